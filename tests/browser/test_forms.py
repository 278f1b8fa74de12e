"""Commands, buttons, menus and modals in the page."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect
from slack_sdk import WebClient

from bot.sandbox import LocalWorkspace, RunningWorkspace
from bot.sandbox.delivery import Ack
from tests.browser.slack_page import SlackPage
from tests.sandbox import example_blocks as examples

pytestmark = pytest.mark.browser
OpenPage = Callable[..., SlackPage]


@pytest.fixture
def slack(running: RunningWorkspace, open_page: OpenPage) -> SlackPage:
    return open_page(running, "U0MARA/C0SALES")


class TestACommand:
    def test_is_answered_only_to_who_typed_it_until_dismissed(self, slack: SlackPage) -> None:
        slack.runs("/lead hot")
        answer = slack.message("Your 3 hottest leads")
        expect(answer).to_contain_text("Only visible to you")

        answer.get_by_role("button", name="Dismiss").click()

        expect(answer).to_have_count(0)

    def test_in_a_thread_is_not_supported(self, slack: SlackPage) -> None:
        slack.says("@Leadbot hello")
        slack.opens_thread("hello")
        slack.replies("/lead hot")

        expect(slack.thread).to_contain_text("/lead is not supported in threads. Sorry!")


class TestButtons:
    def test_reach_the_app_and_show_its_answer(self, slack: SlackPage) -> None:
        slack.says("@Leadbot hottest?")
        slack.opens_thread("hottest?")
        slack.thread.get_by_role("button", name="Show Anna Kowalska").click()

        expect(slack.thread.get_by_role("heading", name="Anna Kowalska")).to_be_visible()

    def test_ask_first_where_the_app_wants_it(self, workspace: LocalWorkspace, slack: SlackPage) -> None:
        slack.says("@Leadbot hottest?")
        slack.opens_thread("hottest?")
        slack.thread.get_by_role("button", name="Show Anna Kowalska").click()
        expect(slack.thread.get_by_role("heading", name="Anna Kowalska")).to_be_visible()
        claim = slack.message("CTO", within=slack.thread).get_by_role("button", name="Claim")
        claim.click()
        slack.modal.get_by_role("button", name="Cancel").click()
        expect(slack.thread).not_to_contain_text("claimed Anna")
        claim.click()
        slack.modal.get_by_role("button", name="Claim").click()

        expect(slack.thread).to_contain_text("claimed Anna Kowalska.")

    def test_of_a_card_are_found_by_their_ids(
        self,
        workspace: LocalWorkspace,
        running: RunningWorkspace,
        slack: SlackPage,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        pressed: list[dict[str, str]] = []

        def hears(payload: dict[str, Any]) -> Ack:
            pressed.append(payload["actions"][0])
            return Ack()

        monkeypatch.setattr(workspace.courier, "interaction", hears)
        client = WebClient(workspace.bot_token, base_url=running.api_url)
        client.chat_postMessage(channel="#sales", **examples.content())

        slack.message("Two pieces fit").get_by_role("button", name="Not a fit").first.click()

        workspace.person("mara").waits_until(lambda: pressed)
        assert (pressed[0]["action_id"], pressed[0]["block_id"], pressed[0]["value"]) == ("asset_no", "asset-1", "1")

    def test_in_a_menu_of_three_dots(self, slack: SlackPage) -> None:
        slack.runs("/lead hot")
        slack.message("hottest").get_by_role("button", name="More actions").first.click()
        slack.page.get_by_role("menuitem", name="Why this score").click()

        expect(slack.main).to_contain_text("You chose Why this score.")

    def test_say_when_the_app_did_not_hear(self, workspace: LocalWorkspace, open_page: OpenPage) -> None:
        with workspace.serve() as served:
            client = WebClient(workspace.bot_token, base_url=served.api_url)
            client.chat_postMessage(channel="#sales", **examples.hottest())
            slack = open_page(served, "U0MARA/C0SALES")
            slack.main.get_by_role("button", name="Claim").click()

            expect(slack.page.get_by_role("status")).to_contain_text("did not reach it")


class TestAModal:
    @pytest.fixture
    def form(self, slack: SlackPage) -> SlackPage:
        slack.runs("/lead log")
        expect(slack.modal).to_be_visible()
        return slack

    def test_says_what_is_missing_and_then_what_the_app_objects_to(self, form: SlackPage) -> None:
        form.modal.get_by_label("Name").fill("Anna Kowalska")
        form.modal.get_by_role("button", name="Save").click()
        expect(form.modal.get_by_role("alert")).to_have_text("Please complete this required field.")

        form.modal.get_by_label("E-mail").fill("anna@example.test")
        form.modal.get_by_role("button", name="Save").click()

        expect(form.modal.get_by_role("alert")).to_have_text("This address is already taken by a lead of Tom's.")
        expect(form.modal.get_by_label("Name")).to_have_value("Anna Kowalska")

    def test_is_filled_and_saved(self, workspace: LocalWorkspace, form: SlackPage) -> None:
        modal = form.modal
        modal.get_by_label("Name").fill("Anna Kowalska")
        modal.get_by_label("E-mail").fill("anna@acme.test")
        modal.get_by_label("Band").click()
        form.page.get_by_role("option", name="Hot").click()
        modal.get_by_label("Account").press_sequentially("aco")
        form.page.get_by_role("option", name="Acorn Foods").click()
        modal.get_by_label("Next step on").fill("2026-03-20")
        modal.get_by_label("Owner").press_sequentially("tom")
        modal.get_by_label("Owner").press("Enter")
        modal.get_by_label("Single sign-on").check()
        view = workspace.person("mara").modal
        modal.get_by_role("button", name="Save").click()

        expect(modal).to_have_count(0)
        expect(form.main).to_contain_text("@Mara Lindt logged Anna Kowalska.")
        assert view is not None
        assert view.values["band"]["band"]["selected_option"]["value"] == "hot"
        assert view.values["account"]["account"]["selected_option"]["value"] == "acorn foods"
        assert view.values["next"]["next"]["selected_date"] == "2026-03-20"
        assert view.values["owner"]["owner"]["selected_user"] == "U0TOM"
        assert [one["value"] for one in view.values["needs"]["needs"]["selected_options"]] == ["sso"]

    def test_closes_with_escape_and_keeps_focus_inside_until_then(
        self, workspace: LocalWorkspace, form: SlackPage
    ) -> None:
        expect(form.modal.get_by_label("Name")).to_be_focused()
        for _ in range(20):
            form.page.keyboard.press("Tab")
        where = "document.activeElement.closest('dialog, body').tagName"
        outside = "document.activeElement !== document.body && !document.activeElement.closest('dialog')"
        assert not form.page.evaluate(outside), form.page.evaluate(where)

        form.page.keyboard.press("Escape")

        expect(form.modal).to_have_count(0)
        mara = workspace.person("mara")
        assert mara.waits_until(lambda: mara.modal is None)

    def test_opens_from_a_messages_menu(self, slack: SlackPage) -> None:
        slack.says("Anna from Acme called")
        slack.message("Anna from Acme").hover()
        slack.page.get_by_role("button", name="More message actions").click()
        slack.page.get_by_role("menuitem", name="Save as lead").click()

        expect(slack.modal.get_by_role("heading", name="Log a lead")).to_be_visible()

    def test_belongs_to_who_opened_it(self, form: SlackPage, running: RunningWorkspace, open_page: OpenPage) -> None:
        tom = open_page(running, "U0TOM/C0SALES")

        expect(tom.main).to_be_visible()
        expect(tom.modal).to_have_count(0)
