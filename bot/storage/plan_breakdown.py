"""A plan's breakdown as one SQL statement."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, Select, Subquery, func, literal, null, select, type_coerce

from bot.domain.errors import BadInput
from bot.domain.lead_query import FLAGS, GroupBy, LeadField, LeadQuery, MetricKind, Period
from bot.storage.calendar_units import POSTGRES_FORMATS, SLOT_MICROSECONDS
from bot.storage.counts import COUNTED
from bot.storage.plan_columns import SHOWN, Column, PlanColumns, tables_of
from bot.storage.plan_counted import counted_groups
from bot.storage.plan_numbers import PlanNumbers
from bot.storage.tables import REP, WORD

BEFORE_ALL = 62_135_596_800_000_000
"""Microseconds from the year 1 to 1970, a whole number of slots: added before dividing, so that it rounds down."""

SLOTTED = frozenset({MetricKind.COUNT, MetricKind.SHARE, MetricKind.AVERAGE, MetricKind.SUM})
"""Metrics of a longer time that follow from those of the shorter times in it."""


@dataclass(frozen=True, slots=True)
class PlanBreakdown:
    """The statement of one plan's breakdown: rows of key, shown, leads, top and bottom, one for each group."""

    query: LeadQuery
    sqlite: bool

    @property
    def group(self) -> GroupBy:
        """What leads are put together by. Raises BadInput where the plan does not say."""
        if self.query.group_by is None:
            raise BadInput("A breakdown needs something to group by.")
        return self.query.group_by

    def statement(self) -> Select[Any]:
        """Groups are made of keys only; how a key is written is looked up for those that there are."""
        groups = self._groups().subquery()
        shown = self._shown(groups)
        return select(groups.c.key, shown.label("shown"), groups.c.leads, groups.c.top, groups.c.bottom)

    def _groups(self) -> Select[Any]:
        numbers = PlanNumbers(self.query, self.sqlite)
        counted = counted_groups(self.query, self.group.field, sqlite=self.sqlite)
        if counted is not None:
            return counted
        if self.group.period and self.sqlite and numbers.metric.kind in SLOTTED:
            return self._by_slots(numbers)
        key, spelling = self._key(), self._spelling()
        if numbers.metric.kind is MetricKind.MEDIAN:
            return numbers.medians(key, spelling)
        top, bottom = numbers.fraction()
        return (
            select(
                key.label("key"),
                func.min(spelling).label("spelling"),
                func.count().label("leads"),
                top.label("top"),
                bottom.label("bottom"),
            )
            .select_from(tables_of(numbers.where, top, key, spelling))
            .where(numbers.where)
            .group_by(key)
        )

    def _key(self) -> Column:
        columns = PlanColumns(self.sqlite)
        if self.group.period:
            return self._period(columns.time(self.group.field), self.group.period)
        if self.group.field in FLAGS:
            return columns.sortable(self.group.field)
        return columns.equal(self.group.field, self.group.custom)

    def _spelling(self) -> Column:
        """How a lead writes the key, where nothing else tells."""
        field = self.group.field
        read = field is LeadField.CUSTOM or (field in SHOWN and field not in COUNTED)
        return PlanColumns(self.sqlite).shown(field, self.group.custom) if read else null()

    def _shown(self, groups: Subquery) -> Column:
        key, field = groups.c.key, self.group.field
        if field is LeadField.OWNER:
            name = select(REP.c.shown).where(REP.c.id == key).scalar_subquery()
            return func.coalesce(name, key)
        if field in COUNTED:
            words = select(func.min(WORD.c.value)).where(WORD.c.kind == field.value, WORD.c.key == key)
            return func.coalesce(words.scalar_subquery(), key)
        spelt = field is LeadField.CUSTOM or field in SHOWN
        return groups.c.spelling if spelt else key

    def _period(self, time: Column, period: Period) -> Column:
        if self.sqlite:
            return func.period_of_slot(_slot(time), str(period), self.query.zone)
        return func.to_char(func.timezone(self.query.zone, time), POSTGRES_FORMATS[period])

    def _by_slots(self, numbers: PlanNumbers) -> Select[Any]:
        """
        Quarters of an hour are counted first, then put together to calendar units.

        So the zone is asked about each quarter of an hour, not about each lead.
        """
        top, bottom = numbers.fraction()
        time = PlanColumns(self.sqlite).time(self.group.field)
        slots = (
            select(_slot(time).label("slot"), func.count().label("leads"), top.label("top"), bottom.label("bottom"))
            .select_from(tables_of(numbers.where, top, time))
            .where(numbers.where)
            .group_by(_slot(time))
            .subquery()
        )
        key = func.period_of_slot(slots.c.slot, str(self.group.period), self.query.zone)
        adds_up = numbers.metric.kind in {MetricKind.SHARE, MetricKind.AVERAGE}
        return select(
            key.label("key"),
            null().label("spelling"),
            func.sum(slots.c.leads).label("leads"),
            func.sum(slots.c.top).label("top"),
            (func.sum(slots.c.bottom) if adds_up else literal(1)).label("bottom"),
        ).group_by(key)


def _slot(time: Column) -> Column:
    microseconds = type_coerce(time, BigInteger)
    slot: Column = (microseconds + BEFORE_ALL) // SLOT_MICROSECONDS - BEFORE_ALL // SLOT_MICROSECONDS
    return slot
