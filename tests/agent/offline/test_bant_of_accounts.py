"""Budget, authority, need and timeline of an account: whoever of its people told them."""

import pytest

from bot.domain.lead_query import FieldIs, LeadField
from bot.domain.reading import Reading, Shape, ThreadMemory
from tests.agent.offline.asking import followed, read
from tests.agent.offline.worlds import world

HUBSPOT = world("hubspot")


def last_of(*questions: str) -> Reading:
    """The reading of the last of these questions, asked in one thread."""
    thread = ThreadMemory()
    for question in questions:
        reading = read(question, thread=thread)
        thread = followed(thread, question, reading, HUBSPOT)
    return reading


def on_record(reading: Reading, *criteria: str, account: str = "Quillon Health") -> bool:
    assert reading.query, reading
    there = FieldIs(field=LeadField.COMPANY, values=(account,))
    return (reading.shape, reading.query.where, set(reading.topic.split())) == (
        Shape.EVIDENCE,
        (there,),
        set(criteria),
    )


@pytest.mark.parametrize(
    ("question", "criteria"),
    [
        ("whats {}s budget", ["budget"]),
        ("{}'s budget?", ["budget"]),
        ("what is the budget of {}", ["budget"]),
        ("what budget does {} have?", ["budget"]),
        ("how much money does {} have", ["budget"]),
        ("do we know {}'s timeline", ["timeline"]),
        ("what's the timeline at {}?", ["timeline"]),
        ("what does {}'s timeline look like", ["timeline"]),
        ("by when does {} want to go live", ["timeline"]),
        ("what does {} need?", ["need"]),
        ("what do we know about the needs of {}", ["need"]),
        ("what about {}'s budget and timeline", ["budget", "timeline"]),
        ("can {} decide", ["authority"]),
        ("{}'s bant", []),
    ],
)
def test_a_criterion_of_an_account_is_what_is_on_record(question: str, criteria: list[str]) -> None:
    assert on_record(read(question.format("Quillon Health")), *criteria)
    assert on_record(read(question.format("quillon health")), *criteria)


@pytest.mark.parametrize("first", ["who do we know at Quillon Health?", "what's Quillon Health's budget?"])
@pytest.mark.parametrize(
    ("question", "criterion"),
    [("what's their timeline?", "timeline"), ("and their need?", "need"), ("what is their budget", "budget")],
)
def test_it_is_asked_of_the_account_that_was_shown(first: str, question: str, criterion: str) -> None:
    assert on_record(last_of(first, question), criterion)


@pytest.mark.parametrize("question", ["and the timeline?", "the timeline?", "timeline"])
def test_a_bare_criterion_follows_one_of_an_account(question: str) -> None:
    assert on_record(last_of("what's Quillon Health's budget?", question), "timeline")


@pytest.mark.parametrize("question", ["{}'s budget", "what does {} need?", "what is the budget of {}"])
def test_of_one_person_it_stays_on_the_card(question: str) -> None:
    assert read(question.format("Hugo Grabowski")).shape is not Shape.EVIDENCE


@pytest.mark.parametrize("question", ["leads with a budget", "which leads need a demo", "who has budget in Germany"])
def test_leads_with_a_criterion_are_no_account(question: str) -> None:
    assert read(question).shape is not Shape.EVIDENCE
