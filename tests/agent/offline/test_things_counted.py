"""Columns that count something, by the thing: `with more than 2,000 members` of a Member Count."""

import pytest

from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape, ThreadMemory
from tests.agent.offline.asking import query_of, reader_over
from tests.agent.offline.worlds import IDA
from tests.builders import T0

ROWS = (
    {"Member Count": "2100", "Number of Drivers": "40", "Seats Purchased": "12", "Active Site Count": "3"},
    {"Member Count": "300", "Number of Drivers": "77", "Seats Purchased": "120", "Active Site Count": "9"},
)
READER = reader_over(ROWS, ("Head of Membership", "CTO", "Driver Trainer"))


def plan(*questions: str) -> str:
    return sentence_for(query_of(READER, *questions), ())


@pytest.mark.parametrize(
    ("thing", "field"),
    [
        ("members", "Member Count"),
        ("drivers", "Number of Drivers"),
        ("seats", "Seats Purchased"),
        ("sites", "Active Site Count"),
    ],
)
@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("leads with more than 2,000 {}", "more than 2,000"),
        ("leads that have between 50 and 80 {}", "50 to 80"),
        ("leads with 1000-5000 {}", "1,000 to 5,000"),
        ("which leads have at least 30 {}?", "30 or more"),
        ("at least 30 {}", "30 or more"),
        ("leads with fewer than 100 {}", "less than 100"),
        ("10 or more {}", "10 or more"),
        ("leads with 300+ {}", "300 or more"),
        ("{} over 50", "more than 50"),
    ],
)
def test_a_number_of_the_thing_is_one_of_its_column(said: str, meant: str, thing: str, field: str) -> None:
    assert plan(said.format(thing)) == f"leads with {field} {meant}"


@pytest.mark.parametrize(
    "question", ["which of them have more than 100 members", "which of those have over 100 members"]
)
@pytest.mark.parametrize(
    "before", [("average member count of CTOs",), ("average member count of CTOs", "median instead")]
)
def test_of_what_an_average_was_over_the_leads_are_picked(before: list[str], question: str) -> None:
    query = query_of(READER, *before, question)

    assert query.metric is None
    assert "cto" in sentence_for(query, ())
    assert "with Member Count " in sentence_for(query, ())


@pytest.mark.parametrize("question", ["leads with the most members", "most seats"])
def test_the_most_are_those_with_the_highest_number(question: str) -> None:
    assert "sorted by" in plan(question)


@pytest.mark.parametrize("question", ["at least 10 driver trainers", "more than 3 driver trainers"])
def test_a_job_of_that_name_is_no_number_of_the_thing(question: str) -> None:
    reading = READER.read(question, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC")

    assert reading.shape is Shape.CLARIFY or "Number of Drivers" not in sentence_for(reading.query, ())
