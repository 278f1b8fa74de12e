"""The demo as a newcomer uses it: the whole bot, sample data, a real browser."""

import re
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from bot.assembly.workspace import Demo, start_demo
from bot.domain.lead import LeadId
from bot.sandbox import RunningWorkspace
from bot.settings import Settings
from bot.slack.identifiers import DIGEST_METADATA
from bot.usecases.open_link import LINK_CHANNEL
from knowledge.passage import Asset, StoredVectors
from tests.browser.slack_page import SlackPage

TITLE = "Where this page is"
AT_A_DESK = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"
HEARS_WITHIN_SECONDS = 5
RAW_MARKUP = re.compile(r"\*\w|:[a-z_]+:|<https?:|&amp;|\{\"|None\b|null\b")
"""What Slack's markup, JSON or Python look like when something forgot to draw them."""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """The demo, started once for all journeys."""
    folder: Path = tmp_path_factory.mktemp("demo")
    started = start_demo(Settings(LEADBOT_DATA_DIR=folder), clock=lambda: datetime.now(UTC), port=0)
    yield started
    started.stop()


@pytest.fixture
def slack(demo: Demo, open_page: Callable[..., SlackPage]) -> SlackPage:
    """The page, as Mara sees it."""
    return open_page(RunningWorkspace(demo.url, lambda: None))


def reads_well(text: str) -> None:
    """Nothing of how it was made shows through."""
    assert not RAW_MARKUP.search(text), RAW_MARKUP.search(text)


class TestAsking:
    def test_a_mention_is_answered_in_its_thread_and_can_be_followed_up(self, slack: SlackPage) -> None:
        slack.goes_to("sales")
        slack.says("@Leadbot who are my hottest leads?")
        slack.opens_thread("who are my hottest leads?")
        expect(slack.thread).to_contain_text("Imogen Sinclair")
        expect(slack.thread).to_contain_text("definitions")
        slack.replies("only the ones in Germany")
        expect(slack.thread).to_contain_text("in Germany that somebody can call")
        reads_well(slack.thread.inner_text())

    def test_one_name_of_many_is_asked_about_and_the_click_answered_there(self, slack: SlackPage) -> None:
        slack.goes_to("sales")
        slack.says("@Leadbot tell me about Trevor Stanton")
        slack.opens_thread("tell me about Trevor Stanton")
        slack.thread.get_by_role("button", name="Trevor Stanton, CFO at Birkenau Beverages").click()
        expect(slack.thread).to_contain_text("what we know of Trevor Stanton, CFO at Birkenau Beverages")

    def test_nothing_found_offers_a_question_that_finds_something(self, slack: SlackPage) -> None:
        slack.goes_to("sales")
        slack.says("@Leadbot leads in Fiji")
        slack.opens_thread("leads in Fiji")
        slack.thread.get_by_role("button", name="Number of all leads, by country").click()
        expect(slack.thread.get_by_text("Leads by country, the first 8")).to_be_visible()

    def test_two_leads_stand_side_by_side_in_a_table(self, slack: SlackPage) -> None:
        slack.goes_to("sales")
        slack.says("@Leadbot compare Imogen Sinclair and Harriet Llewellyn")
        slack.opens_thread("compare Imogen Sinclair")
        expect(
            slack.thread.get_by_role("columnheader", name="Harriet Llewellyn")
            .or_(slack.thread.get_by_role("cell", name="Harriet Llewellyn"))
            .first
        ).to_be_visible()
        reads_well(slack.thread.inner_text())


class TestAnAnswer:
    def test_shows_its_working_and_becomes_a_test_when_it_was_wrong(self, slack: SlackPage, demo: Demo) -> None:
        slack.goes_to("sales")
        slack.says("@Leadbot how many leads are in Spain?")
        slack.opens_thread("how many leads are in Spain?")
        slack.thread.get_by_role("button", name="Show the working").click()
        expect(slack.thread).to_contain_text("How I answered")
        slack.thread.get_by_role("button", name="Wrong").click()
        slack.thread.get_by_role("button", name="Make this a test").click()
        slack.modal.get_by_label("What would have been right?").fill("Without customers")
        slack.modal.get_by_role("button", name="Keep it").click()
        expect(slack.thread).to_contain_text("Kept as question")

        kept = list(demo.house.golden.all(now=datetime.now(UTC)))
        assert [(case.lines[-1].q, case.lines[-1].note) for case in kept] == [
            ("how many leads are in Spain?", "Without customers")
        ]


