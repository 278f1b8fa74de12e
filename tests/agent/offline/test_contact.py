"""Who was spoken to, met, called, written to: events, in whatever words and order."""

import pytest

from bot.agent.offline.rules_contact import ONLY_ANSWERS
from bot.agent.offline.unanswered import SINCE_THEN
from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read

SPOKE = "leads who had a call, had a meeting or chatted"
CONTACT = "had a call, had a meeting, chatted or replied to an e-mail"
NO_CONTACT = "did not have a call, have a meeting, chat or reply to an e-mail"


class TestContactWithATime:
    @pytest.mark.parametrize(
        ("question", "plan"),
        [
            ("who did we speak to last week", f"{SPOKE} last week"),
            ("who have we talked to this month?", f"{SPOKE} this month"),
            ("people who spoke with us in March 2025", f"{SPOKE} in March 2025"),
            ("everyone we chatted with yesterday", f"{SPOKE} yesterday"),
            ("conversations with leads this quarter", f"{SPOKE} this quarter"),
            ("who did we contact last week", f"leads who {CONTACT} last week"),
            ("anyone reached out to today", f"leads who {CONTACT} today"),
            ("leads followed up with this week", f"leads who {CONTACT} this week"),
            ("which leads were called this month", "leads who had a call this month"),
            ("who did Tom call yesterday", "leads owned by Tom Okafor who had a call yesterday"),
            ("leads phoned in the last 10 days", "leads who had a call in the last 10 days"),
            ("leads called on Monday", "leads who had a call on 16 March 2026"),
            ("who did we meet last month", "leads who had a meeting or attended an event last month"),
        ],
    )
    def test_is_something_that_happened_then(self, question: str, plan: str) -> None:
        assert plan_of(question) == plan

    def test_by_mail_says_what_the_data_has(self) -> None:
        reading = read("who did I email last week")

        assert ONLY_ANSWERS in reading.notes

    def test_is_still_somebodys_name_where_a_name_follows(self) -> None:
        assert plan_of("anyone called Kowalska?") == "leads with kowalska in the name"


class TestContactThatIsMissing:
    @pytest.mark.parametrize(
        ("question", "plan"),
        [
            ("my leads that have not been called", "leads owned by Ida Brandt who did not have a call"),
            ("hot leads nobody has called", "hot leads who did not have a call, by score"),
            ("MQLs we never met", "leads at stage mql who did not have a meeting or attend an event"),
            (
                "leads I called but never met",
                "leads owned by Ida Brandt who had a call and who did not have a meeting",
            ),
            ("leads not contacted in 3 weeks", "leads with no activity in the last 3 weeks"),
            ("who hasn't been contacted yet", f"leads who {NO_CONTACT}"),
        ],
    )
    def test_is_what_did_not_happen(self, question: str, plan: str) -> None:
        assert plan_of(question) == plan

    def test_by_somebody_is_what_they_did_not_do(self) -> None:
        assert plan_of("who did we not call this month") == "leads who did not have a call this month"

    @pytest.mark.parametrize(
        ("question", "plan"),
        [
            (
                "demo requests in the last 30 days not followed up",
                f"leads who asked for a demo in the last 30 days and who {NO_CONTACT} in the last 30 days",
            ),
            ("webinar attendees we have not contacted", f"leads who attended a webinar and who {NO_CONTACT}"),
            ("trial users without any follow up", f"leads who started a trial and who {NO_CONTACT}"),
            ("who replied but has not been contacted", f"leads who replied to an e-mail and who {NO_CONTACT}"),
        ],
    )
    def test_after_something_they_did_is_no_contact_since(self, question: str, plan: str) -> None:
        reading = read(question)

        assert plan_of(question) == plan
        assert SINCE_THEN in reading.notes

    def test_of_a_month_that_is_over_lasts_to_the_present(self) -> None:
        plan = plan_of("demo requests last month not followed up")

        assert plan.startswith("leads who asked for a demo last month and who")
        assert " since " in plan

    def test_with_somebody_is_told_from_their_timeline(self) -> None:
        assert read("was Mona Castel called").shape in {Shape.TIMELINE, Shape.CLARIFY}


class TestThoseWhoTurnedToUs:
    @pytest.mark.parametrize(
        ("question", "plan"),
        [
            ("who pinged us this week", "leads who replied to an e-mail, chatted or sent a form this week"),
            ("who reached out to us last week", "leads who replied to an e-mail, chatted or sent a form last week"),
            ("anyone contacted us today?", "leads who replied to an e-mail, chatted or sent a form today"),
            ("who got back to us yesterday", "leads who replied to an e-mail yesterday"),
            ("how many companies are we talking to", f"number of companies of {SPOKE}"),
            ("who clicked something last week", "leads who clicked in an e-mail last week"),
            ("who has not opened anything this month", "leads who did not open content or open an e-mail this month"),
        ],
    )
    def test_did_what_is_on_record(self, question: str, plan: str) -> None:
        assert plan_of(question) == plan
