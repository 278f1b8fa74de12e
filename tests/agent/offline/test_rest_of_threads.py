"""Turns that go on from what was narrowed, refused or compared before, and drop nothing of it."""

from collections.abc import Sequence

import pytest

from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape
from tests.agent.offline.test_following_on import last_of
from tests.agent.offline.worlds import world

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
        ("back to the list of customers", ""),
    ],
)
def test_back_to_others_is_asked_anew_or_not_understood(asked: str, plan: str) -> None:
    query = last_of(("hot leads in Germany", "only CTOs", asked)).query

    assert (sentence_for(query, world("hubspot").sellers) if query else "") == plan


def test_the_others_are_those_that_were_left_out_where_all_were_shown() -> None:
    query = last_of(("leads at Veltrix Labs", "the hot ones", "the others")).query

    assert query
    assert sentence_for(query, world("hubspot").sellers) == "not hot leads at Veltrix Labs"


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
