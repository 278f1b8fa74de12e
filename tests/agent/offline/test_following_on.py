"""Follow-ups on what leads did: another time, the opposite, the newest of them, the period before."""

from collections.abc import Sequence

import pytest

from bot.domain.plan_words import sentence_for
from bot.domain.reading import Reading, Shape, ThreadMemory
from tests.agent.offline.asking import followed, read
from tests.agent.offline.worlds import world


def last_of(questions: Sequence[str], *, of: str = "hubspot") -> Reading:
    thread = ThreadMemory()
    for question in questions:
        reading = read(question, of=of, thread=thread)
        thread = followed(thread, question, reading, world(of))
    return reading


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (("who did we call", "last month"), "leads who had a call last month"),
        (("who attended the webinar", "this year"), "leads who attended a webinar this year"),
        (("who did we call last month", "what about uncalled ones"), "leads who did not have a call"),
        (
            ("demo requests this year", "not followed up"),
            "leads who asked for a demo this year and who did not have a call, have a meeting, chat or reply to an "
            "e-mail this year",
        ),
        (
            ("leads in Germany", "only hot", "go back and show the ones without an owner"),
            "leads in Germany without an owner",
        ),
        (("leads in Germany", "who owns those?"), "leads in Germany"),
        (("leads in Germany", "the newest one"), "leads in Germany, newest first, top 1"),
        (("leads in Germany", "only hot", "the oldest one"), "hot leads in Germany, oldest first, top 1"),
    ],
)
def test_a_follow_up_changes_the_question_before(questions: Sequence[str], plan: str) -> None:
    reading = last_of(questions)

    assert reading.query
    assert sentence_for(reading.query, world("hubspot").sellers) == plan


@pytest.mark.parametrize(
    ("questions", "other"),
    [
        (
            ("how many leads came in last month", "vs the month before"),
            "number of leads created from 1 January 2026 to 31 January 2026",
        ),
        (("leads created this month", "compared to last month"), "number of leads created last month"),
        (("how many MQLs do we have", "vs SQLs"), "number of leads at stage sql"),
        (("leads by source this quarter", "vs last quarter"), "number of leads created last quarter, by source"),
    ],
)
def test_what_it_is_compared_with_may_be_said_alone(questions: Sequence[str], other: str) -> None:
    reading = last_of(questions)

    assert reading.other
    assert sentence_for(reading.other, world("hubspot").sellers) == other


@pytest.mark.parametrize(
    "asked", ["how many are left?", "how many remain", "how many does that leave us with", "so how many are still left"]
)
def test_what_is_left_is_counted(asked: str) -> None:
    reading = last_of(("leads in Germany", "without the customers", asked))

    assert reading.shape is Shape.NUMBER
    assert reading.query
    assert sentence_for(reading.query, ()) == "number of leads in Germany not at stage customer"


@pytest.mark.parametrize("asked", ["when was the last activity there?", "last call there", "last touch"])
def test_the_last_time_with_the_one_that_was_shown(asked: str) -> None:
    first = last_of(("leads in Germany", "the first one"))

    reading = last_of(("leads in Germany", "the first one", asked))

    assert (reading.shape, reading.lead_ids) == (Shape.TIMELINE, first.lead_ids)


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (("what do we have at Quillon Health", "who there is hot"), "hot leads at Quillon Health, by score"),
        (("what do we have at Quillon Health", "anyone unassigned there?"), "leads without an owner at Quillon Health"),
        (("leads in France", "how many there have a phone number"), "number of leads in France with a phone number"),
        (("leads in France", "any hot ones there"), "hot leads in France"),
    ],
)
def test_there_is_where_those_before_are(questions: Sequence[str], plan: str) -> None:
    query = last_of(questions).query

    assert query
    assert sentence_for(query, world("hubspot").sellers) == plan


@pytest.mark.parametrize(
    ("asked", "plan"),
    [
        ("just tom", "number of leads owned by Tom Okafor"),
        ("only ida and tom", "number of leads owned by Ida Brandt or Tom Okafor, by owner"),
    ],
)
def test_reps_may_be_named_alone_in_small_letters(asked: str, plan: str) -> None:
    query = last_of(("how many leads does each rep have", asked)).query

    assert query
    assert sentence_for(query, world("hubspot").sellers) == plan


def test_who_registered_and_did_not_come_is_about_webinars() -> None:
    query = last_of(("who registered for a webinar", "which of them attended")).query

    assert query
    assert sentence_for(query, ()) == "leads who registered for a webinar and who attended a webinar"
