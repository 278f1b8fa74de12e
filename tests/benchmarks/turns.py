"""
Whole turns offline over a mix of questions, at two sizes, beside SQL by hand for the same on the same file.

Fails where the 95th percentile misses the bar: on the wall, or, where the machine has other work, of the processor.
"""

import os
import sqlite3
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bot.assembly import open_house
from bot.assembly.running import warm
from bot.domain.answer import Answer
from bot.domain.rep import RepId
from bot.settings import Settings
from tests.benchmarks._kept import database_of
from tests.benchmarks._questions import QUESTIONS, Asked
from tests.builders import T0

BARS = {10_000: 60, int(os.environ.get("LEADBOT_BENCH_LEADS", "1000000")): 150}
"""Bar of the 95th percentile, in milliseconds, by number of leads."""
ROUNDS = int(os.environ.get("LEADBOT_BENCH_ROUNDS", "5"))
QUIET = 1.5
"""Load above which the wall says more of others than of us."""
ASKER = RepId("R-3")


def somebody(connection: sqlite3.Connection) -> dict[str, str]:
    """A person and a company of the data, and both with a letter wrong."""
    row = connection.execute(
        "SELECT name, person_key, company, account FROM lead_text JOIN lead USING (number) WHERE number = 77"
    ).fetchone()
    name, person, company, account = row
    return {
        "person": name,
        "typo": name[:-2] + "x" + name[-1],
        "company": company,
        "company_typo": company[:3] + company[3] + company[3:],
        "person_key": person,
        "account": account,
    }


def values_by_hand(known: dict[str, str]) -> dict[str, object]:
    """What the statements by hand are bound with."""

    def ago(days: int) -> int:
        return int((T0 - timedelta(days=days)).timestamp() * 1e6)

    month, before = datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC)
    months = {"month": int(month.timestamp() * 1e6), "last_month": int(before.timestamp() * 1e6)}
    spans = {f"days_{days}": ago(days) for days in (7, 14, 30, 90)}
    return {**spans, **months, "me": ASKER, "person": known["person_key"], "account": known["account"]}


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds on the wall, and of the processor."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - wall) * 1e3, (time.process_time() - cpu) * 1e3


def rounds_of(ask: Callable[[str, str], object], known: dict[str, str]) -> dict[Asked, list[tuple[float, float]]]:
    """Everything asked several times over, each time in threads of its own."""
    turns: dict[Asked, list[tuple[float, float]]] = {one: [] for one in QUESTIONS}
    for round_of in range(ROUNDS):
        begun = time.time_ns()
        for one in QUESTIONS:
            question, thread = one.question.format(**known), f"{one.thread or one.question} {round_of} {begun}"
            turns[one].append(timed(partial(ask, question, thread)))
    return turns


def told(turns: dict[Asked, list[tuple[float, float]]], by_hand: sqlite3.Connection, hand: dict[str, object]) -> None:
    """Print each question beside the SQL by hand."""
    print(f"{'turn ms':>10}{'worst':>8}{'cpu':>8}{'worst':>8}{'by hand':>9}{'cpu':>8}")
    for one, times in turns.items():
        statement = partial(by_hand.execute, one.by_hand, hand)
        beside = min((timed(lambda run=statement: run().fetchall()) for _ in range(3)), key=lambda taken: taken[1])
        walls, cpus = zip(*times, strict=True)
        taken = f"{median(walls):>10.1f}{max(walls):>8.1f}{median(cpus):>8.1f}{max(cpus):>8.1f}"
        print(f"{taken}{beside[0]:>9.1f}{beside[1]:>8.1f}  {one.question}")


def late(milliseconds: Iterable[float]) -> float:
    """The 95th percentile."""
    taken = sorted(milliseconds)
    return taken[len(taken) * 95 // 100]


def summary(milliseconds: Iterable[float]) -> str:
    """The middle, the late and the last of many."""
    taken = sorted(milliseconds)
    return f"median {median(taken):.1f} ms, p95 {late(taken):.1f} ms, worst {taken[-1]:.1f} ms"


def measured(size: int, bar: int) -> bool:
    """Ask everything of a database of so many leads; whether the bar is held."""
    stores = database_of(size)
    path = stores.database.url.database or ""
    with TemporaryDirectory() as folder, closing(sqlite3.connect(path)) as by_hand:
        settings = Settings(LEADBOT_DATA_DIR=Path(folder), LEADBOT_DATABASE_URL=f"sqlite:///{path}")
        house = open_house(settings, clock=lambda: T0)
        asker = next(rep for rep in stores.reps.all() if rep.id == ASKER)

        def ask(question: str, thread: str) -> Answer:
            return house.ask(question, thread_key=thread, asker=asker, now=T0)

        known = somebody(by_hand)
        warming, _ = timed(lambda: warm(house))
        print(f"\n{size:,} leads; a bot that starts takes {warming:.0f} ms to load what answers need")
        turns = rounds_of(ask, known)
        told(turns, by_hand, values_by_hand(known))
        house.close()
    stores.database.close()
    walls, cpus = zip(*(both for times in turns.values() for both in times), strict=True)
    load, busy = os.getloadavg()[0], os.getloadavg()[0] > QUIET
    held = late(cpus if busy else walls) <= bar
    print(f"{size:,} leads, whole turns: {summary(walls)}")
    print(f"of the processor: {summary(cpus)}; load {load:.1f}")
    print(
        f"bar {bar} ms at p95 {'of the processor' if busy else 'on the wall'}: {'held' if held else 'missed'}",
        flush=True,
    )
    return held


def main() -> int:
    """Both sizes."""
    held = [measured(size, bar) for size, bar in BARS.items()]
    return int(not all(held))


if __name__ == "__main__":
    sys.exit(main())
