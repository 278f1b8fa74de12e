"""Follow-ups that stay with what was found, and those that have nothing to stay with."""

from collections.abc import Sequence

import pytest

from bot.agent.offline.lacking import OF_THOSE
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape
from tests.agent.offline.test_following_on import last_of
from tests.agent.offline.worlds import world


def plan_after(*questions: str) -> str:
    """The plan of the last of some questions of one thread, in words."""
    query = last_of(questions).query
    assert query
    return sentence_for(query, world("hubspot").sellers)


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (("hot leads", "who hasn't been called"), "hot leads who did not have a call, by score"),
        (
            ("leads in France", "who hasn't replied in the last 30 days"),
            "leads in France who did not reply to an e-mail in the last 30 days",
        ),
        (("leads in France", "and who never opened an email"), "leads in France who did not open an e-mail"),
        (("leads who opened an email", "who has not opened an email"), "leads who did not open an e-mail"),
    ],
)
def test_who_lacks_something_is_asked_of_those_found(questions: Sequence[str], plan: str) -> None:
    assert plan_after(*questions) == plan
    assert OF_THOSE in last_of(questions).notes


def test_leads_who_lack_something_are_asked_over_all() -> None:
    assert plan_after("hot leads", "leads who have not been called") == "leads who did not have a call"


@pytest.mark.parametrize(
    "then",
    ["only mine", "not in Berlin", "show me Tom's", "average score?", "which have no phone", "who was not called"],
)
def test_nothing_is_changed_where_nothing_was_answered(then: str) -> None:
    reading = last_of(("whatsit blorp the frobnicators", then))

    assert reading.shape is Shape.CLARIFY
    assert "no answer before this" in reading.sentence


@pytest.mark.parametrize("then", ["hot leads", "how many leads are in Germany", "top 5 leads", "my leads in France"])
def test_a_whole_question_after_words_not_understood_is_answered(then: str) -> None:
    assert last_of(("whatsit blorp the frobnicators", then)).shape is not Shape.CLARIFY


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (
            ("which month had the most new leads",),
            "number of all leads, by month of creation, most first",
        ),
        (
            ("which month had the most new leads", "and the fewest?"),
            "number of all leads, by month of creation, fewest first",
        ),
        (("leads by month", "which month had the most"), "number of all leads, by month of creation, most first"),
        (("leads by month",), "number of all leads, by month of creation"),
        (("leads by source", "and the fewest?"), "number of all leads, by source, fewest first"),
    ],
)
def test_the_time_asked_about_comes_first(questions: Sequence[str], plan: str) -> None:
    assert plan_after(*questions) == plan


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (("compare hot leads in Germany and in France", "show me the French ones"), "hot leads in France"),
        (("Tom vs Rae hot leads", "list Rae's"), "hot leads owned by Rae Collins"),
        (("Germany vs France MQLs", "show me the ones in Germany"), "leads in Germany at stage mql"),
    ],
)
def test_a_side_of_a_comparison_is_listed(questions: Sequence[str], plan: str) -> None:
    assert plan_after(*questions) == plan
    assert last_of(questions).other is None


def test_what_follows_the_second_rep_is_asked_of_both() -> None:
    reading = last_of(("Tom vs Rae hot leads",))

    assert reading.shape is Shape.COMPARISON
    assert plan_after("Tom vs Rae hot leads") == "number of hot leads owned by Tom Okafor"
    assert reading.other
    assert sentence_for(reading.other, world("hubspot").sellers) == "number of hot leads owned by Rae Collins"


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (
            ("average employees of leads in France", "which have more than 500?"),
            "leads in France with 501 or more employees",
        ),
        (
            ("average score of leads in France", "how many are over 40"),
            "number of leads in France with score 41 or more",
        ),
        (
            ("leads in France with more than 500 employees", "forget the employees, show the hot ones"),
            "hot leads in France",
        ),
    ],
)
def test_a_number_spoken_of_is_bounded_or_forgotten(questions: Sequence[str], plan: str) -> None:
    assert plan_after(*questions) == plan


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (("MQLs by band", "the warm ones"), "warm leads at stage mql"),
        (("MQLs by country", "only the hot ones"), "number of hot leads at stage mql, by country"),
        (("MQLs by country", "who has not been called"), "leads at stage mql who did not have a call"),
        (("leads by quarter", "our best quarters"), "number of all leads, by quarter of creation, most first"),
    ],
)
def test_a_breakdown_is_left_for_one_of_its_groups(questions: Sequence[str], plan: str) -> None:
    assert plan_after(*questions) == plan


@pytest.mark.parametrize("then", ["their owners", "show me the owners", "and who are their owners?"])
def test_the_owners_of_a_list_are_those_of_its_leads(then: str) -> None:
    reading = last_of(("MQLs in France", then))

    assert reading.shape is Shape.OWNERS
    assert plan_after("MQLs in France", then) == "leads at stage mql in France"


def test_her_hottest_are_those_of_the_rep_spoken_of() -> None:
    assert plan_after("MQLs owned by Rae", "list her hottest") == (
        "leads at stage mql owned by Rae Collins that somebody can call, by score"
    )
    assert last_of(("MQLs in France", "list her hottest")).shape is Shape.CLARIFY
