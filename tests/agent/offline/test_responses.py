"""How fast leads are answered, in whatever words."""

import pytest

from bot.agent.offline.rules_response import IN_TIME, SNOOZED
from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read

LATE = "whose answer is due before now and that nobody has answered yet, earliest answer due first"
SOON = "whose answer is due in the next 2 hours and that nobody has answered yet, earliest answer due first"

BY = "whose answer is due before the end of {} and that nobody has answered yet, earliest answer due first"


class TestResponseTimes:
    @pytest.mark.parametrize(
        ("question", "plan"),
        [
            (
                "median first response last month by rep",
                "median response time of leads whose response clock began last month and that somebody answered, "
                "by owner",
            ),
            (
                "average response time this quarter",
                "average response time of leads whose response clock began this quarter",
            ),
            (
                "average speed to lead by month",
                "average response time of leads that somebody answered, by month of start of the response clock",
            ),
            (
                "median response time of hot leads in Germany",
                "median response time of hot leads in Germany",
            ),
            (
                "which rep responds fastest?",
                "median response time of leads that somebody answered, by owner, fastest first",
            ),
            ("leads answered within 30 minutes", "leads that somebody answered within 30 min"),
            ("response time over 4 hours", "leads that somebody answered after 4 h 1 min or more"),
        ],
    )
    def test_are_worked_out_and_filtered_by(self, question: str, plan: str) -> None:
        assert plan_of(question) == plan

    def test_have_a_definition(self) -> None:
        assert read("what does speed to lead mean?").shape is Shape.DEFINITION


class TestWaitingLeads:
    @pytest.mark.parametrize(
        ("question", "plan"),
        [
            ("who is late?", f"leads {LATE}"),
            ("who is late to respond", f"leads {LATE}"),
            ("which of my leads are overdue for a response", f"leads owned by Ida Brandt {LATE}"),
            ("hot leads past their response time", f"hot leads {LATE}"),
            ("leads about to breach", f"leads {SOON}"),
            ("which hot leads are about to breach our SLA?", f"hot leads {SOON}"),
            ("what's due today?", f"leads {BY.format('today')}"),
            ("my answers due tomorrow", f"leads owned by Ida Brandt {BY.format('tomorrow')}"),
            ("which hot leads are due this week", f"hot leads {BY.format('this week')}"),
            (
                "how many leads are late by owner",
                "number of leads whose answer is due before now and that nobody has answered yet, by owner",
            ),
            (
                "unanswered hot leads",
                "hot leads that have to be answered and that nobody has answered yet, earliest answer due first",
            ),
        ],
    )
    def test_are_found_the_most_pressing_first(self, question: str, plan: str) -> None:
        assert plan_of(question) == plan

    @pytest.mark.parametrize("question", ["late", "leads created late last month", "breach"])
    def test_do_not_break_what_is_said_otherwise(self, question: str) -> None:
        read(question)


class TestOtherWords:
    @pytest.mark.parametrize(
        "question", ["which contracts are due this week", "meetings due today", "trials due today"]
    )
    def test_may_be_due_too_and_are_asked_about(self, question: str) -> None:
        assert "answer is due" not in plan_of(question)

    @pytest.mark.parametrize("question", ["leads contacted late March", "leads we called late in February"])
    def test_may_be_late_in_a_month(self, question: str) -> None:
        reading = read(question)

        assert reading.query is not None
        assert IN_TIME not in reading.unread

    @pytest.mark.parametrize(
        "question", ["leads that are not a fit", "leads marked not a good fit", "leads not a fit for us"]
    )
    def test_that_say_no_fit_are_a_status(self, question: str) -> None:
        assert plan_of(question) == plan_of("disqualified leads")


class TestWhatIsNotKnown:
    @pytest.mark.parametrize(
        ("question", "says"),
        [
            ("who answered in time last week", IN_TIME),
            ("how many leads were answered late by rep", IN_TIME),
            ("leads we got back to within the SLA", IN_TIME),
            ("leads who replied late", IN_TIME),
            ("which leads are snoozed?", SNOOZED),
            ("who did I snooze", SNOOZED),
        ],
    )
    def test_is_said(self, question: str, says: str) -> None:
        reading = read(question)

        assert reading.shape is Shape.CLARIFY
        assert says in (reading.sentence, *reading.unread)
