"""Disagree with the rules about a lead: a score of one's own, with a reason and an end."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.change import Change, ChangeKind, ChangeNote
from bot.domain.lead import LeadId, ScoredLead, Standing
from bot.domain.rep import Rep
from bot.domain.score_override import NoOverride, Override, checked, said_by_rep
from bot.domain.words import Band
from bot.usecases.ports import Dossier, InForce, Leads, Overrides


@dataclass(frozen=True, slots=True, kw_only=True)
class Overridden:
    """A lead with the score that counts now."""

    lead: ScoredLead
    change: Change
    sentence: str


@dataclass(frozen=True, slots=True)
class OverrideScore:
    """Lay a rep's score over the rules' for a while, or take it off again."""

    leads: Leads
    overrides: Overrides
    in_force: InForce

    def __call__(
        self,
        lead_id: LeadId,
        *,
        score: int | None = None,
        band: Band | None = None,
        reason: str,
        until: datetime,
        by: Rep,
        where: str,
        now: datetime,
    ) -> Overridden:
        """
        The rep's score ranks the lead until then; an earlier one of anybody's ends.

        Raises:
            LeadNotFound: no lead has this id.
            OverrideWrong: something is missing or cannot be.
            LeadChangedElsewhere: somebody changed the lead at the same moment.
        """
        why = checked(reason=reason, until=until, now=now)
        dossier = self.leads.dossier(lead_id)
        rules = self._by_rules(dossier, now)
        mine, called = said_by_rep(self.in_force().rules, rules, score=score, band=band)
        override = Override(
            lead_id=lead_id,
            score=mine,
            band=called,
            reason=why,
            by=by.id,
            by_name=by.shown,
            made_at=now,
            until=until,
            rules_score=rules.score,
            rules_band=rules.band,
        )
        summary = f"Set the score of {dossier.lead.shown}: {override.sentence()}".removesuffix(".")
        note = ChangeNote(kind=ChangeKind.OVERRIDDEN, by=by.id, at=now, where=where, summary=summary)
        change = self.overrides.put(override, lead=dossier.lead, standing=rules, note=note)
        sentence = override.sentence(by.zone or "UTC", rules_now=(rules.score, rules.band))
        return Overridden(lead=self.leads.get(lead_id), change=change, sentence=sentence)

    def clear(self, lead_id: LeadId, *, by: Rep, where: str, now: datetime) -> Overridden:
        """
        Let the rules count again.

        Raises:
            LeadNotFound: no lead has this id.
            NoOverride: they count already.
            LeadChangedElsewhere: somebody changed the lead at the same moment.
        """
        dossier, before = self.leads.dossier(lead_id), self.leads.get(lead_id)
        if before.override is None:
            raise NoOverride
        rules = self._by_rules(dossier, now)
        said = f"The rules count again for {dossier.lead.shown}: {rules.score} ({rules.band})"
        note = ChangeNote(kind=ChangeKind.OVERRIDDEN, by=by.id, at=now, where=where, summary=said)
        change = self.overrides.clear(dossier.lead, standing=rules, note=note)
        return Overridden(lead=self.leads.get(lead_id), change=change, sentence=f"{said}.")

    def _by_rules(self, dossier: Dossier, now: datetime) -> Standing:
        return self.in_force().standing(
            dossier.lead, events=dossier.events, evidence=dossier.evidence, now=now, previous=dossier.standing
        )
