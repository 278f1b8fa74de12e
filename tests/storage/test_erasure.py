"""A lead that asked to be forgotten is nowhere any more: not in a table, not in a thread, not in the file's bytes."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Text, cast, select

from bot.domain.alert import Alert, AlertKind
from bot.domain.change import ChangeKind
from bot.domain.sending import Sending
from bot.domain.snooze import Snooze
from bot.storage.database import Database
from bot.storage.tables import METADATA
from tests.builders import MARA, T0, a_lead, a_standing, an_event
from tests.contracts.steps import a_note, an_evidence, logged, put
from tests.contracts.test_clocks import kept
from tests.contracts.test_digest_records import a_digest
from tests.databases import SqlStores

NAME, EMAIL, QUOTE = "Wilhelmina Quintessa", "wilhelmina@quintessa.test", "our budget is 777 thousand"
LATER = T0 + timedelta(days=1)


@pytest.fixture
def stores(database: Database) -> SqlStores:
    """Somebody with rows in every table that can be about a lead, and a colleague."""
    stores = SqlStores(database)
    lead = a_lead(name=NAME, email=EMAIL, company="Quintessa", notes=f"{NAME} likes tea", custom={"Nick": "Minna"})
    put(stores, a_lead(name="Ben", email="ben@quintessa.test", company="Quintessa"))
    stores.writes.save(lead, standing=a_standing(), evidence=[an_evidence(lead, quote=QUOTE)], note=a_note())
    stores.writes.save(logged(lead), standing=a_standing(score=90), note=a_note())
    stores.snoozes.put(
        Snooze(lead_id=lead.id, until=LATER, by=None, at=T0), note=replace(a_note(ChangeKind.SNOOZED), summary=NAME)
    )
    sent = Sending(token="t", lead_id=lead.id, asset_id="a", title=f"For {NAME}", by=None, at=T0)
    stores.sendings.put(sent, note=replace(a_note(ChangeKind.SENT), summary=NAME))
    told = Alert(
        key=f"hot:{lead.id}", kind=AlertKind.HOT, rep_id=MARA.id, lead_id=lead.id, at=T0, text=f"{NAME} became hot"
    )
    stores.alerts.add([told])
    kept(stores)
    a_digest(stores, lead)
    stores.engagement.add([an_event(lead, asset=f"Offer for {NAME}")])
    for key, said in (("1", EMAIL), ("2", lead.id), ("3", f"where is {NAME.lower()}?"), ("4", "Ben")):
        stores.threads.put("ask", key, {"said": said}, version=0, expires_at=LATER)
    return stores


def everything(database: Database) -> str:
    """All values of all rows of all tables."""
    said = []
    with database.reading() as connection:
        for table in METADATA.sorted_tables:
            for row in connection.execute(
                select(*(cast(column, Text) for column in table.c if column.name != "vector"))
            ):
                said += [str(value) for value in row]
    return "\n".join(said).lower()


class TestForgetting:
    def test_leaves_no_trace_in_any_table(self, stores: SqlStores, database: Database) -> None:
        lead_id = a_lead(name=NAME, email=EMAIL).id
        assert "wilhelmina" in everything(database)

        stores.writes.forget(lead_id, note=a_note(ChangeKind.FORGOTTEN))

        left = everything(database)
        for trace in ("wilhelmina", "minna", "777 thousand", lead_id.lower()):
            assert trace not in left
        assert "ben@quintessa.test" in left

    def test_says_what_was_erased_from_each_table(self, stores: SqlStores) -> None:
        erased = stores.writes.forget(a_lead(name=NAME, email=EMAIL).id, note=a_note(ChangeKind.FORGOTTEN))

        once = ("alert", "delivery_line", "evidence", "lead", "lead_text", "response", "sent_content", "snooze")
        assert {table: erased.get(table) for table in once} == dict.fromkeys(once, 1)

    def test_leaves_other_threads(self, stores: SqlStores) -> None:
        stores.writes.forget(a_lead(name=NAME, email=EMAIL).id, note=a_note(ChangeKind.FORGOTTEN))

        assert [stores.threads.get("ask", key, now=T0) is None for key in "1234"] == [True, True, True, False]

    def test_counts_the_colleague_only(self, stores: SqlStores) -> None:
        stores.writes.forget(a_lead(name=NAME, email=EMAIL).id, note=a_note(ChangeKind.FORGOTTEN))

        assert [(named.value, named.count) for named in stores.vocabulary.companies_like("quintessa")] == [
            ("Quintessa", 1)
        ]
        assert stores.vocabulary.custom_fields() == []
        assert stores.vocabulary.assets() == []


def test_a_file_has_not_even_the_bytes_any_more(sqlite: Database) -> None:
    stores = SqlStores(sqlite)
    lead = a_lead(name=NAME, email=EMAIL)
    put(stores, lead)
    path = Path(sqlite.url.database or "")
    files = [path, path.with_name(f"{path.name}-wal")]
    assert any(EMAIL.encode() in file.read_bytes() for file in files)

    stores.writes.forget(lead.id, note=a_note(ChangeKind.FORGOTTEN))

    for file in files:
        assert EMAIL.encode() not in file.read_bytes()
        assert b"Wilhelmina" not in file.read_bytes()
