"""Collect golden questions: what people found wrong, kept beside the data so that every replica adds to one shelf."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from pydantic import ValidationError

from bot.domain.errors import BadInput, LeadChangedElsewhere
from bot.domain.golden import GoldenLine
from bot.domain.kept_answer import KeptAnswer
from bot.usecases.ports import ThreadStore

GOLDEN_KIND = "golden"
"""
Under which kind the ThreadStore has them: one document a case, and a list of them all.

In the database rather than in a file: replicas share it, and erasing a person erases the cases that name them.
"""
SHELF = "all"
KEPT_FOR = timedelta(days=3650)
ATTEMPTS = 5
"""Two people at once: who is slower reads the list again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A collected question with the ones that led to it."""

    number: str
    lines: tuple[GoldenLine, ...]


@dataclass(frozen=True, slots=True)
class GoldenShelf:
    """The collected questions."""

    threads: ThreadStore

    def add(self, name: str, kept: KeptAnswer, *, note: str, now: datetime) -> str:
        """Make a test of a kept answer; gives its number. The same answer, by its name, becomes one test only."""
        for _ in range(ATTEMPTS):
            known, version = self._list(now=now)
            if number := next((number for number, made_of in known.items() if made_of == name), None):
                return number
            number = str(max((int(number) for number in known), default=0) + 1)
            try:
                self._put(SHELF, {**known, number: name}, version=version, now=now)
            except LeadChangedElsewhere:
                continue
            self._write(Case(number=number, lines=kept.as_test(thread=f"collected {number}", note=note)), now=now)
            return number
        raise LeadChangedElsewhere("Many people make tests at once. Please try again.")

    def all(self, *, now: datetime) -> Iterator[Case]:
        """Every case, oldest first; those erased with a person are gone."""
        for number in sorted(self._list(now=now)[0], key=int):
            if lines := self._lines(number, now=now):
                yield Case(number=number, lines=lines)

    def replace(self, case: Case, *, now: datetime) -> None:
        """Save a case that is there already."""
        self._write(case, now=now)

    def drop(self, number: str, *, now: datetime) -> None:
        """Take a case off the shelf. Raises BadInput where there is none of this number."""
        known, version = self._list(now=now)
        if number not in known:
            raise BadInput(f"There is no collected question {number}. `leadbot eval --collected` lists them.")
        self.threads.delete(GOLDEN_KIND, number)
        # The number stays taken, so that nobody's note about it means another question later.
        self._put(SHELF, {**known, number: ""}, version=version, now=now)

    def _list(self, *, now: datetime) -> tuple[Mapping[str, str], int]:
        found = self.threads.get(GOLDEN_KIND, SHELF, now=now)
        return ({number: str(name) for number, name in found[0].items()}, found[1]) if found else ({}, 0)

    def _lines(self, number: str, *, now: datetime) -> tuple[GoldenLine, ...]:
        found = self.threads.get(GOLDEN_KIND, number, now=now)
        written = found[0].get("lines") if found else None
        try:
            return tuple(GoldenLine.model_validate(line) for line in written) if isinstance(written, Sequence) else ()
        except ValidationError:  # written by a version that asked otherwise
            return ()

    def _write(self, case: Case, *, now: datetime) -> None:
        found = self.threads.get(GOLDEN_KIND, case.number, now=now)
        self._put(
            case.number, {"lines": [line.as_json() for line in case.lines]}, version=found[1] if found else 0, now=now
        )

    def _put(self, key: str, document: Mapping[str, object], *, version: int, now: datetime) -> None:
        self.threads.put(GOLDEN_KIND, key, document, version=version, expires_at=now + KEPT_FOR)
