"""Companies, reps and others picked by how many leads they have, never by anything else."""

import pytest

from bot.agent.offline.rules_groups import NONE_OF
from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("owners with more than 3 hot leads", "number of hot leads, by owner, 4 or more each"),
        ("who has more than 3 hot leads?", "number of hot leads, by owner, 4 or more each"),
        ("which reps have over five hot leads?", "number of hot leads, by owner, 6 or more each"),
        ("accounts with 3+ contacts", "number of all leads, by company, 3 or more each"),
        ("companies with multiple leads", "number of all leads, by company, 2 or more each"),
        ("countries with fewer than 5 customers", "number of leads at stage customer, by country, up to 4 each"),
        ("region tiers with between 5 and 10 leads", "number of all leads, by Region Tier, 5 to 10 each"),
        ("accounts with exactly two hot leads", "number of hot leads, by company, 2 each"),
        ("accounts with at least 2 meetings", "number of meetings by all leads, by company, 2 or more each"),
        ("german accounts with at least 2 leads", "number of leads in Germany, by company, 2 or more each"),
        ("how many accounts have more than 4 leads", "number of all leads, by company, 5 or more each"),
    ],
)
def test_groups_are_picked_by_how_many_each_has(question: str, plan: str) -> None:
    assert plan_of(question) == plan


@pytest.mark.parametrize(
    "question", ["leads at companies with 2+ warm or hot leads", "hot leads of reps with 5+ leads"]
)
def test_leads_of_groups_picked_so_are_not_read_as_others(question: str) -> None:
    assert read(question).shape is Shape.CLARIFY


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("who had more than 3 calls", "leads who had a call at least 4 times"),
        ("leads with at least 2 meetings", "leads who had a meeting at least twice"),
    ],
)
def test_leads_are_picked_by_how_often_they_did_it(question: str, plan: str) -> None:
    assert plan_of(question) == plan


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
