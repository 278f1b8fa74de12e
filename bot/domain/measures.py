"""How well scores told won leads from others: AUC, Brier score and lift, each with its bootstrap interval."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random

ENOUGH_OF_EACH = 5
"""Won leads, and others, below which numbers would only mislead."""
DRAWS = 400
"""Times that outcomes are drawn again to see how far chance alone moves a number."""
DRAWN_AT_MOST = 1_500_000
"""Outcomes drawn in all: with very many of them fewer draws tell as much."""
DRAWS_AT_LEAST = 60
MARGIN = 0.025
"""Share of the draws left out at each end: what remains is the 95 % interval."""
TOP_SHARE = 0.1

Case = tuple[tuple[int, ...], bool]
"""A lead: the scores, 0 to 100, that one or several scorers gave it, and whether it was won."""
Numbers = tuple[float, float, float]
"""AUC, Brier score, lift."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A number and its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """How well scores told won leads from lost ones."""

    auc: Measured
    """How often a won lead stood above another one, ties by half; half is chance."""
    brier: Measured
    """Mean squared difference between score, read as a chance, and outcome; lower is better."""
    lift: Measured
    """How many times as many of the top tenth were won as of all."""


class Bootstrap:
    """The cases, and the same drawn again with putting back: every scorer is measured on the same draws."""

    def __init__(self, cases: Sequence[Case]) -> None:
        lots = Random(len(cases))  # the same cases give the same numbers
        times = max(DRAWS_AT_LEAST, min(DRAWS, DRAWN_AT_MOST // len(cases)))
        drawn = (Counter(lots.choices(cases, k=len(cases))) for _ in range(times))
        told = [draw for draw in drawn if len({won for _, won in draw}) > 1]  # others say nothing
        scorers = range(len(cases[0][0]))
        self._numbers = [[_numbers(draw, scorer) for draw in (Counter(cases), *told)] for scorer in scorers]

    def measures(self, scorer: int = 0) -> Measures:
        """Of one scorer, by its place."""
        auc, brier, lift = (_measured(column) for column in zip(*self._numbers[scorer], strict=True))
        return Measures(auc=auc, brier=brier, lift=lift)

    def auc_gain(self, *, over: int, by: int) -> Measured:
        """AUC of the scorer `by` less that of `over`."""
        pairs = zip(self._numbers[over], self._numbers[by], strict=True)
        return _measured([after[0] - before[0] for before, after in pairs])


def enough(cases: Sequence[Case]) -> bool:
    """Whether there are won leads enough, and others."""
    won = sum(won for _, won in cases)
    return min(won, len(cases) - won) >= ENOUGH_OF_EACH


def _numbers(cases: Counter[Case], scorer: int) -> Numbers:
    """By counting how many won and lost leads have each score."""
    won, lost = [0] * 101, [0] * 101
    for (scores, is_won), times in cases.items():
        (won if is_won else lost)[scores[scorer]] += times
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


def _measured(values: Sequence[float]) -> Measured:
    """The first is the number itself, the others are the draws'."""
    value, *draws = values
    ordered = sorted(draws) or [value]
    last = len(ordered) - 1
    low, high = ordered[round(last * MARGIN)], ordered[round(last * (1 - MARGIN))]
    return Measured(value=value, low=min(low, value), high=max(high, value))
