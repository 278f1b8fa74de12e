"""Vectors kept on disk between runs."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge import snapshot
from knowledge.passage import Found, StoredVectors, Wanted
from tests.fakes.memory import MemoryLibrary
from tests.knowledge.conftest import FILES, Shelf

QUESTION = "SAML and encryption"


def first(shelf: Shelf) -> Found:
    """What a process that has just started finds."""
    library = shelf.open()
    best = library.search.search(QUESTION, wanted=Wanted(), limit=1)[0]
    library.close()
    return best


def kept(shelf: Shelf) -> Path:
    (folder,) = (shelf.data / "content-index").glob("rows-*")
    return folder


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Each time that passages are read out of the database."""
    asked: list[str] = []
    stored = MemoryLibrary.stored

    def counting(self: MemoryLibrary, embedder: str) -> object:
        asked.append(embedder)
        return stored(self, embedder)

    monkeypatch.setattr(MemoryLibrary, "stored", counting)
    return asked


@pytest.fixture
def started(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> Found:
    """A library that is large enough to be kept, and what its first process found."""
    monkeypatch.setattr(snapshot, "READ_AT_ONCE", 0)
    shelf.take_in()
    return first(shelf)


class TestKeptRows:
    def test_spare_the_next_start_the_reading_of_the_database(
        self, shelf: Shelf, started: Found, counted: list[str]
    ) -> None:
        assert first(shelf) == started
        assert counted == []

    def test_are_those_of_the_library_as_it_is(self, shelf: Shelf, started: Found) -> None:
        shelf.write({"security.md": FILES["security.md"].replace("Single sign-on by", "Badges by")})
        shelf.take_in()

        assert "Badges by SAML" in first(shelf).passage.text
        kept(shelf)  # there is one, of the library as it is

    @pytest.mark.parametrize(
        "harm",
        [
            lambda folder: (folder / "vectors.npy").write_bytes(b""),
            lambda folder: (folder / "vectors.npy").write_bytes((folder / "vectors.npy").read_bytes()[:-50]),
            lambda folder: (folder / "vectors.npy").unlink(),
            lambda folder: (folder / "passages.json").write_text("{"),
            lambda folder: (folder / "passages.json").write_text("[]"),
            lambda folder: (folder / "passages.json").write_text(
                '{"embedder": "words:64", "ids": [], "asset_ids": []}'
            ),
            shutil.rmtree,
        ],
    )
    def test_are_done_without_where_they_are_harmed(
        self, shelf: Shelf, started: Found, counted: list[str], harm: Callable[[Path], object]
    ) -> None:
        harm(kept(shelf))

        assert first(shelf) == started
        assert counted
        counted.clear()
        assert first(shelf) == started
        assert counted == []  # and were kept again

    def test_of_another_embedder_are_not_compared(self, shelf: Shelf, started: Found, counted: list[str]) -> None:
        folder = kept(shelf)
        noted = folder / "passages.json"
        noted.write_text(noted.read_text().replace(shelf.embedder.name, "other:64"))

        assert first(shelf) == started
        assert counted

    def test_answers_where_the_disk_takes_no_more(
        self, shelf: Shelf, monkeypatch: pytest.MonkeyPatch, counted: list[str]
    ) -> None:
        monkeypatch.setattr(snapshot, "READ_AT_ONCE", 0)

        def full(*_: object, **__: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("numpy.save", full)
        shelf.take_in()

        assert "SAML" in first(shelf).passage.text
        assert [path.name for path in (shelf.data / "content-index").glob("rows-*")] == []


class TestWhatIsQuoted:
    def test_leaves_out_what_has_gone_since_the_library_was_read(self, shelf: Shelf) -> None:
        library = shelf.open()
        library.take_in([shelf.folder])
        held = library._shelf.current()
        shelf.store.remove(["security"])

        rows = range(len(held.ids))

        assert {passage.asset_id for passage in library._shelf.quoted(held, rows).values()} == {
            asset.id for asset in held.assets if asset.id != "security"
        }

    def test_does_not_keep_words_of_passages_that_have_gone(self, shelf: Shelf) -> None:
        library = shelf.open()
        shelf.take_in()
        held = library._shelf.current()
        security, vectors = shelf.store.store.assets["security"]
        shelf.store.put(security, StoredVectors(embedder=vectors.embedder, passages=(), vectors=b""))

        assert held.words.scores("stock-outs").max() > 0
        assert held.words.scores("SAML").max() == 0
        assert list((shelf.data / "content-index").glob(f"words-{held.key}")) == []
