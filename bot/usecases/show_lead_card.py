"""Show everything worth knowing about one lead before a call."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.domain.business_time import BusinessTime
from bot.domain.change import ChangeKind
from bot.domain.engagement import EngagementEvent
from bot.domain.lead import LeadId, ScoredLead
from bot.domain.ledger import Current, current
from bot.domain.response_clock import ResponseClock, response_clock
from bot.domain.sending import Sending
from bot.domain.words import Criterion
from bot.usecases.ports import Dossier, InForce, Leads, LeadWrites, Sendings

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
    writes: LeadWrites | None = None
    """Where claims are kept; without it a card does not tell how soon somebody has to answer."""

    def __call__(self, lead_id: LeadId, *, now: datetime) -> LeadCard:
        """Raises LeadNotFound."""
        dossier, scored = self.leads.dossier(lead_id), self.leads.get(lead_id)
        return LeadCard(
            lead=scored,
            bant=current(dossier.evidence, now=now),
            latest=tuple(reversed(dossier.events[-LATEST_EVENTS:])),
            sent=self._sent(lead_id),
            clock=self._clock(scored, dossier),
            held_back="" if scored.override else self.in_force().held_back(scored.standing),
        )

    def _clock(self, scored: ScoredLead, dossier: Dossier) -> ResponseClock | None:
        """In business time where the owner is; public holidays are those of digests, which know their country."""
        if self.writes is None:
            return None
        changes = self.writes.changes(lead_id=scored.lead.id)
        claims = (c.note.at for c in changes if c.note.kind is ChangeKind.CLAIMED and c.undone_at is None)
        started = max([scored.standing.band_since, *claims])
        zone = scored.owner.zone if scored.owner and scored.owner.zone else "UTC"
        time = BusinessTime(self.in_force().rules.response, zone)
        return response_clock(scored, dossier.events, started=started, time=time)

    def _sent(self, lead_id: LeadId) -> tuple[Sending, ...]:
        found = self.sendings.of([lead_id]) if self.sendings else {}
        return tuple(found.get(lead_id, ()))[:LATEST_SENT]
