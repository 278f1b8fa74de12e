"""Talking in the page: channels, threads, mentions, people."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect
from slack_sdk import WebClient

from bot.sandbox import LocalWorkspace, RunningWorkspace
from tests.browser.slack_page import SlackPage
from tests.sandbox import example_blocks as examples

pytestmark = pytest.mark.browser
OpenPage = Callable[..., SlackPage]


class TestTheStartPage:
    def test_offers_five_things_and_opens_the_answer(self, running: RunningWorkspace, open_page: OpenPage) -> None:
        slack = open_page(running)
        expect(slack.main.get_by_role("listitem")).to_have_count(5)

        slack.main.get_by_role("button", name="Ask who is hottest").click()

        expect(slack.thread).to_contain_text("Your 3 hottest leads")
        expect(slack.main).to_contain_text("@Leadbot who are my hottest leads?")


class TestAChannel:
    def test_shows_a_thread_with_its_count_and_opens_it(self, running: RunningWorkspace, open_page: OpenPage) -> None:
        slack = open_page(running)
        slack.goes_to("sales")
        slack.says("@Leadbot who are my hottest leads?")

        expect(slack.message("hottest leads")).to_contain_text("1 reply")
        slack.opens_thread("hottest leads")
        slack.replies("@Leadbot and by source?")

        expect(slack.thread.get_by_text("Leads by source", exact=True).first).to_be_visible()
        expect(slack.message("hottest leads")).to_contain_text("3 replies")

    def test_completes_mentions_and_commands(self, running: RunningWorkspace, open_page: OpenPage) -> None:
        slack = open_page(running)
        slack.goes_to("sales")
        field = slack.main.get_by_role("textbox")
        field.press_sequentially("hi @to")
        field.press("Tab")
        expect(field).to_have_value("hi @Tom Okafor ")

        field.fill("")
        field.press_sequentially("/le")
        expect(slack.page.get_by_role("option", name="/lead")).to_contain_text("Log, show and qualify leads")
        field.press("Enter")
        field.press_sequentially("qu")
        field.press("Enter")

        expect(field).to_have_value("/lead qualify ")
        expect(slack.main).to_contain_text("/lead log | show | hot")

    def test_shows_times_where_the_person_is(
        self, workspace: LocalWorkspace, running: RunningWorkspace, open_page: OpenPage
    ) -> None:
        slack = open_page(running)
        slack.goes_to("sales")
        slack.says("what time is it?")
        here = slack.message("what time").get_by_role("time").or_(slack.message("what time").locator("time")).first
        shown_to_mara = here.inner_text()

        slack.acts_as("Tom Okafor")

        expect(slack.message("what time").locator("time").first).not_to_have_text(shown_to_mara)
        assert re.fullmatch(r"\d\d:\d\d", shown_to_mara)

    def test_where_the_app_is_not_offers_to_invite_it(self, running: RunningWorkspace, open_page: OpenPage) -> None:
        slack = open_page(running)
        slack.goes_to("general")
        slack.says("@Leadbot hello")
        expect(slack.message("not in this channel")).to_contain_text("Only visible to you")

        slack.main.get_by_role("button", name="Invite Leadbot").click()

        expect(slack.main).to_contain_text("was added by @Mara Lindt")

    def test_shows_markup_as_text_and_never_as_markup(self, running: RunningWorkspace, open_page: OpenPage) -> None:
        slack = open_page(running)
        slack.goes_to("sales")
        slack.says("<img src=x onerror=alert(1)> <b>bold</b> & <script>alert(2)</script>")

        expect(slack.message("<b>bold</b>")).to_contain_text("<script>alert(2)</script>")
        expect(slack.message("<b>bold</b>").locator("script, b, img:not([alt])")).to_have_count(0)


class TestPeople:
    def test_see_what_is_new_to_them(
        self, workspace: LocalWorkspace, running: RunningWorkspace, open_page: OpenPage
    ) -> None:
        slack = open_page(running, "U0TOM/C0SALES")
        workspace.person("mara").says("#marketing-content", "@Tom Okafor have a look")

        entry = slack.page.get_by_role("button", name="marketing-content")
        expect(entry.get_by_label("1 unread")).to_be_visible()
        entry.click()
        expect(slack.main).to_contain_text("@Tom Okafor have a look")
        slack.goes_to("sales")
        expect(entry.get_by_label("1 unread")).to_have_count(0)

    def test_write_to_each_other(self, running: RunningWorkspace, open_page: OpenPage) -> None:
        slack = open_page(running)
        slack.goes_to("Tom Okafor")
        slack.says("lunch?")
        slack.acts_as("Priya Raman")
        expect(slack.page.get_by_role("button", name="Mara Lindt").get_by_label("1 unread")).to_have_count(0)
        slack.acts_as("Tom Okafor")
        slack.goes_to("Mara Lindt")

        expect(slack.main).to_contain_text("lunch?")

    def test_react_and_take_it_back(
        self, workspace: LocalWorkspace, running: RunningWorkspace, open_page: OpenPage
    ) -> None:
        workspace.person("tom").says("#sales", "we won Acme")
        slack = open_page(running)
        slack.goes_to("sales")
        slack.message("we won").hover()
        slack.page.get_by_role("button", name="React with raised hands").click()
        reaction = slack.message("we won").get_by_role("button", name="1", exact=False).filter(has_text="1")
        expect(reaction).to_be_visible()

        reaction.click()

        expect(reaction).to_have_count(0)


class TestTheApp:
    def test_has_a_home_tab_and_a_conversation(self, running: RunningWorkspace, open_page: OpenPage) -> None:
        slack = open_page(running)
        slack.goes_to("Leadbot")
        expect(slack.main).to_contain_text("Good morning")

        slack.page.get_by_role("tab", name="Messages").click()
        slack.page.get_by_role("button", name="Hottest leads").click()

        expect(slack.thread).to_contain_text("You said: Who are my hottest leads?")

    def test_says_what_it_does_until_it_is_done(self, workspace: LocalWorkspace, open_page: OpenPage) -> None:
        with workspace.serve() as served:
            client = WebClient(workspace.bot_token, base_url=served.api_url)
            asked = workspace.person("mara").says("#sales", "hello")
            slack = open_page(served, "U0MARA/C0SALES")
            place = {"channel_id": "C0SALES", "thread_ts": asked.ts}

            client.assistant_threads_setStatus(**place, status="is counting leads…")
            expect(slack.message("hello")).to_contain_text("Leadbot is counting leads…")
            client.chat_postMessage(channel="C0SALES", thread_ts=asked.ts, text="Two.")

            expect(slack.message("hello")).not_to_contain_text("counting")

    def test_writes_its_answer_before_your_eyes(self, workspace: LocalWorkspace, open_page: OpenPage) -> None:
        with workspace.serve() as served:
            client = WebClient(workspace.bot_token, base_url=served.api_url)
            asked = workspace.person("mara").says("@Leadbot", "hello")
            slack = open_page(served, f"U0MARA/{asked.channel}/{asked.ts}")
            stream = client.chat_stream(channel=asked.channel, thread_ts=asked.ts, buffer_size=1)
            stream.append(markdown_text="**Two** leads")
            expect(slack.message("Two leads", within=slack.thread).get_by_label("still writing")).to_be_visible()
            stream.append(markdown_text=" are hot.")
            stream.stop()

            expect(slack.thread).to_contain_text("Two leads are hot.")
            expect(slack.thread.get_by_label("still writing")).to_have_count(0)

    def test_that_is_not_running_is_missed(self, workspace: LocalWorkspace, open_page: OpenPage) -> None:
        with workspace.serve() as served:
            slack = open_page(served, "U0MARA/C0SALES")

            expect(slack.page.get_by_role("alert")).to_contain_text("Leadbot is not running")
            slack.runs("/lead hot")
            expect(slack.main).to_contain_text('failed with the error "dispatch_failed"')


class TestBlocks:
    @pytest.fixture
    def slack(self, workspace: LocalWorkspace, running: RunningWorkspace, open_page: OpenPage) -> SlackPage:
        client = WebClient(workspace.bot_token, base_url=running.api_url)
        for draw in (examples.hottest, examples.lead_card, examples.sources, examples.content, examples.digest):
            client.chat_postMessage(channel="#sales", **draw())
        return open_page(running, "U0MARA/C0SALES")

    def test_are_drawn_without_raw_markup(self, slack: SlackPage) -> None:
        expect(slack.message("became hot")).to_be_visible()
        shown = slack.main.get_by_role("log").inner_text()

        assert not re.search(r"\*\w|<[@#!]|\{\"|:\w+:|undefined|\[object|could not be drawn", shown), shown

    def test_of_data_can_be_sorted(self, slack: SlackPage) -> None:
        table = slack.page.get_by_role("table", name="Leads by source, this quarter")
        table.get_by_role("button", name="Leads").click()
        expect(table.get_by_role("row").nth(1)).to_contain_text("Webinar")
        table.get_by_role("button", name="Leads").click()

        expect(table.get_by_role("row").nth(1)).to_contain_text("Organic")

    def test_that_slack_adds_later_do_not_break_the_page(self, workspace: LocalWorkspace, slack: SlackPage) -> None:
        message = workspace.channel("#sales").messages[-1]
        message.blocks = [{"type": "rich_text", "block_id": "x", "elements": None}, *message.blocks]
        workspace.state.redrawn(message)

        expect(slack.main).to_contain_text("This rich_text block could not be drawn here.")
        expect(slack.message("became hot")).to_be_visible()


class TestALinkToAMessage:
    def test_leads_to_it_on_this_page(
        self, workspace: LocalWorkspace, running: RunningWorkspace, open_page: OpenPage
    ) -> None:
        client = WebClient(workspace.bot_token, base_url=running.api_url)
        root = client.chat_postMessage(channel="#sales", text="Qualifying Anna")
        link = client.chat_getPermalink(channel="C0SALES", message_ts=root["ts"])["permalink"]
        client.chat_postMessage(channel="#leads-emea", text=f"I opened a thread. <{link}|Go there>")
        slack = open_page(running, "U0MARA/C0LEADSEMEA")

        slack.main.get_by_role("link", name="Go there").click()

        expect(slack.thread).to_contain_text("Qualifying Anna")
        expect(slack.main.get_by_role("heading", name="#sales").first).to_be_visible()


class TestAFile:
    def test_is_shared_with_what_was_typed(
        self, workspace: LocalWorkspace, running: RunningWorkspace, open_page: OpenPage
    ) -> None:
        slack = open_page(running)
        slack.goes_to("sales")
        slack.main.get_by_role("textbox").fill("the call with Acme")
        expect(slack.main.get_by_role("button", name="Share a file")).to_be_visible()

        slack.main.locator("input[type=file]").set_input_files(
            {"name": "call.vtt", "mimeType": "text/vtt", "buffer": b"WEBVTT"}
        )

        expect(slack.message("call.vtt")).to_contain_text("the call with Acme")
        expect(slack.message("call.vtt")).to_contain_text("6 bytes")
        (shared,) = workspace.channel("#sales").messages[-1].files
        assert shared["url_private_download"].startswith(running.url)
