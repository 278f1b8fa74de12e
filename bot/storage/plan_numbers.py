"""A plan's number as one SQL statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import FromClause, Select, and_, case, func, literal, select

from bot.domain.lead_query import LeadField, LeadQuery, Metric, MetricKind
from bot.storage.plan_columns import Column, PlanColumns
from bot.storage.plan_conditions import PlanConditions
from bot.storage.plan_events import DEED, Truth, counted_events
from bot.storage.plan_groups import PlanGroup, grouped_tables
from bot.storage.plan_statements import PlanStatements
from bot.storage.tables import LEAD


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

    @property
    def where(self) -> Truth:
        """All that a lead has to fulfil."""
        return PlanStatements(self.query, self.sqlite).where

    def measure(self) -> Select[Any]:
        """One row: top and bottom over all matches."""
        if self.metric.kind is MetricKind.COUNT:
            total: Column = PlanStatements(self.query, self.sqlite).total()
            one: Column = literal(1)
            return select(total.label("top"), one.label("bottom"))
        if self.metric.kind is MetricKind.MEDIAN:
            return self.medians((), (), ())
        top, bottom = self.fraction()
        tables = self.tables((), top)
        return select(top.label("top"), bottom.label("bottom")).select_from(tables).where(self.where)

    def tables(self, groups: Sequence[PlanGroup], *columns: Column) -> FromClause:
        """The tables of leads and groups, and where events are counted, of those that count."""
        if self.metric.kind is not MetricKind.EVENTS:
            return grouped_tables(groups, self.where, *columns)
        counted = and_(DEED.c.lead_number == LEAD.c.number, counted_events(self.query, sqlite=self.sqlite))
        return grouped_tables(groups, self.where, *columns).join(DEED, counted)

    def leads(self) -> Column:
        """How many leads a group has."""
        if self.metric.kind is MetricKind.EVENTS:
            return func.count(LEAD.c.number.distinct())
        return func.count()

    def fraction(self) -> tuple[Column, Column]:
        """Top and bottom, worked out over whatever leads they are asked of."""
        field = self.metric.field
        if self.metric.kind in {MetricKind.COUNT, MetricKind.EVENTS}:
            return func.count(), literal(1)
        if self.metric.kind is MetricKind.ACCOUNTS:
            return func.count(func.nullif(LEAD.c.account, "").distinct()), literal(1)
        if self.metric.kind is MetricKind.SHARE:
            conditions = PlanConditions(PlanColumns(self.sqlite), self.query.as_of)
            part = conditions.all_of(self.metric.of)
            return func.sum(case((part, 1), else_=0)), func.count()
        number = PlanColumns(self.sqlite).number(field or LeadField.SCORE, self.metric.custom)
        bottom: Column = func.count(number) if self.metric.kind is MetricKind.AVERAGE else literal(1)
        return func.sum(number), bottom

    def medians(self, groups: Sequence[PlanGroup], keys: Sequence[Column], spellings: Sequence[Column]) -> Select[Any]:
        """
        By keys: the middle of the sorted numbers, or the two in the middle, whose mean it then is.

        Window functions do it on both databases.
        """
        number = PlanColumns(self.sqlite).number(self.metric.field or LeadField.SCORE, self.metric.custom)
        own_keys = list(keys) or None
        ranked = (
            select(
                *(key.label(f"key{at}") for at, key in enumerate(keys)),
                *(spelling.label(f"spelling{at}") for at, spelling in enumerate(spellings)),
                number.label("number"),
                func.row_number().over(partition_by=own_keys, order_by=[number.is_(None), number]).label("place"),
                func.count(number).over(partition_by=own_keys).label("known"),
            )
            .select_from(grouped_tables(groups, self.where, number, *keys, *spellings))
            .where(self.where)
            .subquery()
            .c
        )
        twice = ranked.place * 2
        middle = and_(twice >= ranked.known, twice <= ranked.known + 2, ranked.place <= ranked.known)
        own = [ranked[f"key{at}"] for at in range(len(keys))]
        return select(
            *own,
            *(func.min(ranked[f"spelling{at}"]).label(f"spelling{at}") for at in range(len(keys))),
            func.count().label("leads"),
            func.sum(case((middle, ranked.number))).label("top"),
            func.count(case((middle, ranked.number))).label("bottom"),
        ).group_by(*own)
