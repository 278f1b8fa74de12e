"""Every lead's receipt, one after the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.domain.lead import Lead
from bot.domain.receipt import Receipt
from bot.usecases.ports import InForce, LeadBatches


@dataclass(frozen=True, slots=True)
class ScoreAllLeads:
    """Work out all receipts in bounded memory. Writes nothing."""

    batches: LeadBatches
    in_force: InForce

    def __call__(self, *, now: datetime) -> Iterator[tuple[Lead, Receipt]]:
        """Each lead with its receipt, in order of the ids."""
        scoring = self.in_force()
        for dossiers in self.batches.all_dossiers():
            for dossier in dossiers:
                receipt = scoring.receipt(
                    dossier.lead,
                    events=dossier.events,
                    evidence=dossier.evidence,
                    now=now,
                    previous=dossier.standing,
                )
                yield dossier.lead, receipt
