"""What changes of the rules need from the world."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.domain.rules import Rules
from bot.domain.rules_change import RulesChange
from bot.domain.scoring import Scoring
from bot.usecases.check_rules import RulesReading


class RulesTexts(Protocol):
    """Reads the text of a rules file."""

    def __call__(self, text: str, name: str) -> RulesReading:
        """Never raises on what stands in it; `name` is what its mistakes are told with."""


class RulesChanges(Protocol):
    """Where changes of the rules are kept, with all that became of them."""

    def add(self, change: RulesChange) -> RulesChange:
        """Keep a new one; what comes back has its number."""

    def get(self, number: int) -> RulesChange:
        """Raises RulesChangeUnknown."""

    def latest(self, *, limit: int = 50) -> Sequence[RulesChange]:
        """The newest first, without their movers."""

    def in_force(self, file_version: str) -> int | None:
        """Number of the change approved last, of those approved over this version of the file and not reverted."""

    def settle(self, change: RulesChange, *, over: int | None) -> None:
        """
        Save a decision on a change as `RulesChange` made it, if meanwhile nobody else decided on it.

        `over` is the change that is in force before. Raises RulesChangeDecided, or ProposalOutdated where another
        one came in force.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesStanding:
    """Which rules are in force, and why."""

    rules: Rules
    file_version: str
    """Version of the configured file."""
    change: int | None = None
    """Number of the approved change that stands over the file; None while the file holds."""
    trouble: str = ""
    """Why an approved change cannot be used, in a sentence."""


class RulesInForce(Protocol):
    """Knows the rules in force; `KnowScoring`."""

    def __call__(self) -> Scoring: ...

    def standing(self) -> RulesStanding:
        """Which rules are in force, and why."""

    def with_rules(self, rules: Rules) -> Scoring:
        """What scores would be made by if these rules came in force."""

    def forget(self) -> None:
        """Ask the database the next time."""
