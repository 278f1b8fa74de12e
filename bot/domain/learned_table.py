"""A learned model made ready for scoring: the chance of a lead, what it is made of, and points that add up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp, floor, hypot

from bot.domain.learned import HIGHEST, LOWEST, LearnedModel
from bot.domain.learned_facts import CUSTOM, Seen
from bot.domain.learned_reader import Part, Reader
from bot.domain.receipt import Cause, Learned, Line

NINETY_PERCENT = 1.645
"""Standard errors to either side that hold nine of ten."""


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
        self.asks_role = not {"seniority", "department"}.isdisjoint(feature.key for feature in model.features)
        customs = [feature for feature in model.features if feature.key.startswith(CUSTOM)]
        rest = [feature for feature in model.features if not feature.key.startswith(CUSTOM)]
        self._readers = [Reader(feature) for feature in (*customs, *rest)]
        by_name, others = self._readers[: len(customs)], self._readers[len(customs) :]
        self._customs = [(r.feature.key.removeprefix(CUSTOM), r.known, r.weigh) for r in by_name]
        self._others = [(r.raw, r.known, r.weigh) for r in others]

    def chance(self, seen: Seen) -> float:
        """The chance that the lead is won, 0.01 to 0.99."""
        odds, custom = self.model.start, seen.lead.custom
        for name, known, weigh in self._customs:
            value = custom.get(name)
            weight = known.get(value)
            odds += weigh(value) if weight is None else weight
        for raw, known, weigh in self._others:
            found = raw(seen)
            weight = known.get(found)
            odds += weigh(found) if weight is None else weight
        return chance_of(odds)

    def best_chance(self, seen: Seen) -> float:
        """The chance if everything that is unknown turned out best."""
        return chance_of(_added(self.model.start, (reader.best(seen) for reader in self._readers)))

    def opinion(self, seen: Seen) -> Opinion:
        """The same chance as `chance`, with what it is made of."""
        model, parts = self.model, self._parts(seen)
        odds = _added(model.start, (part.step.weight for part in parts))
        # Errors come by chance, each its own; what holds weights back holds them together, and mostly cancels out.
        freed = model.start_freed + sum(part.step.freed for part in parts)
        spread = hypot(freed, model.start_spread, *(part.step.spread for part in parts)) * NINETY_PERCENT
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
        return [part for reader in self._readers if (part := reader.part(seen)) is not None]


def chance_of(odds: float) -> float:
    """Log-odds as a chance that is never certain."""
    if odds > 30 or odds < -30:
        return HIGHEST if odds > 0 else LOWEST
    chance = 1 / (1 + exp(-odds))
    return LOWEST if chance < LOWEST else HIGHEST if chance > HIGHEST else chance


def _added(odds: float, weights: Iterable[float]) -> float:
    """One after the other, as `chance` adds them; `sum` rounds otherwise from Python 3.12 on."""
    for weight in weights:
        odds += weight
    return odds


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
