"""Everybody counted by when they came: each calendar unit is a span of an index, and nothing is sorted."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Select, bindparam, func, select

from bot.domain.lead_query import LeadField, LeadQuery, Metric, Period
from bot.storage.bit_numbers import Fraction
from bot.storage.calendar_units import SLOT_MICROSECONDS, period_of_slot
from bot.storage.tables import LEAD

SPANS_MAX = 150
"""Units counted one by one; more are put together lead by lead."""
WHOLE_SLOTS_SINCE = 1972
"""The first year in which every zone's days begin with a quarter of an hour."""
MONTHS = {Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12}

CREATED = LEAD.c.created_at
START, END = (bindparam(name, type_=CREATED.type) for name in ("start", "end"))
INSIDE: Select[Any] = select(func.count()).where(CREATED >= START, CREATED < END)
OUTSIDE = select(func.count()).where(CREATED.is_(None))
ENDS = select(select(func.min(CREATED)).scalar_subquery(), select(func.max(CREATED)).scalar_subquery())


def counted_spans(query: LeadQuery, connection: Connection) -> list[Fraction] | None:
    """A group for each unit in which somebody came, and one for a blank time; None where a plan asks for more."""
    group = query.group_by
    if query.where or query.workable or query.metric != Metric() or group is None or group.then or group.period is None:
        return None
    first, last = connection.execute(ENDS).one()
    if group.field is not LeadField.CREATED or first is None or first.year < WHOLE_SLOTS_SINCE:
        return None
    starts = _starts(first, last, group.period, ZoneInfo(query.zone))
    if len(starts) > SPANS_MAX:
        return None
    found = []
    for start, end in pairwise(starts):
        if leads := connection.execute(INSIDE, {"start": start, "end": end}).scalar():
            label = period_of_slot(int(start.timestamp() * 1e6) // SLOT_MICROSECONDS, str(group.period), query.zone)
            found.append(Fraction(label, label or "", leads, leads, 1))
    if blank := connection.execute(OUTSIDE).scalar():
        found.append(Fraction(None, "", blank, blank, 1))
    return found


def _starts(first: datetime, last: datetime, period: Period, zone: ZoneInfo) -> list[datetime]:
    """When each unit begins, from that of the first moment to the one after the last; a few too many where many."""
    day = _beginning(first.astimezone(zone).date(), period)
    starts: list[datetime] = []
    while (not starts or starts[-1] <= last) and len(starts) <= SPANS_MAX:
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
