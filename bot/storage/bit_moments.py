"""Spans of time out of bits: whole days out of the binary digits of a day, the first and last one out of an index."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from sqlalchemy import select, true

from bot.domain.lead_query import GroupBy, LeadField, Period, Window
from bot.domain.words import Band
from bot.storage.bits import Bits
from bot.storage.calendar_units import SLOT_MICROSECONDS, period_of_slot
from bot.storage.facets import DAY_SECONDS, day_of
from bot.storage.numbered import NoBits, numbered
from bot.storage.plan_columns import TIME_COLUMNS
from bot.storage.plan_events import inside
from bot.storage.tables import LEAD
from bot.storage.types import EPOCH

SPANS_MAX = 150
"""Units counted one by one; more are put together lead by lead."""
WHOLE_SLOTS_SINCE = (date(1972, 1, 1) - EPOCH.date()).days
"""The first day from which on every zone's days begin with a quarter of an hour."""
MONTHS = {Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12}


def within(bits: Bits, of: LeadField, window: Window) -> int:
    """Leads whose time lies in the window: its start belongs to it, its end does not. Raises NoBits."""
    found = bits.known(of) if window.end is None else _before(bits, of, window.end)
    return found if window.start is None else found & ~_before(bits, of, window.start)


def by_period(bits: Bits, group: GroupBy, zone: str, matching: int) -> dict[str, int]:
    """Matching leads by the calendar unit of their time. Raises NoBits, as where there are too many units."""
    of, period = group.field, group.period
    if of is None or period is None:
        raise NoBits
    among = matching & bits.known(of)
    if not among:
        return {}
    days = [bits.at(of, place, among) for place in (0, among.bit_count() - 1)]
    if days[0] < WHOLE_SLOTS_SINCE:
        raise NoBits
    first, after = (EPOCH + timedelta(days=day) for day in (days[0], days[1] + 1))
    starts = _starts(first, after, period, ZoneInfo(zone))
    if len(starts) > SPANS_MAX:
        raise NoBits
    before = {start: _before(bits, of, start) & among for start in starts}
    found = {}
    for start, end in pairwise(starts):
        label = period_of_slot(int(start.timestamp() * 1e6) // SLOT_MICROSECONDS, str(period), zone) or ""
        found[label] = before[end] & ~before[start]
    return found


def _before(bits: Bits, of: LeadField, moment: datetime) -> int:
    day = day_of(moment) or 0
    earlier = bits.below(of, day, bits.known(of))
    midnight = EPOCH + timedelta(seconds=day * DAY_SECONDS)
    if moment == midnight:
        return earlier
    column = TIME_COLUMNS[of]
    # The index of when bands changed begins with the band.
    by_index = LEAD.c.band.in_([str(band) for band in Band]) if of is LeadField.BAND_SINCE else true()
    that_day = select(LEAD.c.number).where(by_index, *inside(column, Window(start=midnight, end=moment)))
    return earlier | numbered(bits.connection, that_day)


def _starts(first: datetime, after: datetime, period: Period, zone: ZoneInfo) -> list[datetime]:
    """When each unit begins, from that of the first moment to the one after the last; a few too many where many."""
    day = _beginning(first.astimezone(zone).date(), period)
    starts: list[datetime] = []
    while (not starts or starts[-1] < after) and len(starts) <= SPANS_MAX:
        starts.append(datetime.combine(day, time(), zone).astimezone(UTC))
        day = _next(day, period)
    return starts


def _beginning(day: date, period: Period) -> date:
    if period is Period.WEEK:
        return day - timedelta(days=day.weekday())
    months = MONTHS.get(period)
    return day if months is None else day.replace(month=(day.month - 1) // months * months + 1, day=1)


def _next(day: date, period: Period) -> date:
    if period not in MONTHS:
        return day + timedelta(days=7 if period is Period.WEEK else 1)
    month = day.month - 1 + MONTHS[period]
    return day.replace(year=day.year + month // 12, month=month % 12 + 1)
