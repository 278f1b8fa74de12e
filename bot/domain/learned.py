"""What was learned from outcomes, as plain data: what each fact adds, how sure that is, and how it was tried."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from pydantic import Field

from bot.domain.scoring_rules import Strict

LEAST_OF_EACH = 40
"""Leads won, and leads lost, below which nothing is learned."""
RULES_WEIGH_AS = 300
"""Outcomes that the rules count for: from so many on, what was learned has the larger part."""
COMMONER_AT_MOST = 4
"""For each outcome of the rarer kind so many of the commoner one count: 40 won among 4,000 lost teach little."""
LOWEST, HIGHEST = 0.01, 0.99
"""Nobody is lost for certain, nobody won."""
VERSION_CHARACTERS = 10


class Step(Strict):
    """A value, or a range of values, and what it adds to the log-odds of winning."""

    shown: str
    """`Retail`, `1,050 to 1,480`."""
    weight: float
    spread: float = Field(ge=0)
    """Standard error of the weight."""
    freed: float = 0.0
    """How much further the weight would be if nothing held it back: another way in which it may be wrong."""
    leads: int = Field(ge=0)
    won: int = Field(ge=0)


class Feature(Strict):
    """A fact that the model looks at. What is unknown adds nothing and takes nothing away."""

    key: str
    label: str
    words: Mapping[str, Step] = Field(default_factory=dict)
    """By value, in lower case; empty for numbers."""
    other: Step | None = None
    """Values that are too rare for a step of their own."""
    bounds: tuple[float, ...] = ()
    """Where the second range of numbers begins, the third, and so on."""
    ranges: tuple[Step, ...] = ()
    """One more than bounds; empty for words."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """All of them."""
        return (*self.words.values(), *self.ranges, *((self.other,) if self.other else ()))


class Trial(Strict):
    """How the model and the rules did on outcomes that neither had seen."""

    leads: int = Field(ge=0)
    won: int = Field(ge=0)
    by_time: bool
    """Whether these were the latest outcomes; without times they are drawn by lot."""
    auc: float
    rules_auc: float
    brier: float
    rules_brier: float
    """The rules' score turned into chances on the same outcomes the model learned from."""
    beats_rules: bool


class LeftOut(Strict):
    """A column that the model was not allowed to look at."""

    column: str
    why: str
    """The rest of a sentence that begins with the column's name."""


class LearnedModel(Strict):
    """What outcomes taught. It moves a score by its share and no further."""

    learned_at: datetime
    rules_version: str
    """The rules whose fit and engagement it looked at: their `Rules.learned_beside`."""
    won: int = Field(ge=0)
    lost: int = Field(ge=0)
    """Disqualified ones among them."""
    start: float
    """Log-odds of a lead of whom nothing is known."""
    start_spread: float = Field(ge=0)
    start_freed: float = 0.0
    features: tuple[Feature, ...]
    trial: Trial
    left_out: tuple[LeftOut, ...] = ()

    @cached_property
    def version(self) -> str:
        """Hash of the content."""
        said = json.dumps(self.model_dump(mode="json"), sort_keys=True)
        return hashlib.sha256(said.encode()).hexdigest()[:VERSION_CHARACTERS]

    @property
    def outcomes(self) -> int:
        """Leads it learned from."""
        return self.won + self.lost

    @cached_property
    def share(self) -> float:
        """Its part in the score, 0 to 1."""
        return learned_share(won=self.won, lost=self.lost)

    @property
    def share_sentence(self) -> str:
        """`84 % your rules, 16 % learned from 57 outcomes`."""
        percent = round(self.share * 100)
        return f"{100 - percent} % your rules, {percent} % learned from {self.outcomes:,} outcomes"


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningChoice:
    """What people chose about learning."""

    off: bool = False
    """Whether scores stay the rules' alone, whatever outcomes say."""
    column: str | None = None
    """The custom field that says what became of a lead; None where fields are recognised by their names."""


def learned_share(*, won: int, lost: int) -> float:
    """The part of the score that so many outcomes may decide, 0 to 1; one more outcome never lowers it."""
    count = min(won + lost, (1 + COMMONER_AT_MOST) * min(won, lost))
    return count / (count + RULES_WEIGH_AS)
