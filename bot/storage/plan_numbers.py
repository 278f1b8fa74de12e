"""A plan's number or breakdown as one SQL statement."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Select, and_, case, func, literal, null, select, type_coerce

from bot.domain.errors import BadInput
from bot.domain.lead_query import FLAGS, NUMBERS, GroupBy, LeadField, LeadQuery, Metric, MetricKind, Period
from bot.storage.calendar_units import POSTGRES_FORMATS, SLOT_MICROSECONDS
from bot.storage.plan_columns import NUMBER_COLUMNS, Column, PlanColumns, tables_of
from bot.storage.plan_conditions import PlanConditions, Truth
from bot.storage.plan_statements import PlanStatements
from bot.storage.tables import LEAD

BEFORE_ALL = 62_135_596_800_000_000
"""Microseconds from the year 1 to 1970, a whole number of slots: added before dividing, so that it rounds down."""


@dataclass(frozen=True, slots=True)
class PlanNumbers:
    """
    Statements for one plan's metric.

    Each gives `top` and `bottom` of a fraction: dividing in Python makes the same number on every database.
    """

    query: LeadQuery
    sqlite: bool

    @property
    def metric(self) -> Metric:
        """What is worked out."""
        return self.query.metric or Metric()

    def measure(self) -> Select[Any]:
        """One row: top and bottom over all matches."""
        if self.metric.kind is MetricKind.COUNT:
            total: Column = PlanStatements(self.query, self.sqlite).total()
            one: Column = literal(1)
            return select(total.label("top"), one.label("bottom"))
        if self.metric.kind is MetricKind.MEDIAN:
            return self._median(null(), null())
        top, bottom = self._fraction()
        where = self._where()
        return select(top.label("top"), bottom.label("bottom")).select_from(tables_of(where, top)).where(where)

    def breakdown(self) -> Select[Any]:
        """Rows of key, shown, leads, top and bottom, one for each group."""
        group = self.query.group_by
        if group is None:
            raise BadInput("A breakdown needs something to group by.")
        key, shown = self._key(group)
        if self.metric.kind is MetricKind.MEDIAN:
            return self._median(key, shown)
        if group.period and self.sqlite and self.metric.kind is not MetricKind.ACCOUNTS:
            return self._by_slots(group)
        top, bottom = self._fraction()
        where = self._where()
        return (
            select(
                key.label("key"),
                func.min(shown).label("shown"),
                func.count().label("leads"),
                top.label("top"),
                bottom.label("bottom"),
            )
            .select_from(tables_of(where, top, key, shown))
            .where(where)
            .group_by(key)
        )

    def _where(self) -> Truth:
        return PlanStatements(self.query, self.sqlite).where

    def _fraction(self) -> tuple[Column, Column]:
        field = self.metric.field
        if self.metric.kind is MetricKind.COUNT:
            return func.count(), literal(1)
        if self.metric.kind is MetricKind.ACCOUNTS:
            return func.count(func.nullif(LEAD.c.account, "").distinct()), literal(1)
        if self.metric.kind is MetricKind.SHARE:
            conditions = PlanConditions(PlanColumns(self.sqlite), self.query.as_of)
            part = conditions.all_of(self.metric.of)
            return func.sum(case((part, 1), else_=0)), func.count()
        number = NUMBER_COLUMNS[field or LeadField.SCORE]
        bottom: Column = func.count(number) if self.metric.kind is MetricKind.AVERAGE else literal(1)
        return func.sum(number), bottom

    def _key(self, group: GroupBy) -> tuple[Column, Column]:
        """What leads are grouped by, and how it is shown."""
        columns = PlanColumns(self.sqlite)
        if group.period:
            key = self._period(columns.time(group.field), group.period)
            return key, key
        if group.field in FLAGS | NUMBERS:
            key = columns.sortable(group.field)
            return key, key
        return columns.equal(group.field, group.custom), columns.shown(group.field, group.custom)

    def _period(self, time: Column, period: Period) -> Column:
        if self.sqlite:
            return func.period_of_slot(_slot(time), str(period), self.query.zone)
        return func.to_char(func.timezone(self.query.zone, time), POSTGRES_FORMATS[period])

    def _by_slots(self, group: GroupBy) -> Select[Any]:
        """
        Quarters of an hour are counted first, then put together to calendar units.

        So the zone is asked about each quarter of an hour, not about each lead. Companies cannot be put together so:
        one may be in several.
        """
        top, bottom = self._fraction()
        where, time = self._where(), PlanColumns(self.sqlite).time(group.field)
        slots = (
            select(_slot(time).label("slot"), func.count().label("leads"), top.label("top"), bottom.label("bottom"))
            .select_from(tables_of(where, top, time))
            .where(where)
            .group_by(_slot(time))
            .subquery()
        )
        key = func.period_of_slot(slots.c.slot, str(group.period), self.query.zone)
        whole = func.sum(slots.c.bottom) if self.metric.kind in {MetricKind.SHARE, MetricKind.AVERAGE} else literal(1)
        return select(
            key.label("key"),
            func.min(key).label("shown"),
            func.sum(slots.c.leads).label("leads"),
            func.sum(slots.c.top).label("top"),
            whole.label("bottom"),
        ).group_by(key)

    def _median(self, key: ColumnElement[Any], shown: ColumnElement[Any]) -> Select[Any]:
        """The middle of the sorted numbers, or the mean of the two that are in the middle; window functions do both."""
        number = NUMBER_COLUMNS[self.metric.field or LeadField.SCORE]
        where = self._where()
        ranked = (
            select(
                key.label("key"),
                shown.label("shown"),
                number.label("number"),
                func.row_number().over(partition_by=key, order_by=[number.is_(None), number]).label("place"),
                func.count(number).over(partition_by=key).label("known"),
            )
            .select_from(tables_of(where, number, key, shown))
            .where(where)
            .subquery()
        )
        twice = ranked.c.place * 2
        middle = and_(twice >= ranked.c.known, twice <= ranked.c.known + 2, ranked.c.place <= ranked.c.known)
        return select(
            ranked.c.key,
            func.min(ranked.c.shown).label("shown"),
            func.count().label("leads"),
            func.sum(case((middle, ranked.c.number))).label("top"),
            func.count(case((middle, ranked.c.number))).label("bottom"),
        ).group_by(ranked.c.key)


def _slot(time: Column) -> Column:
    microseconds = type_coerce(time, BigInteger)
    slot: Column = (microseconds + BEFORE_ALL) // SLOT_MICROSECONDS - BEFORE_ALL // SLOT_MICROSECONDS
    return slot
