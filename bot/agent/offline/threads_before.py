"""The question of a thread that a follow-up changes."""

from dataclasses import dataclass

from bot.domain.lead_query import FieldIs, LeadField, LeadQuery
from bot.domain.reading import Reading, Shape, ThreadMemory

PLANNED = {Shape.LEADS, Shape.NUMBER, Shape.BREAKDOWN, Shape.STAKEHOLDERS, Shape.OWNERS, Shape.COMPARISON}


@dataclass(frozen=True, slots=True)
class Before:
    """The question that a follow-up changes."""

    reading: Reading
    query: LeadQuery
    shown: tuple[str, ...]


def before(thread: ThreadMemory) -> Before | None:
    """The last turn of a thread that had a plan."""
    for turn in reversed(thread.turns):
        if turn.reading.query is not None and turn.reading.shape in PLANNED:
            return Before(turn.reading, turn.reading.query, turn.shown)
        if turn.reading.shape is Shape.STAKEHOLDERS and turn.shown:
            query = LeadQuery(where=(FieldIs(field=LeadField.ID, values=turn.shown),))  # `who else is there?`
            return Before(turn.reading, query, turn.shown)
    return None
