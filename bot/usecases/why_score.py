"""Tell why a lead has its score: the receipt, and what moved it lately."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.lead import LeadId
from bot.domain.receipt import Receipt
from bot.domain.score_change import CauseKind, ScoreChange
from bot.domain.score_difference import LOOKED_BACK, ScoreDifference, difference_since
from bot.usecases.ports import InForce, Leads


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """A score with everything it is made of, and what became of it lately."""

    receipt: Receipt
    lately: ScoreDifference
    """Since a week ago, or since the lead came in."""
    history: tuple[ScoreChange, ...] = ()
    """Changes as they were kept when they came, the latest first; by the rules of their time."""

    @property
    def rules_said(self) -> str:
        """What other rules, or what was learned, did to it since then: `lately` goes by those of today alone."""
        by = {CauseKind.RULES, CauseKind.LEARNED}
        changed = [one for one in self.history if one.cause.kind in by and one.at > self.lately.since]
        if not changed:
            return ""
        told = "; ".join(f"{one.cause.words}, which moved it {one.before} → {one.after}" for one in changed)
        return f"Both numbers are by today's rules. {told}."


@dataclass(frozen=True, slots=True)
class WhyScore:
    """Work out a lead's receipt and what moved it. Writes nothing."""

    leads: Leads
    in_force: InForce

    def __call__(self, lead_id: LeadId, *, now: datetime) -> Why:
        """Raises LeadNotFound."""
        dossier, scoring = self.leads.dossier(lead_id), self.in_force()
        lead, events, evidence = dossier.lead, dossier.events, dossier.evidence
        receipt = scoring.receipt(lead, events=events, evidence=evidence, now=now, previous=dossier.standing)
        since = now - LOOKED_BACK
        if lead.created_at and since < lead.created_at < now:
            since = lead.created_at
        was = self.leads.as_known(lead_id, at=since)
        lately = difference_since(scoring, lead, events=events, evidence=evidence, since=since, now=now, was=was)
        return Why(receipt=receipt, lately=lately, history=tuple(self.leads.score_changes(lead_id)))
