"""Knows what scores are made by: asked of the database now and then, since people and outcomes change it meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from bot.domain.rules import Rules
from bot.domain.scoring import Scoring
from bot.usecases.learn_scores import LearnedModels
from bot.usecases.rules_ports import RulesChanges, RulesStanding, RulesTexts

KNOWN_FOR_SECONDS = 2.0
"""A change by another process is noticed within this time."""


@dataclass(slots=True)
class KnowScoring:
    """The `InForce` port: the rules and the learned model as they were a moment ago. May be used by several threads."""

    rules: Rules
    """Those of the configured file, which hold unless a change over them was approved."""
    models: LearnedModels
    changes: RulesChanges
    read: RulesTexts
    seconds: Callable[[], float]
    """A clock that only goes forward, in seconds."""
    _known: tuple[Scoring, RulesStanding] | None = None
    _until: float = 0.0
    _asking: Lock = field(default_factory=Lock)

    def __call__(self) -> Scoring:
        """What is in force. Raises DataStoreBusy where it was not read a moment ago and the database is away."""
        return self._asked()[0]

    def standing(self) -> RulesStanding:
        """Which rules are in force, and why. Raises as a call does."""
        return self._asked()[1]

    def with_rules(self, rules: Rules) -> Scoring:
        """
        What scores would be made by if these rules came in force.

        A model that was learned while fit and engagement were worth something else knows nothing of these, and waits.
        """
        model = self.models.current()
        if model is None or model.rules_version == rules.learned_beside:
            return Scoring(rules, model)
        return Scoring(rules, waiting=model)

    def forget(self) -> None:
        """Ask the database the next time: something was changed here."""
        with self._asking:
            self._until = 0.0

    def _asked(self) -> tuple[Scoring, RulesStanding]:
        with self._asking:
            if self._known is None or self.seconds() >= self._until:
                standing = self._standing(self._known[1] if self._known else None)
                self._known = self.with_rules(standing.rules), standing
                self._until = self.seconds() + KNOWN_FOR_SECONDS
            return self._known

    def _standing(self, before: RulesStanding | None) -> RulesStanding:
        number = self.changes.in_force(self.rules.version)
        if before is not None and before.change == number and not before.trouble:
            return before
        own = RulesStanding(rules=self.rules, file_version=self.rules.version)
        if number is None:
            return own
        return self._approved(number, own)

    def _approved(self, number: int, own: RulesStanding) -> RulesStanding:
        """The rules of a change; a text that another version of the bot approved may not be readable any more."""
        reading = self.read(self.changes.get(number).text, f"change {number}")
        if reading.rules is None:
            wrong = reading.mistakes[0]
            trouble = f"Change {number} cannot be read any more, so the file holds: {wrong.sentence} {wrong.fix}"
            return RulesStanding(rules=own.rules, file_version=own.file_version, trouble=trouble)
        return RulesStanding(rules=reading.rules, file_version=own.file_version, change=number)
