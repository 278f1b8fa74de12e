"""What one rep is told alone, as it happens: which of it at once, which together, and which after quiet hours."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.lead import LeadId
from bot.domain.quiet_hours import QuietHours
from bot.domain.rep import RepId
from bot.domain.subscription import DeliveryId, DeliveryState

WINDOW = timedelta(minutes=10)
AT_ONCE = 3
"""So many messages in `WINDOW` at most; what is more comes together."""


class AlertKind(StrEnum):
    """What a rep may be told of; each can be switched off."""

    HOT = "hot"
    """A lead of mine became hot."""
    OPENED = "opened"
    """A lead of mine opened what was sent."""
    REPLIED = "replied"
    WOKE = "woke"
    """A lead that was put aside or snoozed is back."""
    DUE = "due"
    """The time to answer a lead of mine is about to end."""
    UNCLAIMED = "unclaimed"
    """For managers: nobody claimed a hot lead within its time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """One thing that one rep is to hear."""

    key: str
    """What makes it one: told once, however often it is noticed."""
    kind: AlertKind
    rep_id: RepId
    lead_id: LeadId
    at: datetime
    """When it was noticed."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertChoice:
    """What a rep wants to hear, and when not."""

    rep_id: RepId
    off: frozenset[AlertKind] = frozenset()
    quiet: QuietHours | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertMessage:
    """One direct message with one or several alerts; `id` is what Slack's copy carries."""

    id: DeliveryId
    rep_id: RepId
    channel_id: str
    state: DeliveryState
    claimed_at: datetime
    posted_ts: str | None = None


def due_now(
    waiting: Sequence[Alert], *, sent: Sequence[datetime], quiet: QuietHours | None, zone: str, now: datetime
) -> tuple[tuple[Alert, ...], ...]:
    """
    What of a rep's waiting alerts is posted now, a message each; `sent` is when messages went to them lately.

    Nothing in quiet hours; what came in them is one message after. Up to three messages in ten minutes come at once.
    What is more comes together: at once where the last ten minutes were silent, else when they have passed.
    """
    if not waiting or (quiet and quiet.hold_at(now, zone)):
        return ()
    together = (tuple(waiting),)
    recent = [moment for moment in sent if moment > now - WINDOW]
    if len(recent) >= AT_ONCE:
        return ()
    if quiet and any(quiet.hold_at(alert.at, zone) for alert in waiting):
        return together
    if len(waiting) + len(recent) <= AT_ONCE:
        return tuple((alert,) for alert in waiting)
    patient = now - min(alert.at for alert in waiting) >= WINDOW
    return together if patient or not recent else ()
