"""What an event has to fulfil, and the two tests that other conditions share: whole words, and spans of time."""

from typing import Any

from sqlalchemy import ColumnElement, func, literal

from bot.domain.lead_query import Did, Window, days_of
from bot.storage.keys import key_of
from bot.storage.tables import EVENT

Truth = ColumnElement[bool]


def fitting_events(condition: Did, *, sqlite: bool) -> list[Truth]:
    """What an event has to fulfil to count for the condition."""
    return [
        *([EVENT.c.kind.in_([str(kind) for kind in condition.events])] if condition.events else []),
        *inside(EVENT.c.at, condition.window),
        *(contains(EVENT.c.said_key, word, sqlite=sqlite) for word in key_of(condition.asset or "").split()),
    ]


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
