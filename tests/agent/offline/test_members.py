"""Companies, reps and others by how many leads they have: told that they cannot be picked, never read otherwise."""

import pytest

from bot.agent.offline.rules_groups import NONE_OF
from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read


@pytest.mark.parametrize(
    ("question", "groups"),
    [
        ("accounts with more than 2 leads", "accounts"),
        ("companies with more than 2 hot leads", "companies"),
        ("accounts that have at least three open mqls", "accounts"),
        ("leads at companies with 2+ warm or hot leads", "companies"),
        ("companies with two hot leads", "companies"),
        ("which reps have more than 5 hot leads?", "reps"),
        ("countries with over 5 customers", "countries"),
    ],
)
def test_a_number_of_leads_is_no_number_of_employees(question: str, groups: str) -> None:
    reading = read(question)

    assert reading.shape is Shape.CLARIFY
    assert reading.sentence.startswith(f"I cannot pick {groups} by how many leads they have.")


@pytest.mark.parametrize(
    "question", ["companies with no hot leads", "reps without any mqls", "accounts with zero leads"]
)
def test_whom_no_lead_belongs_to_is_not_listed(question: str) -> None:
    reading = read(question)

    assert (reading.shape, reading.sentence) == (Shape.CLARIFY, NONE_OF)


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("companies with more than 500 people", "leads with 501 or more employees"),
        ("companies with hot leads", "hot leads, by score"),
        ("accounts with no owner", "leads without an owner"),
        ("hot leads at companies with 500 employees", "hot leads with 500 employees, by score"),
    ],
)
def test_what_companies_are_is_read(question: str, plan: str) -> None:
    assert plan_of(question) == plan
