"""
The vector index in Chroma: made from the stored vectors, thrown away and made anew whenever it cannot be trusted.

Embedded, one process owns the directory, by a file lock: a second one would read wrong results without an error.
Chroma does not survive being killed while it writes its graph, so a note is left on disk for as long as something is
written; who finds such a note, or other files than were noted, starts afresh, and so does who finds it worn. By URL,
a server keeps it.
"""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

import numpy as np
import numpy.typing as npt

from knowledge.chroma_folder import ChromaFolder
from knowledge.embeddings import Vectors
from knowledge.passage import Watching, nobody_watches
from knowledge.snapshot import Snapshot

log = logging.getLogger(__name__)
T = TypeVar("T")

BATCH = 5_000
"""Rows a request; Chroma takes at most 5,461."""
HNSW = {"space": "cosine", "ef_search": 400, "sync_threshold": 2_000}
"""
Asks wider than by default, for recall. The graph is written out often: what is not is built anew at each opening,
12,000 vectors in 10 s instead of 0.1; and a kill while it is written is noticed and mended.
"""
PROBES = 50
"""Stored vectors that are asked for before the index is trusted."""
WORN = 1.5
"""Chroma keeps the room of what was deleted: so many times as many vectors as there are may ever have been put in."""
TRY_AGAIN_AFTER_SECONDS = 60
"""How long an index that could not be made, because its server is away, is left alone."""
NEAR_ENOUGH = 0.99
"""A stored vector asked for must find itself, give or take the rounding to 16 bits."""


class IndexBroken(Exception):
    """What the index holds is not what was put in."""


class IndexWorn(IndexBroken):
    """Too much of what it holds was deleted."""


