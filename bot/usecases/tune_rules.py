"""Propose the handful of numbers that managers change most, without touching the file's other lines."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.domain.errors import RulesWrong
from bot.domain.rep import Rep
from bot.domain.rules import Rules
from bot.domain.rules_change import RulesChange
from bot.domain.rules_mistake import Place
from bot.domain.scoring_rules import Floors
from bot.domain.words import EventKind
from bot.usecases.propose_rules import ProposeRules

Three = tuple[int, int, int]
WEIGHTS = ("fit", "engagement", "readiness")
FLOORS = ("score", "fit", "engagement")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tuning:
    """What the form holds: the numbers as they should be."""

    weights: Three
    """Of fit, engagement and readiness, in percent."""
    hot: Three
    """Floors of score, fit and engagement."""
    warm: Three
    capacity: int
    """New hot leads a rep can take in a week."""
    event: EventKind | None = None
    points: int | None = None
    """What one event of that kind is worth on its day."""


def tuning_of(rules: Rules) -> Tuning:
    """The numbers as they are."""
    weights = rules.weights
    return Tuning(
        weights=(weights.fit, weights.engagement, weights.readiness),
        hot=_floors(rules.bands.hot),
        warm=_floors(rules.bands.warm),
        capacity=rules.capacity.hot_leads_a_week,
    )


@dataclass(frozen=True, slots=True)
class TuneRules:
    """Propose the rules in force with other numbers."""

    propose: ProposeRules
    text_in_force: Callable[[], str]
    with_values: Callable[[str, Mapping[Place, int]], str]
    """Changes numbers in a text and leaves its comments."""

    def present(self) -> Rules:
        """The rules that the form shows."""
        return self.propose.in_force.standing().rules

    def __call__(self, tuning: Tuning, *, note: str, by: Rep, now: datetime) -> RulesChange:
        """Raises NothingChanges, or RulesWrong where the numbers contradict each other."""
        present = self.present()
        text = self.with_values(self.text_in_force(), _changed(present, tuning))
        try:
            return self.propose(text, name="rules", note=note, by=by, now=now)
        except RulesWrong as wrong:
            raise RulesWrong(wrong.sentence.replace("\n", " ")) from wrong


def _changed(rules: Rules, tuning: Tuning) -> dict[Place, int]:
    was = tuning_of(rules)
    wanted: dict[Place, tuple[int, int]] = {}
    for name, before, after in zip(WEIGHTS, was.weights, tuning.weights, strict=True):
        wanted["weights", name] = before, after
    for band, befores, afters in (("hot", was.hot, tuning.hot), ("warm", was.warm, tuning.warm)):
        for name, before, after in zip(FLOORS, befores, afters, strict=True):
            wanted["bands", band, name] = before, after
    wanted["capacity", "hot_leads_a_week"] = was.capacity, tuning.capacity
    worth = rules.engagement.events.get(tuning.event) if tuning.event else None
    if tuning.event and worth and tuning.points is not None:
        wanted["engagement", "events", tuning.event.value, "points"] = worth.points, tuning.points
    return {place: after for place, (before, after) in wanted.items() if before != after}


def _floors(floors: Floors) -> Three:
    return floors.score, floors.fit, floors.engagement
