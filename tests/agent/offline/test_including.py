"""`including` takes leads in; it never leaves only them."""

import pytest

from tests.agent.offline.asking import plan_of, read


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("my leads including customers", "leads owned by Ida Brandt"),
        ("hot leads in Germany incl. customers", "hot leads in Germany, by score"),
        ("leads by owner including unassigned", "number of all leads, by owner"),
        ("leads by rep, incl. no owner", "number of all leads, by owner"),
        ("leads by stage including customers", "number of all leads, by stage"),
        ("leads by country, including blanks", "number of all leads, by country"),
        ("leads in Germany including Austria", "leads in Germany or Austria"),
        ("mqls including sqls", "leads at stage mql or sql"),
        ("my leads including unassigned ones", "leads (owned by Ida Brandt or without an owner)"),
        ("my leads and unassigned ones", "leads (owned by Ida Brandt or without an owner)"),
    ],
)
def test_takes_in(question: str, plan: str) -> None:
    assert plan_of(question) == plan


def test_a_ranking_that_includes_customers_leaves_nobody_out() -> None:
    query = read("hottest leads including customers").query

    assert query
    assert (query.where, query.workable) == ((), False)
