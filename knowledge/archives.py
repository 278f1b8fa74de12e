"""Zip archives of content, unpacked beside the database; whatever is wrong with one is said, and nothing of it kept."""

import shutil
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from knowledge.document import Unreadable
from knowledge.passage import Refused
from knowledge.readers import ARCHIVE

MOST_UNPACKED_BYTES = 1_000_000_000
MOST_FILES = 10_000
MOST_TIMES_LARGER = 200
"""Texts shrink to a tenth; what shrinks to less than this is made to fill a disk."""
ENCRYPTED = 0x1


def unpacked(paths: Sequence[Path], *, into: Path) -> tuple[list[Path], list[Refused]]:
    """The paths with each archive's folder in its place, and the archives that could not be unpacked."""
    opened: list[Path] = []
    refused: list[Refused] = []
    for path in paths:
        if path.suffix.casefold() != ARCHIVE or not path.is_file():
            opened.append(path)
            continue
        try:
            # By its whole name: no folder that is there for something else is called so.
            opened.append(_unpack(path, into / path.name))
        except Unreadable as cause:
            refused.append(Refused(path=str(path), reason=str(cause)))
    return opened, refused


def _unpack(path: Path, folder: Path) -> Path:
    """In the place of what an earlier archive of this name left there."""
    fresh = folder.with_name(f"{folder.name}.unpacking")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        with zipfile.ZipFile(path) as archive:
            for entry, inside in _entries(archive, path.stat().st_size):
                target = fresh / inside
                target.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(entry) as source, target.open("wb") as copy:
                    shutil.copyfileobj(source, copy)
    except (zipfile.BadZipFile, EOFError, NotImplementedError) as cause:
        shutil.rmtree(fresh, ignore_errors=True)
        raise Unreadable("It is no zip archive, or it is broken.") from cause
    except OSError as cause:
        shutil.rmtree(fresh, ignore_errors=True)
        raise Unreadable(f"It cannot be unpacked: {cause.strerror or cause}.") from cause
    shutil.rmtree(folder, ignore_errors=True)
    fresh.rename(folder)
    return folder


def _entries(archive: zipfile.ZipFile, size: int) -> Iterator[tuple[zipfile.ZipInfo, PurePosixPath]]:
    """The files of an archive and where they go. Raises Unreadable."""
    files = [entry for entry in archive.infolist() if not entry.is_dir()]
    total = sum(entry.file_size for entry in files)
    if not files:
        raise Unreadable("It holds no files.")
    if any(entry.flag_bits & ENCRYPTED for entry in files):
        raise Unreadable("It is locked by a password. Make one without.")
    if len(files) > MOST_FILES:
        raise Unreadable(f"It holds {len(files):,} files; I take up to {MOST_FILES:,} at once.")
    if total > MOST_UNPACKED_BYTES or total > MOST_TIMES_LARGER * max(size, 1_000):
        raise Unreadable(f"It unpacks to {total / 1e6:,.0f} MB, far more than content does, so I leave it alone.")
    for entry in files:
        inside = PurePosixPath(entry.filename.replace("\\", "/"))
        if inside.is_absolute() or ".." in inside.parts or ":" in inside.parts[0]:
            raise Unreadable(f"It would write outside of its folder ({entry.filename[:80]}), so I leave it alone.")
        yield entry, inside
