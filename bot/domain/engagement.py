"""What a lead did, when and with what."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.lead import LeadId
from bot.domain.words import EventKind


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementEvent:
    """One thing a lead did. The same kind at the same second with the same asset and detail is the same event."""

    lead_id: LeadId
    kind: EventKind
    at: datetime
    """Aware, UTC."""
    detail: str = ""
    channel: str = ""
    asset: str = ""
    """Title or id of the content, as the source wrote it."""
    campaign: str = ""
    agent: str = ""
    """User agent, where the source knows it."""


OCCASIONS = frozenset({EventKind.WEBINAR_REGISTERED, EventKind.WEBINAR_ATTENDED, EventKind.EVENT_ATTENDED})
"""Kinds whose detail names what an asset names elsewhere: the webinar, the trade show."""
