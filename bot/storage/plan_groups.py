"""What a breakdown's groups are told apart by, in SQL: a field, a range, a criterion's level, what leads did."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import FromClause, Subquery, and_, case, false, func, literal, null, or_, select, true

from bot.domain.engagement import OCCASIONS
from bot.domain.groups import RANGES
from bot.domain.lead_query import (
    FLAGS,
    EventPart,
    GroupBy,
    LeadField,
    LeadQuery,
    MetricKind,
    Period,
    deeds_asked,
)
from bot.domain.words import Level
from bot.storage.calendar_units import POSTGRES_FORMATS, slot_of
from bot.storage.counts import COUNTED
from bot.storage.plan_columns import EQUAL, SHOWN, Column, PlanColumns, state_key, tables_of
from bot.storage.plan_conditions import span_at
from bot.storage.plan_events import DEED, fitting_events
from bot.storage.tables import BANT_SPAN, EVENT, LEAD, LEAD_TEXT, REP, WORD

SEPARATOR = ";"
"""What stands between the values that a cell lists."""

SPELT = frozenset({LeadField.CUSTOM, LeadField.STATE})
"""Fields of which only the leads at hand tell how they are written, whatever is counted beside them."""


@dataclass(frozen=True, slots=True)
class PlanGroup:
    """One thing that a plan's leads are put together by."""

    query: LeadQuery
    by: GroupBy
    sqlite: bool
    joined: Subquery | None = None
    """What the key is read off, where that is not the lead."""

    @classmethod
    def of(cls, query: LeadQuery, by: GroupBy, *, sqlite: bool) -> "PlanGroup":
        """The group with what it has to be joined with."""
        joined = _levels(query, by) if by.criterion else _deeds(query, by, sqlite) if by.part else None
        if by.lists:
            joined = _listed(by, sqlite)
        return cls(query, by, sqlite, None if by.part and _counts_events(query) else joined)

    @property
    def field(self) -> LeadField | None:
        """The field, where it is one."""
        return self.by.field

    def key(self) -> Column:
        """What tells the groups apart; blank where there is no value."""
        if self.joined is not None:
            key: Column = self.joined.c.key
            return func.coalesce(key, str(Level.UNKNOWN)) if self.by.criterion else key
        if self.by.part:
            return _part(self.query, self.by, DEED, sqlite=self.sqlite)
        field, columns = self._named(), PlanColumns(self.sqlite)
        if self.by.period:
            return period_of(columns.time(field), self.by.period, self.query.zone, sqlite=self.sqlite)
        if field in RANGES:
            number, starts = columns.number(field), RANGES[field]
            above = [(number >= start, place) for place, start in reversed(list(enumerate(starts)))]
            return case(*above, (number.is_not(None), 0), else_=null())
        if field is LeadField.STATE:
            return state_key(EQUAL[field])
        if field is LeadField.SOURCE_DETAIL:
            return func.coalesce(EQUAL[field], EQUAL[LeadField.SOURCE])
        return columns.sortable(field) if field in FLAGS else columns.equal(field, self.by.custom)

    def spelling(self) -> Column:
        """How a lead writes the key, where nothing else tells."""
        field = self.field
        if self.by.lists and self.joined is not None:
            return self.joined.c.spelling
        read = field in SPELT or (field in SHOWN and field not in COUNTED)
        return PlanColumns(self.sqlite).shown(self._named(), self.by.custom) if read else null()

    def shown(self, key: Column, spelling: Column) -> Column:
        """The key as people read it."""
        if self.field is LeadField.OWNER:
            name = select(REP.c.shown).where(REP.c.id == key).scalar_subquery()
            return func.coalesce(name, key)
        if self.field in COUNTED - SPELT:
            words = select(func.min(WORD.c.value)).where(WORD.c.kind == str(self.field), WORD.c.key == key)
            return func.coalesce(words.scalar_subquery(), key)
        spelt = self.field in SPELT or self.field in SHOWN
        return spelling if spelt else key

    def _named(self) -> LeadField:
        return self.field or LeadField.ID


def period_of(time: Column, period: Period, zone: str, *, sqlite: bool) -> Column:
    """Key of the calendar unit that a time lies in."""
    if sqlite:
        return func.period_of_slot(slot_of(time), str(period), zone)
    return func.to_char(func.timezone(zone, time), POSTGRES_FORMATS[period])


def grouped_tables(groups: Sequence[PlanGroup], *columns: Column) -> FromClause:
    """The tables that the columns lie in, with what the groups are read off."""
    tables = tables_of(*columns)
    for group in groups:
        if group.joined is not None:
            tables = tables.join(group.joined, group.joined.c.lead == LEAD.c.number, isouter=group.by.part is None)
    return tables


def _levels(query: LeadQuery, by: GroupBy) -> Subquery:
    """The level that a criterion has, by lead; none for unknown."""
    held = and_(BANT_SPAN.c.criterion == str(by.criterion), span_at(query.as_of))
    return (
        select(BANT_SPAN.c.lead_number.label("lead"), func.min(BANT_SPAN.c.level).label("key"))
        .where(held)
        .group_by(BANT_SPAN.c.lead_number)
        .subquery()
    )


def _deeds(query: LeadQuery, by: GroupBy, sqlite: bool) -> Subquery:
    """Each kind, asset, campaign or time once for each lead that has an event with it; what has none is in no group."""
    asked = [and_(true(), *fitting_events(condition, sqlite=sqlite)) for condition in deeds_asked(query.where)]
    column = _part(query, by, EVENT, sqlite=sqlite)
    chosen = select(EVENT.c.lead_number.label("lead"), column.label("key")).distinct()
    return chosen.where(column != "", or_(false(), *asked) if asked else true()).subquery()


def _listed(by: GroupBy, sqlite: bool) -> Subquery:
    """Each value that a lead's cell lists, once; a lead whose cell lists none is in no group."""
    written = PlanColumns(sqlite).raw(LeadField.CUSTOM, by.custom)
    if sqlite:
        array = literal("[").concat(func.replace(func.json_quote(written), SEPARATOR, '","')).concat("]")
        parts = func.json_each(array).table_valued("value", joins_implicitly=True)
        each = (
            select(LEAD_TEXT.c.number.label("lead"), parts.c.value.label("part")).where(written.is_not(None)).subquery()
        )
    else:
        part = func.unnest(func.string_to_array(written, SEPARATOR)).label("part")
        each = select(LEAD_TEXT.c.number.label("lead"), part).subquery()
    value = func.trim(each.c.part)
    key = func.lower(value)
    chosen = select(each.c.lead, key.label("key"), func.min(value).label("spelling")).where(value != "")
    return chosen.group_by(each.c.lead, key).subquery()


def _part(query: LeadQuery, by: GroupBy, event: FromClause, *, sqlite: bool) -> Column:
    """What of an event tells the groups apart."""
    if by.part is EventPart.TIME and by.period:
        return period_of(event.c.at, by.period, query.zone, sqlite=sqlite)
    if by.part is EventPart.CAMPAIGN:
        return func.nullif(event.c.campaign, "")
    return event.c.kind if by.part is EventPart.KIND else func.nullif(_title(event), "")


def _counts_events(query: LeadQuery) -> bool:
    return query.metric is not None and query.metric.kind is MetricKind.EVENTS


def _title(event: FromClause) -> Column:
    """The asset of an event, or the occasion that it was."""
    occasion = and_(event.c.asset == "", event.c.kind.in_([str(kind) for kind in sorted(OCCASIONS)]))
    return case((occasion, event.c.detail), else_=event.c.asset)
