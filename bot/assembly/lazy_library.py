"""The content library, opened when somebody first needs it: most questions never do."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from bot.domain.errors import SettingsWrong
from bot.settings import OFFLINE, Settings
from knowledge.passage import (
    Found,
    KnowledgeError,
    LibraryStore,
    ProposesTags,
    Refused,
    Taken,
    Wanted,
    Watching,
    nobody_watches,
)

SENT_FOLDER = "sent"
DESCRIBES_NOTHING = (
    "It describes a piece that nobody sent me. Send me that one first, called as it is but for the ending."
)

if TYPE_CHECKING:
    from bot.domain.rules import Rules
    from knowledge.opening import Library


@dataclass
class LazyLibrary:
    """A library that many threads may use; what is wrong with it is told as every other refusal is."""

    settings: Settings
    store: LibraryStore
    rules: Callable[[], "Rules"]
    _opened: "Library | None" = None
    _opening: Lock = field(default_factory=Lock, repr=False)

    def search(self, query: str, *, wanted: Wanted, limit: int) -> Sequence[Found]:
        """Assets that say something about the query, best first. Raises SettingsWrong."""
        with told_as_ours():
            return self._library().search.search(query, wanted=wanted, limit=limit)

    def take_in(self, paths: Sequence[Path], *, progress: Watching = nobody_watches) -> Taken:
        """Take files and folders in. Raises SettingsWrong."""
        with told_as_ours():
            return self._library().take_in(paths, progress=progress)

    def take_in_file(self, name: str, data: bytes) -> Taken:
        """
        Keep a file that somebody sent, beside the database, and take it in; what describes another, with that one.

        Raises SettingsWrong.
        """
        from knowledge.catalogue import SIDECAR_ENDING, sidecar_of
        from knowledge.opening import UNPACKED_FOLDER

        folder = self.settings.data_dir / UNPACKED_FOLDER / SENT_FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / (re.sub(r"[^\w .()-]+", "_", Path(name).name).strip(". ") or "file")
        path.write_bytes(data)
        if not path.name.endswith(SIDECAR_ENDING):
            return self.take_in([path])
        described = [file for file in folder.iterdir() if file != path and sidecar_of(file) == path]
        return self.take_in(described) if described else Taken(refused=(Refused(path=name, reason=DESCRIBES_NOTHING),))

    def warm(self) -> None:
        """Load what the first search would wait for. Raises SettingsWrong."""
        with told_as_ours():
            self._library().warm()

    def follow(self) -> None:
        """Take up what other processes have changed, where it is open. Raises SettingsWrong."""
        opened = self._opened
        if opened is not None:
            with told_as_ours():
                opened.follow()

    def close(self) -> None:
        """Let go of the index; waits for whoever is opening it."""
        with self._opening:
            if self._opened is not None:
                self._opened.close()

    def _library(self) -> "Library":
        # One at a time: a second library on one folder would find the index owned, by ourselves.
        with self._opening:
            if self._opened is None:
                self._opened = self._open()
            return self._opened

    def _open(self) -> "Library":
        from knowledge.embeddings import open_embedder
        from knowledge.opening import INDEX_FOLDER, open_library

        return open_library(
            self.store,
            data_dir=self.settings.data_dir,
            embedder=open_embedder(self.settings.embeddings, folder=self.settings.data_dir / INDEX_FOLDER),
            chroma_url=self.settings.chroma_url,
            terms=lambda: own_terms(self.rules()),
            tags=self._tags(),
        )

    def _tags(self) -> ProposesTags | None:
        """Nobody, where rules alone propose what is not written of a file."""
        if self.settings.model == OFFLINE:
            return None
        from bot.agent.content_tags import ModelTags

        return ModelTags(
            self.settings.model,
            self.settings.model_timeout_seconds,
            industries=lambda: tuple(industry.name for industry in self.rules().icp.industries),
        )


def own_terms(rules: "Rules") -> Mapping[str, Mapping[str, Sequence[str]]]:
    """What the company calls its products and the pains they take away, by the fields of an asset."""
    return {
        "pains": {pain.name: pain.words for pain in rules.icp.pains},
        "products": {product.name: () for product in rules.price_book.products},
    }


@contextmanager
def told_as_ours() -> Iterator[None]:
    """Raise SettingsWrong with the same sentence for what the library says a person has to see to."""
    try:
        yield
    except KnowledgeError as trouble:
        raise SettingsWrong(str(trouble)) from trouble
