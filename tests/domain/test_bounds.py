"""Ends of spans: how they are said, and which numbers they leave out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.bounds import above, below, span_words
from bot.domain.lead_query import LeadField


@given(st.floats(min_value=-1e9, max_value=1e9))
def test_nothing_lies_between_a_number_and_the_one_above_or_below(number: float) -> None:
    assert below(above(number)) == number
    assert above(below(number)) == number


@pytest.mark.parametrize(
    ("field", "low", "high", "words"),
    [
        (LeadField.REVENUE, 100_000_001, None, "more than 100M"),
        (LeadField.REVENUE, None, 999_999_999, "less than 1B"),
        (LeadField.REVENUE, 1_000_001, 9_999_999, "more than 1M and less than 10M"),
        (LeadField.REVENUE, 2_500_000, 750_000_000, "2.5M to 750M"),
        (LeadField.REVENUE, 1_234_567, None, "1,234,567 or more"),
        (LeadField.EMPLOYEES, 501, None, "501 or more"),
        (LeadField.EMPLOYEES, 50_000, 50_000, "50,000"),
        (LeadField.CUSTOM, above(7.5), None, "more than 7.5"),
        (LeadField.CUSTOM, None, below(40), "less than 40"),
        (LeadField.CUSTOM, None, None, "any number"),
    ],
)
def test_a_span_is_said_as_it_was_meant(field: LeadField, low: float | None, high: float | None, words: str) -> None:
    assert span_words(field, low, high) == words
