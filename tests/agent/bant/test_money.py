"""Sums of money are found in what people write, and numbers that are none are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.agent.bant.money import sums
from bot.agent.bant.sentences import plain


def shown(text: str) -> list[str]:
    return [money.shown() for money in sums(plain(text)) if money.explicit]


@pytest.mark.parametrize(
    ("text", "sum_"),
    [
        ("Our budget is around $5,820.", "5,820 USD"),
        ("€50.000", "50,000 EUR"),
        ("1.500,50 €", "1,500.50 EUR"),
        ("50k", "50,000"),
        ("40-50k EUR", "40,000-50,000 EUR"),
        ("between forty and fifty thousand euros", "40,000-50,000 EUR"),
        ("sixty grand", "60,000"),
        ("two and a half thousand pounds", "2,500 GBP"),
        ("USD 1.2 million a year", "1,200,000 USD per year"),
        ("1 250 000 SEK", "1,250,000 SEK"),
        ("20 euros per seat per month", "20 EUR per seat"),
        ("$10k-$15k", "10,000-15,000 USD"),
        ("CHF 2'500", "2,500 CHF"),
    ],
)
def test_a_sum_is_read_with_its_currency_scale_and_range(text, sum_):
    assert shown(text) == [sum_]


@pytest.mark.parametrize("text", ["four units", "30%", "call at 10:30 on 3/4", "within 3 days", "Q3 2026", "12 people"])
def test_other_numbers_are_no_explicit_money(text):
    assert shown(text) == []


def test_the_amount_counts_in_the_smallest_unit():
    (euros,) = sums("2,544.50 eur")
    (yen,) = sums("9000 yen")

    assert (euros.minor, yen.minor) == (254450, 9000)


@given(st.text(max_size=200))
def test_no_text_makes_it_raise(text):
    list(sums(plain(text)))