class TestLogging:
    def test_a_line_becomes_a_form_and_the_form_a_lead(self, slack: SlackPage, demo: Demo) -> None:
        slack.goes_to("sales")
        slack.runs(
            "/lead log Dana Fox, CTO at Ferrolane, dana@ferrolane.test, met at the Berlin webinar, wants SSO by March"
        )
        expect(slack.modal.get_by_label("E-mail")).to_have_value("dana@ferrolane.test")
        expect(slack.modal.get_by_label("Company")).to_have_value("Ferrolane")
        slack.modal.get_by_role("button", name="Save").click()
        expect(slack.main).to_contain_text("Logged Dana Fox at Ferrolane")

        dana = demo.house.lead_by_email("dana@ferrolane.test")
        assert (dana.lead.title, dana.lead.source) == ("CTO", "webinar")
        reads_well(slack.main.inner_text())


def evidence_saved(slack: SlackPage, demo: Demo, lead_id: LeadId) -> set[str]:
    """Criteria with evidence, as soon as there is any: the click is answered before the work is done."""
    for _ in range(200):
        if rows := demo.house.stores.leads.dossier(lead_id).evidence:
            return {row.criterion.value for row in rows}
        slack.page.wait_for_timeout(100)
    return set()


class TestQualifying:
    def test_answers_in_a_thread_become_evidence_when_confirmed(self, slack: SlackPage, demo: Demo) -> None:
        leads = demo.house.stores.leads
        lead = next(one for one in demo.house.exported() if not leads.dossier(one.lead.id).evidence)
        slack.goes_to("sales")
        slack.runs(f"/lead qualify {lead.lead.email}")
        slack.opens_thread("is qualifying")
        expect(slack.thread).to_contain_text("?")
        slack.replies(
            "They need fewer stockouts in their stores, have 80,000 EUR set aside "
            "and want it live by the end of March 2027"
        )
        expect(slack.thread).to_contain_text("Who decides")
        slack.replies("Helen Marsh, their CFO, has the final say")
        expect(slack.thread).to_contain_text("This is what I understood")
        slack.thread.get_by_role("button", name=re.compile("^(Confirm|Save)")).last.click()

        saved = evidence_saved(slack, demo, lead.lead.id)
        assert saved >= {"need", "budget", "timeline"}
        expect(slack.thread).to_contain_text("80,000")
        reads_well(slack.thread.inner_text())


class TestContent:
    def test_suggestions_come_with_reasons_and_links(self, slack: SlackPage, demo: Demo) -> None:
        lead = next(iter(demo.house.exported()))
        slack.goes_to("sales")
        slack.runs(f"/lead suggest {lead.lead.email}")
        link = slack.main.get_by_role("link").last
        expect(link).to_have_attribute("href", re.compile(r"northbeam\.example"))
        reads_well(slack.main.inner_text())


