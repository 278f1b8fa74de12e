"""Breakdowns by the month or quarter of the day that the data's own field gives, not of creation."""

import pytest

from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read

KNOWN = "number of leads with a Renewal Date"


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("renewals by month", f"{KNOWN}, by month of Renewal Date"),
        ("renewal date by quarter", f"{KNOWN}, by quarter of Renewal Date"),
        ("how many renewals per year", f"{KNOWN}, by year of Renewal Date"),
        ("leads by renewal month", f"{KNOWN}, by month of Renewal Date"),
        ("leads by month of renewal", f"{KNOWN}, by month of Renewal Date"),
        ("renewals due by month", f"{KNOWN}, by month of Renewal Date"),
        ("renewals by month and owner", f"{KNOWN}, by month of Renewal Date and owner"),
        (
            "leads renewing in 2025 by quarter",
            "number of leads whose Renewal Date is in 2025, by quarter of Renewal Date",
        ),
        (
            "my renewals in 2025 by month",
            "number of leads owned by Ida Brandt whose Renewal Date is in 2025, by month of Renewal Date",
        ),
    ],
)
def test_the_unit_is_that_of_the_day_asked_about(question: str, plan: str) -> None:
    assert plan_of(question) == plan


def test_days_that_lie_ahead_are_counted_by_their_own_month() -> None:
    assert plan_of("upcoming renewals by month").endswith(", by month of Renewal Date")


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("leads by month", "number of all leads, by month of creation"),
        ("hot leads per quarter", "number of hot leads, by quarter of creation"),
        (
            "leads renewing in 2025 by month of creation",
            "number of leads whose Renewal Date is in 2025, by month of creation",
        ),
    ],
)
def test_creation_stays_where_nothing_else_is_said(question: str, plan: str) -> None:
    assert plan_of(question) == plan


def test_what_cannot_be_added_up_is_refused() -> None:
    assert read("average score of renewals by month").shape is Shape.CLARIFY


@pytest.mark.parametrize("question", ["renewals this month", "my renewals in the next quarter", "renewals next month"])
def test_the_thing_alone_with_a_time_is_on_that_day(question: str) -> None:
    assert "whose Renewal Date is" in plan_of(question)
    assert "created" not in plan_of(question)
