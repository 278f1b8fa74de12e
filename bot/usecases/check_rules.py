"""Check a rules file: every mistake with its line and its fix."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bot.domain.rules import Rules
from bot.domain.rules_mistake import Mistake


class RulesReading(Protocol):
    """What a rules file says: rules, or the mistakes that keep them from being used."""

    @property
    def path(self) -> Path: ...

    @property
    def rules(self) -> Rules | None: ...

    @property
    def mistakes(self) -> tuple[Mistake, ...]: ...


class RulesFiles(Protocol):
    """Reads rules files."""

    def __call__(self, path: Path) -> RulesReading:
        """Never raises on what stands in the file, or on a file that is not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesChecked:
    """What a check found."""

    path: Path
    version: str
    """Empty where there are mistakes."""
    mistakes: tuple[Mistake, ...]
    sentence: str
    """The result for people."""

    @property
    def lines(self) -> tuple[str, ...]:
        """One mistake a line: `rules.yaml:12: weights > fit: ... Fix: ...`."""
        return as_lines(self.path.name, self.mistakes)


def as_lines(name: str, mistakes: Sequence[Mistake]) -> tuple[str, ...]:
    """One mistake a line, as editors understand them."""
    return tuple(
        f"{name}:{mistake.line or 1}: {mistake.where}{': ' if mistake.where else ''}{mistake.sentence} {mistake.fix}"
        for mistake in mistakes
    )


@dataclass(frozen=True, slots=True)
class CheckRules:
    """Say whether a rules file can be used, and if not, what to mend."""

    read: RulesFiles

    def __call__(self, path: Path) -> RulesChecked:
        """Check one file."""
        reading = self.read(path)
        if reading.rules is None:
            count = len(reading.mistakes)
            sentence = f"{path.name} has {count} {'mistake' if count == 1 else 'mistakes'}."
            return RulesChecked(path=path, version="", mistakes=reading.mistakes, sentence=sentence)
        version = reading.rules.version
        return RulesChecked(
            path=path, version=version, mistakes=(), sentence=f"{path.name} is fine: version {version}."
        )
