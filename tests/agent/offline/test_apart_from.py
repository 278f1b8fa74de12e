"""All at a company but somebody who is named."""

import pytest

from bot.domain.lead_query import FieldIs, LeadField
from bot.domain.reading import Reading
from tests.agent.offline.asking import read
from tests.agent.offline.worlds import world

ONE = next(lead for lead in world("hubspot").store.leads.values() if lead.company and lead.name)


def left_out(reading: Reading) -> list[str]:
    conditions = reading.query.where if reading.query else ()
    by_id = [c for c in conditions if isinstance(c, FieldIs) and c.field is LeadField.ID and c.negated]
    return [value for condition in by_id for value in condition.values]


@pytest.mark.parametrize("but", ["besides", "apart from", "except for", "other than"])
def test_all_but_one_who_is_named(but: str) -> None:
    reading = read(f"who do we know at {ONE.company} {but} {ONE.email}?")

    assert left_out(reading) == [ONE.id]


def test_all_are_meant_where_nobody_was_shown() -> None:
    assert left_out(read(f"who else do we know at {ONE.company}")) == []
