"""Note that whoever decides for a lead is no longer there, by a rep's word."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.change import ChangeId
from bot.domain.errors import SalesError
from bot.domain.lapse import lapse_as_told
from bot.domain.lead import LeadId, ScoredLead
from bot.domain.rep import Rep
from bot.usecases.ports import InForce, Leads, LeadWrites
from bot.usecases.write_evidence import WriteEvidence


class NobodyDecides(SalesError):
    """Nobody is on record by name as the one who decides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeciderGone:
    """What that changed."""

    lead: ScoredLead
    cause: str
    changed: tuple[str, ...]
    change_id: ChangeId | None


@dataclass(frozen=True, slots=True)
class DeciderLeft:
    """End what is known of a lead's authority where somebody is named; it can be undone."""

    leads: Leads
    writes: LeadWrites
    in_force: InForce

    def __call__(self, lead_id: LeadId, *, by: Rep, where: str, now: datetime) -> DeciderGone:
        """
        Raises:
            LeadNotFound: no lead has this id.
            NobodyDecides: nobody is named, or somebody said so before.
            LeadChangedElsewhere: somebody saved the lead at the same moment; nothing was written.
        """
        evidence = self.leads.dossier(lead_id).evidence
        row = lapse_as_told(evidence, by=by.id, teller=by.shown, where=where, now=now)
        if row is None:
            raise NobodyDecides
        saved = WriteEvidence(self.leads, self.writes, self.in_force)(lead_id, [row], by=by.id, where=where, now=now)
        return DeciderGone(
            lead=self.leads.get(lead_id), cause=row.value, changed=saved.changed, change_id=saved.change_id
        )
