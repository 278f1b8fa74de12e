"""Short answers to a question back, and words that stand for what was shown before."""

import pytest

from bot.agent.offline.answering import at_their_company, chosen
from bot.domain.answer import Choice
from bot.domain.lead import LeadId
from bot.domain.reading import Reading, Shape, ThreadMemory, Turn

CHOICES = (
    Choice(label="Mona Haddad, Lab Manager at Veltrix Labs", question="Mona Haddad at Veltrix Labs"),
    Choice(label="Mona Haddad, CFO at Pallas Insurance", question="Mona Haddad at Pallas Insurance"),
)


def after(reading: Reading, *shown: str) -> ThreadMemory:
    ids = tuple(LeadId(one) for one in shown)
    return ThreadMemory(turns=(Turn(question="mona haddad", asker_id=None, reading=reading, shown=ids),))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("the pallas one", 1),
        ("the lab manager", 0),
        ("at Veltrix", 0),
        ("second one", 1),
        ("the CFO please", 1),
        ("haddad", None),
        ("my mqls", None),
        ("leads in Germany with more than 50 employees", None),
    ],
)
def test_a_short_answer_names_one_of_the_choices(said: str, meant: int | None) -> None:
    thread = after(Reading(shape=Shape.CLARIFY, choices=CHOICES))

    assert chosen(said, thread) == (None if meant is None else CHOICES[meant])


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("who else is at her company", "who else is at Pallas Insurance"),
        ("how many leads from the same company", "how many leads at Pallas Insurance"),
        ("show his colleagues", "show people at Pallas Insurance"),
        ("who else is there", "who else is there"),
    ],
)
def test_their_company_is_that_of_the_one_that_was_shown(said: str, meant: str) -> None:
    thread = after(Reading(shape=Shape.LEAD), "L-1")

    assert at_their_company(said, thread, {"L-1": "Pallas Insurance"}.get) == meant


def test_of_several_shown_nobody_knows_whose_company_is_meant() -> None:
    thread = after(Reading(shape=Shape.LEADS), "L-1", "L-2")

    assert at_their_company("who is at their company", thread, {"L-1": "Acme"}.get) == "who is at their company"
