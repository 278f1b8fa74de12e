"""How fast everybody in a database file is rescored, in how much memory, and how long others wait meanwhile."""

import os
import resource
import shutil
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from sqlalchemy import func, select

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.lead_query import LeadField as Field
from bot.domain.lead_query import LeadQuery, Sort
from bot.files.rules_file import load_rules
from bot.storage.database import Database
from bot.storage.tables import LEAD
from bot.usecases.rescore_leads import RescoreLeads
from tests.benchmarks._kept import database_of
from tests.builders import T0, in_force
from tests.databases import SqlStores

LEADS = int(os.environ.get("LEADBOT_BENCH_LEADS", "1000000"))
MEMORY_BAR_MB = 500
BAR_LEADS_A_SECOND = 20_000
"""Of a core's time, of leads with events, on a new day: when nothing but time has passed."""
NOTE = ChangeNote(kind=ChangeKind.EDITED, by=None, at=T0)
HOTTEST = LeadQuery(workable=True, sort=(Sort(field=Field.SCORE),), limit=10)
LOOK_EVERY_SECONDS = 0.2


def filled(folder: Path) -> SqlStores:
    """A copy of a database of so many leads, three events each on average, scored on T0's day by other rules."""
    kept = database_of(LEADS).database
    kept.scrub()
    kept.close()
    copy = folder / "leads.db"
    shutil.copyfile(str(kept.url.database), copy)
    return SqlStores(Database(f"sqlite:///{copy}"))


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
            self.stores.writes.save(lead, standing=scored.standing, note=NOTE)
            self.saves.append(time.perf_counter() - read)


def cpu_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def active_leads(stores: SqlStores) -> int:
    """How many leads ever did anything."""
    with stores.database.reading() as connection:
        return int(connection.execute(select(func.count(LEAD.c.last_event_at))).scalar() or 0)


def measured(stores: SqlStores, name: str, *, days: int, beside: bool) -> float:
    """
    Rescore everybody so many days later, print what it took, and return leads a second of a core's time.

    Returned is the speed of leads that did something, as if the others had taken no time at all: it is theirs that
    fade, while the others' standings are only carried over.
    """
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
    active = min(active_leads(stores), done.leads)
    print(
        f"{name}: {done.leads:>9,} leads, {done.leads / used:>7,.0f} leads/s of a core's time, {active / used:>7,.0f} "
        f"of those with events ({used:.1f} s of it, {seconds:.1f} s by the clock), {done.moved:,} in another band",
        flush=True,
    )
    if beside:
        for what, times in (("reads", colleague.reads), ("saves", colleague.saves)):
            times.sort()
            print(
                f"{'':>12}{len(times)} {what} meanwhile: half within {times[len(times) // 2] * 1000:.0f} ms, "
                f"95 of 100 within {times[len(times) * 95 // 100] * 1000:.0f} ms, all within {times[-1] * 1000:.0f} ms"
            )
    return active / used


def main() -> int:
    """Print what was measured; 1 if it took too much memory, or too long on a new day."""
    with tempfile.TemporaryDirectory() as folder:
        stores = filled(Path(folder))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        measured(stores, "other rules ", days=0, beside=False)
        measured(stores, "a new day   ", days=1, beside=True)
        speed = measured(stores, "another day ", days=2, beside=False)
        measured(stores, "again       ", days=2, beside=False)
        stores.database.close()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"memory at most {memory:,} MB (bar {MEMORY_BAR_MB}); {before:,} MB before the first lead was read")
    print(f"another day: {speed:,.0f} leads with events/s of a core's time (bar {BAR_LEADS_A_SECOND:,})")
    return int(memory > MEMORY_BAR_MB or speed < BAR_LEADS_A_SECOND)


if __name__ == "__main__":
    sys.exit(main())
