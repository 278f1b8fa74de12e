"""Show everything worth knowing about one lead before a call."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.domain.engagement import EngagementEvent
from bot.domain.lead import LeadId, ScoredLead
from bot.domain.ledger import Current, current
from bot.domain.response_clock import ResponseClock
from bot.domain.sending import Sending
from bot.domain.words import Criterion
from bot.usecases.ports import InForce, Leads, Sendings
from bot.usecases.read_clocks import ReadClocks

LATEST_EVENTS = 3
"""What a lead did last, as many as fit on a card."""
LATEST_SENT = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadCard:
    """A lead with what is known of BANT and what it did last."""

    lead: ScoredLead
    bant: Mapping[Criterion, Current]
    latest: tuple[EngagementEvent, ...] = ()
    """Newest first."""
    sent: tuple[Sending, ...] = ()
    """What they were sent, newest first."""
    clock: ResponseClock | None = None
    """How soon somebody has to answer, or did."""
    held_back: str = ""
    """Why it is in no higher band although its score would do; empty where it would not, and where a rep says more."""


@dataclass(frozen=True, slots=True)
class ShowLeadCard:
    """Read one lead's card."""

    leads: Leads
    in_force: InForce
    sendings: Sendings | None = None
    """Where what was sent is kept; without it a card does not tell of it."""
    clocks: ReadClocks | None = None
    """Without it a card does not tell how soon somebody has to answer."""

    def __call__(self, lead_id: LeadId, *, now: datetime) -> LeadCard:
        """Raises LeadNotFound."""
        dossier, scored = self.leads.dossier(lead_id), self.leads.get(lead_id)
        return LeadCard(
            lead=scored,
            bant=current(dossier.evidence, now=now),
            latest=tuple(reversed(dossier.events[-LATEST_EVENTS:])),
            sent=self._sent(lead_id),
            clock=self.clocks([lead_id]).get(lead_id) if self.clocks else None,
            held_back="" if scored.override else self.in_force().held_back(scored.standing),
        )

    def _sent(self, lead_id: LeadId) -> tuple[Sending, ...]:
        found = self.sendings.of([lead_id]) if self.sendings else {}
        return tuple(found.get(lead_id, ()))[:LATEST_SENT]
