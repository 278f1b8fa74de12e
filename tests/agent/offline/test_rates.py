"""Rates by the state or the deed that they are of."""

import pytest

from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("qualified rate by source", "share of leads with status qualified among all leads, by lead source"),
        ("qualification rate per owner", "share of leads with status qualified among all leads, by owner"),
        ("what is our unqualified rate", "share of leads with status unqualified among all leads"),
        ("which owner has the best qualified rate", "share of leads with status qualified among all leads, by owner"),
        (
            "which owner has the lowest qualification rate",
            "share of leads with status qualified among all leads, by owner, fewest first",
        ),
        ("meeting rate by owner", "share of leads who had a meeting among all leads, by owner"),
        ("opt-out rate by country", "share of leads unsubscribed among all leads, by country"),
    ],
)
def test_a_rate_is_the_share_in_that_state(question: str, plan: str) -> None:
    assert plan_of(question, of="salesforce").replace("by source", "by lead source") == plan


@pytest.mark.parametrize("question", ["reply rate by campaign", "growth rate by country"])
def test_a_rate_of_something_else_is_asked_about(question: str) -> None:
    assert read(question).shape is Shape.CLARIFY


def test_a_share_may_name_its_part_before_it() -> None:
    assert plan_of("mql share by owner") == "share of leads at stage mql among all leads, by owner"
    assert plan_of("c-level share per country").startswith("share of leads of seniority c-level")
    assert plan_of("pro share by owner") == "share of leads where Plan is Pro among all leads, by owner"


def test_the_worst_by_a_rate_comes_first() -> None:
    assert plan_of("worst owner by qualification rate", of="salesforce").endswith(", by owner, fewest first")
    assert plan_of("best owner by qualified rate", of="salesforce").endswith(", by owner")
