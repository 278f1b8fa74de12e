"""Until when a standing cannot become another one by time alone: what spares a night most of its leads."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from math import log2

from bot.domain.brief import SomeEvent
from bot.domain.engagement_points import FINE, EngagementTable, Tally
from bot.domain.evidence import Evidence
from bot.domain.words import EventKind

LONGEST = timedelta(days=30)
"""Once a month everybody is looked at anyway."""
HALF = FINE // 2
LONGEST_SECONDS = LONGEST.total_seconds()


def settled_until(
    table: EngagementTable,
    tallies: Mapping[EventKind, Tally],
    *,
    events: Sequence[SomeEvent],
    evidence: Sequence[Evidence],
    now: datetime,
) -> datetime:
    """
    The first moment after `now` at which the standing of a lead could be another one if nothing more becomes known.

    `tallies` are what its events are worth at `now`. A standing changes where the whole points of a kind of event do,
    and when something that is known already begins to count or expires.
    """
    until = now + (timedelta(seconds=_seconds(table, tallies)) if tallies else LONGEST)
    for event in events:
        if now < event.at < until:
            until = event.at
    for row in evidence:
        for turn in (row.at, row.expires_at):
            if turn is not None and now < turn < until:
                until = turn
    return until


def _seconds(table: EngagementTable, tallies: Mapping[EventKind, Tally]) -> float:
    """
    For how long every kind keeps its whole points at least.

    A sum of events fades no faster than by its half-life, except for what cutting to whole thousandths takes off: less
    than one an event, and one more for what floating point does.
    """
    seconds = LONGEST_SECONDS
    for kind, tally in tallies.items():
        fine = tally.fine_points
        points = (fine + HALF) // FINE
        if points:
            least = points * FINE - HALF + tally.count + 1
            if fine <= least:
                return 0.0
            seconds = min(seconds, table.half_life_seconds(kind) * log2(fine / least))
    return seconds