class ChromaIndex:
    """Nearest passages by vector; answers only for the snapshot that it was last brought in step with."""

    def __init__(self, *, folder: Path, url: str | None = None) -> None:
        """`folder` is ours alone; `url` is http://host:port of a Chroma server."""
        self._url = url
        self._folder = None if url else ChromaFolder(folder)
        self._client: Any = None
        self._collection: Any = None
        self._stands_for: str | None = None
        """Key of the snapshot that it can answer for."""
        self._using = threading.RLock()
        self._leaving = threading.Event()
        """Set while somebody waits to close it: whoever fills it stops then."""
        self._not_before = 0.0
        """Monotonic time before which making it is not tried again."""

    def bring_in_step(self, snapshot: Snapshot, *, progress: Watching = nobody_watches) -> bool:
        """
        Make the index hold exactly the snapshot's vectors.

        False where another process owns the directory, or Chroma cannot be had: then compare with all vectors.
        """
        with self._using:
            if self._stands_for == snapshot.key:
                return True
            self._stands_for = None
            if not snapshot.embedder or time.monotonic() < self._not_before:
                return False
            if self._folder is not None and not self._folder.own():
                return False
            for attempt in ("as it is", "anew"):
                if self._leaving.is_set():
                    return False
                try:
                    _guarded(lambda: self._fill(snapshot, progress))
                except IndexBroken as cause:
                    level = logging.INFO if isinstance(cause, IndexWorn) else logging.WARNING
                    log.log(level, "the vector index cannot be used %s: %s", attempt, cause)
                    self._drop(snapshot)
                else:
                    self._stands_for = snapshot.key
                    return True
            self._not_before = time.monotonic() + TRY_AGAIN_AFTER_SECONDS
            return False

    def nearest(
        self, snapshot: Snapshot, vector: Vectors, *, count: int
    ) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.float32]] | None:
        """Rows of this snapshot and their cosines, nearest first; None where it cannot answer for this snapshot now."""
        # Somebody may be filling it, which takes minutes; comparing with all vectors takes milliseconds.
        if not self._using.acquire(blocking=False):
            return None
        try:
            if self._stands_for != snapshot.key:
                return None
            return _guarded(lambda: self._ask(snapshot, vector, count))
        except IndexBroken as cause:
            log.warning("the vector index is set aside: %s", cause)
            self._drop(snapshot)
            return None
        finally:
            self._using.release()

    def close(self) -> None:
        """Let go of the directory; another process may own it then. Filling it is broken off."""
        self._leaving.set()
        with self._using:
            self._leaving.clear()
            self._stands_for = None
            self._close_client()
            if self._folder is not None:
                self._folder.disown()

    def _fill(self, snapshot: Snapshot, progress: Watching) -> None:
        collection = self._open(snapshot.embedder)
        noted = collection.metadata or {}
        if noted.get("library") != snapshot.key:
            there = set(collection.get(include=[])["ids"])
            gone = sorted(there - snapshot.row_of.keys())
            new = [row for row, passage_id in enumerate(snapshot.ids) if passage_id not in there]
            ever = noted.get("ever", 0) + len(new)
            if ever > WORN * len(snapshot.ids):
                raise IndexWorn(f"it has grown: {ever} passages were put in for {len(snapshot.ids)}")
            self._writing(True)
            collection.modify(metadata={"library": "", "ever": ever})
            for start in range(0, len(gone), BATCH):
                collection.delete(ids=gone[start : start + BATCH])
            for start in range(0, len(new), BATCH):
                if self._leaving.is_set():
                    raise IndexBroken("it is left unfinished, for the process ends")
                self._put(snapshot, new[start : start + BATCH])
                progress(min(start + BATCH, len(new)), len(new), "indexing")
            self._check(snapshot)
            collection.modify(metadata={"library": snapshot.key, "ever": ever})
        else:
            self._check(snapshot)
        self._writing(False)

    def _put(self, snapshot: Snapshot, rows: Sequence[int]) -> None:
        # Nothing beside the vectors: what may be found is decided before Chroma is asked, and metadata costs a sixth.
        self._collection.upsert(ids=[snapshot.ids[row] for row in rows], embeddings=snapshot.vectors[list(rows)])

    def _check(self, snapshot: Snapshot) -> None:
        """Count, and ask for some of the stored vectors, which must find themselves."""
        if (count := self._collection.count()) != len(snapshot.ids):
            raise IndexBroken(f"it holds {count} passages of {len(snapshot.ids)}")
        for row in set(np.linspace(0, count - 1, PROBES, dtype=int).tolist()) if count else ():
            _, cosines = self._ask(snapshot, snapshot.vectors[row], 1)
            if not len(cosines) or cosines[0] < NEAR_ENOUGH:
                raise IndexBroken("a vector that was put in is not found")

    def _ask(
        self, snapshot: Snapshot, vector: Vectors, count: int
    ) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.float32]]:
        found = self._collection.query(query_embeddings=[vector], n_results=count, include=["distances"])
        try:
            rows = [snapshot.row_of[passage_id] for passage_id in found["ids"][0]]
        except KeyError as cause:
            raise IndexBroken(f"it knows a passage that is not in the library: {cause}") from cause
        return np.array(rows, np.intp), 1 - np.array(found["distances"][0], np.float32)

    def _open(self, embedder: str) -> Any:
        if self._client is None:
            self._client = self._connect()
        self._collection = self._client.get_or_create_collection(
            _collection_name(embedder),
            embedding_function=None,  # left out, Chroma attaches one that downloads a model
            configuration={"hnsw": HNSW},
        )
        return self._collection

    def _connect(self) -> Any:
        import chromadb
        from chromadb.config import Settings

        quiet = Settings(anonymized_telemetry=False)
        if self._folder is not None:
            return chromadb.PersistentClient(str(self._folder.usable()), settings=quiet)
        address = urlsplit(self._url or "")
        secure = address.scheme == "https"
        port = address.port or (443 if secure else 8000)
        return chromadb.HttpClient(address.hostname or "localhost", port, ssl=secure, settings=quiet)

    def _writing(self, started: bool) -> None:
        if self._folder is not None:
            self._folder.note(writing=started)

    def _drop(self, snapshot: Snapshot) -> None:
        """Throw the index away; the stored vectors remain to make another of."""
        self._stands_for = None
        try:
            if self._folder is None and self._client is not None:
                _guarded(lambda: self._client.delete_collection(_collection_name(snapshot.embedder)))
        except IndexBroken as cause:
            log.warning("the collection could not be deleted: %s", cause)
        self._close_client()
        if self._folder is not None:
            self._folder.start_afresh()

    def _close_client(self) -> None:
        client, self._client, self._collection = self._client, None, None
        if client is None:
            return
        try:
            _guarded(client.close)
            for api in (client, client._admin_client) if self._url else ():  # noqa: SLF001  no public way
                _guarded(api._server._session.close)  # noqa: SLF001  Chroma leaves these connections open
        except IndexBroken as cause:
            log.warning("Chroma did not close: %s", cause)
        if self._folder is not None:
            self._folder.note_files()


def _collection_name(embedder: str) -> str:
    """One collection an embedder: vectors of two never meet. Chroma allows letters, digits, dots and dashes."""
    plain = "".join(letter if letter.isalnum() and letter.isascii() else "-" for letter in embedder)
    return f"passages-{plain}-v1"


def _guarded(use: Callable[[], T]) -> T:
    """The boundary to Chroma, whose Rust core panics past `Exception` on broken files."""
    try:
        return use()
    except (IndexBroken, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as cause:
        raise IndexBroken(f"{type(cause).__name__}: {cause}") from cause
