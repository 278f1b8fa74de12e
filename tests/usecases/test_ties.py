"""Groups that only the end of a short list leaves out."""

from bot.domain.groups import BLANK
from bot.domain.lead_query import Group
from bot.usecases.ties import as_much


def groups(**values: int) -> list[Group]:
    return [Group(key=key, value=value, count=value) for key, value in values.items()]


def test_equals_of_the_last_one_are_named() -> None:
    last, *others = groups(Malta=4, Cyprus=4, Latvia=4, Estonia=3)

    assert as_much(last, others) == "As much as the last one shown: Cyprus, Latvia."


def test_many_equals_are_counted() -> None:
    last, *others = groups(**{f"C{number}": 4 for number in range(9)})

    assert as_much(last, others) == "As much as the last one shown: C1, C2, C3, C4, C5 and 3 more."


def test_the_blank_and_lesser_ones_are_no_equals() -> None:
    (last,) = groups(Malta=4)

    assert as_much(last, [Group(key=BLANK, value=4, count=4), *groups(Estonia=3)]) == ""
