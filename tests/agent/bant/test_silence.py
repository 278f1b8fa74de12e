"""Who is asked what it is for and tells nothing; numbers of days that count no products; more ways of saying it."""

import pytest

from bot.domain.words import Criterion
from tests.agent.bant.test_asked_outright import NEEDED, WANTED
from tests.agent.bant.test_calls import judge


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("What would you like to improve?", "I haven't given it a thought."),
        ("Is there a problem with your coffee?", "A problem would be saying too much."),
        ("What are you hoping for?", "I just like to stay informed."),
        ("What would you use them for?", "There'd be little in it for us, our guests drink tea."),
        ("What's missing today?", "The old ones do everything we ask of them."),
        ("What's the goal?", "I'm merely wondering how much such machines cost."),
        ("Would there be another use?", "Off the top of my head, no."),
        ("How do your people manage today?", "They're well equipped as it is."),
        ("What would you do with them?", "We're exploring whether espresso could be something for us some time."),
        ("Why these?", "It'd be overkill for us, but they look great."),
    ],
)
def test_a_buyer_who_never_tells_a_need_has_none(asked: str, told: str) -> None:
    assert judge(WANTED.format(asked=asked, told=told)).unmet == (Criterion.NEED,)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("What's the problem?", "Guests don't get served and walk out."),
        ("What would you use them for?", "We have no machines yet, and our café opens in June."),
        ("What's missing today?", "We can't grind enough."),
        ("Why new ones?", "I don't know which of the old ones will be next to fail."),
    ],
)
def test_a_trouble_told_with_a_not_is_no_denial(asked: str, told: str) -> None:
    assert Criterion.NEED not in judge(WANTED.format(asked=asked, told=told)).unmet


@pytest.mark.parametrize(
    ("asked", "told", "unmet"),
    [
        ("How many days do we get?", "Three. Then we open.", (Criterion.TIMELINE,)),
        ("How many days do we get?", "Eight. Then we open.", ()),
        ("What's in the pot?", "6,000 euros.", (Criterion.BUDGET,)),
        ("You're at 6,000 for the lot?", "Yes, 6,000.", (Criterion.BUDGET,)),
        ("Is 6,000 euros still your figure?", "It is.", (Criterion.BUDGET,)),
        ("All that's missing is your okay.", "Mine and two others, I'm afraid.", (Criterion.AUTHORITY,)),
        ("Can we close?", "The board of our cooperative votes on it.", (Criterion.AUTHORITY,)),
    ],
)
def test_what_is_told_in_passing_counts(asked: str, told: str, unmet: tuple[Criterion, ...]) -> None:
    assert judge(NEEDED.format(asked=asked, told=told)).unmet == unmet
