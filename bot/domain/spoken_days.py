"""How a day is called by those who read it."""

from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo


class SaysDays(Protocol):
    """A language's way of writing days."""

    def __call__(self, day: date, *, weekday: bool = False) -> str:
        """`18 March`, or with its name: `Wednesday 18 March`."""


def in_english(day: date, *, weekday: bool = False) -> str:
    """`Wednesday 18 March`."""
    written = f"{day.day} {day:%B}"
    return f"{day:%A} {written}" if weekday else written


def local_day(moment: datetime, zone: str) -> date:
    """The day that a moment belongs to where people are."""
    return moment.astimezone(ZoneInfo(zone)).date()
