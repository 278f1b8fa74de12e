"""What is kept on disk between runs, so that a start need not make it again. None of it is missed when it is lost."""

import json
import logging
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

log = logging.getLogger(__name__)

IDS, VECTORS = "passages.json", "vectors.npy"


@dataclass(frozen=True, slots=True)
class Rows:
    """The passages of a library by row, without what they say: that is read for those that are quoted."""

    ids: tuple[str, ...]
    asset_ids: tuple[str, ...]
    """For each passage, whose part it is."""
    vectors: npt.NDArray[np.float32]
    """One row a passage; no columns where there is no embedder."""


class KeptRows:
    """Rows of the library as it was at one generation, read from disk as they are asked for."""

    def __init__(self, folder: Path | None) -> None:
        """Beside the indexes; without a folder nothing is kept."""
        self._folder = folder

    def read(self, generation: int, embedder: str) -> Rows | None:
        """What was kept of that generation, with vectors of that embedder; None where there is nothing usable."""
        if self._folder is None:
            return None
        kept = self._of(generation)
        try:
            noted = json.loads((kept / IDS).read_bytes())
            # Mapped: a start touches what the first question compares, and nothing is copied.
            vectors = np.asarray(np.load(kept / VECTORS, mmap_mode="r"))
            rows = Rows(ids=tuple(noted["ids"]), asset_ids=tuple(noted["asset_ids"]), vectors=vectors)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError, EOFError) as cause:
            log.warning("the kept vectors cannot be read, the database is asked: %s", cause)
            return None
        fits = noted.get("embedder") == embedder and len(rows.ids) == len(rows.asset_ids) == len(vectors)
        return rows if fits else None

    def write(self, rows: Rows, generation: int, embedder: str) -> None:
        """Keep them instead of those of other generations. A disk that is full costs time at the next start."""
        if self._folder is None:
            return

        def write(folder: Path) -> None:
            np.save(folder / VECTORS, rows.vectors)
            noted = {"embedder": embedder, "ids": rows.ids, "asset_ids": rows.asset_ids}
            (folder / IDS).write_text(json.dumps(noted))

        try:
            kept_in_one_step(self._of(generation), write, instead_of="rows-*")
        except OSError as cause:
            log.warning("vectors not kept for the next start: %s", cause)

    def _of(self, generation: int) -> Path:
        return (self._folder or Path()) / f"rows-{generation}"


def kept_in_one_step(folder: Path, write: Callable[[Path], object], *, instead_of: str) -> None:
    """
    Fill a folder that is there whole or not at all; siblings of that pattern go, for they are of what was before.

    Raises:
        OSError: the disk takes no more; nothing is left of it then.
    """
    for older in folder.parent.glob(instead_of):
        shutil.rmtree(older, ignore_errors=True)
    beside = folder.with_name(f"{folder.name}.{os.getpid()}")
    beside.mkdir(parents=True)
    try:
        write(beside)
        beside.rename(folder)
    except OSError:
        shutil.rmtree(beside, ignore_errors=True)
        raise
