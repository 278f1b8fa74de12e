"""Write evidence for a lead: rows that are new go in, the lead is scored again, and what changed is told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.evidence import Evidence
from bot.domain.lead import LeadId
from bot.domain.ledger import current
from bot.domain.qualification_state import Saved
from bot.domain.rep import RepId
from bot.usecases.ports import InForce, Leads, LeadWrites
from bot.usecases.qualification_plan import changes_said


@dataclass(frozen=True, slots=True)
class WriteEvidence:
    """Save evidence under one change of the lead, which can be undone."""

    leads: Leads
    writes: LeadWrites
    in_force: InForce

    def __call__(
        self, lead_id: LeadId, rows: Sequence[Evidence], *, by: RepId | None, where: str, now: datetime
    ) -> Saved:
        """
        Rows whose id is on record already are left alone, so that writing twice writes once.

        Raises:
            LeadNotFound: no lead has this id.
            LeadChangedElsewhere: somebody saved it after we read it; nothing was written.
        """
        dossier = self.leads.dossier(lead_id)
        was = self.leads.get(lead_id).standing
        there = {row.id for row in dossier.evidence}
        new = [row for row in rows if row.id not in there]
        every = [*dossier.evidence, *new]
        becomes = self.in_force().standing(dossier.lead, events=dossier.events, evidence=every, now=now, previous=was)
        before, after = current(dossier.evidence, now=now), current(every, now=now)
        changed = changes_said(before, after, was=was, now_is=becomes)
        change_id = None
        if new:
            summary = f"Qualified {dossier.lead.shown}: {'; '.join(changed) or 'nothing new'}."
            note = ChangeNote(kind=ChangeKind.QUALIFIED, by=by, at=now, where=where, summary=summary)
            change_id = self.writes.save(dossier.lead, standing=becomes, evidence=new, note=note).id
        return Saved(before=was, changed=changed, rows=len(new), change_id=change_id)
