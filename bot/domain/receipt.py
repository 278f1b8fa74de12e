"""The receipt: a score with everything it is made of. Its lines add up, axis by axis and to the score."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.lead import LeadId, Standing
from bot.domain.words import Band, Stage


class Axis(StrEnum):
    """What a score looks at: who they are, what they did lately, what is known of BANT."""

    FIT = "fit"
    ENGAGEMENT = "engagement"
    READINESS = "readiness"
    SCORE = "score"
    """The three together."""


class Cause(StrEnum):
    """What kind of thing a line rests on."""

    FACT = "fact"
    EVENT = "event"
    EVIDENCE = "evidence"
    AGAINST = "against"
    """Known, and speaks against the lead."""
    LIMIT = "limit"
    """A cap, or the end of the scale."""
    AXIS = "axis"
    """An axis's share of the score."""
    LEARNED = "learned"
    """What outcomes taught."""
    DISQUALIFIED = "disqualified"


LEARNED_AT_A_GLANCE = 5
"""Facts that outcomes taught something about, of those that are read in ten seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a sum: `Pricing page, 3 times` +24."""

    label: str
    points: int
    cause: Cause
    ref: str = ""
    """What it rests on, for code: a field, an event kind, a criterion or an evidence id."""
    when: datetime | None = None
    """The latest event, or when the evidence was given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """Something nobody knows yet; it takes nothing away, and knowing it could add."""

    label: str
    """`company size`, `budget`."""
    axis: Axis
    could_add: int
    """Points of its axis at best."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisReceipt:
    """One axis: `points` is the sum of the lines, `highest` what it would be if all unknowns turned out best."""

    axis: Axis
    points: int
    highest: int
    lines: tuple[Line, ...]
    unknown: tuple[Unknown, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortfall:
    """How far a lead is from a floor of the next band."""

    axis: Axis
    now: int
    needed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What outcomes say about a lead, and how much that weighs. BANT evidence is not part of it."""

    sentence: str
    """`84 % your rules, 16 % learned from 57 outcomes`."""
    share_percent: int
    outcomes: int
    chance: float
    """Of winning, 0.01 to 0.99."""
    low: float
    high: float
    """Nine times of ten the true chance lies between them; closer together the more outcomes there are."""
    version: str

    @property
    def chance_sentence(self) -> str:
        """`Chance of winning 62 %, between 48 % and 74 % by 570 outcomes.`"""
        chance, low, high = (f"{round(100 * share)} %" for share in (self.chance, self.low, self.high))
        return f"Chance of winning {chance}, between {low} and {high} by {self.outcomes:,} outcomes."


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """A score, and why."""

    lead_id: LeadId
    score: int
    """0 to 100, the sum of `lines`."""
    highest: int
    """What the score would be if everything unknown turned out best; equal to the score when all is known."""
    fit: AxisReceipt
    engagement: AxisReceipt
    readiness: AxisReceipt
    lines: tuple[Line, ...]
    """Each axis's share, what outcomes taught, and what disqualifies."""
    band: Band
    band_reason: str
    """One sentence."""
    next_band: Band | None
    """None for a hot lead, and for a disqualified one."""
    missing: tuple[Shortfall, ...]
    """What the next band asks for and the lead has not; all of it is needed."""
    lifts: tuple[str, ...]
    """Single steps that would each reach the next band, smallest first: `a webinar attended`."""
    reaches: Stage | None
    """MQL or SQL where the lead meets that threshold, whatever its stage says."""
    disqualified: tuple[str, ...]
    """Reasons why the lead is out, each a sentence."""
    remarks: tuple[str, ...]
    """What was seen and not counted: `3 clicks ignored: mail scanner`."""
    standing: Standing
    learned: Learned | None = None
    """None while the score is the rules' alone; `lines` holds what it moves."""

    @property
    def axes(self) -> tuple[AxisReceipt, AxisReceipt, AxisReceipt]:
        """Fit, engagement, readiness."""
        return self.fit, self.engagement, self.readiness

    @property
    def unknown(self) -> tuple[Unknown, ...]:
        """All that nobody knows yet, axis by axis."""
        return tuple(item for axis in self.axes for item in axis.unknown)

    @property
    def together(self) -> tuple[Line, ...]:
        """`lines` for people in a hurry: of what outcomes taught the weightiest, the rest as one. Adds up as well."""
        learned = [line for line in self.lines if line.cause is Cause.LEARNED]
        small = learned[1 + LEARNED_AT_A_GLANCE :]
        if len(small) < 2:
            return self.lines
        label = f"{len(small)} smaller things that outcomes taught"
        rest = Line(label=label, points=sum(line.points for line in small), cause=Cause.LEARNED)
        place = self.lines.index(small[0])
        return (*self.lines[:place], rest, *self.lines[place + len(small) :])
