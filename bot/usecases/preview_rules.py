"""Preview other rules: both over every lead, and both over the outcomes that are known."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from bot.domain.backtest import Trial, backtest
from bot.domain.definitions import is_workable
from bot.domain.lead import Standing
from bot.domain.outcome import Outcome, outcome_of
from bot.domain.rules import Rules
from bot.domain.rules_difference import differences
from bot.domain.rules_preview import RulesPreview, Tally
from bot.domain.scoring import Scoring
from bot.domain.words import Band
from bot.usecases.gather_outcomes import decisive_moment
from bot.usecases.learn_scores import LearnedModels
from bot.usecases.ports import Dossier, LeadBatches, Outcomes, Progress, nobody_watches
from bot.usecases.rules_ports import RulesInForce

WEEK = timedelta(days=7)
TRIALS_AT_MOST = 50_000
"""Outcomes held in memory; of more, so many drawn by lot tell as much."""


@dataclass(frozen=True, slots=True)
class PreviewRules:
    """Count what rules would do. Writes nothing."""

    batches: LeadBatches
    in_force: RulesInForce
    models: LearnedModels
    recorded: Outcomes
    """Outcomes that people recorded; they count before what the CRM says."""

    def __call__(self, rules: Rules, *, now: datetime, progress: Progress = nobody_watches) -> RulesPreview:
        """Reads every lead once, in bounded memory."""
        present, column = self.in_force(), self.models.choice().column
        both = _Both(before=present, after=self.in_force.with_rules(rules), now=now, column=column)
        for dossiers in self.batches.all_dossiers():
            known = self.recorded.told([dossier.lead.id for dossier in dossiers])
            for dossier in dossiers:
                both.take(dossier, known.get(dossier.lead.id))
            progress(both.tally.leads, both.tally.leads, f"{both.tally.leads:,} leads compared")
        tally = both.tally
        return RulesPreview(
            at=now,
            leads=tally.leads,
            rescored=tally.rescored,
            bands_before=tally.bands(after=False),
            bands_after=tally.bands(after=True),
            moves=tally.band_moves(),
            loads=tally.rep_loads(),
            capacity=rules.capacity.hot_leads_a_week,
            differences=differences(present.rules, rules),
            backtest=backtest(both.trials),
            learned_off=both.before.learned is not None and both.after.learned is None,
            learned_stays=both.before.learned is not None and both.after.learned is not None,
            movers=tally.movers(),
        )


class _Both:
    """The old rules and the new, looking at one lead after the other."""

    def __init__(self, *, before: Scoring, after: Scoring, now: datetime, column: str | None) -> None:
        self.before, self.after, self.now, self.column = before, after, now, column
        self.tally, self.trials = Tally(), list[Trial]()
        # Outcomes are held against the rules alone: what was learned has seen how these leads ended.
        self._alone = Scoring(before.rules), Scoring(after.rules)
        self._decided = 0
        self._lots = Random(0)

    def take(self, dossier: Dossier, recorded: Outcome | None) -> None:
        """Count a lead in."""
        before, after = (_standing(scoring, dossier, self.now) for scoring in (self.before, self.after))
        self.tally.take(dossier.lead.id, before, after)
        if Band.HOT in (before.band, after.band) and is_workable(dossier.lead):
            self._count_hot(dossier, hot_before=before.band is Band.HOT, hot_after=after.band is Band.HOT)
        outcome = recorded or outcome_of(dossier.lead, column=self.column)
        if outcome is not None:
            self._try(dossier, outcome)

    def _count_hot(self, dossier: Dossier, *, hot_before: bool, hot_after: bool) -> None:
        then = self.now - WEEK
        existed = dossier.lead.created_at is None or dossier.lead.created_at <= then
        was_before, was_after = (
            hot and existed and _standing(scoring, dossier, then).band is Band.HOT
            for scoring, hot in ((self.before, hot_before), (self.after, hot_after))
        )
        self.tally.hot(
            dossier.lead.owner_id,
            before=hot_before,
            after=hot_after,
            new_before=hot_before and not was_before,
            new_after=hot_after and not was_after,
        )

    def _try(self, dossier: Dossier, outcome: Outcome) -> None:
        at = decisive_moment(dossier, outcome, now=self.now)
        before, after = (_standing(scoring, dossier, at).score for scoring in self._alone)
        trial = Trial(before, after, outcome.won)
        self._decided += 1
        if len(self.trials) < TRIALS_AT_MOST:
            self.trials.append(trial)
        elif (place := self._lots.randrange(self._decided)) < TRIALS_AT_MOST:
            self.trials[place] = trial


def _standing(scoring: Scoring, dossier: Dossier, at: datetime) -> Standing:
    return scoring.standing(dossier.lead, events=dossier.events, evidence=dossier.evidence, now=at)
