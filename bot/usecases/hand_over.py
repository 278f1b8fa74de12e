"""Hand a lead over: everything the next person has to know, in one message."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.handoff import Handoff, content_of, open_question, quoted, settled
from bot.domain.judging import judge_ledger
from bot.domain.lead import LeadId
from bot.domain.ledger import current
from bot.domain.rep import RepId
from bot.domain.templates import judged_by_team
from bot.domain.words import Criterion
from bot.usecases.ports import InForce, Leads, Parkings, Reps, Sendings


@dataclass(frozen=True, slots=True)
class HandOver:
    """Put together what is on record; nothing is written."""

    leads: Leads
    in_force: InForce
    parkings: Parkings
    sendings: Sendings
    reps: Reps

    def __call__(self, lead_id: LeadId, *, by: RepId | None = None, now: datetime) -> Handoff:
        """By the template of the team of `by`, else of the owner's, where that has one. Raises LeadNotFound."""
        dossier, rules = self.leads.dossier(lead_id), self.in_force().rules.qualification
        standing = current(dossier.evidence, now=now)
        each = [standing[criterion] for criterion in Criterion]
        return Handoff(
            lead=self.leads.get(lead_id),
            verdict=judge_ledger(standing, rules),
            template=judged_by_team(
                standing, rules, by=by, owner=dossier.lead.owner_id, reps=self.reps.all() if rules.teams else ()
            ),
            evidence={one.criterion: rows for one in each if (rows := quoted(one))},
            questions=tuple(question for one in each if (question := open_question(one))),
            settled=tuple(answer for one in each if (answer := settled(one))),
            sent=content_of(dossier.events, self.sendings.of([lead_id]).get(lead_id, ())),
            parking=self.parkings.of(lead_id),
        )
