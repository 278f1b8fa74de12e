"""Record how a lead ended: won, lost, or not a fit and why."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.change import Change, ChangeKind, ChangeNote
from bot.domain.errors import BadInput
from bot.domain.lead import Lead, LeadId, ScoredLead
from bot.domain.outcome import STATUS_OF, Outcome, OutcomeKind, outcome_of
from bot.domain.rep import Rep
from bot.usecases.ports import InForce, Leads, LeadWrites, Outcomes

SAID = {OutcomeKind.WON: "won", OutcomeKind.LOST: "lost", OutcomeKind.DISQUALIFIED: "not a fit"}
"""How people call outcomes."""


class ReasonMissing(BadInput):
    """Say why they are not a fit, in a few words: next time the score should know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A lead and how it ended."""

    lead: ScoredLead
    outcome: Outcome
    change: Change | None
    """None where that was known before."""

    @property
    def sentence(self) -> str:
        """What is known now."""
        said = f"{self.lead.lead.shown} is {SAID[self.outcome.kind]}"
        why = f" ({self.outcome.reason})" if self.outcome.reason else ""
        return f"{said}{why}." if self.change else f"{said} already{why}."


@dataclass(frozen=True, slots=True)
class RecordOutcome:
    """Note an outcome beside the score that the lead had, so that scores can learn from it and be held to it."""

    leads: Leads
    writes: LeadWrites
    outcomes: Outcomes
    in_force: InForce

    def __call__(
        self, lead_id: LeadId, kind: OutcomeKind, *, reason: str = "", by: Rep | None, where: str, now: datetime
    ) -> Decided:
        """
        The same outcome again changes nothing.

        Raises:
            LeadNotFound: no lead has this id.
            ReasonMissing: it is not a fit, and nobody says why.
            LeadChangedElsewhere: somebody changed the lead at the same moment.
        """
        outcome = Outcome(kind=kind, at=now, reason=" ".join(reason.split()))
        if kind is OutcomeKind.DISQUALIFIED and not outcome.reason:
            raise ReasonMissing
        dossier = self.leads.dossier(lead_id)
        known = self.outcomes.told([lead_id]).get(lead_id) or outcome_of(dossier.lead)
        if known and known.kind is kind and outcome.reason in ("", known.reason):
            return Decided(lead=self.leads.get(lead_id), outcome=known, change=None)
        decided = replace(dossier.lead, status=STATUS_OF[kind], crm_status=None)
        standing = self.in_force().standing(
            decided, events=dossier.events, evidence=dossier.evidence, now=now, previous=dossier.standing
        )
        note = _note(decided, outcome, by=by, where=where, now=now)
        change = self.writes.save(decided, standing=standing, outcome=outcome, note=note)
        return Decided(lead=self.leads.get(lead_id), outcome=outcome, change=change)


def _note(lead: Lead, outcome: Outcome, *, by: Rep | None, where: str, now: datetime) -> ChangeNote:
    why = f": {outcome.reason}" if outcome.reason else ""
    who = by.shown if by else "Somebody"
    return ChangeNote(
        kind=ChangeKind.DECIDED,
        by=by.id if by else None,
        at=now,
        where=where,
        summary=f"{who} recorded that {lead.shown} is {SAID[outcome.kind]}{why}",
    )
