"""Turns that go on from what was narrowed, refused or compared before, and drop nothing of it."""

from collections.abc import Sequence

import pytest

from bot.domain.lead import LeadId
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape
from tests.agent.offline.finding import HUBSPOT
from tests.agent.offline.test_following_on import last_of
from tests.agent.offline.worlds import world

CTOS = "with cto, chief technology officer or chief technical officer in the job title"
CFOS = "with cfo, chief financial officer or chief finance officer in the job title"


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (
            ("who attended a webinar", "of those, which are at smithereens"),
            "leads who attended a webinar with smithereens in the company",
        ),
        (
            ("leads in Germany", "any CFO or procurement people among them?"),
            f"leads in Germany ({CFOS} or in department procurement)",
        ),
        (("who attended a webinar", "anyone from Austria"), "leads who attended a webinar in Austria"),
        (("leads in Germany", "not mine", "and Rae's"), "leads in Germany not owned by Ida Brandt or Rae Collins"),
        (
            ("leads in Germany", "not unqualified", "or connected"),
            "leads in Germany without status unqualified or connected",
        ),
        (
            ("my leads", "who of them was never called", "and the ones that were"),
            "leads owned by Ida Brandt who had a call",
        ),
        (("customers", "without those in Germany", "back to all customers"), "leads at stage customer"),
        (("leads by status", "only mine", "the connected ones"), "leads owned by Ida Brandt with status connected"),
    ],
)
def test_nothing_of_what_was_asked_before_is_lost(questions: Sequence[str], plan: str) -> None:
    query = last_of(questions).query

    assert query
    assert sentence_for(query, world("hubspot").sellers) == plan


@pytest.mark.parametrize(
    "asked",
    [
        "back to all the results",
        "back to all those",
        "back to all of them",
        "back to all results.",
        "go back to all of those",
        "return to all the results",
        "back to the original list",
        "back to the previous list",
        "back to the list please",
        "back to the list we had before",
        "back to all",
    ],
)
def test_back_to_what_was_shown_is_one_step_back(asked: str) -> None:
    assert last_of(("hot leads in Germany", "only CTOs", asked)).query == last_of(("hot leads in Germany",)).query


@pytest.mark.parametrize(
    ("asked", "plan"),
    [
        ("back to all customers", "leads at stage customer"),
        ("back to all of our customers", "leads at stage customer"),
        ("back to all the hot leads", "hot leads, by score"),
        ("back to all results in Spain", ""),
        ("back to the list of customers", "leads at stage customer"),
        ("back to my leads", "leads owned by Ida Brandt"),
        ("ok back to the warm leads in Spain", "warm leads in Spain, by score"),
        ("back to Spain", f"hot leads {CTOS} in Spain, by score"),
        ("back to work", ""),
    ],
)
def test_back_to_others_is_asked_anew_or_not_understood(asked: str, plan: str) -> None:
    query = last_of(("hot leads in Germany", "only CTOs", asked)).query

    assert (sentence_for(query, world("hubspot").sellers) if query else "") == plan


def test_the_others_are_those_that_were_left_out_where_all_were_shown() -> None:
    query = last_of(("leads at Veltrix Labs", "the hot ones", "the others")).query

    assert query
    assert sentence_for(query, world("hubspot").sellers) == "not hot leads at Veltrix Labs"


@pytest.mark.parametrize(
    "only",
    [
        "only CTOs",
        "only those in Germany",
        "only those with more than 100 employees",
        "only those with more than 20 seats",
        "only those created this month",
        "only those active this month",
        "only those who opened an email",
        "only those without a phone",
        "only hot or in Germany",
        "only those with confirmed budget",
    ],
)
def test_the_others_and_those_left_are_all_there_were(only: str) -> None:
    first = "leads at Veltrix Labs"
    found = [_found(*questions) for questions in ((first,), (first, only), (first, only, "the others"))]

    assert sorted(found[0]) == sorted((*found[1], *found[2]))


def _found(*questions: str) -> list[LeadId]:
    query = last_of(questions).query
    assert query
    return [scored.lead.id for scored in HUBSPOT.stores.questions.find(query).leads]


@pytest.mark.parametrize(
    ("asked", "plan"),
    [
        ("anyone at Veltrix?", "hot leads at Veltrix, by score"),
        ("is there anybody at Veltrix Labs in Berlin?", "hot leads at Veltrix Labs in Berlin, by score"),
        (
            "are there any leads from Germany with a phone number?",
            "hot leads in Germany with a phone number, by score",
        ),
        ("how many leads are there in Germany", "number of leads in Germany"),
        ("any leads without an owner in our CRM?", "leads without an owner"),
    ],
)
def test_anybody_is_one_of_those_found_however_much_is_said_of_them(asked: str, plan: str) -> None:
    query = last_of(("hot leads", asked)).query

    assert query
    assert sentence_for(query, world("hubspot").sellers) == plan


def test_two_answers_are_set_side_by_side() -> None:
    reading = last_of(("leads created this month", "same for last month", "compare the two"))

    assert reading.shape is Shape.COMPARISON
    assert reading.query
    assert reading.other
    assert [sentence_for(query, ()) for query in (reading.query, reading.other)] == [
        "number of leads created this month",
        "number of leads created last month",
    ]


@pytest.mark.parametrize(
    "asked", ["their emails", "the emails", "their phone numbers and emails", "their contact details"]
)
def test_how_to_reach_them_stands_beside(asked: str) -> None:
    query = last_of(("leads in Germany", "top 3", asked)).query

    assert query
    assert query.beside
    assert query.limit == 3


def test_whose_they_are_is_told() -> None:
    assert last_of(("leads in Germany", "whose are they")).shape is Shape.OWNERS
