"""One feature of a learned model made ready: what stands in a lead's record becomes a weight."""

from bisect import bisect_right
from collections.abc import Hashable
from dataclasses import dataclass

from bot.domain.learned import Feature, Step
from bot.domain.learned_facts import Fact, Raw, Seen, meaning_of, number_in, raw_of

REMEMBERED = 10_000
"""Values of one feature whose weight is remembered."""
SHOWN_CHARACTERS = 60
"""Characters of a value in a line."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one fact adds to the log-odds."""

    feature: Feature
    shown: str
    step: Step


class Reader:
    """One feature made ready: weights are remembered by what stands in the lead's record."""

    def __init__(self, feature: Feature) -> None:
        self.raw: Raw = raw_of(feature.key)
        self.known: dict[Hashable, float] = {}
        self.feature = feature
        self._meaning = meaning_of(feature.key)
        self._highest = max((step.weight for step in feature.steps), default=0.0)

    def weigh(self, value: Hashable) -> float:
        """The weight of a value that is met for the first time, or once more where too many are remembered."""
        step = self._step(self._meaning(value))
        weight = step.weight if step else 0.0
        if len(self.known) < REMEMBERED:
            self.known[value] = weight
        return weight

    def best(self, seen: Seen) -> float:
        """The weight; where the value is unknown, that of the best one."""
        step = self._step(self._meaning(self.raw(seen)))
        return step.weight if step else max(self._highest, 0.0)

    def part(self, seen: Seen) -> Part | None:
        """What it adds, and by which value; None where that is unknown."""
        fact = self._meaning(self.raw(seen))
        step = self._step(fact)
        return None if fact is None or step is None else Part(self.feature, _shown(fact, step, self.feature), step)

    def _step(self, fact: Fact | None) -> Step | None:
        """None for what is unknown, for a word that learning never met often enough, and for no number."""
        feature = self.feature
        if fact is None:
            return None
        if not feature.ranges:
            return feature.words.get(str(fact).casefold(), feature.other)
        number = fact if isinstance(fact, float) else number_in(fact)
        return None if number is None else feature.ranges[bisect_right(feature.bounds, number)]


def _shown(fact: Fact, step: Step, feature: Feature) -> str:
    if feature.ranges:
        value = fact if isinstance(fact, float) else number_in(fact)
        number = f"{value:,.10g}"
        return step.shown if number == step.shown else f"{number} ({step.shown})"
    text = " ".join(str(fact).split())
    text = text if len(text) <= SHOWN_CHARACTERS else text[: SHOWN_CHARACTERS - 1] + "…"
    return text if step is not feature.other else f"{text} (a rare value)"
