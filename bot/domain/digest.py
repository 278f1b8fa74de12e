"""What is in a digest: the leads that became hot, by account, each with its reason and its next step."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.lead import ScoredLead
from bot.domain.words import Band


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestLine:
    """One lead in a digest. Who and whose: `lead.lead` and `lead.owner`."""

    lead: ScoredLead
    why_now: str
    """What moved it, from the receipt: `Asked for a demo on 16 March`."""
    change: int | None
    """Points gained or lost since the last digest; None where the lead is newer than that."""
    next_step: str
    """One thing to do: `Call today: they asked for a demo.`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestAccount:
    """The leads of one company, best first."""

    company: str
    """Name for people; empty where the company is unknown."""
    lines: tuple[DigestLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestContent:
    """A finished digest, to be drawn. Empty ones are not posted."""

    headline: str
    """One plain sentence: `3 leads at 2 companies became hot since Tuesday 17 March.`"""
    accounts: tuple[DigestAccount, ...]
    """Best account first; at most `capacity` leads in all."""
    total: int
    """Leads that belong in it, shown or not."""
    band: Band
    """The lowest band that was asked for."""
    covers_since: datetime
    covers_until: datetime

    @property
    def shown(self) -> int:
        """Leads with a line of their own."""
        return sum(len(account.lines) for account in self.accounts)

    @property
    def more(self) -> int:
        """Leads behind "and 7 more"."""
        return self.total - self.shown

    @property
    def empty(self) -> bool:
        """Whether there is nothing to post."""
        return self.total == 0
