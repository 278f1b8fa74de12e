"""Others at somebody's company: never the one who was just shown."""

import pytest

from bot.domain.lead_query import FieldIs, LeadField
from bot.domain.reading import Reading, Shape, ThreadMemory
from tests.agent.offline.asking import followed, read
from tests.agent.offline.finding import HUBSPOT


def _after_anna(question: str) -> tuple[Reading, Reading]:
    first = read("show me Anna Abara")
    return first, read(question, thread=followed(ThreadMemory(), "show me Anna Abara", first, HUBSPOT))


def _left_out(reading: Reading) -> set[str]:
    assert reading.query is not None
    return {
        value
        for c in reading.query.where
        if isinstance(c, FieldIs) and c.field is LeadField.ID and c.negated
        for value in c.values
    }


@pytest.mark.parametrize(
    "question",
    [
        "who else is at her company",
        "who else works at her company?",
        "anyone else at that company?",
        "other people at her company",
        "who else do we know there",
        "her colleagues",
        "how many other leads are at her company",
    ],
)
def test_others_leave_out_the_one_who_was_shown(question: str) -> None:
    first, then = _after_anna(question)

    assert _left_out(then) == set(first.lead_ids)
    assert "Veltrix" in str(then.query)


@pytest.mark.parametrize("question", ["who is at her company", "hot leads at her company"])
def test_everybody_at_the_company_is_everybody(question: str) -> None:
    assert _left_out(_after_anna(question)[1]) == set()


def test_somebodys_company_by_name() -> None:
    everybody, others = read("who is at Anna Abara's company"), read("who else is at Anna Abara's company")

    assert everybody.shape is others.shape is Shape.STAKEHOLDERS
    assert _left_out(everybody) == set()
    assert len(_left_out(others)) == 1


@pytest.mark.parametrize(
    "question",
    [
        "ring first, Anna Abara or Femi Iyer? compare them",
        "who should I ring first, Anna Abara or Femi Iyer?",
        "which should i call first: Anna Abara or Femi Iyer",
        "Anna Abara or Femi Iyer, who first?",
        "call Anna Abara or Femi Iyer first?",
    ],
)
def test_whom_to_call_first_compares_the_two(question: str) -> None:
    reading = read(question)

    assert reading.shape is Shape.COMPARISON
    assert len(reading.lead_ids) == 2
