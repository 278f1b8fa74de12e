"""Claim a lead that nobody owns: the first one has it."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.change import Change, ChangeKind, ChangeNote
from bot.domain.errors import LeadChangedElsewhere, SalesError
from bot.domain.lead import LeadId, ScoredLead
from bot.domain.rep import Rep
from bot.usecases.ports import InForce, Leads, LeadWrites


class OwnedAlready(SalesError):
    """Somebody else has this lead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A lead and who has it now."""

    lead: ScoredLead
    change: Change | None
    """None where it was theirs before."""


@dataclass(frozen=True, slots=True)
class ClaimLead:
    """Make a rep the owner of a lead that has none."""

    leads: Leads
    writes: LeadWrites
    in_force: InForce

    def __call__(self, lead_id: LeadId, *, by: Rep, where: str, now: datetime) -> Claimed:
        """
        Claiming again changes nothing.

        Raises:
            LeadNotFound: no lead has this id.
            OwnedAlready: somebody else has it; the sentence says who.
        """
        found = self.leads.get(lead_id)
        if found.lead.owner_id == by.id:
            return Claimed(lead=found, change=None)
        _refuse_if_owned(found)
        dossier = self.leads.dossier(lead_id)
        mine = replace(found.lead, owner_id=by.id)
        standing = self.in_force().standing(
            mine, events=dossier.events, evidence=dossier.evidence, now=now, previous=found.standing
        )
        summary = f"{by.shown} claimed {mine.shown}"
        note = ChangeNote(kind=ChangeKind.CLAIMED, by=by.id, at=now, where=where, summary=summary)
        try:
            change = self.writes.save(mine, standing=standing, note=note)
        except LeadChangedElsewhere:
            _refuse_if_owned(self.leads.get(lead_id))
            raise
        return Claimed(lead=self.leads.get(lead_id), change=change)


def _refuse_if_owned(found: ScoredLead) -> None:
    if found.lead.owner_id is not None:
        who = found.owner.shown if found.owner else "Somebody else"
        raise OwnedAlready(f"{who} has {found.lead.shown} already. Ask {who} to hand the lead over.")
