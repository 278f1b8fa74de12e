"""Every lead's receipt, one after the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.domain.receipt import Receipt
from bot.domain.rules import Rules
from bot.domain.scoring import score
from bot.usecases.ports import LeadBatches


@dataclass(frozen=True, slots=True)
class ScoreAllLeads:
    """Work out all receipts in bounded memory. Writes nothing."""

    batches: LeadBatches
    rules: Rules

    def __call__(self, *, now: datetime) -> Iterator[Receipt]:
        """Receipts in order of the leads' ids."""
        for dossiers in self.batches.all_dossiers():
            for dossier in dossiers:
                yield score(
                    dossier.lead,
                    events=dossier.events,
                    evidence=dossier.evidence,
                    rules=self.rules,
                    now=now,
                    previous=dossier.standing,
                )
