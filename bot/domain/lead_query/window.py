"""Spans of time in a plan."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Window(Frozen):
    """Half-open span of time, aware UTC: `start` belongs to it, `end` does not; None is open."""

    start: datetime | None = None
    end: datetime | None = None
    said: str = ""
    """How a person would call it: `this month`, `the last 14 days`."""

    def holds(self, moment: datetime) -> bool:
        """Whether a moment lies in it."""
        return (self.start is None or self.start <= moment) and (self.end is None or moment < self.end)


def on_day(start: date, end: date, zone: str) -> Window:
    """Window from the start of the first day to the start of the day after the last, in the zone."""
    tz = ZoneInfo(zone)
    begin = datetime.combine(start, time(), tz).astimezone(UTC)
    after = datetime.combine(end + timedelta(days=1), time(), tz).astimezone(UTC)
    return Window(start=begin, end=after)


def days_of(window: Window) -> tuple[date | None, date | None]:
    """
    The first day of a window and the one after its last, for days that have no hour.

    Windows begin and end at midnight of the asker's zone, which is at most half a day from midnight UTC, or now.
    """
    half = timedelta(hours=12)
    first = (window.start + half).date() if window.start else None
    after = (window.end + half).date() if window.end else None
    if first and first == after:
        after = first + timedelta(days=1)
    return first, after
