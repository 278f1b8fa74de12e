"""What is asked of one lead by name: how many things it had, what happened, what is known of its budget."""

import pytest

from bot.domain.reading import Shape
from tests.agent.offline.asking import read
from tests.agent.offline.worlds import world

ANYBODY = next(lead for lead in world("hubspot").store.leads.values() if lead.name == "Hugo Grabowski")
NAME = ANYBODY.name or ""


@pytest.mark.parametrize(
    "question",
    [
        "how many page views did {} have",
        "how many page views did {} make this month",
        "number of page views of {}",
        "how many demo requests from {}",
        "how many clicks did {} get",
    ],
)
def test_how_many_things_one_lead_had(question: str) -> None:
    reading = read(question.format(NAME))

    assert reading.shape is Shape.NUMBER
    assert reading.query
    assert f"values=('{ANYBODY.id}',)" in repr(reading.query.where)


@pytest.mark.parametrize("question", ["timeline for {}", "the timeline of {}", "timeline of {}", "{} timeline"])
def test_the_timeline_of_somebody_is_what_happened(question: str) -> None:
    assert read(question.format(NAME)).shape is Shape.TIMELINE


@pytest.mark.parametrize(
    "question",
    [
        "do we know the budget of {}",
        "do we know {}'s budget",
        "do we know the timeline of {}",
        "have we got the budget and timeline of {}",
        "is the budget known for {}",
        "do we have a budget from {}",
        "what is the timeline for {}",
        "did we confirm the budget with {}",
    ],
)
def test_what_is_known_of_somebody_is_on_the_card(question: str) -> None:
    reading = read(question.format(NAME))

    assert reading.shape is Shape.LEAD
    assert reading.lead_ids == (ANYBODY.id,)


@pytest.mark.parametrize("question", ["do we know the budget of {}", "is the budget known for {}"])
def test_somebody_unknown_is_said_to_be(question: str) -> None:
    reading = read(question.format("Wanda Quirke"))

    assert reading.shape is Shape.CLARIFY
    assert "Wanda Quirke" in reading.sentence


@pytest.mark.parametrize("question", ["do we know the budget of hot leads", "leads where we know the budget"])
def test_budgets_of_leads_in_general_are_no_one_s(question: str) -> None:
    assert read(question).shape is Shape.LEADS
