"""Score one lead: the receipt as of now."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.lead import LeadId
from bot.domain.receipt import Receipt
from bot.domain.rules import Rules
from bot.domain.scoring import score
from bot.usecases.ports import Leads


@dataclass(frozen=True, slots=True)
class ScoreLead:
    """Work out a lead's receipt. Writes nothing."""

    leads: Leads
    rules: Rules

    def __call__(self, lead_id: LeadId, *, now: datetime) -> Receipt:
        """Raises LeadNotFound."""
        dossier = self.leads.dossier(lead_id)
        return score(
            dossier.lead,
            events=dossier.events,
            evidence=dossier.evidence,
            rules=self.rules,
            now=now,
            previous=dossier.standing,
        )
