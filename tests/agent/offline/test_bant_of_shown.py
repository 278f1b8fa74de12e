"""What is asked of the one whose card was shown: BANT, activities, who else is there."""

import pytest

from bot.agent.offline.bant_of_shown import OF_WHICH
from bot.domain.lead_query import FieldIs, LeadField
from bot.domain.reading import Reading, Shape, ThreadMemory
from tests.agent.offline.asking import followed, read
from tests.agent.offline.worlds import world

HUBSPOT = world("hubspot")
ANYBODY = next(lead for lead in HUBSPOT.store.leads.values() if lead.name == "Hugo Grabowski")
CARD = f"tell me about {ANYBODY.name}"
ACCOUNT = "leads at Halden Foods"


def last_of(*questions: str) -> Reading:
    """The reading of the last of these questions, asked in one thread."""
    thread = ThreadMemory()
    for question in questions:
        reading = read(question, thread=thread)
        thread = followed(thread, question, reading, HUBSPOT)
    return reading


def of_anybody(shape: Shape, *questions: str) -> bool:
    reading = last_of(*questions)
    return (reading.shape, reading.lead_ids) == (shape, (ANYBODY.id,))


@pytest.mark.parametrize(
    "question",
    [
        "what's his budget?",
        "his budget?",
        "and the budget",
        "budget?",
        "how big is his budget",
        "how much can he spend",
        "how much has he got for this",
        "does he have authority",
        "what is his timeline?",
        "whats the timeline",
        "what about his time frame",
        "and when does he want it?",
        "when do they need it by",
        "how soon does he want to have it running",
        "what does he need",
        "what's the need",
        "what pain points does he have",
        "do we know his budget and timeline",
        "what did he say about timing",
        "when would he like to buy",
        "when does he want the system installed",
        "when is it needed",
        "how urgent is it",
        "how much money is there",
    ],
)
def test_bant_of_whose_card_was_shown_is_on_that_card(question: str) -> None:
    assert of_anybody(Shape.LEAD, CARD, question)


@pytest.mark.parametrize("question", ["{}'s budget", "{}'s needs", "{}'s budget and timeline"])
def test_by_name_it_is_on_the_card_as_well(question: str) -> None:
    assert of_anybody(Shape.LEAD, question.format(ANYBODY.name))


def test_a_bare_timeline_is_what_the_question_before_was_about() -> None:
    assert of_anybody(Shape.LEAD, CARD, "his budget?", "and timeline?")
    assert of_anybody(Shape.TIMELINE, CARD, "his timeline")
    assert of_anybody(Shape.TIMELINE, CARD, "show me his activities", "what's his timeline?")


@pytest.mark.parametrize(
    "question",
    [
        "show me his activities",
        "list his activities",
        "what are his activities",
        "his interactions",
        "show his calls",
        "his calls and meetings",
        "when did we last contact him",
        "what was the last call with him",
        "what activities does he have",
        "what else has he done",
    ],
)
def test_what_the_one_shown_did(question: str) -> None:
    assert of_anybody(Shape.TIMELINE, CARD, question)


def test_of_several_it_is_asked_whose() -> None:
    reading = last_of(ACCOUNT, "what's their budget")

    assert (reading.shape, reading.sentence) == (Shape.CLARIFY, OF_WHICH)


@pytest.mark.parametrize("question", ["what is the budget", "budget", "what is a timeline"])
def test_of_nobody_it_is_no_card(question: str) -> None:
    assert read(question).shape is not Shape.LEAD
    assert last_of("leads in Germany", question).shape is not Shape.LEAD


@pytest.mark.parametrize(
    "question",
    [
        "who else is at {} practice",
        "who else works at {} clinic?",
        "anyone else at {} place",
        "who else do we know at {} brewery",
        "other people at {} office",
        "colleagues at {} clinic",
        "are there others at {} practice",
        "who else is at {} company",
    ],
)
@pytest.mark.parametrize("whose", ["his", "that", "the"])
def test_where_somebody_works_is_called_by_what_it_is(question: str, whose: str) -> None:
    reading = last_of(CARD, question.format(whose))
    company, besides = reading.query.where if reading.query else (None, None)

    assert isinstance(company, FieldIs)
    assert (company.field, company.values) == (LeadField.COMPANY, (ANYBODY.company,))
    assert besides == FieldIs(field=LeadField.ID, values=(ANYBODY.id,), negated=True)


def test_his_department_is_no_company() -> None:
    reading = last_of(CARD, "who else is in his department")

    assert "company" not in repr(reading.query)


@pytest.mark.parametrize(
    "question", ["which downloads did he make", "list the page views he had this year", "when did he start a trial"]
)
def test_what_somebody_did_is_never_what_everybody_did(question: str) -> None:
    reading = last_of(CARD, question)

    assert reading.shape is not Shape.LEAD
    assert ANYBODY.id in repr(reading)
