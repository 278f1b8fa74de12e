"""Opens the library: the one place that puts its parts together. Nothing heavy is loaded before it is needed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from knowledge.archives import unpacked
from knowledge.embeddings import Embedder
from knowledge.index import ChromaIndex
from knowledge.ingest import TakeIn
from knowledge.passage import ContentSearch, LibraryStore, ProposesTags, Taken, Watching, nobody_watches
from knowledge.proposals import Terms, no_terms
from knowledge.search import SCAN_UP_TO, HybridSearch
from knowledge.snapshot import Shelf

INDEX_FOLDER = "content-index"
UNPACKED_FOLDER = "library"
"""Beside the index: archives as they were unpacked, and files that were sent."""
SAMPLE_LIBRARY = Path(__file__).parent / "library"
"""Content of a made-up vendor, for the demo and for tests."""


class Library:
    """The content library: taking files in, and finding what they say."""

    def __init__(
        self,
        store: LibraryStore,
        *,
        folder: Path,
        embedder: Embedder,
        chroma_url: str | None,
        scan_up_to: int,
        terms: Callable[[], Terms] = no_terms,
        tags: ProposesTags | None = None,
    ) -> None:
        self._shelf = Shelf(store, embedder, folder=folder)
        self._index = ChromaIndex(folder=folder, url=chroma_url)
        self._embedder = embedder
        self._take_in = TakeIn(store, embedder, self._shelf, terms, tags)
        self._generation: int | None = None
        """Of the library when somebody last looked for changes."""
        self._unpacked = folder.parent / UNPACKED_FOLDER
        self.store = store
        self.search: ContentSearch = HybridSearch(self._shelf, embedder, index=self._index, scan_up_to=scan_up_to)

    def take_in(self, paths: Sequence[Path], *, progress: Watching = nobody_watches) -> Taken:
        """
        Take files and folders in, and bring the index in step where this process may own it.

        Raises:
            KnowledgeError: the embedder's setting is wrong.
        """
        opened, refused = unpacked(paths, into=self._unpacked)
        taken = self._take_in(opened, progress=progress)
        taken = replace(taken, refused=(*refused, *taken.refused))
        self._index.bring_in_step(self._shelf.current(), progress=progress)
        return taken

    def warm(self) -> None:
        """
        Load everything and own the index, so that the first question is answered as fast as the next.

        For processes that stay, in a thread of its own.
        """
        snapshot = self._shelf.current()
        if snapshot.ids:
            self._embedder.query("warm")
            snapshot.words.scores("warm")
        self._index.bring_in_step(snapshot)

    def follow(self) -> None:
        """
        Take up what other processes have changed; cheap where nothing has.

        For processes that stay, every few seconds. While somebody goes on adding, it waits until the next call.
        """
        before, self._generation = self._generation, self.store.generation()
        if before == self._generation:
            snapshot = self._shelf.current()
            if snapshot.ids:
                _ = snapshot.words
            self._index.bring_in_step(snapshot)

    def close(self) -> None:
        """Let go of the index, so that another process may own it."""
        self._shelf.close()
        self._index.close()


def open_library(
    store: LibraryStore,
    *,
    data_dir: Path,
    embedder: Embedder,
    chroma_url: str | None = None,
    scan_up_to: int | None = None,
    terms: Callable[[], Terms] = no_terms,
    tags: ProposesTags | None = None,
) -> Library:
    """
    The library over a store; `terms` are what is asked of the company when files are taken in, and `tags` says what
    nobody wrote of them, where a model is set.

    `scan_up_to` passages are compared one by one rather than asked of Chroma; by default that depends on where
    Chroma is: a server somebody set up is always asked.
    """
    limit = scan_up_to if scan_up_to is not None else (0 if chroma_url else SCAN_UP_TO)
    folder = data_dir / INDEX_FOLDER
    return Library(
        store, folder=folder, embedder=embedder, chroma_url=chroma_url, scan_up_to=limit, terms=terms, tags=tags
    )
