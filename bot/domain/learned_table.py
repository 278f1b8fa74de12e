"""A learned model made ready for scoring: the chance of a lead, what it is made of, and points that add up."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import exp, floor, hypot

from bot.domain.learned import HIGHEST, LOWEST, Feature, LearnedModel, Step
from bot.domain.learned_facts import Fact, Seen, getter_of, number_in
from bot.domain.receipt import Cause, Learned, Line

NINETY_PERCENT = 1.645
"""Standard errors to either side that hold nine of ten."""
SHOWN_CHARACTERS = 60
"""Characters of a value in a line."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one fact adds to the log-odds."""

    feature: Feature
    shown: str
    step: Step


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the model makes of a lead."""

    chance: float
    """Of winning, 0.01 to 0.99."""
    low: float
    high: float
    """Nine times of ten the true chance lies between them."""
    start: float
    """Chance of a lead of whom nothing is known."""
    slope: float
    """Chance for each unit of log-odds, averaged on the way from `start` to `chance`."""
    parts: tuple[Part, ...]


class LearnedTable:
    """The model made ready. Holds nothing of any lead, and may be used by several threads."""

    def __init__(self, model: LearnedModel) -> None:
        self.model = model
        self._steps = [(feature, getter_of(feature.key), _stepper(feature)) for feature in model.features]
        self._weighers = [(getter, _weigher(feature)) for feature, getter, _ in self._steps]
        self._highest = {f.key: max((s.weight for s in f.steps), default=0.0) for f in model.features}

    def chance(self, seen: Seen) -> float:
        """The chance that the lead is won, 0.01 to 0.99."""
        odds = self.model.start
        for getter, weigh in self._weighers:
            fact = getter(seen)
            if fact is not None:
                odds += weigh(fact)
        return chance_of(odds)

    def best_chance(self, seen: Seen) -> float:
        """The chance if everything that is unknown turned out best."""
        odds = self.model.start
        for feature, getter, step_of in self._steps:
            step = step_of(fact) if (fact := getter(seen)) is not None else None
            odds += step.weight if step else max(self._highest[feature.key], 0.0)
        return chance_of(odds)

    def opinion(self, seen: Seen) -> Opinion:
        """The same chance as `chance`, with what it is made of."""
        model, parts = self.model, self._parts(seen)
        odds = model.start
        for part in parts:
            odds += part.step.weight
        spread = hypot(model.start_spread, *(part.step.spread for part in parts)) * NINETY_PERCENT
        chance, start, moved = chance_of(odds), chance_of(model.start), odds - model.start
        return Opinion(
            chance=chance,
            low=chance_of(odds - spread),
            high=chance_of(odds + spread),
            start=start,
            slope=(chance - start) / moved if abs(moved) > 1e-9 else start * (1 - start),
            parts=tuple(part for part in parts if part.step.weight),
        )

    def moved(self, *, rules: int, chance: float) -> int:
        """Points by which a score moves whose fit and engagement the rules give so many points."""
        return floor(self.model.share * (100 * chance - rules) + 0.5)

    def lines(self, opinion: Opinion, *, rules: int) -> tuple[Line, ...]:
        """`moved` point by point: where a lead starts, then each fact, the weightiest first. They add up to it."""
        share = 100 * self.model.share
        exact = [share * opinion.start - self.model.share * rules]
        exact += [share * opinion.slope * part.step.weight for part in opinion.parts]
        points = whole(exact, total=self.moved(rules=rules, chance=opinion.chance))
        begin = f"{self.model.share_sentence}; of leads of whom nothing is known {percent(opinion.start)} are won"
        said = [Line(label=begin, points=points[0], cause=Cause.LEARNED, ref="start")]
        facts = [
            Line(label=f"{part.feature.label}: {part.shown}", points=number, cause=Cause.LEARNED, ref=part.feature.key)
            for part, number in zip(opinion.parts, points[1:], strict=True)
        ]
        return (*said, *sorted(facts, key=lambda line: (-abs(line.points), line.label)))

    def summary(self, opinion: Opinion) -> Learned:
        """The opinion in short, for a receipt."""
        return Learned(
            sentence=self.model.share_sentence,
            share_percent=round(100 * self.model.share),
            outcomes=self.model.outcomes,
            chance=opinion.chance,
            low=opinion.low,
            high=opinion.high,
            version=self.model.version,
        )

    def _parts(self, seen: Seen) -> list[Part]:
        found = []
        for feature, getter, step_of in self._steps:
            fact = getter(seen)
            step = step_of(fact) if fact is not None else None
            if fact is not None and step is not None:
                found.append(Part(feature, _shown(fact, step, feature), step))
        return found


def chance_of(odds: float) -> float:
    """Log-odds as a chance that is never certain."""
    return min(max(1 / (1 + exp(-max(min(odds, 30.0), -30.0))), LOWEST), HIGHEST)


def percent(share: float) -> str:
    """`16 %`."""
    return f"{round(100 * share)} %"


def whole(exact: Sequence[float], *, total: int) -> list[int]:
    """Whole numbers near these that add up to `total`: those nearest to the next one are rounded up."""
    down = [floor(number) for number in exact]
    short = total - sum(down)
    by_rest = sorted(range(len(exact)), key=lambda place: down[place] - exact[place])
    each, some = divmod(short, len(exact))
    for place in range(len(exact)):
        down[place] += each
    for place in by_rest[:some]:
        down[place] += 1
    return down


def _stepper(feature: Feature) -> Callable[[Fact], Step | None]:
    """Finds the step of a fact; None for a word that learning never met often enough, and for no number."""
    words, other, bounds, ranges = feature.words, feature.other, feature.bounds, feature.ranges
    if not ranges:
        return lambda fact: words.get(str(fact).casefold(), other)

    def in_range(fact: Fact) -> Step | None:
        number = fact if isinstance(fact, float) else number_in(fact)
        return None if number is None else ranges[bisect_right(bounds, number)]

    return in_range


def _weigher(feature: Feature) -> Callable[[Fact], float]:
    """The weight of a fact's step alone, for many leads at once."""
    step_of = _stepper(feature)
    known: dict[Fact, float] = {}

    def weigh(fact: Fact) -> float:
        weight = known.get(fact)
        if weight is None:
            step = step_of(fact)
            weight = step.weight if step else 0.0
            if len(known) < REMEMBERED:
                known[fact] = weight
        return weight

    return weigh


REMEMBERED = 10_000
"""Values of one feature whose weight is remembered."""


def _shown(fact: Fact, step: Step, feature: Feature) -> str:
    if feature.ranges:
        value = fact if isinstance(fact, float) else number_in(fact)
        number = f"{value:,.10g}"
        return step.shown if number == step.shown else f"{number} ({step.shown})"
    text = " ".join(str(fact).split())
    text = text if len(text) <= SHOWN_CHARACTERS else text[: SHOWN_CHARACTERS - 1] + "…"
    return text if step is not feature.other else f"{text} (a rare value)"
