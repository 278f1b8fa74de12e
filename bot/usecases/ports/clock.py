"""The present, and somebody who watches a long job."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Protocol

Clock = Callable[[], datetime]
"""Gives the present as aware UTC. Only Slack handlers, the scheduler and the command line call one."""


class Progress(Protocol):
    """Somebody watching a long job."""

    def __call__(self, done: int, total: int, words: str) -> None:
        """`done` of `total` (bytes or items); `words` say what is going on."""


def nobody_watches(done: int, total: int, words: str) -> None:
    """The progress of a job that nobody watches."""


def local_date(moment: datetime, zone: str) -> date:
    """Calendar day of a moment in a zone."""
    from zoneinfo import ZoneInfo

    return moment.astimezone(ZoneInfo(zone)).date()
