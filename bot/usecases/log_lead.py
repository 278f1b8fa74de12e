"""Log a lead that a rep met: new, or as an update of somebody known. Nobody is made twice."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.change import Change, ChangeKind, ChangeNote
from bot.domain.errors import LeadChangedElsewhere, SalesError
from bot.domain.lapse import lapse
from bot.domain.lead import Lead, LeadId, ScoredLead
from bot.domain.lead_text import LeadDraft
from bot.domain.rep import Rep
from bot.domain.words import Status
from bot.usecases.drafted_lead import evidence_of, lead_from
from bot.usecases.end_authority import EndAuthority
from bot.usecases.ports import Dossier, InForce, LeadBatches, Leads, LeadWrites


class LeadKnown(SalesError):
    """I know this person already. Open the lead, or save what you wrote as an update of it."""


class PersonForgotten(SalesError):
    """This person asked to be erased, so I may not keep them again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookalikes:
    """Who may be the same person."""

    people: tuple[ScoredLead, ...]
    certain: bool
    """The e-mail address is the same: it can only be an update."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """What logging did."""

    lead: ScoredLead
    change: Change
    new: bool


@dataclass(frozen=True, slots=True)
class LogLead:
    """Save what a rep confirmed about a lead."""

    leads: Leads
    writes: LeadWrites
    in_force: InForce
    batches: LeadBatches

    def lookalikes(self, draft: LeadDraft, *, now: datetime) -> Lookalikes:
        """Whom to show before saving. Raises BadInput where the draft names nobody."""
        lead = lead_from(draft, titles=self.in_force().rules.titles, now=now)
        same = self.leads.by_identity(lead.identity)
        others = tuple(p for p in self.leads.lookalikes(lead) if same is None or p.lead.id != same.lead.id)
        return Lookalikes(people=(same, *others) if same else others, certain=same is not None)

    def __call__(self, draft: LeadDraft, *, by: Rep, where: str, now: datetime, into: LeadId | None = None) -> Logged:
        """
        Save a new lead, owned by whoever logs it, or add what is new to the lead `into`.

        Raises:
            BadInput: the draft names nobody.
            LeadKnown: somebody with this identity is there and `into` does not say to update them.
            PersonForgotten: the person was erased on request.
            LeadNotFound: `into` is gone.
            LeadChangedElsewhere: somebody saved it at the same moment.
        """
        drafted = lead_from(draft, titles=self.in_force().rules.titles, now=now)
        if self.writes.forgotten([drafted.identity]):
            raise PersonForgotten
        if into is not None:
            return self._update(into, drafted, draft, by=by, where=where, now=now)
        if self.leads.by_identity(drafted.identity) is not None:
            raise LeadKnown
        new = replace(drafted, owner_id=by.id, status=Status.NEW)
        note = self._note(ChangeKind.LOGGED, f"Logged {new.shown}", by=by, where=where, now=now)
        return self._save(Dossier(lead=new), draft, note=note, by=by, before=None)

    def _update(self, into: LeadId, drafted: Lead, draft: LeadDraft, *, by: Rep, where: str, now: datetime) -> Logged:
        dossier = self.leads.dossier(into)
        newer = replace(drafted, created_at=None, notes=_notes(dossier.lead.notes, drafted.notes))
        merged = replace(dossier.lead.with_known(newer), email=dossier.lead.email or drafted.email)
        note = self._note(ChangeKind.EDITED, f"Updated {merged.shown}", by=by, where=where, now=now)
        return self._save(replace(dossier, lead=merged), draft, note=note, by=by, before=dossier.lead)

    def _save(self, dossier: Dossier, draft: LeadDraft, *, note: ChangeNote, by: Rep, before: Lead | None) -> Logged:
        lead, new = dossier.lead, before is None
        rows = evidence_of(draft, lead.id, rules=self.in_force().rules, by=by, where=note.where, now=note.at)
        fresh = tuple(row for row in rows if row.id not in {known.id for known in dossier.evidence})
        ended = lapse(before, lead, dossier.evidence, by=by.id, where=note.where, now=note.at) if before else None
        fresh = (ended, *fresh) if ended else fresh
        standing = self.in_force().standing(
            lead,
            events=dossier.events,
            evidence=[*dossier.evidence, *fresh],
            now=note.at,
            previous=dossier.standing,
        )
        try:
            change = self.writes.save(lead, standing=standing, evidence=fresh, note=note)
        except LeadChangedElsewhere as cause:
            if new:
                raise LeadKnown("Somebody logged this person a moment ago. Open the lead to see it.") from cause
            raise
        if before is not None:
            EndAuthority(self.batches, self.writes, self.in_force).of_those_they_decide_for([(before, lead)], note=note)
        return Logged(lead=self.leads.get(lead.id), change=change, new=new)

    @staticmethod
    def _note(kind: ChangeKind, summary: str, *, by: Rep, where: str, now: datetime) -> ChangeNote:
        return ChangeNote(kind=kind, by=by.id, at=now, where=where, summary=summary)


def _notes(known: str | None, added: str | None) -> str | None:
    """Both notes, the older first; the same words are not kept twice."""
    if not known or not added or added in known:
        return known or added
    return f"{known}\n{added}"
