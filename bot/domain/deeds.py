"""Which of the things that somebody did a plan asks for."""

from collections.abc import Iterable, Sequence

from bot.domain.engagement import EngagementEvent
from bot.domain.lead_query import Condition, Did, deeds_asked
from bot.domain.rep import folded


def fits(event: EngagementEvent, condition: Did) -> bool:
    """Whether an event counts for the condition."""
    said = folded(f"{event.asset} {event.detail} {event.campaign}").split()
    return (
        (not condition.events or event.kind in condition.events)
        and condition.window.holds(event.at)
        and all(word in said for word in folded(condition.asset or "").split())
    )


def events_asked(events: Iterable[EngagementEvent], conditions: Sequence[Condition]) -> Sequence[EngagementEvent]:
    """Those that count for any of the deeds that conditions ask for, the newest first."""
    asked = list(deeds_asked(conditions))
    found = [event for event in events if any(fits(event, one) for one in asked)]
    return sorted(found, key=lambda event: event.at, reverse=True)
