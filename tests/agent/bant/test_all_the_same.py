"""What takes back, narrows or dates a word that would settle a criterion by itself."""

import pytest

from bot.domain.bant import Criterion, Level
from tests.agent.bant.test_asked_outright import NEEDED
from tests.agent.bant.test_calls import judge, read

PRICE = "That comes to 8,400 euros. Is that okay?"
WHO = "And who decides about this?"
WHEN = "And when do you need them?"
MANY = "How many would you like?"


@pytest.mark.parametrize(
    "told",
    [
        "That's steep, but we can manage it.",
        "We had planned less, but that works.",
        "Yes, though it is quite high.",
        "Our last project ran over budget, which is why I ask.",
        "Last year it was too much for us.",
    ],
)
def test_a_price_that_is_borne_all_the_same_is_no_lack_of_money(told: str) -> None:
    assert judge(NEEDED.format(asked=PRICE, told=told)).unmet == ()


@pytest.mark.parametrize(
    "told",
    [
        "That's a bit steep for us.",
        "We had planned for less.",
        "That's too expensive, but I like it.",
        "We ran the numbers and it is over our budget.",
        "That's too much for us, the last quarter was bad.",
    ],
)
def test_a_price_beyond_their_means_is_one(told: str) -> None:
    assert judge(NEEDED.format(asked=PRICE, told=told)).unmet == (Criterion.BUDGET,)


@pytest.mark.parametrize(
    "told",
    [
        "There's nobody else to convince but my boss.",
        "I decide jointly with finance.",
        "I decide as part of a committee.",
        "I decide as one of three.",
    ],
)
def test_who_decides_with_others_is_not_the_decider(told: str) -> None:
    found = read(NEEDED.format(asked=WHO, told=told)).findings
    assert not [one for one in found if one.criterion is Criterion.AUTHORITY and one.level is Level.SUPPORTED]


def test_a_time_after_one_that_is_past_is_the_one_wanted() -> None:
    told = "Last time it took three weeks, now we want them in two days."
    assert judge(NEEDED.format(asked=WHEN, told=told)).unmet == (Criterion.TIMELINE,)


@pytest.mark.parametrize(
    ("asked", "told", "quantity"),
    [
        (MANY, "We need five units next month.", 5),
        (MANY, "Five units next quarter, please.", 5),
        ("It makes ten cups a minute.", "Good, then we want 10 units.", 10),
        ("Anything else?", "Can we have five units?", 5),
        (MANY, "Two now and three next year.", 2),
    ],
)
def test_a_number_of_units_is_one_whenever_it_is_wanted(asked: str, told: str, quantity: int) -> None:
    text = f"Ines: Hello, Ines from Copperpot.\nPetra: Hello. We need the Brewline Mini.\nInes: {asked}\nPetra: {told}"
    assert [line.quantity for line in read(text).order] == [quantity]
