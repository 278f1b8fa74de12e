"""Takes files into the library: what is new or changed, and what has gone; the rest is left alone."""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from knowledge.catalogue import SIDECAR_ENDING, describe, fingerprint
from knowledge.chunking import pieces
from knowledge.csv_catalogue import rows_of_nothing
from knowledge.document import Unreadable
from knowledge.embeddings import Embedder, Vectors
from knowledge.passage import Asset, LibraryStore, Passage, Refused, StoredVectors, Taken, Watching, nobody_watches
from knowledge.proposals import Terms
from knowledge.readers import read_file
from knowledge.snapshot import Shelf, Snapshot, searchable

PASSAGES_AT_ONCE = 512
"""Passages that are embedded together: enough to keep every core busy, few enough to save often."""
ROWS_NAMED = 10
NO_ASSETS = re.compile(r"^(?:readme\b.*|thumbs\.db|desktop\.ini|catalogue\.csv)$", re.I)
"""Files that lie in folders and are meant for nobody; hidden files and sidecars are left out too."""

_Read = tuple[Asset, tuple[Passage, ...]]
"""An asset and what it says, not saved yet."""


@dataclass(frozen=True, slots=True)
class _File:
    """A file to take in, and the folder that its id is relative to."""

    path: Path
    root: Path


@dataclass(slots=True)
class _Tally:
    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: int = 0
    removed: tuple[str, ...] = ()
    refused: list[Refused] = field(default_factory=list)
    passages: int = 0

    def taken(self) -> Taken:
        return Taken(
            added=tuple(self.added),
            changed=tuple(self.changed),
            unchanged=self.unchanged,
            removed=self.removed,
            refused=tuple(self.refused),
            passages=self.passages,
        )


class TakeIn:
    """Take files and folders into the library. Breaking off loses nothing that was saved; again goes on from there."""

    def __init__(self, store: LibraryStore, embedder: Embedder, shelf: Shelf, terms: Callable[[], Terms]) -> None:
        self._store = store
        self._embedder = embedder
        self._shelf = shelf
        self._terms = terms

    def __call__(self, paths: Sequence[Path], *, progress: Watching = nobody_watches) -> Taken:
        """A file that cannot be read is refused with its reason, and an earlier version of it stays."""
        tally = _Tally()
        files = list(_files(paths, tally))
        known = {asset.path: asset for asset in self._store.assets()}
        before = self._shelf.current()
        current = before.embedder == self._embedder.name
        waiting: list[_Read] = []
        ids, terms = _Ids(known), self._terms()
        for done, file in enumerate(files, start=1):
            progress(done - 1, len(files), file.path.name)
            read = self._read(file, ids, terms, known.get(file.path.as_posix()) if current else None, tally)
            if read is not None:
                waiting.append(read)
                (tally.changed if file.path.as_posix() in known else tally.added).append(read[0].id)
            if sum(len(passages) for _, passages in waiting) >= PASSAGES_AT_ONCE or done == len(files):
                self._save(waiting, before if current else None, tally, _telling(progress, done, len(files)))
                waiting = []
        progress(len(files), len(files), "")
        tally.refused += _rows_of_nothing(paths, [file.path for file in files])
        tally.removed = _gone(paths, known, {file.path for file in files}, kept=set(tally.added))
        self._store.remove(tally.removed)
        return tally.taken()

    def _read(self, file: _File, ids: "_Ids", terms: Terms, known: Asset | None, tally: _Tally) -> _Read | None:
        """The asset with its passages; None where it is unchanged or refused."""
        try:
            found = fingerprint(file.path)
            if known is not None and known.content_hash == found:
                tally.unchanged += 1
                return None
            document = read_file(file.path)
            asset = describe(file.path, document, asset_id=ids.of(file), content_hash=found, terms=terms)
        except Unreadable as cause:
            tally.refused.append(Refused(path=str(file.path), reason=str(cause)))
            return None
        except OSError as cause:
            reason = f"It cannot be opened: {cause.strerror or cause}."
            tally.refused.append(Refused(path=str(file.path), reason=reason))
            return None
        passages = (
            _passage(asset, order, piece.text, piece.location)
            for order, piece in enumerate(pieces(document, title=asset.title))
        )
        return asset, tuple(passages)

    def _save(self, waiting: Sequence[_Read], before: Snapshot | None, tally: _Tally, progress: Watching) -> None:
        """Embed what is new and save each asset with its passages in one step."""
        every = [(asset, passage) for asset, passages in waiting for passage in passages]
        if not every:
            return
        vectors = self._vectors(every, before, progress).astype(np.float16)
        start = 0
        for asset, passages in waiting:
            own = vectors[start : start + len(passages)]
            start += len(passages)
            stored = StoredVectors(embedder=self._embedder.name, passages=passages, vectors=own.tobytes())
            self._store.put(asset, stored)
            tally.passages += len(passages)

    def _vectors(self, every: Sequence[tuple[Asset, Passage]], before: Snapshot | None, progress: Watching) -> Vectors:
        """A vector for each passage: the stored one where the same words were embedded before."""
        stored = _by_words(before) if before is not None else {}
        texts = {
            _words_of(passage): searchable(asset, passage.text, passage.location)
            for asset, passage in every
            if _words_of(passage) not in stored
        }
        if texts:
            made = self._embedder.passages(list(texts.values()), progress=progress)
            stored |= dict(zip(texts, made, strict=True))
        return np.stack([stored[_words_of(passage)] for _, passage in every])


