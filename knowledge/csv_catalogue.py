"""A table of what assets are: `catalogue.csv` in their folder or one above, a row for each file."""

import csv
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from io import StringIO
from pathlib import Path

from knowledge.document import Unreadable
from knowledge.readers import decoded

CATALOGUE = "catalogue.csv"
FILE_COLUMNS = ("file", "path", "filename")
LEVELS = 3
"""So many folders up a catalogue is looked for."""


def row_of(path: Path) -> Mapping[str, str]:
    """
    What the nearest catalogue says of a file, by column; empty where there is none, or no row of the file.

    Raises OSError; Unreadable where the catalogue is no text.
    """
    for folder in path.parents[:LEVELS]:
        catalogue = folder / CATALOGUE
        if catalogue.is_file():
            rows = _rows(catalogue, catalogue.stat().st_mtime_ns)
            return rows.get(path.relative_to(folder).as_posix().casefold()) or rows.get(path.name.casefold()) or {}
    return {}


def rows_of_nothing(files: Collection[Path]) -> Iterator[tuple[Path, list[str]]]:
    """Catalogues beside or above the files, with the names in them that no file has: a slip of the pen, or gone."""
    folders = {folder for file in files for folder in file.parents[:LEVELS]}
    for catalogue in sorted(folder / CATALOGUE for folder in folders if (folder / CATALOGUE).is_file()):
        below = [file for file in files if catalogue.parent in file.parents]
        named = {file.name.casefold() for file in below}
        named |= {file.relative_to(catalogue.parent).as_posix().casefold() for file in below}
        try:
            rows = _rows(catalogue, catalogue.stat().st_mtime_ns)
        except (OSError, Unreadable):
            continue  # each of its files is refused with the reason
        if stray := [name for name in rows if name not in named]:
            yield catalogue, stray


@lru_cache(maxsize=16)
def _rows(catalogue: Path, changed_at: int) -> Mapping[str, Mapping[str, str]]:
    """Rows by the file they name; `changed_at` is part of the key, so that a changed table is read anew."""
    text = decoded(catalogue.read_bytes())
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    found: dict[str, Mapping[str, str]] = {}
    for row in csv.DictReader(StringIO(text), delimiter=delimiter):
        told = {str(k).strip().casefold(): str(v or "").strip().replace("|", ",") for k, v in row.items() if k}
        name = next((told.pop(column) for column in FILE_COLUMNS if told.get(column)), "")
        if name:
            found[name.replace("\\", "/").casefold()] = {key: value for key, value in told.items() if value}
    return found
