"""Knows what scores are made by: asked of the database now and then, since people and outcomes change it meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from bot.domain.learned import LearnedModel
from bot.domain.rules import Rules
from bot.domain.scoring import Scoring
from bot.usecases.learn_scores import LearnedModels

KNOWN_FOR_SECONDS = 2.0
"""A change by another process is noticed within this time."""


@dataclass(slots=True)
class KnowScoring:
    """The `InForce` port: the rules and the learned model as they were a moment ago. May be used by several threads."""

    rules: Rules
    models: LearnedModels
    seconds: Callable[[], float]
    """A clock that only goes forward, in seconds."""
    _known: Scoring | None = None
    _until: float = 0.0
    _asking: Lock = field(default_factory=Lock)

    def __call__(self) -> Scoring:
        """
        What is in force.

        Raises DataStoreBusy where it has never been read and the database is away.
        """
        with self._asking:
            if self._known is None or self.seconds() >= self._until:
                self._known = Scoring(self.rules, self._learned())
                self._until = self.seconds() + KNOWN_FOR_SECONDS
            return self._known

    def forget(self) -> None:
        """Ask the database the next time: something was changed here."""
        with self._asking:
            self._until = 0.0

    def _learned(self) -> LearnedModel | None:
        """The model, unless it was learned beside other rules: it knows nothing of these."""
        model = self.models.current()
        return model if model is not None and model.rules_version == self.rules.version else None
