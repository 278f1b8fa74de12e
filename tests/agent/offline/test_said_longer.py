"""Everyday wordings of what is asked shorter elsewhere: what happened, sizes, what counts, errands."""

import pytest

from bot.agent.offline.gates import OFF_TOPIC
from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read
from tests.agent.offline.worlds import world

ANYBODY = next(lead for lead in world("hubspot").store.leads.values() if lead.name == "Hugo Grabowski")


@pytest.mark.parametrize(
    "question",
    [
        "show me everything that happened with {}",
        "everything that has happened with {}",
        "tell me all that went on with {} lately",
        "list everything we did with {}",
        "what happened with {}",
        "what has happened with {} so far",
    ],
)
def test_what_happened_with_somebody_is_their_timeline(question: str) -> None:
    reading = read(question.format(ANYBODY.name))

    assert (reading.shape, reading.lead_ids) == (Shape.TIMELINE, (ANYBODY.id,))


@pytest.mark.parametrize("size", ["company size", "co size", "co. size", "headcount", "comp size"])
@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("median {} in Germany", "median employees of leads in Germany"),
        ("average {} of my leads", "average employees of leads owned by Ida Brandt"),
        ("leads with {} over 200", "leads with 201 or more employees"),
    ],
)
def test_a_size_is_the_employees(question: str, plan: str, size: str) -> None:
    assert plan_of(question.format(size)) == plan


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("how is the engagement score worked out?", "engagement"),
        ("what counts towards engagement", "engagement"),
        ("what gives points in the engagement score?", "engagement"),
        ("which activities count most for engagement", "engagement"),
        ("what goes into readiness", "readiness"),
    ],
)
def test_what_counts_in_an_axis_is_its_definition(question: str, term: str) -> None:
    reading = read(question)

    assert (reading.shape, reading.topic) == (Shape.DEFINITION, term)


@pytest.mark.parametrize(
    "question",
    [
        "book me a train to Leeds on friday",
        "reserve a hotel in Vienna",
        "can you book train tickets",
        "get me a taxi",
        "order us a cab please",
    ],
)
def test_an_errand_is_refused_with_what_is_done_here(question: str) -> None:
    reading = read(question)

    assert (reading.shape, reading.sentence) == (Shape.REFUSED, OFF_TOPIC)


@pytest.mark.parametrize("question", ["who booked a demo", "leads who booked a meeting on friday", "get me the leads"])
def test_what_leads_book_is_no_errand(question: str) -> None:
    assert read(question).shape is Shape.LEADS
