"""Evidence on BANT: one row, one criterion, one source."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType

from bot.domain.lead import LeadId
from bot.domain.rep import RepId
from bot.domain.words import Criterion, Level

EvidenceId = NewType("EvidenceId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What is known on one criterion, in whose words. Rows are added, never overwritten."""

    id: EvidenceId
    lead_id: LeadId
    criterion: Criterion
    level: Level
    value: str
    """What was understood, for people to read: `50,000 EUR`, `Maria Gonzalez, CFO`, `by 2026-03-31`."""
    quote: str
    """Verbatim words of the source; empty only where a rep clicked instead of typing."""
    speaker: str = ""
    speaker_role: str = ""
    """`buyer`, `seller` or empty."""
    at: datetime
    source: str = ""
    """Slack permalink, or file and line."""
    recorder_id: RepId | None = None
    expires_at: datetime | None = None
    amount_minor: int | None = None
    """Budget in the currency's smallest unit (cents)."""
    currency: str | None = None
    due: date | None = None
    """Timeline's date: the last day of the period named."""

    @property
    def told(self) -> str:
        """What it adds to the ledger in short: `budget supported`, or the cause that ends what was known."""
        return f"{self.criterion}: {self.value}" if self.level is Level.UNKNOWN else f"{self.criterion} {self.level}"
