"""Rules held against outcomes that are known: would they have put the won leads above the lost ones?"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.measures import Bootstrap, Case, Measured, Measures, enough


@dataclass(frozen=True, slots=True, kw_only=True)
class Backtest:
    """Both rules on the same outcomes, each lead as it was when it was decided."""

    won: int
    lost: int
    before: Measures | None = None
    """None where there are too few outcomes to say anything."""
    after: Measures | None = None
    auc_gain: Measured | None = None
    """AUC of the new rules less that of the old, on the same draws."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A decided lead: what both rules gave it, and how it ended."""

    before: int
    after: int
    won: bool


def backtest(trials: Sequence[Trial]) -> Backtest:
    """Measure both; the same trials give the same numbers."""
    cases: list[Case] = [((trial.before, trial.after), trial.won) for trial in trials]
    won = sum(trial.won for trial in trials)
    if not enough(cases):
        return Backtest(won=won, lost=len(trials) - won)
    drawn = Bootstrap(cases)
    return Backtest(
        won=won,
        lost=len(trials) - won,
        before=drawn.measures(0),
        after=drawn.measures(1),
        auc_gain=drawn.auc_gain(over=0, by=1),
    )
