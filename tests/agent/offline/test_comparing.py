"""Comparisons of periods and of reps, in all orders of words."""

import pytest

from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape
from tests.agent.offline.asking import read
from tests.agent.offline.worlds import world


def sides(question: str) -> tuple[str, str]:
    reading = read(question)
    assert reading.shape is Shape.COMPARISON, reading
    assert reading.query
    assert reading.other
    sellers = world("hubspot").sellers
    return sentence_for(reading.query, sellers), sentence_for(reading.other, sellers)


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("this month vs last month", "this month", "last month"),
        ("compare Q1 2026 and Q4 2025", "in Q1 2026", "in Q4 2025"),
        ("is this month better than last month", "this month", "last month"),
        ("new leads: this month vs last", "this month", "from 1 February 2026 to 28 February 2026"),
        ("how many leads did we get last week vs the week before", "last week", "from 2 March 2026 to 8 March 2026"),
        ("leads last month compared to the previous month", "last month", "from 1 January 2026 to 31 January 2026"),
    ],
)
def test_periods_are_put_side_by_side(question: str, first: str, second: str) -> None:
    assert sides(question) == (f"number of leads created {first}", f"number of leads created {second}")


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("how is Tom doing compared to me", "Tom Okafor", "Ida Brandt"),
        ("compare tom and me", "Tom Okafor", "Ida Brandt"),
        ("me vs tom", "Ida Brandt", "Tom Okafor"),
        ("how am I doing against Rae", "Ida Brandt", "Rae Collins"),
        ("Tom's leads vs Rae's leads", "Tom Okafor", "Rae Collins"),
    ],
)
def test_reps_are_compared_by_their_leads(question: str, first: str, second: str) -> None:
    assert sides(question) == (f"number of leads owned by {first}", f"number of leads owned by {second}")


def test_what_is_counted_holds_for_both_reps() -> None:
    first, second = sides("how many hot leads does Tom have compared to Rae")

    assert (first, second) == ("number of hot leads owned by Tom Okafor", "number of hot leads owned by Rae Collins")


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("hot vs cold leads in retail", "hot leads in Retail", "cold leads in Retail"),
        ("MQLs vs SQLs created this month", "leads at stage mql created this month", "leads at stage sql created this"),
        ("leads in Germany vs France from LinkedIn", "leads in Germany from LinkedIn", "leads in France from LinkedIn"),
    ],
)
def test_what_is_said_at_the_end_holds_for_both(question: str, first: str, second: str) -> None:
    one, other = sides(question)

    assert one == f"number of {first}"
    assert other.startswith(f"number of {second}")


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("compare my leads with the rest", "number of leads not owned by Ida Brandt"),
        ("mine vs the rest", "number of leads not owned by Ida Brandt"),
        ("me vs everyone else", "number of leads owned by somebody other than Ida Brandt"),
        ("compare me to the team", "number of leads owned by somebody other than Ida Brandt"),
        ("compare my hot leads with my colleagues", "number of hot leads owned by somebody other than Ida Brandt"),
        ("tom vs the rest", "number of leads not owned by Tom Okafor"),
    ],
)
def test_the_rest_of_a_comparison_is_what_others_own(question: str, other: str) -> None:
    reading = read(question)

    assert reading.other
    assert sentence_for(reading.other, world("hubspot").sellers) == other


def test_a_ratio_of_deeds_is_of_what_was_done_and_of_no_status() -> None:
    one, other = sides("opens to clicks ratio")

    assert "status" not in one
    assert "clicks" in other


def test_a_ratio_of_leads_is_of_leads() -> None:
    assert sides("hot to cold ratio") == ("number of hot leads", "number of cold leads")
