"""Words of ours told from one another: each is explained, side by side."""

import pytest

from bot.domain.definitions import definition_of
from bot.domain.reading import Shape
from tests.agent.offline.asking import read


@pytest.mark.parametrize(
    "question",
    [
        "what's the difference between {} and {}",
        "whats the diff between {} and {}",
        "difference of {} and {}",
        "diff {} vs {}",
        "{} vs {}, what's the difference?",
        "how do {} and {} differ",
        "how is {} different from {}",
        "what makes {} different from {}",
        "the distinction between a {} and a {} lead",
    ],
)
@pytest.mark.parametrize(("one", "other"), [("warm", "cool"), ("MQL", "SQL"), ("fit", "engagement")])
def test_the_difference_is_both_definitions(question: str, one: str, other: str) -> None:
    reading = read(question.format(one, other))

    assert reading.shape is Shape.HELP
    assert reading.sentence == f"{definition_of(one.lower())} {definition_of(other.lower())}"


@pytest.mark.parametrize("question", ["MQL vs SQL", "compare warm and cool leads"])
def test_numbers_are_still_compared(question: str) -> None:
    assert read(question).shape is Shape.COMPARISON


def test_what_is_no_word_of_ours_is_not_explained() -> None:
    assert read("difference between warm and Spain").shape is not Shape.HELP
