"""Turns that are no whole questions: clauses, rows, totals, values in the place of others."""

from collections.abc import Sequence

import pytest

from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape
from tests.agent.offline.test_following_on import last_of
from tests.agent.offline.worlds import world

GERMANS = "leads in Germany"
NOT_NEW = "leads in Germany (without status new or without a status)"


def plan_after(*questions: str) -> str:
    query = last_of(questions).query
    return sentence_for(query, world("hubspot").sellers) if query else ""


@pytest.mark.parametrize(
    ("asked", "plan"),
    [
        ("whose plan is pro", "leads in Germany where Plan is Pro"),
        ("and whose plan is pro?", "leads in Germany where Plan is Pro"),
        ("at companies above 500 people", "leads in Germany with 501 or more employees"),
        ("at big companies", "leads in Germany with 1,000 or more employees"),
        ("any with a phone number?", "leads in Germany with a phone number"),
        ("any who asked for a demo", "leads in Germany who asked for a demo"),
        ("show 5", "leads in Germany, at most 5"),
        ("just show me 3", "leads in Germany, at most 3"),
        ("show me the first 3", "leads in Germany, at most 3"),
        ("give me the top 3", "leads in Germany, at most 3"),
        ("limit to 20", "leads in Germany, at most 20"),
    ],
)
def test_a_clause_or_a_number_of_rows_goes_on_from_the_list(asked: str, plan: str) -> None:
    assert plan_after("leads in Germany", asked) == plan


@pytest.mark.parametrize(
    ("asked", "plan"),
    [
        ("show me 5 hot leads", "hot leads, by score, top 5"),
        ("how many leads at big companies", "number of leads with 1,000 or more employees"),
        ("who is at companies above 500 people", "leads with 501 or more employees"),
    ],
)
def test_a_whole_question_begins_anew(asked: str, plan: str) -> None:
    assert plan_after("leads in Germany", asked) == plan


@pytest.mark.parametrize("asked", ["who are they", "and who are those?", "which leads are they"])
def test_who_they_are_is_all_of_the_list(asked: str) -> None:
    reading = last_of(("hot leads in Germany", asked))

    assert reading.shape is Shape.LEADS
    assert reading.query == last_of(("hot leads in Germany",)).query


@pytest.mark.parametrize("asked", ["tell me about both", "show me the last 2"])
def test_several_that_are_pointed_at_are_a_list(asked: str) -> None:
    assert plan_after("leads in Germany", asked) == "leads among the 2 leads shown"


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        ((GERMANS, "and France instead"), "leads in France"),
        ((GERMANS, "and in France instead, any status"), "leads in France"),
        ((GERMANS, "and Austria", "and France instead?"), "leads in France"),
        ((GERMANS, "and France"), "leads in Germany or France"),
        (("my leads in Germany", "CFOs only", "all titles again"), "leads owned by Ida Brandt in Germany"),
        (("my hot leads", "only from Germany", "every country again"), "hot leads owned by Ida Brandt, by score"),
    ],
)
def test_instead_adds_nothing(questions: Sequence[str], plan: str) -> None:
    assert plan_after(*questions) == plan


@pytest.mark.parametrize(
    ("asked", "plan"),
    [
        ("only the new ones", "leads in Germany with status new"),
        ("only new", "leads in Germany with status new"),
        ("just the new leads please", "leads in Germany with status new"),
        ("which of those are new?", "leads in Germany with status new"),
        ("how many of them are new", "number of leads in Germany with status new"),
        ("without the new ones", NOT_NEW),
        ("not the new ones", NOT_NEW),
        ("hide new and unqualified", "leads in Germany without status new or unqualified"),
        ("only new leads this month", "leads in Germany created this month"),
        ("the new ones this month", "leads in Germany created this month"),
        ("new ones", "leads in Germany, newest first"),
        ("new leads", "all leads, newest first"),
    ],
)
def test_new_tells_those_found_apart_by_their_status(asked: str, plan: str) -> None:
    assert plan_after("leads in Germany", asked) == plan


def test_where_no_status_is_called_new_it_is_the_newest() -> None:
    assert plan_after("new leads") == "all leads, newest first"


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (("how many leads in Germany", "and in France?", "and in total?"), "number of all leads"),
        (("how many leads in Germany", "how many of those are hot", "and altogether?"), "number of leads in Germany"),
        (("average revenue of retail leads", "and insurance?", "and overall"), "average revenue of all leads"),
        (("how many leads in Germany", "in total"), "number of leads in Germany"),
        (("how many hot leads in Germany", "and overall?"), ""),
    ],
)
def test_in_total_is_without_what_was_asked_last(questions: Sequence[str], plan: str) -> None:
    assert plan_after(*questions) == plan


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (("my leads in Berlin", "everywhere"), "leads owned by Ida Brandt"),
        (("my leads in Bavaria", "and worldwide"), "leads owned by Ida Brandt"),
        (("leads in Germany with status open", "any status"), "leads in Germany"),
        (("hot leads in Germany", "all countries"), "hot leads, by score"),
        (("hot leads in Germany", "all leads"), "all leads"),
        (("leads in Germany", "all statuses"), "number of leads in Germany, by status"),
    ],
)
def test_a_field_alone_is_freed_where_it_was_bound(questions: Sequence[str], plan: str) -> None:
    assert plan_after(*questions) == plan
