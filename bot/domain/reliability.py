"""How far scores can be relied on: what leads scored before it was known how they ended, beside how they ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from bot.domain.measures import Bootstrap, Case, Measured, enough

STANDARD_ERRORS = 1.96
"""To either side: what lies between them is the 95 % interval."""
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
class ScoreBand:
    """The leads whose scores were within ten points of each other."""

    low: int
    high: int
    leads: int
    won: int
    score: float
    """Their mean score: as a chance in percent, what was promised."""
    share: Measured
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
    auc: Measured | None
    """How often a won lead had a higher score than another one, ties by half."""
    brier: Measured | None
    """Mean squared difference between the score, as a chance, and the outcome: lower is better."""
    brier_usual: float
    """The same for somebody who gives every lead the usual chance."""
    lift: Measured | None
    """How many times the usual share was won in the tenth with the best scores."""

    @property
    def share_won(self) -> float:
        """Share of all that was won."""
        return self.won / self.leads if self.leads else 0.0


def reliability_of(judged: Sequence[Judged]) -> Reliability:
    """What these leads tell about scores."""
    won = sum(one.won for one in judged)
    cases: list[Case] = [((one.score,), one.won) for one in judged]
    found = Bootstrap(cases).measures() if enough(cases) else None
    usual = won / len(judged) if judged else 0.0
    return Reliability(
        leads=len(judged),
        won=won,
        bands=tuple(_bands(judged)),
        auc=found.auc if found else None,
        brier=found.brier if found else None,
        brier_usual=usual * (1 - usual),
        lift=found.lift if found and len(judged) >= ENOUGH_FOR_TENTH else None,
    )


def share_of(hits: int, count: int) -> Measured:
    """
    A share of so many with its 95 % interval, by Wilson.

    Not by drawing again: where none of five was won, no draw has one, and the interval would claim to be certain.
    """
    z, share = STANDARD_ERRORS, hits / count
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    reach = z / (1 + z * z / count) * sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    return Measured(value=share, low=max(0.0, middle - reach), high=min(1.0, middle + reach))


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
