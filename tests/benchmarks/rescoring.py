"""How fast everybody in a database file is rescored, in how much memory, and how long others wait meanwhile."""

import os
import resource
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.lead_query import LeadField as Field
from bot.domain.lead_query import LeadQuery, Sort
from bot.files.rules_file import load_rules
from bot.storage.database import Database
from bot.storage.upgrade import upgrade
from bot.usecases.rescore_leads import RescoreLeads
from tests.benchmarks.many_leads import many_events, many_leads
from tests.builders import T0, in_force
from tests.databases import SqlStores

LEADS = int(os.environ.get("LEADBOT_BENCH_LEADS", "1000000"))
BATCH = 5_000
MEMORY_BAR_MB = 500
NOTE = ChangeNote(kind=ChangeKind.IMPORTED, by=None, at=T0)
HOTTEST = LeadQuery(workable=True, sort=(Sort(field=Field.SCORE),), limit=10)
LOOK_EVERY_SECONDS = 0.2


def filled(folder: Path) -> SqlStores:
    """A database of so many leads, three events each on average, scored on T0's day by other rules."""
    database = Database(f"sqlite:///{folder / 'leads.db'}")
    upgrade(database)
    stores = SqlStores(database)
    for first in range(0, LEADS, BATCH):
        batch = list(many_leads(first, BATCH, of=LEADS))
        stores.batches.put(batch, note=NOTE)
        stores.engagement.add(list(many_events([lead for lead, _ in batch])))
    return stores


@dataclass
class Colleague:
    """Somebody who reads the hottest leads and saves one of them, over and over."""

    stores: SqlStores
    stop: threading.Event = field(default_factory=threading.Event)
    reads: list[float] = field(default_factory=list)
    saves: list[float] = field(default_factory=list)

    def work(self) -> None:
        while not self.stop.wait(LOOK_EVERY_SECONDS):
            begun = time.perf_counter()
            page = self.stores.questions.find(HOTTEST)
            read = time.perf_counter()
            self.reads.append(read - begun)
            scored = self.stores.leads.get(page.leads[0].lead.id)
            lead = replace(scored.lead, notes=f"note {len(self.saves)}")
            self.stores.writes.save(lead, standing=scored.standing, note=replace(NOTE, kind=ChangeKind.EDITED))
            self.saves.append(time.perf_counter() - read)


def cpu_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def measured(stores: SqlStores, name: str, *, days: int, beside: bool) -> None:
    """Rescore everybody so many days later and print what it took."""
    colleague = Colleague(stores)
    thread = threading.Thread(target=colleague.work)
    if beside:
        thread.start()
    begun, used = time.perf_counter(), cpu_seconds()
    done = RescoreLeads(stores.batches, in_force(load_rules()))(now=T0 + timedelta(days=days))
    seconds, used = time.perf_counter() - begun, cpu_seconds() - used
    if beside:
        colleague.stop.set()
        thread.join()
    print(
        f"{name}: {done.leads:>9,} leads, {done.leads / used:>7,.0f} leads/s of a core's time "
        f"({used:.0f} s of it, {seconds:.0f} s by the clock), {done.moved:,} in another band",
        flush=True,
    )
    if beside:
        for what, times in (("reads", colleague.reads), ("saves", colleague.saves)):
            times.sort()
            print(
                f"{'':>12}{len(times)} {what} meanwhile: half within {times[len(times) // 2] * 1000:.0f} ms, "
                f"95 of 100 within {times[len(times) * 95 // 100] * 1000:.0f} ms"
            )


def main() -> int:
    """Print what was measured; 1 if it took too much memory."""
    with tempfile.TemporaryDirectory() as folder:
        stores = filled(Path(folder))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        measured(stores, "other rules ", days=0, beside=False)
        measured(stores, "a new day   ", days=1, beside=True)
        measured(stores, "again       ", days=1, beside=False)
        stores.database.close()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"memory at most {memory:,} MB (bar {MEMORY_BAR_MB}); {before:,} MB after filling the database")
    return int(memory > MEMORY_BAR_MB)


if __name__ == "__main__":
    sys.exit(main())
