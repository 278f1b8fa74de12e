"""Score one lead: the receipt as of now."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.lead import LeadId
from bot.domain.receipt import Receipt
from bot.usecases.ports import InForce, Leads


@dataclass(frozen=True, slots=True)
class ScoreLead:
    """Work out a lead's receipt. Writes nothing."""

    leads: Leads
    in_force: InForce

    def __call__(self, lead_id: LeadId, *, now: datetime) -> Receipt:
        """Raises LeadNotFound."""
        dossier = self.leads.dossier(lead_id)
        return self.in_force().receipt(
            dossier.lead,
            events=dossier.events,
            evidence=dossier.evidence,
            now=now,
            previous=dossier.standing,
        )
