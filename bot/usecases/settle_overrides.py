"""End scores that reps set when their time is over, and tell the reps who was right when the leads have ended."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.errors import AnnouncementFailed, LeadNotFound
from bot.domain.lead import ScoredLead
from bot.domain.outcome import Outcome, outcome_of
from bot.domain.rep import Rep
from bot.domain.score_override import Judged, Override
from bot.usecases.ports import Leads, Outcomes, Overrides, Reps, TellsReps
from bot.usecases.rescore_leads import ScoreAgain


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What was done."""

    ended: int = 0
    told: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleOverrides:
    """For the clock, which may ask in several replicas at once: everything happens once."""

    overrides: Overrides
    leads: Leads
    outcomes: Outcomes
    reps: Reps
    score_again: ScoreAgain
    teller: TellsReps

    def __call__(self, *, now: datetime) -> Settled:
        """Let the rules count again where a rep's time is over; tell reps whose leads have ended."""
        over = self.overrides.over(now=now)
        if over:
            self.score_again([self.leads.get(override.lead_id).lead.identity for override in over], now=now)
            self.overrides.end([override.number for override in over], at=now)
        told = sum(self._told(override, now) for override in self.overrides.unjudged())
        return Settled(ended=len(over), told=told)

    def _told(self, override: Override, now: datetime) -> bool:
        try:
            scored = self.leads.get(override.lead_id)
        except LeadNotFound:
            return False  # erased a moment ago, and the override with it
        outcome = self._outcome(scored)
        if outcome is None or not self.overrides.judge(override.number, outcome.kind, at=now):
            return False
        rep = next((rep for rep in self.reps.all() if rep.id == override.by), None)
        return rep is not None and self._tell(rep, Judged(override=override, outcome=outcome.kind), scored)

    def _outcome(self, scored: ScoredLead) -> Outcome | None:
        return self.outcomes.told([scored.lead.id]).get(scored.lead.id) or outcome_of(scored.lead)

    def _tell(self, rep: Rep, judged: Judged, scored: ScoredLead) -> bool:
        """Once at most: what Slack may have posted is not posted again."""
        try:
            self.teller.tell(rep, judged.sentence(scored.lead.shown))
        except AnnouncementFailed:
            return False
        return True
