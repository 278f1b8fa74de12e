"""A field counted, or worked out, by another; a field in the plural that stands alone."""

import pytest

from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read

OWNER_STATUS = "number of all leads, by owner and status"


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("status by owner", OWNER_STATUS),
        ("lead status per owner", OWNER_STATUS),
        ("statuses per rep", OWNER_STATUS),
        ("owner x status", OWNER_STATUS),
        ("owner vs status", OWNER_STATUS),
        ("matrix of owner and status", OWNER_STATUS),
        ("owner and status breakdown", OWNER_STATUS),
        ("owner by status", "number of all leads, by status and owner"),
        ("industry by country", "number of all leads, by country and industry"),
        ("status by month", "number of all leads, by month of creation and status"),
        ("plan by owner", "number of all leads, by owner and Plan"),
        ("status by owner for my leads", "number of leads owned by Ida Brandt, by owner and status"),
    ],
)
def test_neither_of_two_fields_is_left_out(question: str, plan: str) -> None:
    assert plan_of(question) == plan


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("score by owner", "average score of all leads, by owner"),
        ("employees by country", "average employees of all leads, by country"),
        ("revenue by industry", "average revenue of all leads, by industry"),
        ("seats by industry", "total Seats of all leads, by industry"),
        ("score by owner and country", "average score of all leads, by owner and country"),
        ("score by owner and month", "average score of all leads, by owner and month of creation"),
        ("seats by industry and country", "total Seats of all leads, by industry and country"),
    ],
)
def test_numbers_by_a_field_are_worked_out(question: str, plan: str) -> None:
    assert plan_of(question) == plan


@pytest.mark.parametrize("question", ["status by owner and country", "score by owner and country and industry"])
def test_a_third_field_is_never_left_out(question: str) -> None:
    assert read(question).shape is Shape.CLARIFY


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("companies by country", "number of companies of all leads, by country"),
        ("leads by status", "number of all leads, by status"),
        ("partner accounts", "leads where Partner Account is TRUE"),
        ("companies in Germany", "leads in Germany"),
    ],
)
def test_companies_and_flags_are_no_second_field(question: str, plan: str) -> None:
    assert plan_of(question, of="salesforce" if "partner" in question else "hubspot") == plan


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("industries", "number of all leads, by industry"),
        ("countries?", "number of all leads, by country"),
        ("lead sources", "number of all leads, by lead source"),
        ("my sources", "number of leads owned by Ida Brandt, by lead source"),
        ("lead sources in Germany", "number of leads in Germany, by lead source"),
        ("countries of hot leads", "number of hot leads, by country"),
    ],
)
def test_a_field_in_the_plural_asks_for_its_values(question: str, plan: str) -> None:
    assert plan_of(question, of="salesforce") == plan
