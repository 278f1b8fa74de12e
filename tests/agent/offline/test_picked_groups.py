"""Groups of which only some are wanted, or that are ranked by a figure: the leads themselves are not listed."""

import pytest

from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("leads per country, only those with more than 5", "number of all leads, by country, more than 5 each"),
        ("leads by country with at least 15", "number of all leads, by country, 15 or more each"),
        ("customers by owner, only those with 3+", "number of leads at stage customer, by owner, 3 or more each"),
        ("leads by source (only those with 20+)", "number of all leads, by source, 20 or more each"),
        ("leads per owner but only reps above 25", "number of all leads, by owner, more than 25 each"),
        (
            "leads by month, only months with 20 or more leads",
            "number of all leads, by month of creation, 20 or more each",
        ),
        ("average score by country, only those above 33", "average score of all leads, by country, more than 33 each"),
    ],
)
def test_a_bound_behind_a_breakdown_picks_its_groups(question: str, plan: str) -> None:
    assert plan_of(question) == plan


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("countries with an average score above 30", "average score of all leads, by country, more than 30 each"),
        ("industries whose average score is over 30", "average score of all leads, by industry, more than 30 each"),
        (
            "which industries have an average of more than 30 seats",
            "average Seats of all leads, by industry, more than 30 each",
        ),
        (
            "plans with a median revenue of at least 10m",
            "median revenue of all leads, by Plan, 10,000,000 or more each",
        ),
    ],
)
def test_groups_are_picked_by_what_is_worked_out_of_their_leads(question: str, plan: str) -> None:
    assert plan_of(question) == plan


def test_a_bound_that_is_the_leads_own_picks_no_groups() -> None:
    assert (
        plan_of("leads by country with more than 50 employees")
        == "number of leads with 51 or more employees, by country"
    )


@pytest.mark.parametrize(
    "question", ["average score by country, only those with at least 10 leads", "leads whose industry is above 30"]
)
def test_a_bound_on_something_else_is_asked_back(question: str) -> None:
    assert read(question).shape is Shape.CLARIFY


@pytest.mark.parametrize("figure", ["median", "average", "total"])
def test_a_figure_said_last_is_the_figure(figure: str) -> None:
    assert plan_of(f"revenue by industry, {figure}") == plan_of(f"{figure} revenue by industry")
    assert plan_of(f"seats per plan ({figure})") == plan_of(f"{figure} seats per plan")


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("best scoring source", "average score of all leads, by source"),
        ("lowest scoring country", "average score of all leads, by country, fewest first"),
        ("bottom 3 countries", "number of all leads, by country, fewest first, the first 3"),
        ("worst 3 plans by average score", "average score of all leads, by Plan, fewest first, the first 3"),
        ("most active companies", "number of events by all leads, by company"),
        ("which industry is most engaged", "number of events by all leads, by industry"),
        ("least active reps", "number of events by all leads, by owner, fewest first"),
    ],
)
def test_groups_are_ranked_by_what_they_are_best_at(question: str, plan: str) -> None:
    assert plan_of(question) == plan


@pytest.mark.parametrize("question", ["top scoring leads", "highest scoring company", "most active leads"])
def test_leads_that_are_best_at_it_stay_leads(question: str) -> None:
    assert ", by " not in plan_of(question).replace(", by score", "").replace(", by engagement", "")


@pytest.mark.parametrize(
    ("question", "same"),
    [
        ("top 5 downloaders", "5 leads with the most downloads"),
        ("my top openers", "my leads with the most email opens"),
        ("most frequent clickers in may", "leads with the most email clicks in may"),
    ],
)
def test_those_who_do_a_thing_most_come_by_how_often_they_did(question: str, same: str) -> None:
    assert plan_of(question) == plan_of(same)
    assert "first" in plan_of(question)


def test_activities_go_by_kind_and_leads_have_none() -> None:
    assert plan_of("activities last week by kind") == "number of events last week by all leads, by kind of activity"
    assert plan_of("activities by type per owner").endswith("by kind of activity and owner")
    assert read("leads by type").shape is Shape.CLARIFY
    assert read("leads by company type").shape is Shape.CLARIFY


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("leads with at least 3 activities in may", "leads who did anything at least 3 times in May"),
        ("more than 4 touchpoints", "leads who did anything at least 5 times"),
        ("who downloaded 2 or more docs", "leads who downloaded content at least twice"),
    ],
)
def test_how_much_was_done_is_counted(question: str, plan: str) -> None:
    assert plan_of(question).startswith(plan)
