"""Rows of an import that could not be taken, counted by reason and kept in a file."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.usecases.ports import RejectFile, Row

REASONS_APART = 50
"""Different reasons counted by themselves; a broken file could have one a row."""


@dataclass(slots=True)
class Rejections:
    """Writes each rejected row to the reject file and counts why."""

    file: RejectFile
    rehearsal: bool = False
    """Only count; the file is not written."""
    count: int = 0
    _reasons: Counter[str] = field(default_factory=Counter)

    def add(self, row: Row, reason: str) -> None:
        """Reject a row."""
        if not self.rehearsal:
            self.file.add(row, reason)
        self.count += 1
        self._reasons[reason if len(self._reasons) < REASONS_APART else "other reasons"] += 1

    @property
    def reasons(self) -> Sequence[tuple[str, int]]:
        """Why, most frequent first."""
        return self._reasons.most_common()

    @property
    def path(self) -> Path | None:
        """Where the rejected rows are; None when there are none, or in a rehearsal."""
        return self.file.path if self.count and not self.rehearsal else None
