"""Breakdowns that need no lead: by owner or band, and of all leads by a field whose values are counted."""

from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal, null, select, union_all

from bot.domain.lead_query import LeadField, LeadQuery, MetricKind
from bot.storage.counts import COUNTED
from bot.storage.plan_columns import TALLIED, PlanColumns, state_key
from bot.storage.plan_conditions import PlanConditions
from bot.storage.plan_statements import PlanStatements
from bot.storage.tables import TALLY, WORD

Column = ColumnElement[Any]


def counted_groups(query: LeadQuery, field: LeadField, *, sqlite: bool) -> Select[Any] | None:
    """Rows of key0, spelling0, leads, top and bottom; None where the leads themselves have to be gone through."""
    if query.metric is not None and query.metric.kind is not MetricKind.COUNT:
        return None
    if field in TALLIED and PlanStatements(query, sqlite).tallied:
        return _from_tally(query, field, sqlite)
    # A company may be known by its account alone, and that has no word; a detail of the source is left to the source.
    apart = {LeadField.COMPANY, LeadField.SOURCE_DETAIL}
    if not query.where and not query.workable and field in COUNTED - apart:
        return _from_words(field)
    return None


def _from_tally(query: LeadQuery, field: LeadField, sqlite: bool) -> Select[Any]:
    columns = PlanColumns(sqlite, tallied=True)
    where = PlanConditions(columns).all_of(query.where, workable=query.workable)
    key = columns.equal(field)
    return select(*_counted(key, func.sum(TALLY.c.leads))).where(where).group_by(key)


def _from_words(field: LeadField) -> Select[Any]:
    """Those left over, when all known values are counted, are blank."""
    mine, leads = WORD.c.kind == field.value, func.sum(WORD.c.leads)
    everybody = select(func.coalesce(func.sum(TALLY.c.leads), 0)).scalar_subquery()
    key = state_key(WORD.c.key) if field is LeadField.STATE else WORD.c.key
    spelling = func.min(WORD.c.value).label("spelling")
    known = select(key.label("key"), spelling, leads.label("leads")).where(mine).group_by(key)
    left = (everybody - func.coalesce(leads, 0)).label("leads")
    blank = select(null().label("key"), null().label("spelling"), left).where(mine)
    groups = union_all(known, blank).subquery().c
    return select(*_counted(groups.key, groups.leads, groups.spelling)).where(groups.leads > 0)


def _counted(key: Column, leads: Column, spelling: Column | None = None) -> list[Column]:
    one: Column = literal(1)
    return [
        key.label("key0"),
        (null() if spelling is None else spelling).label("spelling0"),
        leads.label("leads"),
        leads.label("top"),
        one.label("bottom"),
    ]
