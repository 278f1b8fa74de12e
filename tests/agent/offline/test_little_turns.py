"""Little turns that say again, otherwise, or of others, what the turn before was about."""

from collections.abc import Sequence

import pytest

from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape
from tests.agent.offline.test_following_on import last_of
from tests.agent.offline.worlds import world

GERMANS = "leads in Germany"


def plan_after(*questions: str) -> str:
    query = last_of(questions).query
    return sentence_for(query, world("hubspot").sellers) if query else ""


@pytest.mark.parametrize("asked", ["why so low", "but why so high?", "why is she so low"])
def test_why_the_score_is_so(asked: str) -> None:
    first = last_of((GERMANS, "the first one"))
    reading = last_of((GERMANS, "the first one", asked))

    assert (reading.shape, reading.lead_ids) == (Shape.EXPLAIN, first.lead_ids)


@pytest.mark.parametrize(
    "asked", ["when do they want to go live?", "when does she plan to start", "how soon are they looking to buy"]
)
def test_when_they_want_to_begin_is_on_the_card(asked: str) -> None:
    first = last_of((GERMANS, "the first one"))
    reading = last_of((GERMANS, "the first one", asked))

    assert (reading.shape, reading.lead_ids) == (Shape.LEAD, first.lead_ids)


@pytest.mark.parametrize(
    ("asked", "named"), [("and of the second?", "the second one"), ("for the last one", "the last")]
)
def test_the_same_of_another_row(asked: str, named: str) -> None:
    reading = last_of((GERMANS, "email of the first", asked))

    assert (reading.shape, reading.lead_ids) == (Shape.LEAD, last_of((GERMANS, named)).lead_ids)


@pytest.mark.parametrize("asked", ["what's the difference", "so what is the difference between the two?"])
def test_the_difference_of_two_numbers(asked: str) -> None:
    reading = last_of(("how many leads this month", "how many last month", asked))

    assert reading.shape is Shape.COMPARISON


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        ((GERMANS, "how many seats on avg"), "average Seats of leads in Germany"),
        ((GERMANS, "how many employees on average?"), "average employees of leads in Germany"),
        ((GERMANS, "number?"), "number of leads in Germany"),
        (("leads last active over 60 days ago", "30 days"), "leads last active more than 30 days ago"),
        (("leads last active over 60 days ago", "make it 3 months"), "leads last active more than 3 months ago"),
        (("leads active in the last 60 days", "30 days"), "leads last active in the last 30 days"),
        ((GERMANS, "only hot", "who owns the others"), "not hot leads in Germany"),
        ((GERMANS, "only Tom's", "who owns the others"), "leads in Germany not owned by Tom Okafor"),
        (("who opened an email", "by whom"), "leads who opened an e-mail"),
    ],
)
def test_a_little_turn_goes_by_what_was_asked(questions: Sequence[str], plan: str) -> None:
    assert plan_after(*questions) == plan
