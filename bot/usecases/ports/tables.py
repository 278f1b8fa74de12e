"""Files of rows, as people export them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of an imported file."""

    number: int
    """As a person counts: the header is 1."""
    values: Mapping[str, str]
    """By header as written in the file; blank cells are absent."""
    problem: str = ""
    """Why the line could not be read at all; then `values` may be empty."""


class TableFile(Protocol):
    """A CSV or XLSX file, read as a stream."""

    headers: Sequence[str]

    def rows(self) -> Iterator[Row]:
        """Every line below the header; memory does not grow with the file."""

    def size(self) -> int:
        """Length in bytes, for progress."""

    def read(self) -> int:
        """Bytes read so far, for progress."""


class Tables(Protocol):
    def open(self, path: Path) -> TableFile:
        """Raises FileUnreadable with a sentence that says what is wrong with the file."""

    def rejects(self, beside: Path) -> "RejectFile":
        """A reject file for an import of this path, made only when something is rejected."""


class RejectFile(Protocol):
    path: Path

    def expect(self, headers: Sequence[str]) -> None:
        """Say which columns the imported file has, before the first row is rejected."""

    def add(self, row: Row, reason: str) -> None:
        """Append a rejected row with its number and reason."""

    def close(self) -> None:
        """Finish the file."""
