"""Show everything worth knowing about one lead before a call."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.domain.engagement import EngagementEvent
from bot.domain.lead import LeadId, ScoredLead
from bot.domain.ledger import Current, current
from bot.domain.words import Criterion
from bot.usecases.ports import Leads

LATEST_EVENTS = 3
"""What a lead did last, as many as fit on a card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadCard:
    """A lead with what is known of BANT and what it did last."""

    lead: ScoredLead
    bant: Mapping[Criterion, Current]
    latest: tuple[EngagementEvent, ...] = ()
    """Newest first."""


@dataclass(frozen=True, slots=True)
class ShowLeadCard:
    """Read one lead's card."""

    leads: Leads

    def __call__(self, lead_id: LeadId, *, now: datetime) -> LeadCard:
        """Raises LeadNotFound."""
        dossier = self.leads.dossier(lead_id)
        return LeadCard(
            lead=self.leads.get(lead_id),
            bant=current(dossier.evidence, now=now),
            latest=tuple(reversed(dossier.events[-LATEST_EVENTS:])),
        )
