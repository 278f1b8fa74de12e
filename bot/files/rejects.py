"""Reject files: rows that an import could not take, for people to mend, and to be erased with the person."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.domain.crm_columns import REJECT_HEADERS
from bot.domain.lead import normal_email
from bot.usecases.ports import Row

CELL_MAX_CHARACTERS = 1_000_000
ADDRESS = re.compile(r"[^\s<>(),;:@\"]{1,99}@[^\s<>(),;:@\"]{1,255}")


@dataclass(slots=True)
class CsvRejects:
    """Rejected rows with number and reason, in a file that can be mended and imported again."""

    path: Path
    _rows: list[tuple[Row, str]] = field(default_factory=list)
    _writer: "csv.DictWriter[str] | None" = None
    _file: io.TextIOWrapper | None = None
    _headers: list[str] = field(default_factory=list)

    def add(self, row: Row, reason: str) -> None:
        """Append a rejected row. The first one decides the columns; cells of others go along."""
        if self._writer is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self.path.open("w", encoding="utf-8-sig", newline="")
            self._headers = [*REJECT_HEADERS, *(h for h in self._headers if h not in REJECT_HEADERS)]
            self._writer = csv.DictWriter(self._file, self._headers, restval="", extrasaction="ignore")
            self._writer.writeheader()
        self._writer.writerow({**row.values, **dict(zip(REJECT_HEADERS, (str(row.number), reason), strict=True))})

    def expect(self, headers: Sequence[str]) -> None:
        """Say which columns the imported file has, before the first row is rejected."""
        self._headers = list(headers)

    def close(self) -> None:
        if self._file:
            self._file.close()


def erase_mentions(folder: Path, email: str) -> int:
    """Take every row that mentions the address out of the reject files of a folder; how many there were."""
    csv.field_size_limit(CELL_MAX_CHARACTERS)
    return sum(_erase(file, email) for file in sorted(folder.glob("*.rejects.csv")))


def _erase(file: Path, email: str) -> int:
    with file.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as read:
        rows = list(csv.reader(read))
    kept = [row for row in rows if not _mentions(row, email)]
    if len(kept) < len(rows):
        beside = file.with_name(f"{file.name}.new")
        with beside.open("w", encoding="utf-8-sig", errors="surrogateescape", newline="") as written:
            csv.writer(written).writerows(kept)
        beside.replace(file)
    return len(rows) - len(kept)


def _mentions(cells: Iterable[str], email: str) -> bool:
    """Whether a cell holds the address, in other letters, with a tag or among other words."""
    same = normal_email(email)
    return any(normal_email(found.strip(".")) == same for cell in cells for found in ADDRESS.findall(cell))
