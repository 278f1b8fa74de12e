"""How far scores can be relied on: what leads scored before it was known how they ended, beside how they ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from bot.domain.learned_table import NINETY_PERCENT

ENOUGH_OF_EACH = 5
"""Won leads, and others, from which it can be told whether scores tell them apart."""
ENOUGH_FOR_TENTH = 50
"""Leads from which the best tenth can be looked at by itself."""
HIGHEST_BAND = 9
"""The last ten points have one more: 90 to 100."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A lead's score before, and whether it was won."""

    score: int
    won: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A number measured on few or many leads; nine times of ten the true one lies between `low` and `high`."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreBand:
    """The leads whose scores were within ten points of each other."""

    low: int
    high: int
    leads: int
    won: int
    score: float
    """Their mean score: as a chance in percent, what was promised."""
    share: Estimate
    """Share of them that was won."""

    @property
    def shown(self) -> str:
        """`70–79`."""
        return f"{self.low}–{self.high}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """Scores held to what came after them. What too few leads can tell is None."""

    leads: int
    won: int
    bands: tuple[ScoreBand, ...]
    """From the highest to the lowest; none without leads."""
    auc: Estimate | None
    """How often a won lead had a higher score than another one, ties by half."""
    brier: Estimate | None
    """Mean squared difference between the score, as a chance, and the outcome: lower is better."""
    brier_usual: float
    """The same for somebody who gives every lead the usual chance."""
    lift: Estimate | None
    """How many times the usual share was won in the tenth with the best scores."""

    @property
    def share_won(self) -> float:
        """Share of all that was won."""
        return self.won / self.leads if self.leads else 0.0


def reliability_of(judged: Sequence[Judged]) -> Reliability:
    """What these leads tell about scores."""
    won = sum(one.won for one in judged)
    both = min(won, len(judged) - won) >= ENOUGH_OF_EACH
    usual = won / len(judged) if judged else 0.0
    return Reliability(
        leads=len(judged),
        won=won,
        bands=tuple(_bands(judged)),
        auc=_auc(judged, won) if both else None,
        brier=_brier(judged) if both else None,
        brier_usual=usual * (1 - usual),
        lift=_lift(judged, usual) if both and len(judged) >= ENOUGH_FOR_TENTH else None,
    )


def share_of(hits: int, count: int) -> Estimate:
    """A share of so many, by Wilson's interval: honest for few, too, and for none or all of them."""
    z, share = NINETY_PERCENT, hits / count
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    reach = z / (1 + z * z / count) * sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    return Estimate(value=share, low=max(0.0, middle - reach), high=min(1.0, middle + reach))


def _bands(judged: Sequence[Judged]) -> Sequence[ScoreBand]:
    by_band: dict[int, list[Judged]] = {}
    for one in judged:
        by_band.setdefault(min(one.score // 10, HIGHEST_BAND), []).append(one)
    return [_band(number, by_band[number]) for number in sorted(by_band, reverse=True)]


def _band(number: int, leads: Sequence[Judged]) -> ScoreBand:
    won = sum(one.won for one in leads)
    return ScoreBand(
        low=10 * number,
        high=100 if number == HIGHEST_BAND else 10 * number + 9,
        leads=len(leads),
        won=won,
        score=sum(one.score for one in leads) / len(leads),
        share=share_of(won, len(leads)),
    )


def _auc(judged: Sequence[Judged], won: int) -> Estimate:
    """Its error as Hanley and McNeil (1982) give it."""
    others = len(judged) - won
    above = 0.0
    lower_others = 0
    for score in sorted({one.score for one in judged}):
        here = [one.won for one in judged if one.score == score]
        above += sum(here) * (lower_others + (len(here) - sum(here)) / 2)
        lower_others += len(here) - sum(here)
    auc = above / (won * others)
    twice_won, twice_other = auc / (2 - auc), 2 * auc * auc / (1 + auc)
    variance = auc * (1 - auc) + (won - 1) * (twice_won - auc * auc) + (others - 1) * (twice_other - auc * auc)
    reach = NINETY_PERCENT * sqrt(max(variance, 0.0) / (won * others))
    return Estimate(value=auc, low=max(0.0, auc - reach), high=min(1.0, auc + reach))


def _brier(judged: Sequence[Judged]) -> Estimate:
    errors = [(one.score / 100 - one.won) ** 2 for one in judged]
    mean = sum(errors) / len(errors)
    variance = sum((error - mean) ** 2 for error in errors) / (len(errors) - 1)
    reach = NINETY_PERCENT * sqrt(variance / len(errors))
    return Estimate(value=mean, low=max(0.0, mean - reach), high=min(1.0, mean + reach))


def _lift(judged: Sequence[Judged], usual: float) -> Estimate:
    """Of leads with the same score at the border of the tenth, as large a share as fits counts."""
    size = len(judged) // 10
    border = sorted((one.score for one in judged), reverse=True)[size - 1]
    better = [one.won for one in judged if one.score > border]
    level = [one.won for one in judged if one.score == border]
    won = sum(better) + sum(level) * (size - len(better)) / len(level)
    share = share_of(round(won), size)
    return Estimate(value=won / size / usual, low=share.low / usual, high=share.high / usual)
