"""Speed to lead: from when a lead became hot, or was claimed, until somebody of ours is in touch."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.business_time import BusinessTime
from bot.domain.definitions import CONTACT, is_workable
from bot.domain.engagement import EngagementEvent
from bot.domain.lead import ScoredLead
from bot.domain.news import UNTOUCHED


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseClock:
    """How soon a lead has to be answered, and whether it was."""

    started: datetime
    due: datetime
    answered: datetime | None = None
    took: timedelta | None = None
    """In business time; None while nobody has answered."""

    def running(self, now: datetime) -> bool:
        """Whether somebody can still answer in time."""
        return self.answered is None and self.due > now


def response_clock(
    scored: ScoredLead, events: Sequence[EngagementEvent], *, started: datetime, time: BusinessTime
) -> ResponseClock | None:
    """
    The clock of a lead; None where its band asks for no answer, and where a CRM says that somebody was in touch.

    Events come oldest first.
    """
    minutes = time.hours.first_touch_minutes.get(scored.standing.band)
    if minutes is None or not is_workable(scored.lead):
        return None
    due = time.after(started, minutes)
    answered = next((event.at for event in events if event.kind in CONTACT and event.at >= started), None)
    if answered is not None:
        took = time.between(started, answered)
        return ResponseClock(started=started, due=due, answered=answered, took=took)
    known = scored.lead.status is None or scored.lead.status in UNTOUCHED
    return ResponseClock(started=started, due=due) if known else None
