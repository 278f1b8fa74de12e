"""Times are found with their last day, and times that are no deadline are left alone."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.agent.bant.periods import periods
from bot.agent.bant.sentences import plain

TODAY = date(2026, 3, 18)


def found(text: str) -> list[tuple[str, int | None]]:
    return [(str(p.due), p.within_days) for p in periods(plain(text), today=TODAY)]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("by March", "2026-03-31"),
        ("by the end of Q2", "2026-06-30"),
        ("next quarter", "2026-06-30"),
        ("Q1", "2026-03-31"),
        ("in February", "2027-02-28"),
        ("before the summer", "2026-05-31"),
        ("before Q4", "2026-09-30"),
        ("by 31 March", "2026-03-31"),
        ("March 31st, 2027", "2027-03-31"),
        ("the first of June", "2026-06-01"),
        ("on 2026-05-01", "2026-05-01"),
        ("01.06.2026", "2026-06-01"),
        ("end of the year", "2026-12-31"),
        ("by year's end", "2026-12-31"),
        ("this week", "2026-03-22"),
        ("by Friday", "2026-03-20"),
        ("mid-April", "2026-04-16"),
        ("early next month", "2026-04-10"),
        ("second half of 2027", "2027-12-31"),
        ("before Christmas", "2026-12-24"),
        ("by Easter", "2026-04-05"),
        ("before next Easter", "2026-04-04"),
        ("by Good Friday 2027", "2027-03-26"),
        ("on Black Friday", "2026-11-27"),
    ],
)
def test_a_period_ends_on_its_last_day(text, due):
    assert found(text) == [(due, None)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("within three days", 3),
        ("in six weeks", 42),
        ("two to three weeks", 21),
        ("a day", 1),
        ("24 hours", 1),
        ("a four-day timeline", 4),
        ("in a couple of months", 60),
        ("tomorrow", 1),
    ],
)
def test_a_span_counts_its_days(text, days):
    assert [within for _, within in found(text)] == [days]


@pytest.mark.parametrize("text", ["24/7 support", "we may march on", "three years ago", "a one-year warranty", "q3x"])
def test_what_is_no_deadline_is_left_alone(text):
    assert found(text) == []


@given(st.text(max_size=200), st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 1, 1)))
def test_no_text_makes_it_raise(text, today):
    list(periods(plain(text), today=today))
