"""Content that was sent to a lead: by whom, how, and the link by which it is opened."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.lead import LeadId
from bot.domain.rep import RepId

LINK_LASTS = timedelta(days=180)
"""A link in a mail is followed for months, and not for years."""


class SentBy(StrEnum):
    """How something came to be sent."""

    BUTTON = "button"
    COMMAND = "command"
    GATE = "gate"
    """The lead filled the form in front of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """A piece of content on its way to one lead."""

    token: str
    """What nobody can guess; the link is made of it."""
    lead_id: LeadId
    asset_id: str
    title: str
    """As it was called on that day: an asset may go, what was sent stays."""
    by: RepId | None
    at: datetime
    way: SentBy = SentBy.BUTTON
    expires_at: datetime | None = None
    revoked_at: datetime | None = None

    def opens(self, now: datetime) -> bool:
        """Whether the link still leads anywhere."""
        return self.revoked_at is None and (self.expires_at is None or now < self.expires_at)
