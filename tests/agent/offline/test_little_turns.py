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


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (("my leads in Berlin", "everyone"), "leads in Berlin"),
        (("leads in Berlin", "everyone"), "all leads"),
        ((GERMANS, "not at retail companies"), "leads in Germany not in Retail"),
        ((GERMANS, "unsubscribed ones out"), "leads in Germany not unsubscribed"),
        ((GERMANS, "customers out"), "leads in Germany not at stage customer"),
        (
            ("leads at Veltrix", "any activity this month"),
            "leads at Veltrix who did anything this month, by score",
        ),
        ((GERMANS, "any calls this week"), "leads who had a call this week"),
        (("leads at Veltrix", "who's the boss there"), "leads at Veltrix who are economic buyer"),
        (("email clicks this month", "and pricing page?"), "leads who opened the pricing page this month"),
        ((GERMANS, "France instead", "either"), "leads in Germany or France"),
        ((GERMANS, "France?", "both countries"), "leads in Germany or France"),
        ((GERMANS, "MQLs", "swap to SQLs"), "leads in Germany at stage sql"),
        (("leads where Newsletter is yes", "the ones that don't have one"), "leads where Newsletter is no"),
        ((GERMANS, "rae", "tom instead"), "leads in Germany owned by Tom Okafor"),
    ],
)
def test_a_turn_of_a_word_or_two_changes_one_thing(questions: Sequence[str], plan: str) -> None:
    assert plan_after(*questions) == plan


@pytest.mark.parametrize("asked", ["when", "and when was that?"])
def test_when_it_was_is_on_the_timeline(asked: str) -> None:
    first = last_of((GERMANS, "the first one"))
    reading = last_of((GERMANS, "the first one", "has she been called", asked))

    assert (reading.shape, reading.lead_ids) == (Shape.TIMELINE, first.lead_ids)


@pytest.mark.parametrize("asked", ["what did they download", "when did we last talk to them?"])
def test_of_several_nobody_s_timeline_is_guessed(asked: str) -> None:
    account = last_of(("leads at Veltrix Labs", asked))

    assert last_of((GERMANS, asked)).shape is Shape.CLARIFY
    assert account.shape is Shape.TIMELINE
    assert account.query
    assert sentence_for(account.query, ()).startswith("leads at Veltrix Labs")
