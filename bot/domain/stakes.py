"""What is at stake with each open criterion: which answer could still change the decision, and by how much."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

from bot.domain.verdict import Ruling
from bot.domain.words import Band, Criterion, Level

ANSWERS = (Level.UNKNOWN, Level.SUPPORTED, Level.CONTRADICTED)
"""
What can come of asking about what nobody knows; unknown is an answer that brings nothing.

A claim lies between unknown and supported and a better fact never lowers a score, so that it decides nothing the two
do not.
"""

RAISED = (Level.UNKNOWN, Level.SUPPORTED)
"""What can come of asking for the buyer's own words on what a rep has told: none, or words that bear it out."""

BANDS = (Band.COLD, Band.COOL, Band.WARM, Band.HOT)


@dataclass(frozen=True, slots=True)
class Decision:
    """What the bot would say of the lead: band and verdict decide what happens next, the score only orders."""

    score: int
    band: Band
    ruling: Ruling

    def steps_to(self, other: "Decision") -> int:
        """How far apart two decisions are: bands between them, and one for the verdict."""
        return abs(BANDS.index(self.band) - BANDS.index(other.band)) + (self.ruling is not other.ruling)


Supposed = Mapping[Criterion, Level]
"""Levels supposed for some criteria; the others stay as they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stake:
    """What answers on one criterion could do, the others staying as they are."""

    criterion: Criterion
    now: Decision
    furthest: Decision
    """The decision farthest from the present one."""
    matters: bool
    """Whether some answer here, together with some on the other open criteria, changes the decision."""
    in_words: bool = False
    """A rep has told; what is at stake are the buyer's own words."""

    @property
    def weight(self) -> tuple[int, int]:
        """What the questions are ordered by: steps of the decision, then points of the score."""
        return self.now.steps_to(self.furthest), abs(self.furthest.score - self.now.score)


def stakes(
    unknown: Sequence[Criterion], decide: Callable[[Supposed], Decision], *, claimed: Sequence[Criterion] = ()
) -> tuple[Stake, ...]:
    """
    The stake of each open criterion: what nobody knows before what only a rep has told, each largest first.

    Equal ones in the order need, timeline, budget, authority.
    """
    open_criteria = (*unknown, *claimed)
    answers = [*(ANSWERS for _ in unknown), *(RAISED for _ in claimed)]

    @cache
    def decided(levels: tuple[Level, ...]) -> Decision:
        supposed = zip(open_criteria, levels, strict=True)
        return decide({c: level for c, level in supposed if level is not Level.UNKNOWN})

    every = list(product(*answers))
    now = decided((Level.UNKNOWN,) * len(open_criteria))
    found = [_stake(at, criterion, now, every, decided) for at, criterion in enumerate(open_criteria)]
    found = [replace(stake, in_words=stake.criterion in claimed) for stake in found]
    order = list(Criterion)

    def place(stake: Stake) -> tuple[int, ...]:
        return (not stake.matters, stake.in_words, *(-part for part in stake.weight), order.index(stake.criterion))

    return tuple(sorted(found, key=place))


def _stake(
    at: int,
    criterion: Criterion,
    now: Decision,
    every: Sequence[tuple[Level, ...]],
    decided: Callable[[tuple[Level, ...]], Decision],
) -> Stake:
    alone = [decided(levels) for levels in every if _only(levels, at)]
    furthest = max(alone, key=lambda d: (now.steps_to(d), abs(d.score - now.score), d.score))
    matters = any(_turns(levels, at, every, decided) for levels in every if levels[at] is Level.UNKNOWN)
    return Stake(criterion=criterion, now=now, furthest=furthest, matters=matters)


def _only(levels: tuple[Level, ...], at: int) -> bool:
    return all(level is Level.UNKNOWN for i, level in enumerate(levels) if i != at)


def _turns(
    levels: tuple[Level, ...],
    at: int,
    every: Sequence[tuple[Level, ...]],
    decided: Callable[[tuple[Level, ...]], Decision],
) -> bool:
    without = decided(levels)
    answers = {others[at] for others in every if _same_but(others, levels, at)}
    return any(without.steps_to(decided((*levels[:at], answer, *levels[at + 1 :]))) for answer in answers)


def _same_but(one: tuple[Level, ...], other: tuple[Level, ...], at: int) -> bool:
    return one[:at] == other[:at] and one[at + 1 :] == other[at + 1 :]


def next_stake(ordered: Sequence[Stake]) -> Stake | None:
    """The question to ask next; None when no answer can change the decision."""
    return next((stake for stake in ordered if stake.matters), None)


def why(stake: Stake, others: Sequence[Stake]) -> str:
    """One sentence on what the answer could change: `Budget could move 62 warm to 81 hot; nothing else can.`"""
    subject = stake.criterion.value.capitalize()
    if stake.in_words:
        subject = f"{subject} in the buyer's own words"
    now, then = stake.now, stake.furthest
    if not now.steps_to(then):
        return f"{subject} decides together with what else is open."
    alone = not any(s.now.steps_to(s.furthest) for s in others if s is not stake)
    tail = "; nothing else can." if alone and len(others) > 1 else "."
    if now.band is not then.band:
        return f"{subject} could move {now.score} {now.band} to {then.score} {then.band}{tail}"
    if then.ruling is Ruling.NOT_QUALIFIED:
        return f"{RULES_OUT[stake.criterion]}, this lead is not qualified."
    return f"{subject} could {'qualify' if then.ruling is Ruling.QUALIFIED else 'reopen'} this lead{tail}"


RULES_OUT = {
    Criterion.NEED: "Without a need",
    Criterion.TIMELINE: "Without a date in sight",
    Criterion.BUDGET: "Without a budget",
    Criterion.AUTHORITY: "If somebody else decides",
}
