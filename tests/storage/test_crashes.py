"""What is left when a process is killed while it writes, and who gets what when two write."""

import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from datetime import timedelta
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from bot.domain.change import ChangeKind
from bot.domain.lead import Lead
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery, Metric
from bot.storage.database import Database
from bot.storage.tables import LEAD, LEAD_TEXT, TALLY, WORD
from tests.builders import T0, a_lead, a_standing
from tests.contracts.steps import a_note, put
from tests.contracts.test_digests import an_order
from tests.databases import SqlStores

BATCH = 50
SPAWN = multiprocessing.get_context("forkserver")
SPAWN.set_forkserver_preload(["tests.databases", "tests.contracts.test_digests"])


def people(first: int, count: int) -> Iterator[Lead]:
    for number in range(first, first + count):
        yield a_lead(name=f"Person {number}", email=f"p{number}@acme.test", industry=f"Industry {number % 7}")


def url_of(database: Database) -> str:
    return database.url.render_as_string(hide_password=False)


def import_for_ever(url: str, begun: Event) -> None:
    """Another process that imports batch after batch."""
    stores = SqlStores(Database(url))
    for batch in range(10_000):
        put(stores, *people(batch * BATCH, BATCH))
        if batch == 2:
            begun.set()


class TestKilled:
    def test_leaves_whole_batches_only(self, database: Database) -> None:
        for moment in (0.0, 0.013, 0.037):
            begun = SPAWN.Event()
            process = SPAWN.Process(target=import_for_ever, args=(url_of(database), begun))
            process.start()
            assert begun.wait(60)
            time.sleep(moment)
            os.kill(process.pid or 0, signal.SIGKILL)
            process.join(30)

        with database.reading() as connection:
            leads, texts, tallied, words = (
                connection.execute(select(what)).scalar() or 0
                for what in (
                    func.count(LEAD.c.number),
                    func.count(LEAD_TEXT.c.number),
                    func.sum(TALLY.c.leads),
                    select(func.sum(WORD.c.leads)).where(WORD.c.kind == "industry").scalar_subquery(),
                )
            )
        assert leads >= 3 * BATCH
        assert leads % BATCH == 0
        assert leads == texts == tallied == words

    def test_lets_the_next_one_complete_it(self, database: Database) -> None:
        begun = SPAWN.Event()
        process = SPAWN.Process(target=import_for_ever, args=(url_of(database), begun))
        process.start()
        assert begun.wait(60)
        os.kill(process.pid or 0, signal.SIGKILL)
        process.join(30)
        stores = SqlStores(database)
        done = int(stores.questions.measure(LeadQuery(metric=Metric())) or 0)

        put(stores, *people(0, done + BATCH))

        assert stores.questions.measure(LeadQuery(metric=Metric())) == done + BATCH
        if database.is_sqlite:
            with database.reading() as connection:
                assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"


class TestBesideAnImport:
    def test_a_single_save_gets_its_turn(self, database: Database) -> None:
        begun = SPAWN.Event()
        process = SPAWN.Process(target=import_for_ever, args=(url_of(database), begun))
        process.start()
        try:
            assert begun.wait(60)
            stores = SqlStores(database)
            for number in range(5):
                lead = a_lead(name=f"Single {number}", email=f"s{number}@other.test", country="Chile")
                stores.writes.save(lead, standing=a_standing(), note=a_note(ChangeKind.LOGGED))
        finally:
            process.kill()
            process.join(30)

        chile = LeadQuery(where=(FieldIs(field=LeadField.COUNTRY, values=("Chile",)),), metric=Metric())
        assert stores.questions.measure(chile) == 5


def claim_all(url: str, name: str, folder: str, go: Event) -> None:
    """A replica that claims until nothing is due, and writes down what it got."""
    stores = SqlStores(Database(url, patience=timedelta(seconds=30)))
    go.wait(60)
    taken = []
    while claims := stores.subscriptions.claim_due(now=T0, limit=7):
        taken += [delivery.id for _, delivery in claims]
    (Path(folder) / name).write_text("\n".join(taken))


class TestReplicas:
    @pytest.mark.parametrize("replicas", [3])
    def test_claim_each_occurrence_once(self, database: Database, tmp_path: Path, replicas: int) -> None:
        stores = SqlStores(database)
        for number in range(100):
            stores.subscriptions.put(an_order(id=f"S-{number}", channel_id=f"C{number}"))
        go = SPAWN.Event()
        names = [f"replica {number}" for number in range(replicas)]
        processes = [
            SPAWN.Process(target=claim_all, args=(url_of(database), name, str(tmp_path), go)) for name in names
        ]
        for process in processes:
            process.start()
        go.set()
        for process in processes:
            process.join(60)

        taken = [line for name in names for line in (tmp_path / name).read_text().splitlines()]
        assert sorted(taken) == sorted(f"S-{number}:2026-03-18" for number in range(100))