class TestALinkThatWasSent:
    """As prospects, their browsers and their programs follow it."""

    def sent(self, slack: SlackPage, demo: Demo, place: int) -> tuple[str, LeadId]:
        """The link that Mara got for the lead of hers at that place; it leads to the workspace's own page."""
        piece = Asset(id="page", path="/page.md", title=TITLE, url=f"{demo.url}/")
        demo.house.stores.library.put(piece, StoredVectors(embedder="none:1", passages=(), vectors=b""))
        mine = [one for one in demo.house.exported() if one.owner and one.owner.shown == "Mara Lindt"]
        lead = [one.lead for one in mine if one.lead.email and not one.lead.do_not_contact][place]
        slack.goes_to("sales")
        slack.runs(f"/lead send {lead.email}: {TITLE}")
        message = slack.message(f"goes to {lead.shown}")
        expect(message).to_contain_text("/c/")
        found = re.search(r"http://\S+/c/[\w-]+", message.inner_text())
        assert found
        return found[0], lead.id

    def person(self, browser: Browser) -> Page:
        """A browser of somebody at a desk, and their mails."""
        page = browser.new_context(user_agent=AT_A_DESK).new_page()
        page.route("**/mail.example/**", lambda route: route.fulfill(body="<p>Mail</p>", content_type="text/html"))
        return page

    def openings(self, demo: Demo, lead_id: LeadId) -> int:
        events = demo.house.stores.engagement.events(lead_id)
        return sum(event.channel == LINK_CHANNEL for event in events)

    def test_is_one_opening_by_a_person_and_its_owner_hears_in_five_seconds(
        self, slack: SlackPage, demo: Demo, browser: Browser
    ) -> None:
        link, lead_id = self.sent(slack, demo, 0)
        page = self.person(browser)

        page.goto(link)
        opened = time.monotonic()
        expect(page).to_have_url(re.compile(re.escape(demo.url)))
        while not any(f"opened “{TITLE}" in str(c.arguments) for c in demo.workspace.calls("chat.postMessage")):
            assert time.monotonic() - opened < HEARS_WITHIN_SECONDS
            time.sleep(0.05)
        page.goto(link)
        page.reload()

        assert self.openings(demo, lead_id) == 1
        page.context.close()

    def test_is_no_opening_by_programs_or_ahead_of_time(self, slack: SlackPage, demo: Demo, browser: Browser) -> None:
        link, lead_id = self.sent(slack, demo, 1)
        page = self.person(browser)
        page.goto("http://mail.example/")
        with page.expect_request(link) as asked:
            page.evaluate(
                "link => document.head.append(Object.assign(document.createElement('link'),"
                " {rel: 'prefetch', href: link}))",
                link,
            )
        assert "prefetch" in asked.value.all_headers().get("sec-purpose", "prefetch")
        for method, headers in (
            ("HEAD", {}),
            ("GET", {"User-Agent": "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)"}),
            ("GET", {"User-Agent": "WhatsApp/2.23.20"}),
            ("GET", {"X-Purpose": "preview"}),
        ):
            page.context.request.fetch(link, method=method, headers=headers, max_redirects=0)

        assert self.openings(demo, lead_id) == 0
        page.context.close()


class TestDigest:
    def test_waits_in_its_channel_and_a_lead_can_be_claimed_from_it(self, slack: SlackPage, demo: Demo) -> None:
        slack.goes_to("leads-emea")
        expect(slack.main).to_contain_text("became hot", timeout=30_000)
        reads_well(slack.main.inner_text())
        slack.main.get_by_role("button", name="Claim").first.click()
        expect(slack.main).to_contain_text("Mara Lindt")

        calls = demo.workspace.calls("chat.postMessage")
        kept = [str(c.arguments.get("channel")) for c in calls if DIGEST_METADATA in str(c.arguments.get("metadata"))]
        assert sum(channel.startswith("C") for channel in kept) == 1  # what reps are told alone goes elsewhere

    def test_shows_everybody_who_was_snoozed_and_who_is_no_fit(self, slack: SlackPage, demo: Demo) -> None:
        slack.goes_to("leads-emea")
        expect(slack.main).to_contain_text("became hot", timeout=30_000)
        slack.main.get_by_role("button", name="Snooze").last.click()
        expect(slack.modal).to_contain_text("How long?")
        slack.modal.get_by_role("button", name="Snooze").click()
        expect(slack.main).to_contain_text("snoozed until")
        slack.main.get_by_role("button", name="Not a fit").last.click()
        slack.modal.get_by_role("textbox").fill("a student project")
        slack.modal.get_by_role("button", name="Save").click()
        expect(slack.main).to_contain_text("not a fit: a student project")

        slack.acts_as("Tom Okafor")
        slack.goes_to("leads-emea")
        expect(slack.main).to_contain_text("snoozed until")
        expect(slack.main).to_contain_text("not a fit: a student project")

    def test_is_ordered_for_some_leads_in_words_and_tried(self, slack: SlackPage, demo: Demo) -> None:
        slack.goes_to("sales")
        slack.runs("/lead digest")
        slack.modal.get_by_label("Only these, in your words").fill("flurbish gromp")
        slack.modal.get_by_role("button", name="Subscribe").click()
        expect(slack.modal).to_contain_text("flurbish")
        slack.modal.get_by_label("Only these, in your words").fill("EMEA, more than 200 employees")
        slack.modal.get_by_role("button", name="Subscribe").click()
        expect(slack.main).to_contain_text("leads in EMEA with 201 or more employees")
        slack.main.get_by_role("button", name="Post a test").last.click()
        expect(slack.main).to_contain_text("Test, asked for by Mara Lindt")
