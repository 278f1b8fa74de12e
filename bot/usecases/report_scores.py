"""Report how far scores can be relied on: as they were before it was known how their leads ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.answer_words import count_of
from bot.domain.measures import Measured
from bot.domain.outcome import Noted
from bot.domain.reliability import Judged, Reliability, ScoreBand, reliability_of
from bot.domain.score_override import Judged as JudgedOverride
from bot.usecases.ports import InForce, Outcomes, Overrides

LOOKED_BACK = timedelta(days=365)
NOTHING_YET = (
    "No outcome has come in yet for a lead that I had scored before, so nobody can tell how good scores are. "
    "Say how leads ended with “Outcome” on their cards, or import them again with what became of them."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreReport:
    """Scores held to what came after them, in words."""

    reliability: Reliability
    since: datetime
    made_by: str
    """What scores are made by now: `84 % your rules, 16 % learned from 57 outcomes`."""
    waiting: str
    """What was learned and is not used, and why; empty where nothing is."""
    learned_before: int
    """How many of the scores were made with learning."""
    overrides: Sequence[JudgedOverride] = ()
    """Scores that reps set and that outcomes judged since then."""

    @property
    def headline(self) -> str:
        """What it comes to, in one sentence."""
        found = self.reliability
        if not found.leads:
            return NOTHING_YET
        ended = f"{count_of(found.leads, 'lead')} ended since {self.since:%-d %B %Y}, {found.won:,} of them won"
        if found.auc is None:
            return f"{ended}: too few yet to say how good scores are."
        verdict = _verdict(found.auc)
        return f"{ended}. {verdict}"

    @property
    def sentences(self) -> tuple[str, ...]:
        """What was measured, each with how sure it is."""
        found, said = self.reliability, []
        if found.auc:
            said.append(
                f"A won lead had the higher score than another one in {_percents(found.auc)} of pairs (AUC "
                f"{found.auc.value:.2f}; by chance 50 %)."
            )
        if found.lift:
            said.append(
                f"In the tenth with the best scores {found.lift.value:.1f} times as many were won as usual "
                f"({found.lift.low:.1f} to {found.lift.high:.1f} times)."
            )
        if found.brier:
            better = "better" if found.brier.value < found.brier_usual else "no better"
            said.append(
                f"Taken as a chance in percent, scores are {better} than giving everybody the usual "
                f"{_percent(found.share_won)}: Brier score {found.brier.value:.3f} ({found.brier.low:.3f} to "
                f"{found.brier.high:.3f}) against {found.brier_usual:.3f}, lower is better."
            )
        return (*said, *self._of_overrides, self._of_making)

    @property
    def _of_overrides(self) -> tuple[str, ...]:
        if not self.overrides:
            return ()
        right = sum(one.rep_was_right for one in self.overrides)
        count, level = len(self.overrides), sum(one.level for one in self.overrides)
        same = f", and in {level} we said the same" if level else ""
        mine = count - right - level
        return (f"Reps set {count_of(count, 'score')} themselves: they were nearer in {right}, I in {mine}{same}.",)

    @property
    def _of_making(self) -> str:
        now = " ".join(filter(None, (f"Scores are now {self.made_by}.", self.waiting)))
        if not self.learned_before:
            return now
        which = "All" if self.learned_before == self.reliability.leads else f"{self.learned_before:,}"
        return f"{which} of these scores were made with what outcomes taught. {now}"


def said_of(band: ScoreBand) -> str:
    """`Of 40 leads scored 70–79, 31 % were won (20 % to 45 %).`"""
    were = "was" if band.leads == 1 else "were"
    return f"Of {count_of(band.leads, 'lead')} scored {band.shown}, {_percents(band.share)} {were} won."


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportScores:
    """Hold scores to the outcomes that came after them. Writes nothing."""

    outcomes: Outcomes
    in_force: InForce
    overrides: Overrides

    def __call__(self, *, now: datetime, since: datetime | None = None) -> ScoreReport:
        """The report on what became known between `since`, a year ago unless said, and `now`."""
        since = since or now - LOOKED_BACK
        noted = [one for one in self.outcomes.noted() if since <= one.noted_at <= now]
        scoring = self.in_force()
        learned = scoring.learned
        return ScoreReport(
            reliability=reliability_of([Judged(score=one.score_before, won=one.outcome.won) for one in noted]),
            since=since,
            made_by=learned.share_sentence if learned else "your rules alone",
            waiting=scoring.waiting_sentence,
            learned_before=sum(_with_learning(one) for one in noted),
            overrides=self.overrides.judged(since=since),
        )


def _with_learning(noted: Noted) -> bool:
    return "+" in noted.version_before


def _verdict(auc: Measured) -> str:
    if auc.low <= 0.5:
        return "Scores have not yet told won leads from others clearly better than chance."
    if auc.value < 0.65:
        return "Scores told won leads from others a little better than chance."
    if auc.value < 0.8:
        return "Scores told won leads from others fairly well."
    return "Scores told won leads from others well."


def _percents(measured: Measured) -> str:
    return f"{_percent(measured.value)} ({_percent(measured.low)} to {_percent(measured.high)})"


def _percent(share: float) -> str:
    return f"{share:.0%}".replace("%", " %")
