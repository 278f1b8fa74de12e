"""How fast leads are written, read and asked for on SQLite, beside SQL written by hand on the same file."""

import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from statistics import median

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery, Metric, Sort
from bot.storage.database import Database
from bot.storage.upgrade import upgrade
from tests.benchmarks.many_leads import many_leads
from tests.builders import T0
from tests.databases import SqlStores

SMALL, LARGE = 10_000, int(os.environ.get("LEADBOT_BENCH_LEADS", "1000000"))
BATCH = 5_000
RATIO_BAR = 1.5
WRITES_BAR = 25_000
NOTE = ChangeNote(kind=ChangeKind.IMPORTED, by=None, at=T0)
BEST_FIRST = (Sort(field=LeadField.SCORE),)

HOTTEST = LeadQuery(workable=True, sort=BEST_FIRST, limit=10)
BY_HAND = """
SELECT lead_text.*, lead.*, (SELECT count(*) FROM lead WHERE workable) AS total
FROM lead JOIN lead_text ON lead_text.number = lead.number
WHERE workable ORDER BY score DESC, id LIMIT 10
"""


def filled(folder: Path, size: int) -> SqlStores:
    """A database of so many leads; prints how fast it was filled."""
    database = Database(f"sqlite:///{folder / f'{size}.db'}")
    upgrade(database)
    stores, seconds = SqlStores(database), 0.0
    for first in range(0, size, BATCH):
        batch = list(many_leads(first, BATCH, of=size))
        begun = time.perf_counter()
        stores.batches.put(batch, note=NOTE)
        seconds += time.perf_counter() - begun
    print(f"{size:>9,} leads: {size / seconds:>8,.0f} new/s (hoped for: {WRITES_BAR:,})", flush=True)
    return stores


def reread(stores: SqlStores, size: int) -> None:
    """Every dossier read, and every standing written anew, as a night does."""
    began, read, written = time.perf_counter(), 0, 0.0
    for dossiers in stores.batches.all_dossiers(batch=BATCH):
        read += len(dossiers)
        standings = [
            (d, replace(d.standing, scored_at=T0 + timedelta(days=1), engagement=d.standing.engagement // 2))
            for d in dossiers
            if d.standing
        ]
        now = time.perf_counter()
        stores.batches.put_standings(standings)
        written += time.perf_counter() - now
        if read >= 20 * BATCH:
            break
    reading = time.perf_counter() - began - written
    print(f"{size:>9,} leads: {read / reading:>8,.0f} dossiers read/s, {read / written:>8,.0f} standings written/s")


def typical(asked: Callable[[], object], times: int = 40) -> float:
    """Milliseconds of a question, the middle one of many."""

    def once() -> float:
        begun = time.perf_counter()
        asked()
        return (time.perf_counter() - begun) * 1000

    return median(once() for _ in range(times))


def ask(stores: SqlStores, size: int) -> float:
    """The hottest leads beside SQL by hand, and other questions; gives the milliseconds of the first."""
    by_hand = sqlite3.connect(stores.database.url.database or "")
    hand = typical(lambda: by_hand.execute(BY_HAND).fetchall())
    by_hand.close()
    hottest = typical(lambda: stores.questions.find(HOTTEST))
    print(f"{size:>9,} leads: hottest {hottest:.2f} ms, by hand {hand:.2f} ms: {hottest / hand:.2f} (bar {RATIO_BAR})")
    german = FieldIs(field=LeadField.COUNTRY, values=("Germany",))
    others: dict[str, Callable[[], object]] = {
        "hot of mine": lambda: stores.questions.find(
            LeadQuery(
                where=(
                    FieldIs(field=LeadField.OWNER, values=("R-3",)),
                    FieldIs(field=LeadField.BAND, values=("hot",)),
                ),
                sort=BEST_FIRST,
                limit=10,
            )
        ),
        "in Germany": lambda: stores.questions.find(LeadQuery(where=(german,), sort=BEST_FIRST, limit=10)),
        "how many in Germany": lambda: stores.questions.measure(LeadQuery(where=(german,), metric=Metric())),
        "people like": lambda: stores.vocabulary.people_like("kalomy berskiwal"),
        "companies like": lambda: stores.vocabulary.companies_like("kaloomi retail"),
        "industries": lambda: stores.vocabulary.values(LeadField.INDUSTRY),
    }
    for name, asked in others.items():
        print(f"{'':>18}{name}: {typical(asked, 10):.2f} ms")
    return hottest


def main() -> int:
    """Two sizes in one run, so that their ratio says something."""
    with tempfile.TemporaryDirectory() as folder:
        times = []
        for size in (SMALL, LARGE):
            stores = filled(Path(folder), size)
            times.append(ask(stores, size))
            reread(stores, size)
            stores.database.close()
    ratio = times[1] / times[0]
    print(f"hottest of {LARGE:,} beside hottest of {SMALL:,}: {ratio:.2f} (bar {RATIO_BAR})")
    return int(ratio > RATIO_BAR)


if __name__ == "__main__":
    sys.exit(main())
