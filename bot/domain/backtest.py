"""Rules held against outcomes that are known: would they have put the won leads above the lost ones?"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random

LEAST_OF_EACH = 5
"""Won and lost leads below which numbers would only mislead."""
DRAWS = 400
"""Times that outcomes are drawn again to see how far chance alone moves a number."""
DRAWN_AT_MOST = 1_500_000
"""Outcomes drawn in all: with very many of them fewer draws tell as much."""
DRAWS_AT_LEAST = 60
MARGIN = 0.025
"""Share of the draws left out at each end: what remains is the 95 % interval."""
TOP_SHARE = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A number, and between what the true one most likely lies."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """How well scores told won leads from lost ones."""

    auc: Measured
    """How often a won lead stood above a lost one; half is chance."""
    brier: Measured
    """Mean squared difference between score, read as a chance, and outcome; lower is better."""
    lift: Measured
    """How many times as many of the top tenth were won as of all."""


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


Cases = Counter[Trial]


def backtest(trials: Sequence[Trial]) -> Backtest:
    """Measure both; the same trials give the same numbers."""
    won = sum(trial.won for trial in trials)
    lost = len(trials) - won
    if min(won, lost) < LEAST_OF_EACH:
        return Backtest(won=won, lost=lost)
    whole, draws = Counter(trials), _draws(trials)
    old = [_numbers(cases, lambda trial: trial.before) for cases in (whole, *draws)]
    new = [_numbers(cases, lambda trial: trial.after) for cases in (whole, *draws)]
    return Backtest(
        won=won,
        lost=lost,
        before=_measures(old),
        after=_measures(new),
        auc_gain=_measured([after[0] - before[0] for before, after in zip(old, new, strict=True)]),
    )


def _draws(trials: Sequence[Trial]) -> list[Cases]:
    """The trials drawn again with putting back; draws without both kinds of outcome say nothing."""
    lots = Random(len(trials))
    times = max(DRAWS_AT_LEAST, min(DRAWS, DRAWN_AT_MOST // len(trials)))
    drawn = [Counter(lots.choices(trials, k=len(trials))) for _ in range(times)]
    return [cases for cases in drawn if len({trial.won for trial in cases}) > 1]


def _numbers(cases: Cases, score: Callable[[Trial], int]) -> tuple[float, float, float]:
    """AUC, Brier score and lift, by counting how many won and lost leads have each score."""
    won, lost = [0] * 101, [0] * 101
    for trial, times in cases.items():
        (won if trial.won else lost)[score(trial)] += times
    wins, losses = sum(won), sum(lost)
    below = [0, *accumulate(lost)]
    pairs = sum(count * (below[points] + lost[points] / 2) for points, count in enumerate(won))
    squares = sum(count * (1 - points / 100) ** 2 for points, count in enumerate(won))
    squares += sum(count * (points / 100) ** 2 for points, count in enumerate(lost))
    total = wins + losses
    return pairs / (wins * losses), squares / total, _lift(won, lost, wins / total)


def _lift(won: Sequence[int], lost: Sequence[int], share: float) -> float:
    """Of leads with one score at the edge of the top tenth, a part counts."""
    room = left = max(1.0, (sum(won) + sum(lost)) * TOP_SHARE)
    found = 0.0
    for points in range(100, -1, -1):
        here = won[points] + lost[points]
        if here:
            taken = min(left, here)
            found += won[points] * taken / here
            left -= taken
        if left <= 0:
            break
    return found / room / share


def _measures(numbers: Sequence[tuple[float, float, float]]) -> Measures:
    auc, brier, lift = (_measured(list(column)) for column in zip(*numbers, strict=True))
    return Measures(auc=auc, brier=brier, lift=lift)


def _measured(values: list[float]) -> Measured:
    """The first is the number itself, the others are the draws'."""
    value, *draws = values
    ordered = sorted(draws) or [value]
    last = len(ordered) - 1
    return Measured(value=value, low=ordered[round(last * MARGIN)], high=ordered[round(last * (1 - MARGIN))])
