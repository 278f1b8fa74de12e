"""Takes files into the library: what is new or changed, and what has gone; the rest is left alone."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from knowledge.catalogue import describe, fingerprint
from knowledge.chunking import pieces
from knowledge.csv_catalogue import rows_of_nothing
from knowledge.document import Unreadable
from knowledge.embeddings import Embedder, Vectors
from knowledge.found_files import FoundFile, Ids, found_files
from knowledge.passage import (
    Asset,
    LibraryStore,
    Passage,
    ProposesTags,
    Refused,
    StoredVectors,
    Taken,
    Watching,
    nobody_watches,
)
from knowledge.proposals import Terms
from knowledge.readers import read_file
from knowledge.snapshot import Shelf, Snapshot, searchable
from knowledge.tagging import Draft, Tagging, as_before

PASSAGES_AT_ONCE = 512
"""Passages that are embedded together: enough to keep every core busy, few enough to save often."""
ROWS_NAMED = 10

_Read = tuple[Asset, tuple[Passage, ...]]
"""An asset and what it says, not saved yet."""


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


@dataclass(frozen=True, slots=True)
class _Reading:
    """One run: files are read, then described, by rules and where one is set by a model."""

    known: Mapping[str, Asset]
    terms: Terms
    tagging: Tagging
    tally: _Tally
    ids: Ids
    current: bool
    """Whether the vectors that are stored are of the embedder in use."""

    def drafts(self, file: FoundFile) -> Sequence[Draft]:
        """The file as rules describe it; nothing where there is nothing to do for it, or it is refused."""
        try:
            draft = self._draft(file)
        except Unreadable as cause:
            self.tally.refused.append(Refused(path=str(file.path), reason=str(cause)))
            return ()
        except OSError as cause:
            reason = f"It cannot be opened: {cause.strerror or cause}."
            self.tally.refused.append(Refused(path=str(file.path), reason=reason))
            return ()
        self.tally.unchanged += draft is None
        return () if draft is None else (draft,)

    def finished(self, drafts: Sequence[Draft], progress: Watching) -> Sequence[_Read]:
        """The files with what a model says of them, cut into passages."""
        finished = list(self.tagging.finished(drafts, progress=progress))
        self.tally.unchanged += len(drafts) - len(finished)
        for asset in (draft.asset for draft in finished):
            (self.tally.changed if asset.path in self.known else self.tally.added).append(asset.id)
        return [(draft.asset, _passages(draft)) for draft in finished]

    def _draft(self, file: FoundFile) -> Draft | None:
        """None where it is unchanged, and no model has to be asked about it."""
        found = fingerprint(file.path)
        known = self.known.get(file.path.as_posix())
        same = known if known is not None and known.content_hash == found else None
        if same is not None and self.current and not self.tagging.owes(same):
            return None
        document = read_file(file.path)
        asset = describe(file.path, document, asset_id=self.ids.of(file), content_hash=found, terms=self.terms)
        if same is not None:
            asset = as_before(asset, same)
        return Draft(asset, document, known=same is not None and self.current)


class TakeIn:
    """Take files and folders into the library. Breaking off loses nothing that was saved; again goes on from there."""

    def __init__(
        self,
        store: LibraryStore,
        embedder: Embedder,
        shelf: Shelf,
        terms: Callable[[], Terms],
        tags: ProposesTags | None = None,
    ) -> None:
        self._store = store
        self._embedder = embedder
        self._shelf = shelf
        self._terms = terms
        self._tags = tags

    def __call__(self, paths: Sequence[Path], *, progress: Watching = nobody_watches) -> Taken:
        """A file that cannot be read is refused with its reason, and an earlier version of it stays."""
        tally = _Tally()
        files = list(found_files(paths, tally.refused))
        known = {asset.path: asset for asset in self._store.assets()}
        before = self._shelf.current()
        current = before.embedder == self._embedder.name
        terms = self._terms()
        reading = _Reading(known, terms, Tagging(self._tags, terms), tally, Ids(known), current)
        drafts: list[Draft] = []
        waiting: list[_Read] = []
        for done, file in enumerate(files, start=1):
            progress(done - 1, len(files), file.path.name)
            drafts += reading.drafts(file)
            if len(drafts) >= reading.tagging.at_once or done == len(files):
                waiting += reading.finished(drafts, _telling(progress, done, len(files), "files asked about"))
                drafts = []
            if sum(len(passages) for _, passages in waiting) >= PASSAGES_AT_ONCE or done == len(files):
                told = _telling(progress, done, len(files), "passages")
                self._save(waiting, before if current else None, tally, told)
                waiting = []
        progress(len(files), len(files), "")
        tally.refused += _rows_of_nothing(paths, [file.path for file in files])
        tally.removed = _gone(paths, known, {file.path for file in files}, kept=set(tally.added))
        self._store.remove(tally.removed)
        return reading.tagging.told(tally.taken())

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
            _words_of(passage.id): searchable(asset, passage.text, passage.location)
            for asset, passage in every
            if _words_of(passage.id) not in stored
        }
        if texts:
            made = self._embedder.passages(list(texts.values()), progress=progress)
            stored |= dict(zip(texts, made, strict=True))
        return np.stack([stored[_words_of(passage.id)] for _, passage in every])


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


def _telling(progress: Watching, done: int, total: int, what: str) -> Watching:
    """Progress within one batch, told as that of the files."""
    return lambda read, every, _: progress(done - 1, total, f"{read} of {every} {what}")


def _passages(draft: Draft) -> tuple[Passage, ...]:
    cut = enumerate(pieces(draft.document, title=draft.asset.title))
    return tuple(_passage(draft.asset, order, piece.text, piece.location) for order, piece in cut)


def _passage(asset: Asset, order: int, text: str, location: str) -> Passage:
    words = hashlib.blake2b(searchable(asset, text, location).encode(), digest_size=10).hexdigest()
    return Passage(id=f"{asset.id}:{order}:{words}", asset_id=asset.id, text=text, location=location, order=order)


def _words_of(passage_id: str) -> str:
    """The end of a passage's id, which is a hash of what was embedded: the key that vectors are found again by."""
    return passage_id.rpartition(":")[2]


def _by_words(snapshot: Snapshot) -> dict[str, Vectors]:
    return {_words_of(passage_id): snapshot.vectors[row] for row, passage_id in enumerate(snapshot.ids)}
