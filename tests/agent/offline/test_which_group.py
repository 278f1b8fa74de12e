"""Groups in the singular by what they have most of: the groups are asked for, not the leads."""

import pytest

from tests.agent.offline.asking import plan_of

BY_OWNER = "number of hot leads, by owner"


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("rep with most hot leads?", BY_OWNER),
        ("who is the rep with the most hot leads", BY_OWNER),
        ("the owner that has the most hot leads", BY_OWNER),
        ("which rep has most hot leads", BY_OWNER),
        ("who's got the most hot leads", BY_OWNER),
        ("whos got most hot leads?", BY_OWNER),
        ("seller with the fewest hot leads", f"{BY_OWNER}, fewest first"),
        ("country with the most customers", "number of leads at stage customer, by country"),
        ("company with the most contacts", "number of all leads, by company"),
        ("the region tier with the most hot leads", "number of hot leads, by Region Tier"),
        ("company with the most employees", "average employees of all leads, by company"),
        ("month with the most new leads", "number of all leads, by month of creation, most first"),
        ("busiest month for new leads", "number of all leads, by month of creation, most first"),
        ("slowest week for new leads", "number of all leads, by week of creation, fewest first"),
    ],
)
def test_a_group_in_the_singular_is_asked_for_by_what_it_has_most_of(question: str, plan: str) -> None:
    assert plan_of(question) == plan


def test_what_leads_did_is_counted_by_the_group() -> None:
    assert plan_of("rep with the most meetings in may") == plan_of("which rep had the most meetings in may")


def test_a_rate_is_worked_out_for_each_group() -> None:
    assert plan_of("industry with the highest conversion rate") == plan_of(
        "which industry has the highest conversion rate"
    )


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("lead with the highest score", "leads, by score"),
        ("leads with the most employees", "biggest company first"),
        ("cto with the highest score", "by score"),
    ],
)
def test_leads_with_the_most_of_something_stay_leads(question: str, plan: str) -> None:
    assert plan in plan_of(question)
    assert ", by owner" not in plan_of(question)


@pytest.mark.parametrize("question", ["biggest 5 accounts by revenue", "5 largest companies by revenue"])
def test_the_biggest_accounts_come_once_each(question: str) -> None:
    assert plan_of(question) == "average revenue of all leads, by company, the first 5"
