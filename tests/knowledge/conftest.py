"""A library over a folder of files, with an embedder that needs no model."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.opening import Library, open_library
from knowledge.passage import Taken
from tests.fakes.memory import MemoryLibrary, MemoryStore
from tests.knowledge.embedders import WordEmbedder

FILES = {
    "retail.md": "---\ntitle: Halden retail\ntype: case study\nindustries: [retail]\n---\n"
    "# Halden retail\n\nShoe stores had fewer stock-outs: 31 percent less in nine months.\n\n"
    "## Costs\n\nThe investment in planning was paid back in seven months, the finance department says, and "
    "nobody there had believed the first report, so they counted two of the warehouses by hand before they did.\n",
    "security.md": "---\ntitle: Security paper\ntype: whitepaper\n---\n"
    "# Security paper\n\nSingle sign-on by SAML and encryption of all data at rest and in transit.\n",
    "cards/planhelm.md": "---\ntitle: Planhelm card\ntype: battlecard\naudience: internal\n---\n"
    "# Planhelm card\n\nPlanhelm is slow to roll out: eleven months on average, and consultants for all of it.\n",
    "old.md": "---\ntitle: Old survey\ntype: report\nexpires: 2025-12-31\n---\n"
    "# Old survey\n\nThe survey of 2024 said that planners work in spreadsheets at most companies they asked.\n",
}


class Shelf:
    """A folder of files and the library over it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "files"
        self.data = folder / "data"
        self.store = MemoryLibrary(MemoryStore())
        self.embedder = WordEmbedder()
        self.opened: list[Library] = []
        self.write(FILES)

    def write(self, files: dict[str, str]) -> None:
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)

    def open(self, *, scan_up_to: int | None = None, chroma_url: str | None = None) -> Library:
        library = open_library(
            self.store, data_dir=self.data, embedder=self.embedder, scan_up_to=scan_up_to, chroma_url=chroma_url
        )
        self.opened.append(library)
        return library

    def take_in(self, library: Library | None = None) -> Taken:
        return (library or self.open()).take_in([self.folder])


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    shelf = Shelf(tmp_path)
    yield shelf
    for library in shelf.opened:
        library.close()
