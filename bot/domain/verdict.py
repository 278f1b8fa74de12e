"""The verdict: each criterion met, not met or unknown, with its reason and quotes; and so the lead."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.bant import Side
from bot.domain.words import Criterion, Level


class Met(StrEnum):
    MET = "met"
    NOT_MET = "not met"
    UNKNOWN = "unknown"


class Ruling(StrEnum):
    """The verdict in a word; open: nothing speaks against the lead, and not enough for it."""

    QUALIFIED = "qualified"
    OPEN = "open"
    NOT_QUALIFIED = "not qualified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """Words that a verdict rests on."""

    quote: str
    speaker: str = ""
    side: Side = Side.UNKNOWN
    at: datetime | None = None
    source: str = ""
    """Slack permalink, or file and line."""
    clock: str = ""
    """How far into the recording."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionVerdict:
    """One criterion judged."""

    criterion: Criterion
    met: Met
    reason: str
    """One sentence for people: `The list price is 2,799.95 USD; the budget is 2,544 USD.`"""
    level: Level = Level.UNKNOWN
    value: str = ""
    cited: tuple[Cited, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadVerdict:
    """The lead judged; `criteria` are in the order need, timeline, budget, authority."""

    qualified: bool
    reason: str
    criteria: tuple[CriterionVerdict, ...]

    @property
    def unmet(self) -> tuple[Criterion, ...]:
        """Criteria that are not met, in BANT's order of letters."""
        return tuple(c.criterion for letter in LETTERS for c in self.criteria if c.criterion is letter and _fails(c))

    @property
    def ruling(self) -> Ruling:
        """Qualified, not qualified while something is not met, or still open."""
        if self.qualified:
            return Ruling.QUALIFIED
        return Ruling.NOT_QUALIFIED if self.unmet else Ruling.OPEN

    def on(self, criterion: Criterion) -> CriterionVerdict:
        """The verdict on one criterion."""
        return next(c for c in self.criteria if c.criterion is criterion)


def _fails(verdict: CriterionVerdict) -> bool:
    return verdict.met is Met.NOT_MET


LETTERS = (Criterion.BUDGET, Criterion.AUTHORITY, Criterion.NEED, Criterion.TIMELINE)
"""B, A, N, T."""
