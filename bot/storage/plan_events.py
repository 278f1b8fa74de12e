"""What an event has to fulfil, and the two tests that other conditions share: whole words, and spans of time."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, func, literal, or_, select, true

from bot.domain.lead import LeadId
from bot.domain.lead_query import Did, LeadQuery, Window, days_of
from bot.storage.keys import key_of
from bot.storage.tables import EVENT, LEAD

Truth = ColumnElement[bool]


DEED = EVENT.alias("deed")
"""Events that are counted, apart from those that conditions look at."""


def fitting_events(condition: Did, *, sqlite: bool, of: FromClause = EVENT) -> list[Truth]:
    """What an event has to fulfil to count for the condition."""
    return [
        *([of.c.kind.in_([str(kind) for kind in condition.events])] if condition.events else []),
        *inside(of.c.at, condition.window),
        *(contains(of.c.said_key, word, sqlite=sqlite) for word in key_of(condition.asset or "").split()),
    ]


def counted_events(query: LeadQuery, *, sqlite: bool) -> Truth:
    """What an event has to fulfil to be one of those that the plan counts."""
    asked = [and_(true(), *fitting_events(condition, sqlite=sqlite, of=DEED)) for condition in query.deeds]
    return or_(*asked) if asked else true()


def how_often(query: LeadQuery, *, sqlite: bool) -> ColumnElement[int]:
    """How many of the events that the plan counts a lead has."""
    mine = select(func.count()).where(DEED.c.lead_number == LEAD.c.number, counted_events(query, sqlite=sqlite))
    return mine.select_from(DEED).correlate(LEAD).scalar_subquery()


def done_when(query: LeadQuery, *, latest: bool, sqlite: bool) -> ColumnElement[Any]:
    """When a lead's last event of those that the plan counts was, or the first; blank where it has none."""
    moment = func.max(DEED.c.at) if latest else func.min(DEED.c.at)
    mine = select(moment).where(DEED.c.lead_number == LEAD.c.number, counted_events(query, sqlite=sqlite))
    return mine.select_from(DEED).correlate(LEAD).scalar_subquery()


def deeds_of(leads: Sequence[LeadId], query: LeadQuery, *, sqlite: bool) -> Select[tuple[str, int]]:
    """How many of those events each of these leads has, by their ids; those that have none are absent."""
    mine = LEAD.c.id.in_(leads), counted_events(query, sqlite=sqlite)
    joined = LEAD.join(DEED, DEED.c.lead_number == LEAD.c.number)
    return select(LEAD.c.id, func.count()).select_from(joined).where(*mine).group_by(LEAD.c.id)


def contains(text: ColumnElement[Any], phrase: str, *, sqlite: bool) -> Truth:
    """The folded text contains the folded phrase as whole words."""
    padded = literal(" ").concat(text).concat(" ")
    found: Truth = (func.instr if sqlite else func.strpos)(padded, f" {phrase} ") > 0
    return found


def inside(time: ColumnElement[Any], window: Window) -> list[Truth]:
    """The time lies in the window: its start belongs to it, its end does not."""
    start = [] if window.start is None else [time >= window.start]
    end = [] if window.end is None else [time < window.end]
    return [*start, *end]


def on_days(day: ColumnElement[Any], window: Window) -> list[Truth]:
    """The day, written year first, is one of the window's."""
    first, after = days_of(window)
    start = [] if first is None else [day >= first.isoformat()]
    end = [] if after is None else [day < after.isoformat()]
    return [*start, *end]
