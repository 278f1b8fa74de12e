"""A library over a folder of files, with an embedder that needs no model."""

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.opening import Library, open_library
from knowledge.passage import Taken
from tests.fakes.memory import MemoryLibrary, MemoryStore
from tests.knowledge.chroma_server import ChromaServer
from tests.knowledge.embedders import DIMENSION, WordEmbedder

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
        self.chroma_url: str | None = None
        self.opened: list[Library] = []
        self.write(FILES)

    def write(self, files: dict[str, str]) -> None:
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)

    def open(self, *, scan_up_to: int | None = None) -> Library:
        library = open_library(
            self.store, data_dir=self.data, embedder=self.embedder, scan_up_to=scan_up_to, chroma_url=self.chroma_url
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


@pytest.fixture
def chroma(tmp_path: Path) -> Iterator[ChromaServer]:
    """A Chroma server that holds nothing yet, and may be killed."""
    yield from _running(tmp_path / "server")


@pytest.fixture(scope="session")
def shared_chroma(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChromaServer]:
    """A Chroma server for whoever gives an embedder another name: each has a collection of its own."""
    yield from _running(tmp_path_factory.mktemp("server"))


@pytest.fixture(params=["embedded", "server"])
def either(request: pytest.FixtureRequest, shelf: Shelf) -> Shelf:
    """The library with its vector index in the data directory, and with one on a server."""
    if request.param == "server":
        shelf.chroma_url = request.getfixturevalue("shared_chroma").url
        shelf.embedder = WordEmbedder(f"words-{uuid.uuid4().hex}:{DIMENSION}")
    return shelf


def _running(folder: Path) -> Iterator[ChromaServer]:
    server = ChromaServer(folder)
    server.start()
    yield server
    server.kill()
