"""The library as it is searched: all vectors in memory, read once for each change of the library."""

import hashlib
import logging
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from pathlib import Path

import numpy as np
import numpy.typing as npt

from knowledge.embeddings import Embedder, Vectors
from knowledge.kept import KeptRows, Rows
from knowledge.passage import Asset, LibraryStore, Passage, StoredVectors, Wanted
from knowledge.words import WordIndex

log = logging.getLogger(__name__)

NO_EMBEDDER = ""
SAMPLE = 4_096
"""Vectors at most that stand for all where how far the farthest is need only be about right."""
READ_AT_ONCE = 5_000
"""Passages of a library that is read anew while a question waits: half a second."""


def searchable(asset: Asset, text: str, location: str) -> str:
    """What is embedded and indexed for a passage: with the title and heading that people read it under."""
    return f"{asset.title}. {location}\n{text}" if location else f"{asset.title}. {text}"


@dataclass(frozen=True)
class Snapshot:
    """Passages by row, with what is known of each."""

    generation: int
    embedder: str
    """Whose vectors these are; empty where the embedder is away or the library is of another one."""
    assets: tuple[Asset, ...]
    ids: tuple[str, ...]
    """Of the passages. What they say stays in the database: it is read for the few that are quoted."""
    asset_rows: npt.NDArray[np.int32]
    """For each passage the row of its asset."""
    vectors: Vectors
    """One row a passage; no columns where there is no embedder."""
    said: Callable[[], Iterable[Passage]] = field(repr=False, compare=False)
    """Reads all passages as they are now, for the word index."""
    words_folder: Path | None = None
    making: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)
    """Held while the word index is made, so that two threads do not both make it."""

    @cached_property
    def words(self) -> WordIndex:
        """Made at first use, or read from where an earlier run kept it."""
        with self.making:
            return self._words()

    def _words(self) -> WordIndex:
        folder = self.words_folder / f"words-{self.key}" if self.words_folder else None
        kept = WordIndex.kept(folder, passages=len(self.ids)) if folder else None
        if kept is not None:
            return kept
        texts = self._texts()
        made = WordIndex.of([texts.get(passage_id, "") for passage_id in self.ids])
        # What has gone since this was read has no words any more, and an index without them is not kept.
        if folder and texts.keys() >= self.row_of.keys():
            try:
                made.keep(folder)
            except OSError as cause:  # a full or read-only disk costs time at the next start, not answers now
                log.warning("word index not kept: %s", cause)
        return made

    def _texts(self) -> dict[str, str]:
        """What is searched of each passage, by its id."""
        of_asset = {asset.id: asset for asset in self.assets}
        return {
            passage.id: searchable(of_asset[passage.asset_id], passage.text, passage.location)
            for passage in self.said()
            if passage.asset_id in of_asset
        }

    @cached_property
    def key(self) -> str:
        """Hash of which passages these are, and of whose vectors: two libraries that share it are the same."""
        hashed = hashlib.blake2b(self.embedder.encode(), digest_size=10)
        hashed.update("".join(f"\0{passage_id}" for passage_id in self.ids).encode())
        return hashed.hexdigest()

    @cached_property
    def sample(self) -> Vectors:
        """Vectors of evenly spaced passages; of a small library, all."""
        return np.ascontiguousarray(self.vectors[:: 1 + len(self.ids) // SAMPLE])

    @cached_property
    def row_of(self) -> dict[str, int]:
        """Row of a passage by its id."""
        return {passage_id: row for row, passage_id in enumerate(self.ids)}

    def allowed(self, wanted: Wanted) -> npt.NDArray[np.bool_]:
        """Which passages belong to assets that may be found."""
        fits = np.fromiter(map(wanted.allows, self.assets), np.bool_, len(self.assets))
        mask: npt.NDArray[np.bool_] = fits[self.asset_rows]
        return mask


class Shelf:
    """Holds the snapshot and reads a new one when the library has changed, by whatever process."""

    def __init__(self, store: LibraryStore, embedder: Embedder, *, folder: Path | None) -> None:
        """`folder` is where indexes are kept between runs."""
        self._store = store
        self._embedder = embedder
        self._folder = folder
        self._kept = KeptRows(folder)
        self._reading = threading.Lock()
        self._snapshot: Snapshot | None = None
        self._aside: threading.Thread | None = None

    def current(self, *, wait: bool = True) -> Snapshot:
        """
        The library as of now.

        Without `wait` a large library that has changed is read aside, and meanwhile given as it was a moment ago.
        """
        held, generation = self._snapshot, self._store.generation()
        if held is not None and held.generation == generation:
            return held
        if wait or held is None or len(held.ids) <= READ_AT_ONCE:
            return self._renewed()
        self._renew_aside()
        return held

    def close(self) -> None:
        """Wait for what is read aside."""
        if self._aside is not None:
            self._aside.join()

    def _renewed(self) -> Snapshot:
        with self._reading:
            generation = self._store.generation()
            if self._snapshot is None or self._snapshot.generation != generation:
                self._snapshot = self._read(generation)
            return self._snapshot

    def _renew_aside(self) -> None:
        if self._aside is None or not self._aside.is_alive():
            self._aside = threading.Thread(target=self._renew_with_words, name="content-library", daemon=True)
            self._aside.start()

    def _renew_with_words(self) -> None:
        """Read the library and make its word index before anybody is given it."""
        try:
            fresh = self._read(self._store.generation())
            _ = fresh.words
        except Exception:
            log.exception("the library could not be read anew; it is tried again at the next question")
        else:
            self._snapshot = fresh

    def quoted(self, snapshot: Snapshot, rows: Sequence[int]) -> dict[int, Passage]:
        """What passages of a snapshot say, by row; those that have gone since it was read are left out."""
        wanted = {snapshot.ids[row]: row for row in rows}
        of = {snapshot.assets[snapshot.asset_rows[row]].id for row in rows}
        return {wanted[passage.id]: passage for passage in self._store.passages(wanted.keys(), of=of)}

    def _read(self, generation: int) -> Snapshot:
        # Read after the generation: what changes in between is read again at the next call.
        name = embedder_name(self._embedder)
        names = self._store.embedders()
        if name not in names and names:
            log.warning("the library holds no vectors of %s; finding by words only until files are added again", name)
        if name in names:
            # Beside the reading, since a question waits for both.
            threading.Thread(target=self._load_embedder, name="embedder", daemon=True).start()
        assets = tuple(self._store.assets())
        known = name if name in names else NO_EMBEDDER
        whose = (known,) if known else sorted(names)
        rows = self._rows(generation, known, whose, {asset.id for asset in assets})
        row_of = {asset.id: row for row, asset in enumerate(assets)}
        return Snapshot(
            generation=generation,
            embedder=known,
            assets=assets,
            ids=rows.ids,
            asset_rows=np.array([row_of[asset_id] for asset_id in rows.asset_ids], np.int32),
            vectors=rows.vectors,
            said=lambda: chain.from_iterable(batch.passages for batch in self._stored(whose)),
            words_folder=self._folder,
        )

    def _rows(self, generation: int, embedder: str, whose: Sequence[str], assets: Set[str]) -> Rows:
        """As kept by an earlier start, or from the database; of a library that takes long to read they are kept."""
        kept = self._kept.read(generation, embedder)
        if kept is not None and assets >= set(kept.asset_ids):
            return kept
        rows = _stored_rows(embedder, list(self._stored(whose)), assets)
        if len(rows.ids) > READ_AT_ONCE and self._store.generation() == generation:
            self._kept.write(rows, generation, embedder)
        return rows

    def _stored(self, whose: Sequence[str]) -> Iterator[StoredVectors]:
        return chain.from_iterable(self._store.stored(each) for each in whose)

    def _load_embedder(self) -> None:
        try:
            self._embedder.load()
        except Exception as cause:  # noqa: BLE001  told of by the search that needs it
            log.debug("the embedder does not load: %s", cause)


def embedder_name(embedder: Embedder) -> str:
    """Its name, or NO_EMBEDDER where its provider cannot be asked."""
    try:
        return embedder.name
    except Exception as cause:  # noqa: BLE001  the boundary to any provider's client; words alone still find
        log.warning("the embedder is away, finding by words only: %s", cause)
        return NO_EMBEDDER


def _stored_rows(embedder: str, batches: Sequence[StoredVectors], assets: Set[str]) -> Rows:
    dimension = int(embedder.rpartition(":")[2]) if embedder else 0
    ids: list[str] = []
    asset_ids: list[str] = []
    vectors = np.empty((sum(len(batch.passages) for batch in batches), dimension), np.float32)
    for batch in batches:
        # An asset may have gone between the two reads; its passages go with it.
        kept = [row for row, passage in enumerate(batch.passages) if passage.asset_id in assets]
        if embedder:
            stored = np.frombuffer(batch.vectors, np.float16).reshape(-1, dimension)
            vectors[len(ids) : len(ids) + len(kept)] = stored if len(kept) == len(stored) else stored[kept]
        ids += [batch.passages[row].id for row in kept]
        asset_ids += [batch.passages[row].asset_id for row in kept]
    return Rows(ids=tuple(ids), asset_ids=tuple(asset_ids), vectors=vectors[: len(ids)])
