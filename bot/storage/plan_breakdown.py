"""A plan's breakdown as one SQL statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, literal, null, select

from bot.domain.errors import BadInput
from bot.domain.lead_query import LeadQuery, MetricKind
from bot.storage.calendar_units import slot_of
from bot.storage.plan_columns import PlanColumns, tables_of
from bot.storage.plan_counted import counted_groups
from bot.storage.plan_groups import PlanGroup
from bot.storage.plan_numbers import PlanNumbers

SLOTTED = frozenset({MetricKind.COUNT, MetricKind.SHARE, MetricKind.AVERAGE, MetricKind.SUM})
"""Metrics of a longer time that follow from those of the shorter times in it."""


@dataclass(frozen=True, slots=True)
class PlanBreakdown:
    """
    The statement of one plan's breakdown: a row for each group.

    It begins with key and shown, twice where the breakdown goes by two things; then leads, top and bottom.
    """

    query: LeadQuery
    sqlite: bool

    @property
    def groups(self) -> Sequence[PlanGroup]:
        """What leads are put together by. Raises BadInput where the plan does not say."""
        if self.query.group_by is None:
            raise BadInput("A breakdown needs something to group by.")
        return [PlanGroup.of(self.query, by, sqlite=self.sqlite) for by in self.query.group_by.levels]

    def statement(self) -> Select[Any]:
        """Groups are made of keys only; how a key is written is looked up for those that there are."""
        groups = self.groups
        made = self._made(groups).subquery().c
        shown = [
            column
            for at, group in enumerate(groups)
            for key in [made[f"key{at}"]]
            for column in (key, group.shown(key, made[f"spelling{at}"]).label(f"shown{at}"))
        ]
        return select(*shown, made.leads, made.top, made.bottom)

    def _made(self, groups: Sequence[PlanGroup]) -> Select[Any]:
        numbers = PlanNumbers(self.query, self.sqlite)
        if len(groups) == 1 and (field := groups[0].field):
            counted = counted_groups(self.query, field, sqlite=self.sqlite)
            if counted is not None:
                return counted
            if groups[0].by.period and self.sqlite and numbers.metric.kind in SLOTTED:
                return self._by_slots(groups[0], numbers)
        keys, spellings = [group.key() for group in groups], [group.spelling() for group in groups]
        if numbers.metric.kind is MetricKind.MEDIAN:
            return numbers.medians(groups, keys, spellings)
        top, bottom = numbers.fraction()
        return (
            select(
                *(key.label(f"key{at}") for at, key in enumerate(keys)),
                *(func.min(spelling).label(f"spelling{at}") for at, spelling in enumerate(spellings)),
                numbers.leads().label("leads"),
                top.label("top"),
                bottom.label("bottom"),
            )
            .select_from(numbers.tables(groups, top, *keys, *spellings))
            .where(numbers.where)
            .group_by(*keys)
        )

    def _by_slots(self, group: PlanGroup, numbers: PlanNumbers) -> Select[Any]:
        """
        Quarters of an hour are counted first, then put together to calendar units.

        So the zone is asked about each quarter of an hour, not about each lead.
        """
        top, bottom = numbers.fraction()
        time = PlanColumns(self.sqlite).equal(group.field) if group.field else null()
        slots = (
            select(slot_of(time).label("slot"), func.count().label("leads"), top.label("top"), bottom.label("bottom"))
            .select_from(tables_of(numbers.where, top, time))
            .where(numbers.where)
            .group_by(slot_of(time))
            .subquery()
        )
        key = func.period_of_slot(slots.c.slot, str(group.by.period), self.query.zone)
        adds_up = numbers.metric.kind in {MetricKind.SHARE, MetricKind.AVERAGE}
        return select(
            key.label("key0"),
            null().label("spelling0"),
            func.sum(slots.c.leads).label("leads"),
            func.sum(slots.c.top).label("top"),
            (func.sum(slots.c.bottom) if adds_up else literal(1)).label("bottom"),
        ).group_by(key)
