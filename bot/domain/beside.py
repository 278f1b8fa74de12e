"""What stands beside each lead of a list: what was asked for, and what the list is ordered by."""

from collections.abc import Callable, Iterator
from datetime import datetime

from bot.domain.condition_words import field_words
from bot.domain.lead import ScoredLead
from bot.domain.lead_query import LeadField, LeadQuery

ORDERING = frozenset({LeadField.EMPLOYEES, LeadField.REVENUE, LeadField.CREATED, LeadField.CUSTOM})
"""Fields that a list may be ordered by and that no line of a lead shows anyway."""
ON_THE_LINE = frozenset(
    {LeadField.NAME, LeadField.TITLE, LeadField.COMPANY, LeadField.SCORE, LeadField.BAND, LeadField.LAST_ACTIVITY}
)
"""Fields that every line of a lead shows."""
Says = Callable[[datetime], str]
"""Days, or days with their hour, as whoever reads calls them."""


def beside_words(
    query: LeadQuery | None, scored: ScoredLead, *, day: Says, clock: Says, due: datetime | None = None
) -> tuple[str, ...]:
    """
    `anna@acme.test`, `1,200 employees`, `created 3 days ago`, each by itself; unknown ones are said to be.

    `due` is when their answer is or was due, where the list is ordered by it.
    """
    asked = [_words(field, custom, scored, day) for field, custom in _fields(query)] if query else []
    return (*asked, *([f"answer due {clock(due)}"] if due else []))


def _fields(query: LeadQuery) -> Iterator[tuple[LeadField, str | None]]:
    yield from ((field, None) for field in query.beside if field not in ON_THE_LINE)
    yield from ((LeadField.CUSTOM, name) for name in query.own_beside)
    for sort in query.sort:
        if sort.custom and sort.custom in query.own_beside:
            continue
        if sort.field in ORDERING and sort.field not in query.beside and not (sort.moved or sort.often):
            yield sort.field, sort.custom


def _words(field: LeadField, custom: str | None, scored: ScoredLead, day: Says) -> str:
    lead = scored.lead
    if field is LeadField.CUSTOM:
        value = next((words for name, words in lead.custom.items() if name.casefold() == (custom or "").casefold()), "")
        return f"{custom} {value}" if value else f"no {custom}"
    if field is LeadField.OWNER:
        return f"owned by {scored.owner.shown}" if scored.owner else "no owner"
    known = getattr(lead, "created_at" if field is LeadField.CREATED else str(field), None)
    name = field_words(field)
    if known is None or known == "":
        return f"no {name} known"
    if isinstance(known, datetime):
        return f"created {day(known)}"
    return f"{known:,} {name}" if isinstance(known, int) else str(known)
