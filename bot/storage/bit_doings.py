"""Who did something, out of bits: whole months are kept a bit a lead, the rest comes out of indexes of the events."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Select, func, select

from bot.domain.lead_query import Did, Window
from bot.domain.words import EventKind
from bot.storage.bits import Bits
from bot.storage.database import plain_rows
from bot.storage.event_months import kind_facets, month_facet
from bot.storage.keys import key_of
from bot.storage.near_words import LAST
from bot.storage.numbered import NoBits, numbered
from bot.storage.plan_events import inside
from bot.storage.tables import EVENT
from bot.storage.tables.known import WITH_WORDS

SAID_MAX = 20_000
"""Different texts of events that are gone through to find a word."""


def doing(bits: Bits, condition: Did) -> int:
    """Leads that have so many fitting events. Raises NoBits."""
    words = key_of(condition.asset or "").split()
    if words or condition.at_least > 1:
        events = _events(condition, condition.window)
        if words:
            events = events.where(WITH_WORDS, EVENT.c.said_key.in_(_saying(bits, words)))
        return numbered(bits.connection, events, at_least=condition.at_least)
    start, end = condition.window.start, condition.window.end
    first, after = (start and _month_from(start)), (end and _month_of(end))
    if first and after and first > after:
        return numbered(bits.connection, _events(condition, condition.window))
    found = 0
    for kind in _kinds(condition):
        mine = kind_facets(kind)
        from_name = month_facet(kind, first) if first else mine
        for having in bits.between(from_name, month_facet(kind, after) if after else mine + LAST).values():
            found |= having
    for window in (Window(start=start, end=first), Window(start=after, end=end)):
        if window.start and window.end and window.start < window.end:
            found |= numbered(bits.connection, _events(condition, window))
    return found


def _events(condition: Did, window: Window) -> Select[Any]:
    kinds = EVENT.c.kind.in_(_kinds(condition))
    return select(EVENT.c.lead_number).where(kinds, *inside(EVENT.c.at, window))


def _kinds(condition: Did) -> list[str]:
    return [str(kind) for kind in condition.events or EventKind]


def _month_of(moment: datetime) -> datetime:
    """When its month began."""
    return moment.astimezone(UTC).replace(day=1, hour=0, minute=0, second=0, microsecond=0)


def _month_from(moment: datetime) -> datetime:
    """When the first month began that lies wholly after it."""
    month = _month_of(moment)
    if month == moment:
        return month
    return month.replace(year=month.year + month.month // 12, month=month.month % 12 + 1)


def _saying(bits: Bits, words: Sequence[str]) -> list[str]:
    """What events say that have all of the words in it. Raises NoBits where they say too many different things."""
    said = [text for (text,) in plain_rows(bits.connection, _different_texts())]
    if len(said) > SAID_MAX:
        raise NoBits
    return [text for text in said if all(f" {word} " in f" {text} " for word in words)]


def _different_texts() -> Select[Any]:
    """From one text to the next one, each found in the index, instead of going through all events."""
    text = EVENT.c.said_key
    first = select(func.min(text).label("said")).where(WITH_WORDS).cte("different", recursive=True)
    following = select(func.min(text)).where(WITH_WORDS, text > first.c.said).correlate(first).scalar_subquery()
    different = first.union_all(select(following).where(first.c.said.is_not(None)))
    return select(different.c.said).where(different.c.said.is_not(None)).limit(SAID_MAX + 1)
