"""The score: a pure function of rules, lead, events, evidence and time, with its receipt."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from threading import Lock

from bot.domain.bands import Measure
from bot.domain.brief import SomeEvent, SomeLead
from bot.domain.engagement import EngagementEvent
from bot.domain.evidence import Evidence
from bot.domain.lead import Lead, Standing
from bot.domain.learned import LearnedModel
from bot.domain.lifts import single_steps
from bot.domain.receipt import Receipt
from bot.domain.receipt_lines import receipt_of
from bot.domain.rules import Rules
from bot.domain.scorer import Scorer, scored_by


def score(
    lead: Lead,
    *,
    events: Sequence[EngagementEvent],
    evidence: Sequence[Evidence],
    rules: Rules,
    now: datetime,
    previous: Standing | None = None,
    learned: LearnedModel | None = None,
    lifts: bool = True,
) -> Receipt:
    """
    Score a lead as of `now` and show everything the score is made of.

    Events and evidence after `now` do not count; their order does not matter. `previous` is the standing
    before: as long as the band stays the same, so does the time since when. `learned` is what outcomes taught;
    without it the score is the rules' alone. `lifts`: whether to try what would bring the lead to the next band, which
    is most of the work.
    """
    scorer = scorer_for(rules, learned)
    looked = scorer.look(lead, events=events, evidence=evidence, now=now)
    steps = single_steps(scorer, looked, events=events, now=now) if lifts else ()
    return receipt_of(scorer, looked, lifts=steps, now=now, previous=previous)


def standing_of(
    lead: SomeLead,
    *,
    events: Sequence[SomeEvent],
    evidence: Sequence[Evidence],
    rules: Rules,
    now: datetime,
    previous: Standing | None = None,
    learned: LearnedModel | None = None,
) -> Standing:
    """The standing of `score`'s receipt, without making the receipt: for many leads at once."""
    scorer = scorer_for(rules, learned)
    return scorer.standing_of(lead, events=events, evidence=evidence, now=now, previous=previous)


@dataclass(frozen=True, slots=True)
class Scoring:
    """What scores are made by: the rules in force, and what outcomes taught beside them."""

    rules: Rules
    learned: LearnedModel | None = None
    waiting: LearnedModel | None = None
    """What was learned beside other rules: it knows nothing of these, and moves no score."""

    @property
    def waiting_sentence(self) -> str:
        """Why what was learned is not used; empty where nothing waits."""
        if self.waiting is None:
            return ""
        return (
            f"What {self.waiting.outcomes:,} outcomes taught waits, because fit or engagement are worth something "
            "else since: `leadbot score learn` learns anew; a running bot does so by itself within two minutes."
        )

    @property
    def version(self) -> str:
        """What standings made by it say they were made by."""
        return scored_by(self.rules, self.learned)

    def held_back(self, standing: Standing) -> str:
        """Why a lead is in no higher band although its score would do, in a sentence; empty where it would not."""
        measure = Measure(standing.score, standing.fit, standing.engagement, standing.readiness)
        return scorer_for(self.rules, self.learned).bands.held_back(measure, standing.band)

    def receipt(
        self,
        lead: Lead,
        *,
        events: Sequence[EngagementEvent],
        evidence: Sequence[Evidence],
        now: datetime,
        previous: Standing | None = None,
        lifts: bool = True,
    ) -> Receipt:
        """See `score`; with a remark where what was learned is not used."""
        made = score(
            lead,
            events=events,
            evidence=evidence,
            rules=self.rules,
            now=now,
            previous=previous,
            learned=self.learned,
            lifts=lifts,
        )
        return replace(made, remarks=(*made.remarks, self.waiting_sentence)) if self.waiting else made

    def standing(
        self,
        lead: SomeLead,
        *,
        events: Sequence[SomeEvent],
        evidence: Sequence[Evidence],
        now: datetime,
        previous: Standing | None = None,
    ) -> Standing:
        """See `standing_of`."""
        return standing_of(
            lead,
            events=events,
            evidence=evidence,
            rules=self.rules,
            now=now,
            previous=previous,
            learned=self.learned,
        )


_scorers: dict[str, Scorer] = {}
_making = Lock()
KEPT_SCORERS = 8
"""Versions of the rules in use at once: the present one, and a proposal or two beside it, with and without learning."""


def scorer_for(rules: Rules, learned: LearnedModel | None = None) -> Scorer:
    """The rules made ready, with what was learned; made once for each version of them."""
    version = scored_by(rules, learned)
    scorer = _scorers.get(version)
    if scorer is None:
        with _making:
            if len(_scorers) >= KEPT_SCORERS:
                _scorers.clear()
            scorer = _scorers[version] = Scorer(rules, learned)
    return scorer
