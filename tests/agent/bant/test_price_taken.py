"""How buyers answer who are asked whether a price is all right, and a no that is about something else."""

import pytest

from bot.domain.words import Criterion
from tests.agent.bant.test_asked_outright import NEEDED
from tests.agent.bant.test_calls import judge


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("That comes to 8,400 euros. Would that be okay?", "No."),
        ("That comes to 8,400 euros. Does that work for you?", "Unfortunately not."),
        ("That comes to 8,400 euros. Are you comfortable with that?", "No, not really."),
        ("That comes to 8,400 euros. Is that in line with what you planned?", "It isn't."),
        ("The rate is 350 euros per month. Does that work?", "No, it doesn't."),
        ("Does a price of 8,400 euros fit your budget?", "No, not quite."),
        ("That comes to 8,400 euros including delivery. Does that fit your budget?", "It doesn't."),
        ("That comes to 8,400 euros. Would that be acceptable?", "That's not acceptable."),
    ],
)
def test_a_no_right_after_a_price_says_that_it_is_too_much(asked: str, told: str) -> None:
    assert judge(NEEDED.format(asked=asked, told=told)).unmet == (Criterion.BUDGET,)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("That's 4,200 euros each. I'll send the contract tomorrow. Would that work?", "No, Thursday would be better."),
        ("That's 4,200 euros each. I'll send the contract tomorrow. Would that work?", "No."),
        ("That's 4,200 euros each. We'd come by on Monday. Does that work?", "No, we're closed then."),
        ("That's 4,200 euros each, and we'd come by on Monday. Does that work?", "No, we're closed then."),
        ("That's 4,200 euros each. Would it be okay to put it in writing?", "No, just tell me."),
        ("That's 4,200 euros each. Is it okay if I call you again?", "No, write me an e-mail."),
        ("That's 4,200 euros each. Would that work?", "No, by post, please."),
    ],
)
def test_a_no_to_a_day_or_a_way_is_none_to_the_price(asked: str, told: str) -> None:
    assert judge(NEEDED.format(asked=asked, told=told)).unmet == ()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Does this fit your budget?", "No idea yet, I have to check."),
        ("Does this fit your budget?", "Not sure, to be honest."),
        ("That comes to 8,400 euros. Does that work for you?", "I can't say yet."),
        (
            "That comes to 8,400 euros. Are you comfortable with that, or do you need to ask someone?",
            "No, I don't need to ask anyone.",
        ),
        ("That comes to 8,400 euros. Would that be okay?", "No, no, that's fine."),
        ("That comes to 8,400 euros. Would that be okay?", "Not before the holidays are over."),
    ],
)
def test_a_no_that_leaves_it_open_or_takes_it_back_is_none_to_the_price(asked: str, told: str) -> None:
    assert judge(NEEDED.format(asked=asked, told=told)).unmet == ()
