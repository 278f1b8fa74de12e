"""Leads a second that `leadbot import leads` takes in, parsing, dedupe and scoring included; memory at two sizes."""

import gc
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from bot.__main__ import COLLECTED_AFTER
from bot.usecases.import_leads import Imported
from tests.cli.exports import hubspot

LEADS_PER_SECOND_BAR = 10_000
SIZES = (20_000, 200_000)
NOW = datetime(2026, 3, 18, 9, tzinfo=UTC)


def import_once(size: int) -> None:
    """One import in this process, as the command line makes it, so that its memory is its own; prints the figures."""
    gc.set_threshold(COLLECTED_AFTER)
    from bot.assembly import open_house
    from bot.settings import Settings

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "leads.csv"
        file.write_text(hubspot(size, until=date(2026, 3, 18)))
        house = open_house(Settings(LEADBOT_DATA_DIR=Path(folder) / "data"), clock=lambda: NOW)
        take_in = house.import_leads
        done, seconds, cpu = timed(lambda: take_in(file, now=NOW))
        repeated, again, again_cpu = timed(lambda: take_in(file, now=NOW))
        house.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{size:>9,} leads: {done.created / seconds:>8,.0f} new/s (bar {LEADS_PER_SECOND_BAR:,}), "
        f"of the processor {done.created / cpu:>8,.0f}; "
        f"{repeated.unchanged / again:>8,.0f} unchanged/s, of the processor {repeated.unchanged / again_cpu:>8,.0f}; "
        f"peak {peak} MB"
    )


def timed(work: Callable[[], Imported]) -> tuple[Imported, float, float]:
    """What was done, the seconds on the wall, and those of the processor."""
    wall, cpu = time.perf_counter(), time.process_time()
    done = work()
    return done, time.perf_counter() - wall, time.process_time() - cpu


def main() -> None:
    """Each size in a process of its own."""
    for size in SIZES:
        subprocess.run([sys.executable, "-m", "tests.benchmarks.imports", str(size)], check=True)


if __name__ == "__main__":
    import_once(int(sys.argv[1])) if len(sys.argv) > 1 else main()
