"""How the page fits: wide and narrow, by keyboard, nothing cut off."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect
from slack_sdk import WebClient

from bot.sandbox import LocalWorkspace, RunningWorkspace
from tests.browser.slack_page import SlackPage
from tests.sandbox import example_blocks as examples

pytestmark = pytest.mark.browser
OpenPage = Callable[..., SlackPage]

SPILLS = """() => {
  const inside = (element) => element.closest('.slack_blocks_to_jsx__carousel_track, .table-frame, .sidebar, .sr-only');
  return [...document.querySelectorAll('main *, aside *')]
    .filter((element) => !inside(element) && element.getBoundingClientRect().right > innerWidth + 1)
    .map((element) => element.className || element.tagName);
}"""


class TestThePage:
    @pytest.mark.parametrize(("width", "height"), [(1280, 800), (900, 700), (390, 800)])
    def test_fits_its_window(
        self, workspace: LocalWorkspace, running: RunningWorkspace, open_page: OpenPage, width: int, height: int
    ) -> None:
        client = WebClient(workspace.bot_token, base_url=running.api_url)
        for draw in (examples.hottest, examples.lead_card, examples.sources, examples.content, examples.digest):
            client.chat_postMessage(channel="#sales", **draw())
        slack = open_page(running, "U0MARA/C0SALES", width=width, height=height)
        expect(slack.message("became hot")).to_be_visible()

        assert slack.page.evaluate(SPILLS) == []
        assert slack.page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    def test_follows_what_is_said(
        self, workspace: LocalWorkspace, running: RunningWorkspace, open_page: OpenPage
    ) -> None:
        slack = open_page(running, "U0MARA/C0SALES")
        for number in range(40):
            workspace.person("tom").says("#sales", f"line {number}")

        expect(slack.message("line 39")).to_be_in_viewport()

    def test_shows_a_long_message_from_its_beginning(
        self, workspace: LocalWorkspace, running: RunningWorkspace, open_page: OpenPage
    ) -> None:
        slack = open_page(running, "U0MARA/C0SALES")
        lines = "\n".join(f"line {number}" for number in range(80))
        workspace.person("tom").says("#sales", f"the beginning\n{lines}")

        expect(slack.main.get_by_text("the beginning")).to_be_in_viewport()

    def test_has_a_drawer_when_narrow(self, running: RunningWorkspace, open_page: OpenPage) -> None:
        slack = open_page(running, "U0MARA/C0SALES", width=390, height=800)
        expect(slack.page.get_by_role("navigation")).to_be_hidden()

        slack.page.get_by_role("button", name="Channels", exact=True).click()
        slack.goes_to("leads-emea")

        expect(slack.main.get_by_role("heading", name="#leads-emea").first).to_be_visible()
        expect(slack.page.get_by_role("navigation")).to_be_hidden()

    def test_shows_a_thread_in_its_place_when_narrow(self, running: RunningWorkspace, open_page: OpenPage) -> None:
        slack = open_page(running, "U0MARA/C0SALES", width=390, height=800)
        slack.says("@Leadbot hottest?")
        slack.opens_thread("hottest?")
        expect(slack.main).to_be_hidden()

        slack.page.get_by_role("button", name="Close thread").click()

        expect(slack.main).to_be_visible()

    def test_keeps_its_place_when_it_is_loaded_again(self, running: RunningWorkspace, open_page: OpenPage) -> None:
        slack = open_page(running)
        slack.acts_as("Priya Raman")
        slack.goes_to("leads-emea")
        slack.says("hello")
        slack.page.reload()

        expect(slack.page.get_by_role("button", name="Switch the person acting")).to_contain_text("Priya Raman")
        expect(slack.message("hello")).to_be_visible()

    def test_can_be_used_without_a_mouse(self, running: RunningWorkspace, open_page: OpenPage) -> None:
        slack = open_page(running, "U0MARA/C0SALES")
        keys = slack.page.keyboard
        expect(slack.main.get_by_role("textbox")).to_be_focused()
        keys.type("/lead log")
        keys.press("Escape")
        keys.press("Enter")
        expect(slack.modal).to_be_visible()
        keys.type("Anna Kowalska")
        keys.press("Tab")
        keys.type("anna@acme.test")
        keys.press("Enter")

        expect(slack.main).to_contain_text("logged Anna Kowalska")

    def test_comes_back_when_the_workspace_does(self, open_page: OpenPage) -> None:
        first = LocalWorkspace()
        served = first.serve()
        port = int(served.url.rpartition(":")[2])
        slack = open_page(served, "U0MARA/C0SALES")
        first.person("tom").says("#sales", "before")
        expect(slack.message("before")).to_be_visible()
        served.stop()
        expect(slack.page.get_by_role("alert")).to_contain_text("does not answer")

        second = LocalWorkspace()
        with second.serve(port=port):
            second.person("tom").says("#sales", "after")
            expect(slack.message("after")).to_be_visible(timeout=20_000)
            expect(slack.message("before")).to_have_count(0)
