"""A gate: a form in front of a piece of content, and what its reader agrees to."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.rep import RepId

CONSENT = (
    "I agree that my details are kept and used to answer me and to send me related content. "
    "I can withdraw this at any time."
)
"""What a reader ticks; kept with them, word for word, with the time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """A link that anybody may follow who fills in the form."""

    token: str
    asset_id: str
    title: str
    campaign: str
    by: RepId | None
    at: datetime
    expires_at: datetime | None = None
    revoked_at: datetime | None = None

    def opens(self, now: datetime) -> bool:
        """Whether it still leads anywhere."""
        return self.revoked_at is None and (self.expires_at is None or now < self.expires_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What a reader wrote into the form: not ours, so never trusted."""

    name: str
    email: str
    company: str
    consents: bool
