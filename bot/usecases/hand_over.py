"""Hand a lead over: everything the next person has to know, in one message."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.handoff import Handoff, content_of, open_question, quoted, settled
from bot.domain.judging import judge_ledger
from bot.domain.lead import LeadId
from bot.domain.ledger import current
from bot.domain.words import Criterion
from bot.usecases.ports import InForce, Leads, Parkings, Sendings


@dataclass(frozen=True, slots=True)
class HandOver:
    """Put together what is on record; nothing is written."""

    leads: Leads
    in_force: InForce
    parkings: Parkings
    sendings: Sendings

    def __call__(self, lead_id: LeadId, *, now: datetime) -> Handoff:
        """Raises LeadNotFound."""
        dossier = self.leads.dossier(lead_id)
        standing = current(dossier.evidence, now=now)
        each = [standing[criterion] for criterion in Criterion]
        return Handoff(
            lead=self.leads.get(lead_id),
            verdict=judge_ledger(standing, self.in_force().rules.qualification),
            evidence={one.criterion: rows for one in each if (rows := quoted(one))},
            questions=tuple(question for one in each if (question := open_question(one))),
            settled=tuple(answer for one in each if (answer := settled(one))),
            sent=content_of(dossier.events, self.sendings.of([lead_id]).get(lead_id, ())),
            parking=self.parkings.of(lead_id),
        )