class _Ids:
    """Gives each file the id that it had, or one from its path: readable, and the same every time."""

    def __init__(self, known: Mapping[str, Asset]) -> None:
        self._by_path = {path: asset.id for path, asset in known.items()}
        self._taken = {asset.id: path for path, asset in known.items()}

    def of(self, file: _File) -> str:
        path = file.path.as_posix()
        if path in self._by_path:
            return self._by_path[path]
        relative = file.path.relative_to(file.root)
        named = relative.with_suffix("") if relative.suffix.casefold() in (".md", ".markdown") else relative
        slug = re.sub(r"[^\w]+", "-", named.as_posix().casefold()).strip("-_") or "asset"
        holder = self._taken.get(slug)
        # A library that has moved keeps its ids; a second one with a file of the same name gets others.
        if holder is not None and Path(holder).exists():
            slug = f"{slug}-{hashlib.blake2b(path.encode(), digest_size=3).hexdigest()}"
        self._by_path[path], self._taken[slug] = slug, path
        return slug


def _files(paths: Sequence[Path], tally: _Tally) -> Iterator[_File]:
    """Every file below the paths, each once; what is not there is refused."""
    seen: set[Path] = set()
    for path in paths:
        start = Path(path).absolute()
        if not start.exists():
            tally.refused.append(Refused(path=str(path), reason="There is no such file or folder."))
            continue
        root = start if start.is_dir() else start.parent
        below = sorted(start.rglob("*")) if start.is_dir() else [start]
        for file in below:
            if file.is_file() and file not in seen and (file == start or _is_meant(file.relative_to(root))):
                seen.add(file)
                yield _File(path=file, root=root)


def _is_meant(relative: Path) -> bool:
    hidden = any(part.startswith((".", "~$", "__")) for part in relative.parts)
    return not hidden and not relative.name.endswith(SIDECAR_ENDING) and not NO_ASSETS.match(relative.name)


def _gone(paths: Sequence[Path], known: Mapping[str, Asset], there: set[Path], *, kept: set[str]) -> tuple[str, ...]:
    """Assets of these folders whose files are no longer there, but for ids that another file has taken over."""
    folders = [folder for path in paths if (folder := Path(path).absolute()).is_dir()]
    return tuple(
        asset.id
        for asset in known.values()
        if asset.id not in kept
        and (path := Path(asset.path)) not in there
        and any(folder in path.parents for folder in folders)
    )


def _rows_of_nothing(paths: Sequence[Path], files: Sequence[Path]) -> Iterator[Refused]:
    """Rows of catalogues inside of these folders that name no file there."""
    folders = {Path(path).absolute() for path in paths}
    for catalogue, stray in rows_of_nothing(files):
        if any(folder in catalogue.parents for folder in folders):
            named = ", ".join(f"“{name}”" for name in stray[:ROWS_NAMED]) + (" and more" if stray[ROWS_NAMED:] else "")
            reason = f"No file is called as these rows say: {named}. Mend the names, or take the rows out."
            yield Refused(path=str(catalogue), reason=reason)


def _telling(progress: Watching, done: int, total: int) -> Watching:
    """Progress of the passages of one batch, told as that of the files."""
    return lambda read, passages, _: progress(done - 1, total, f"{read} of {passages} passages")


def _passage(asset: Asset, order: int, text: str, location: str) -> Passage:
    words = hashlib.blake2b(searchable(asset, text, location).encode(), digest_size=10).hexdigest()
    return Passage(id=f"{asset.id}:{order}:{words}", asset_id=asset.id, text=text, location=location, order=order)


def _words_of(passage: Passage) -> str:
    """The end of a passage's id, which is a hash of what was embedded: the key that vectors are found again by."""
    return passage.id.rpartition(":")[2]


def _by_words(snapshot: Snapshot) -> dict[str, Vectors]:
    return {_words_of(passage): snapshot.vectors[row] for row, passage in enumerate(snapshot.passages)}
