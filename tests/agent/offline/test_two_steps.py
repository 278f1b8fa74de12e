"""What somebody says and takes back in one message, and how often one lead did something."""

from collections.abc import Sequence

import pytest

from bot.agent.offline.alone import WHICH_COMPANY
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read
from tests.agent.offline.test_following_on import last_of
from tests.agent.offline.worlds import world


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("leads in Germany, no wait, France", "leads in France"),
        ("leads in germany no wait france", "leads in France"),
        ("Germany... sorry, I meant France", "leads in France"),
        ("leads in Germany, sorry, France", "leads in France"),
        ("how many hot leads in Germany - scratch that, France", "number of hot leads in France"),
        ("show me warm leads, no, hot leads", "hot leads, by score"),
        ("who opened an email last week, I mean last month", "leads who opened an e-mail last month"),
        ("leads in Germany, actually only hot ones", "hot leads in Germany"),
        ("leads in Germany, no phone", "leads in Germany without a phone number"),
        ("hot leads, no owner", "hot leads without an owner, by score"),
        ("leads in Germany, not in France", "leads in Germany not in France"),
        ("leads who actually opened an email", "leads who opened an e-mail"),
    ],
)
def test_what_was_taken_back_is_left_out(question: str, plan: str) -> None:
    assert plan_of(question) == plan


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (("leads in Germany", "no wait, France"), "leads in France"),
        (("leads by owner", "mine"), "number of leads owned by Ida Brandt"),
        (("average score by owner", "and Tom's?"), "average score of leads owned by Tom Okafor"),
        (("share of leads by owner", "mine"), "share of leads owned by Ida Brandt among all leads"),
        (("leads by owner", "only in Germany"), "number of leads in Germany, by owner"),
        (("hot leads in Germany", "no wait, only mine"), "hot leads in Germany owned by Ida Brandt, by score"),
    ],
)
def test_a_follow_up_may_begin_with_regret_or_pick_one_group(questions: Sequence[str], plan: str) -> None:
    query = last_of(questions).query

    assert query
    assert sentence_for(query, world("hubspot").sellers) == plan


def test_who_else_works_there_after_several_people_is_asked_back() -> None:
    assert last_of(("leads in Germany", "who else works there?")).sentence == WHICH_COMPANY


def test_how_many_of_something_one_lead_did_is_how_often() -> None:
    name = next(iter(world("hubspot").store.leads.values())).name

    often = read(f"how often did {name} open an email")
    many = read(f"how many emails did {name} open")

    assert many.shape is Shape.NUMBER
    assert many.query == often.query
