"""The questions that are asked all day are served by indexes: no plan of theirs goes through every lead."""

import pytest
from sqlalchemy import text

from bot.domain.lead_query import (
    Condition,
    Did,
    FieldIs,
    FieldWithin,
    LeadField,
    LeadQuery,
    Sort,
    Window,
)
from bot.domain.words import EventKind
from bot.storage.database import Database
from bot.storage.plan_statements import PlanStatements
from tests.builders import ago

F = LeadField
LATELY = Window(start=ago(days=7))

USUAL: dict[str, tuple[Condition, ...]] = {
    "hottest": (),
    "mine": (FieldIs(field=F.OWNER, values=("R-mara",)),),
    "by band": (FieldIs(field=F.BAND, values=("hot",)),),
    "my hot ones": (
        FieldIs(field=F.OWNER, values=("R-mara",)),
        FieldIs(field=F.BAND, values=("hot",)),
    ),
    "by account": (FieldIs(field=F.COMPANY, values=("Acme",)),),
    "new": (FieldWithin(field=F.CREATED, window=LATELY),),
    "no touch": (FieldWithin(field=F.LAST_ACTIVITY, window=LATELY, negated=True),),
    "just became hot": (
        FieldIs(field=F.BAND, values=("hot",)),
        FieldWithin(field=F.BAND_SINCE, window=LATELY),
    ),
    "did": (Did(events=(EventKind.PRICING_PAGE,), window=LATELY),),
    "by name": (FieldIs(field=F.NAME, values=("Anna Kowalska",)),),
}


def steps(database: Database, query: LeadQuery) -> list[str]:
    """What SQLite is going to do."""
    plan = PlanStatements(query, True)
    told = []
    with database.reading() as connection:
        for statement in (plan.page(), plan.counts(), plan.few(100)):
            compiled = statement.compile(database.engine, compile_kwargs={"literal_binds": True})
            told += [row[3] for row in connection.execute(text(f"EXPLAIN QUERY PLAN {compiled}"))]
    return told


@pytest.mark.parametrize("name", USUAL)
def test_goes_through_no_table_of_leads(sqlite: Database, name: str) -> None:
    query = LeadQuery(where=USUAL[name], workable=True, sort=(Sort(field=F.SCORE),), limit=10)

    scans = [step for step in steps(sqlite, query) if step.startswith("SCAN lead") and "INDEX" not in step]

    assert scans == []


def test_reads_the_hottest_in_order_of_the_index(sqlite: Database) -> None:
    query = LeadQuery(workable=True, sort=(Sort(field=F.SCORE),), limit=10)

    found = steps(sqlite, query)

    assert "SCAN lead USING COVERING INDEX lead_by_score" in found
    assert "SCAN tally" in found
