"""Numbers that are written out, with their scale."""

import pytest

from bot.agent.offline.industry_forms import called
from bot.agent.offline.tokens import tokenise
from tests.agent.offline.asking import plan_of


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("one billion", 1e9),
        ("a million", 1e6),
        ("two million", 2e6),
        ("five hundred thousand", 5e5),
        ("one hundred", 100),
        ("twenty five", 25),
    ],
)
def test_words_for_a_number_are_that_number(words: str, number: float) -> None:
    assert [token.number for token in tokenise(words)] == [number]


@pytest.mark.parametrize("words", ["one of them", "a lead", "million", "a few"])
def test_small_words_alone_are_none(words: str) -> None:
    assert all(token.number is None for token in tokenise(words))


@pytest.mark.parametrize(
    "question", ["leads with revenue over one billion dollars", "leads with revenue above 1bn usd"]
)
def test_more_than_so_much_in_words_is_as_in_digits(question: str) -> None:
    assert plan_of(question) == plan_of("leads with revenue over $1,000,000,000")


def test_an_industry_by_its_very_name_is_no_other_that_means_the_same() -> None:
    assert called("mining", ["Mining", "Metals", "MINING"]) == ("Mining", "MINING")
    assert called("mining & metals", ["Mining", "Metals"]) == ("Mining", "Metals")
