"""Runs the timetable in the background until it is told to stop."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import structlog
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.schedule.timetable import Tick
from bot.usecases.ports import Clock

log = structlog.get_logger(__name__)

MISFIRE_GRACE_SECONDS = 3_600
"""A tick that is late, because the machine slept or was busy, still runs within this time."""


@dataclass(frozen=True, slots=True)
class Ticking:
    """The clock at work."""

    scheduler: BackgroundScheduler

    def stop(self) -> None:
        """Let ticks that are running finish, and start no more. Stopping twice is harmless."""
        if self.scheduler.running:
            self.scheduler.shutdown(wait=True)


def run_ticks(timetable: Sequence[Tick], *, clock: Clock) -> Ticking:
    """Start the clock: each tick at once, and then as often as it says. Missed ones are made up for by one."""
    scheduler = BackgroundScheduler(
        timezone=UTC,
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": MISFIRE_GRACE_SECONDS},
    )
    for tick in timetable:
        scheduler.add_job(
            _do,
            IntervalTrigger(seconds=tick.every.total_seconds(), timezone=UTC),
            args=(tick, clock),
            id=tick.name,
            name=tick.name,
            next_run_time=datetime.now(UTC),
        )
    scheduler.start()
    return Ticking(scheduler)


def _do(tick: Tick, clock: Clock) -> None:
    try:
        log.debug("tick", name=tick.name, result=tick.do(clock()))
    except Exception:  # the next tick has to run whatever became of this one; the log says what
        log.exception("tick failed", name=tick.name)
