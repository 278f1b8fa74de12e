"""Opens CSV and XLSX exports as streams of rows, whatever their encoding, delimiter or title lines."""

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from bot.domain.errors import FileUnreadable
from bot.files.rejects import CELL_MAX_CHARACTERS, CsvRejects
from bot.usecases.ports import Row, TableFile

SNIFFED_BYTES = 256 * 1024
WORKBOOK_MAX_BYTES = 2 * 1024**3
"""Unpacked size over which a workbook is taken for a bomb."""
HEADER_LOOKED_FOR_IN_ROWS = 30
UNDECODABLE = ("\udc80", "\udcff")
"""What `surrogateescape` makes of bytes that are not in the encoding."""


@dataclass(frozen=True, slots=True)
class FileTables:
    """The `Tables` port over the file system; reject files go to one folder."""

    rejects_dir: Path

    def open(self, path: Path) -> TableFile:
        """Raises FileUnreadable with a sentence that says what is wrong with the file."""
        try:
            size = path.stat().st_size
        except FileNotFoundError:
            raise FileUnreadable(f"There is no file {path}. Check the path and try again.") from None
        if path.is_dir():
            raise FileUnreadable(f"{path} is a folder. Name one CSV or XLSX file in it.")
        if size == 0:
            raise FileUnreadable(f"{path.name} is empty. Export it again and try once more.")
        try:
            with path.open("rb") as file:
                start = file.read(SNIFFED_BYTES)
        except PermissionError:
            raise FileUnreadable(f"I may not read {path}. Check its permissions.") from None
        if start.startswith(b"PK\x03\x04"):
            return workbook(path)
        if start.startswith(b"\xd0\xcf\x11\xe0"):
            raise FileUnreadable(f"{path.name} is an old Excel file (.xls). Save it as .xlsx or .csv and try again.")
        return DelimitedFile.sniffed(path, start)

    def rejects(self, beside: Path) -> CsvRejects:
        """A reject file for an import of this path, made only when something is rejected."""
        return CsvRejects(path=self.rejects_dir / f"{beside.stem}.rejects.csv")


@dataclass(slots=True)
class DelimitedFile:
    """A text file with one record a line and a header above."""

    path: Path
    encoding: str
    delimiter: str
    headers: Sequence[str] = ()
    header_line: int = 1
    _raw: io.BufferedReader | None = None

    @classmethod
    def sniffed(cls, path: Path, start: bytes) -> "DelimitedFile":
        """Work out encoding, delimiter and header from the first bytes."""
        encoding = encoding_of(start)
        text = start.decode(encoding, errors="replace")
        if "\x00" in text[:4096]:
            raise FileUnreadable(f"{path.name} is not a CSV or XLSX file. Export your leads as one of these.")
        table = cls(path=path, encoding=encoding, delimiter=delimiter_of(text))
        for number, cells in enumerate(csv.reader(io.StringIO(text), delimiter=table.delimiter), start=1):
            if looks_like_header(cells):
                table.headers, table.header_line = unique(cells), number
                return table
            if number >= HEADER_LOOKED_FOR_IN_ROWS:
                break
        raise FileUnreadable(
            f"{path.name} has no header line with at least two columns. The first line must name the columns."
        )

    def rows(self) -> Iterator[Row]:
        """Every line below the header; one that cannot be read carries its problem."""
        csv.field_size_limit(CELL_MAX_CHARACTERS)
        with self.path.open("rb") as self._raw:
            text = io.TextIOWrapper(self._raw, encoding=self.encoding, errors="surrogateescape", newline="")
            reader = csv.reader(text, delimiter=self.delimiter)
            number = 0
            while True:
                number += 1
                try:
                    cells = next(reader)
                except StopIteration:
                    return
                except csv.Error as problem:
                    yield Row(number=number, values={}, problem=f"cannot be read as CSV ({problem})")
                    continue
                if number > self.header_line and any(cells):
                    yield self._row(number, cells)

    def _row(self, number: int, cells: list[str]) -> Row:
        values = {h: v for h, c in zip(self.headers, cells, strict=False) if (v := c.strip())}
        if len(cells) > len(self.headers) and any(cells[len(self.headers) :]):
            problem = f"has {len(cells)} cells where the header has {len(self.headers)}: a quote is missing somewhere"
            return Row(number=number, values=values, problem=problem)
        if not "".join(cells).isascii() and any(UNDECODABLE[0] <= c <= UNDECODABLE[1] for c in "".join(cells)):
            readable = {h: v.encode(errors="replace").decode() for h, v in values.items()}
            return Row(number=number, values=readable, problem=f"has characters that are not {self.encoding}")
        return Row(number=number, values=values)

    def size(self) -> int:
        return self.path.stat().st_size

    def read(self) -> int:
        return self._raw.tell() if self._raw and not self._raw.closed else 0


