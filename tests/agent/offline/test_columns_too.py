"""What is to stand beside the leads listed, asked for with them or afterwards."""

from collections.abc import Sequence

import pytest

from bot.domain.plan_words import sentence_for
from bot.domain.reading import Reading, Shape, ThreadMemory
from tests.agent.offline.asking import followed, plan_of, read
from tests.agent.offline.worlds import world

GERMAN = "leads in Germany"


def last_of(*questions: str) -> Reading:
    thread = ThreadMemory()
    for question in questions:
        reading = read(question, thread=thread)
        thread = followed(thread, question, reading, world("hubspot"))
    return reading


def beside(reading: Reading) -> Sequence[str]:
    return [*reading.query.beside, *reading.query.own_beside] if reading.query else []


@pytest.mark.parametrize(
    ("question", "columns"),
    [
        ("leads in Germany with their region tier", ["Region Tier"]),
        ("leads in Germany with their region tier and phone numbers", ["phone", "Region Tier"]),
        ("leads in Germany including their industries and lead source", ["industry", "source"]),
        ("leads in Germany and their campaigns", ["campaign"]),
    ],
)
def test_a_field_of_theirs_stands_beside_them_and_narrows_nothing(question: str, columns: Sequence[str]) -> None:
    assert plan_of(question) == GERMAN
    assert beside(read(question)) == columns


@pytest.mark.parametrize(
    ("follow_up", "columns"),
    [
        ("show their lead source", ["source"]),
        ("add their phone numbers", ["phone"]),
        ("and their industry", ["industry"]),
        ("what are their countries", ["country"]),
        ("show region tier as well", ["Region Tier"]),
        ("can you include their region tier too", ["Region Tier"]),
        ("with their revenue and headcount", ["revenue", "employees"]),
        ("where did they come from?", ["source", "source_detail"]),
        ("where are they based", ["city", "country"]),
        ("how big are they", ["employees"]),
    ],
)
def test_a_follow_up_adds_it_to_the_list_before(follow_up: str, columns: Sequence[str]) -> None:
    reading = last_of(GERMAN, follow_up)

    assert beside(reading) == columns
    assert reading.query
    assert (reading.shape, sentence_for(reading.query, ())) == (Shape.LEADS, GERMAN)


def test_columns_stay_and_gather() -> None:
    reading = last_of(GERMAN, "add their phone numbers", "and their industry", "only the warm ones")

    assert beside(reading) == ["phone", "industry"]
    assert reading.query
    assert sentence_for(reading.query, ()) == "warm leads in Germany"


@pytest.mark.parametrize("follow_up", ["by industry", "what is their average score", "only retail", "who owns them"])
def test_other_follow_ups_are_left_alone(follow_up: str) -> None:
    assert beside(last_of(GERMAN, follow_up)) == []
