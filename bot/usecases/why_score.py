"""Tell why a lead has its score: the receipt, and what moved it lately."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.lead import LeadId
from bot.domain.receipt import Receipt
from bot.domain.score_change import CauseKind, ScoreChange
from bot.domain.score_difference import LOOKED_BACK, ScoreDifference, difference_since
from bot.domain.score_override import Override
from bot.usecases.ports import InForce, Leads


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """A score with everything it is made of, and what became of it lately."""

    receipt: Receipt
    lately: ScoreDifference
    """Since a week ago, or since the lead came in."""
    history: tuple[ScoreChange, ...] = ()
    """Changes as they were kept when they came, the latest first; by the rules of their time."""

    override: Override | None = None
    """What a rep says instead, while that counts."""

    @property
    def score(self) -> int:
        """What counts now."""
        return self.override.score if self.override else self.receipt.score

    def override_said(self, zone: str = "UTC") -> str:
        """`Mara says 80 (hot) until 1 May 2026: “met the CFO”; the rules say 46 (cool).`; empty where nobody does."""
        if self.override is None:
            return ""
        return self.override.sentence(zone, rules_now=(self.receipt.score, self.receipt.band))

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
        return Why(
            receipt=receipt,
            lately=lately,
            history=tuple(self.leads.score_changes(lead_id)),
            override=self.leads.get(lead_id).override,
        )
