"""Calendar units that times are grouped by, in the zone of whoever asks."""

from datetime import UTC, datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import BigInteger, ColumnElement, type_coerce

from bot.domain.groups import period_of
from bot.domain.lead_query import Period

SLOT_MICROSECONDS = 15 * 60 * 1_000_000
"""A quarter of an hour: every zone's offset since 1972 is a whole number of them, so no slot lies in two days."""

BEFORE_ALL = 62_135_596_800_000_000
"""Microseconds from the year 1 to 1970, a whole number of slots: added before dividing, so that it rounds down."""

POSTGRES_FORMATS = {
    Period.DAY: "YYYY-MM-DD",
    Period.WEEK: 'IYYY-"W"IW',
    Period.MONTH: "YYYY-MM",
    Period.QUARTER: 'YYYY-"Q"Q',
    Period.YEAR: "YYYY",
}
"""What `to_char` makes the same keys with."""


@lru_cache(maxsize=100_000)
def period_of_slot(slot: int | None, period: str, zone: str) -> str | None:
    """
    Key of the calendar unit that a quarter of an hour lies in: `2026-03-18`, `2026-W12`, `2026-03`, `2026-Q1`, `2026`.

    `slot` counts from 1970, UTC. Registered with SQLite under this name; a blank time has no unit.
    """
    if slot is None:
        return None
    local = datetime.fromtimestamp(slot * SLOT_MICROSECONDS // 1_000_000, UTC).astimezone(ZoneInfo(zone))
    return period_of(local, Period(period))


def slot_of(time: ColumnElement[Any]) -> ColumnElement[Any]:
    """The slot that a time of SQLite lies in."""
    microseconds = type_coerce(time, BigInteger)
    slot: ColumnElement[Any] = (microseconds + BEFORE_ALL) // SLOT_MICROSECONDS - BEFORE_ALL // SLOT_MICROSECONDS
    return slot