@dataclass(slots=True)
class Workbook:
    """The first sheet with a header of an Excel file."""

    path: Path
    sheet: str
    headers: Sequence[str]
    header_line: int
    lines: int
    """Lines in the sheet as the file claims; 0 where it does not say."""
    _done: int = 0

    def rows(self) -> Iterator[Row]:
        """Every line below the header."""
        with opened_book(self.path) as book:
            for number, line in enumerate(book[self.sheet].iter_rows(values_only=True), start=1):
                self._done = number
                if number > self.header_line:
                    values = {h: v for h, c in zip(self.headers, line, strict=False) if (v := as_text(c))}
                    if values:
                        yield Row(number=number, values=values)

    def size(self) -> int:
        return self.lines

    def read(self) -> int:
        return self._done


@contextmanager
def opened_book(path: Path) -> Iterator[Any]:
    """An Excel file open for reading as a stream. Raises FileUnreadable."""
    import openpyxl  # half a second that CSV imports need not wait for

    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
        if unpacked > WORKBOOK_MAX_BYTES:
            raise FileUnreadable(f"{path.name} unpacks to over 2 GiB. Export it as CSV instead.")
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as problem:
        raise FileUnreadable(f"{path.name} is damaged or no Excel file ({problem}). Export it again.") from problem
    try:
        yield book
    finally:
        book.close()


def workbook(path: Path) -> Workbook:
    """Find the header of an Excel file. Raises FileUnreadable."""
    with opened_book(path) as book:
        for sheet in book.worksheets:
            first_lines = sheet.iter_rows(values_only=True, max_row=HEADER_LOOKED_FOR_IN_ROWS)
            for number, line in enumerate(first_lines, start=1):
                cells = [as_text(cell) for cell in line]
                if looks_like_header(cells):
                    return Workbook(path, sheet.title, unique(cells), number, sheet.max_row or 0)
    raise FileUnreadable(f"{path.name} has no sheet with a header line. The first line must name the columns.")


def encoding_of(start: bytes) -> str:
    """Name of the encoding: a byte order mark, else UTF-8 where it fits, else the likeliest."""
    for mark, name in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if start.startswith(mark):
            return name
    whole = start[: start.rfind(b"\n") + 1] or start
    lines = whole.split(b"\n")
    broken = sum(1 for line in lines if not is_utf8(line))
    if broken <= len(lines) // 20 and broken < 20:
        return "utf-8"
    from charset_normalizer import from_bytes

    best = from_bytes(whole, cp_isolation=["cp1252", "cp1250", "latin_1", "mac_roman", "utf_16_le", "utf_16_be"]).best()
    return best.encoding if best else "cp1252"


def is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def delimiter_of(text: str) -> str:
    """The delimiter that cuts the first lines into the most cells, evenly."""
    lines = [line for line in text.splitlines()[:20] if line.strip()]
    even = {d: min((line.count(d) for line in lines[:3]), default=0) for d in ",;\t|"}
    best = max(even, key=lambda d: even[d])
    if even[best]:
        return best
    return max(",;\t|", key=lambda d: max((line.count(d) for line in lines), default=0))


def looks_like_header(cells: Sequence[str]) -> bool:
    """At least two cells, most of them filled with something that is no number: title lines have one."""
    filled = [c for c in cells if c.strip()]
    return len(filled) >= 2 and sum(any(ch.isalpha() for ch in c) for c in filled) * 2 > len(filled)


def unique(cells: Sequence[str]) -> list[str]:
    """Header names without spaces around; a second `Email` becomes `Email (2)`, an empty one `Column 3`."""
    seen: dict[str, int] = {}
    names = []
    for position, cell in enumerate(cells, start=1):
        name = cell.strip().lstrip("\ufeff") or f"Column {position}"
        seen[name] = seen.get(name, 0) + 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return names


def as_text(cell: object) -> str:
    """A workbook's cell as a person would type it into a CSV file."""
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime():
            return cell.isoformat(sep=" ")
        case date():
            return cell.isoformat()
    return str(cell).strip()
