"""Follow-ups that are a number, and those that ask for more of what was shown."""

from collections.abc import Sequence

import pytest

from bot.agent.offline.moves import WHICH_GROUP
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape
from tests.agent.offline.test_following_on import last_of
from tests.agent.offline.worlds import world


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (("leads untouched for 30 days", "make it 60"), "leads with no activity in the last 60 days"),
        (("leads untouched for 30 days", "make it 60", "and 90?"), "leads with no activity in the last 90 days"),
        (("leads created in the last 2 weeks", "make it 4"), "leads created in the last 4 weeks"),
        (("who opened an email in the last 30 days", "and 7?"), "leads who opened an e-mail in the last 7 days"),
        (("leads with score over 50", "make it 60"), "leads with score 61 or more"),
        (("leads created this month", "20"), "leads created this month, at most 20"),
        (
            ("top 10 leads untouched for 30 days", "make it 20"),
            "leads with no activity in the last 30 days that somebody can call, by score, top 20",
        ),
    ],
)
def test_a_number_takes_the_place_of_the_last_one(questions: Sequence[str], plan: str) -> None:
    query = last_of(questions).query

    assert query
    assert sentence_for(query, world("hubspot").sellers) == plan


def test_more_of_one_lead_is_its_card() -> None:
    assert last_of(("the newest lead", "tell me more")).shape is Shape.LEAD


def test_the_leads_of_the_first_groups_are_asked_back() -> None:
    assert last_of(("leads by industry", "only top 3", "show them")).sentence == WHICH_GROUP
