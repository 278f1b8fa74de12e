"""A database of any number of leads with what they did, made in bulk and kept between runs."""

import hashlib
import os
import tempfile
import time
from pathlib import Path

from sqlalchemy import text

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.rep import Rep, RepId
from bot.storage.database import Database
from bot.storage.upgrade import upgrade
from tests.benchmarks import many_leads
from tests.benchmarks.many_leads import REPS
from tests.builders import T0
from tests.databases import SqlStores

BATCH = 10_000
NOTE = ChangeNote(kind=ChangeKind.IMPORTED, by=None, at=T0)
KEPT = Path(os.environ.get("LEADBOT_BENCH_DIR", Path(tempfile.gettempdir()) / "leadbot-benchmarks"))
"""Where databases stay, a gigabyte for a million leads; another crowd makes new ones, another schema upgrades them."""


def database_of(size: int) -> SqlStores:
    """The stores over a database of so many leads; prints how long it took where it had to be made."""
    path = KEPT / f"{size}-{_state()}.db"
    if not path.exists():
        KEPT.mkdir(parents=True, exist_ok=True)
        making = path.with_suffix(f".{os.getpid()}")
        begun = time.perf_counter()
        _make(making, size)
        making.rename(path)
        print(f"{size:>9,} leads made in {time.perf_counter() - begun:.0f} s: {path}", flush=True)
    database = Database(f"sqlite:///{path}")
    upgrade(database)
    return SqlStores(database)


def _state() -> str:
    """Changes with the crowd."""
    return hashlib.blake2b(Path(many_leads.__file__).read_bytes(), digest_size=5).hexdigest()


def _make(path: Path, size: int) -> None:
    database = Database(f"sqlite:///{path}")
    upgrade(database)
    stores = SqlStores(database)
    for number in range(REPS):
        stores.reps.put(Rep(id=RepId(f"R-{number}"), name=f"Rep Number{number}", email=f"rep{number}@vendor.example"))
    indexes = _without_indexes(database)
    for first in range(0, size, BATCH):
        batch = list(many_leads.many_leads(first, min(BATCH, size - first), of=size))
        stores.batches.put(batch, note=NOTE)
        stores.engagement.add(list(many_leads.many_events([lead for lead, _ in batch])))
    with database.writing() as connection:
        for statement in indexes:
            connection.execute(text(statement))
    database.scrub()
    database.close()


def _without_indexes(database: Database) -> list[str]:
    """Take away the indexes that only serve questions; returns the statements that make them."""
    found = text(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND sql LIKE 'CREATE INDEX%'"
    )
    with database.writing() as connection:
        rows = connection.execute(found).fetchall()
        for name, _ in rows:
            connection.execute(text(f'DROP INDEX "{name}"'))
    return [statement for _, statement in rows]
