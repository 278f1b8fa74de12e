"""The vector index: the right answers whatever happens to it."""

import os
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from knowledge import index as index_settings
from knowledge.index import ChromaIndex
from knowledge.opening import INDEX_FOLDER, Library, open_library
from knowledge.passage import Asset, AssetType, Passage, StoredVectors, Wanted
from knowledge.snapshot import Shelf as SnapshotShelf
from knowledge.snapshot import Snapshot
from tests.knowledge.chroma_server import ChromaServer
from tests.knowledge.conftest import Shelf

QUESTIONS = ("topic3 detail5 planning", "topic0", "detail11 topic7 stock", "planning stock", "topic9 detail2")
ROOT = Path(__file__).parents[2]


def fill(shelf: Shelf, count: int, *, revision: int = 0) -> None:
    """Assets of three passages each, straight into the store."""
    for number in range(count):
        texts = [f"planning stock topic{number % 10} detail{(number * 3 + part) % 13} n{number}" for part in range(3)]
        passages = tuple(
            Passage(id=f"a{number}:{part}:{revision}", asset_id=f"a{number}", text=text, order=part)
            for part, text in enumerate(texts)
        )
        vectors = shelf.embedder.passages(texts).astype(np.float16).tobytes()
        asset = Asset(id=f"a{number}", path=f"/l/{number:04}.md", title=f"Asset {number}", type=AssetType.EBOOK)
        shelf.store.put(asset, StoredVectors(embedder=shelf.embedder.name, passages=passages, vectors=vectors))


def answers(library: Library) -> list[list[tuple[str, float]]]:
    return [
        [(found.passage.id, round(found.score, 3)) for found in library.search.search(q, wanted=Wanted(), limit=5)]
        for q in QUESTIONS
    ]


def exact(shelf: Shelf) -> list[list[tuple[str, float]]]:
    """By comparing all vectors, with no index involved."""
    library = open_library(shelf.store, data_dir=shelf.data, embedder=shelf.embedder, scan_up_to=10**9)
    return answers(library)


def snapshot_of(shelf: Shelf) -> Snapshot:
    return SnapshotShelf(shelf.store, shelf.embedder, folder=None).current()


def index_of(shelf: Shelf) -> ChromaIndex:
    return ChromaIndex(folder=shelf.data / INDEX_FOLDER, url=shelf.chroma_url)


def noted_folder(shelf: Shelf) -> Path:
    (folder,) = (shelf.data / INDEX_FOLDER).glob("chroma-*")
    return folder


class TestIndex:
    def test_answers_as_comparing_all_vectors_does(self, either: Shelf) -> None:
        fill(either, 200)
        library = either.open(scan_up_to=0)
        library.warm()
        assert answers(library) == exact(either)

    def test_finds_the_nearest_with_their_cosines(self, either: Shelf) -> None:
        fill(either, 100)
        snapshot, index = snapshot_of(either), index_of(either)
        assert index.bring_in_step(snapshot)
        vector = either.embedder.query("topic3 detail5")
        rows, cosines = index.nearest(snapshot, vector, count=10) or ([], [])
        truth = snapshot.vectors @ vector
        assert np.allclose(sorted(cosines, reverse=True), np.sort(truth)[::-1][:10], atol=1e-3)
        assert np.allclose(truth[rows], cosines, atol=1e-3)
        index.close()

    def test_answers_only_for_the_library_as_it_was_brought_in_step_with(self, either: Shelf) -> None:
        fill(either, 10)
        before, index = snapshot_of(either), index_of(either)
        index.bring_in_step(before)
        fill(either, 11)
        after = snapshot_of(either)
        assert index.nearest(after, after.vectors[0], count=1) is None
        assert index.bring_in_step(after)
        assert index.nearest(before, before.vectors[0], count=1) is None
        assert index.nearest(after, after.vectors[30], count=1) is not None
        index.close()

    def test_keeps_nobody_waiting_while_it_is_filled(self, either: Shelf) -> None:
        fill(either, 50)
        library = either.open(scan_up_to=0)
        library.warm()
        filling, answered = threading.Event(), threading.Event()

        def fill_for_long() -> None:
            with library._index._using:
                filling.set()
                answered.wait(30)

        thread = threading.Thread(target=fill_for_long)
        thread.start()
        filling.wait(30)
        assert answers(library) == exact(either)
        answered.set()
        thread.join()

    def test_is_broken_off_by_closing_and_goes_on_at_the_next_start(self, either: Shelf, monkeypatch) -> None:
        monkeypatch.setattr(index_settings, "BATCH", 10)
        fill(either, 40)
        index, filling, told = index_of(either), threading.Event(), []

        def watched(*how: object) -> None:
            told.append(how)
            filling.set()
            time.sleep(0.05)

        thread = threading.Thread(target=index.bring_in_step, args=(snapshot_of(either),), kwargs={"progress": watched})
        thread.start()
        filling.wait(30)
        index.close()
        thread.join()
        assert len(told) < 12
        library = either.open(scan_up_to=0)
        library.warm()
        assert library._index._stands_for is not None
        assert answers(library) == exact(either)

    def test_takes_away_what_has_gone(self, either: Shelf) -> None:
        fill(either, 20)
        library = either.open(scan_up_to=0)
        library.warm()
        either.store.remove([f"a{number}" for number in range(0, 20, 2)])
        library.warm()
        assert answers(library) == exact(either)

    def test_opens_again_without_being_filled_again(self, either: Shelf) -> None:
        fill(either, 50)
        first = index_of(either)
        first.bring_in_step(snapshot_of(either))
        first.close()
        told = []
        second = index_of(either)
        assert second.bring_in_step(snapshot_of(either), progress=lambda *how: told.append(how))
        second.close()
        assert told == []

    def test_holds_an_empty_library(self, either: Shelf) -> None:
        library = either.open(scan_up_to=0)
        library.warm()
        assert answers(library) == [[]] * len(QUESTIONS)


class TestWorn:
    def test_is_made_anew_before_it_has_grown_to_twice_its_size(self, shelf: Shelf, monkeypatch) -> None:
        """Chroma never gives back the room of what was deleted."""
        monkeypatch.setitem(index_settings.HNSW, "sync_threshold", 50)
        fill(shelf, 150)
        index, sizes = index_of(shelf), []
        for revision in range(9):
            fill(shelf, 50, revision=revision)
            assert index.bring_in_step(snapshot_of(shelf))
            sizes.append(sum(path.stat().st_size for path in noted_folder(shelf).rglob("*") if path.is_file()))
        index.close()
        assert max(sizes) <= 2 * sizes[0]
        assert index_of(shelf).bring_in_step(snapshot_of(shelf))


def damage(folder: Path, how: str) -> None:
    database = folder / "chroma.sqlite3"
    graphs = list(folder.rglob("*.bin"))
    if how == "the database is cut in half":
        os.truncate(database, database.stat().st_size // 2)
    elif how == "the database is empty":
        os.truncate(database, 0)
    elif how == "the database is noise":
        database.write_bytes(os.urandom(50_000))
    elif how == "the graph is cut":
        for graph in graphs:
            os.truncate(graph, graph.stat().st_size // 2)
    elif how == "the graph is gone":
        for graph in graphs:
            graph.unlink()
    elif how == "everything is gone":
        for path in folder.rglob("*"):
            if path.is_file():
                path.unlink()


class TestBroken:
    @pytest.mark.parametrize(
        "how",
        [
            "the database is cut in half",
            "the database is empty",
            "the database is noise",
            "the graph is cut",
            "the graph is gone",
            "everything is gone",
        ],
    )
    def test_is_made_anew(self, shelf: Shelf, how: str) -> None:
        fill(shelf, 120)
        library = shelf.open(scan_up_to=0)
        library.warm()
        library.close()
        damage(noted_folder(shelf), how)
        again = shelf.open(scan_up_to=0)
        again.warm()
        assert answers(again) == exact(shelf)
        assert len(list((shelf.data / INDEX_FOLDER).glob("chroma-*"))) == 1

    @pytest.mark.parametrize("note", ["", "{", "[]", '{"directory": "../elsewhere", "writing": false, "files": {}}'])
    def test_note_is_as_good_as_none(self, shelf: Shelf, note: str) -> None:
        fill(shelf, 30)
        library = shelf.open(scan_up_to=0)
        library.warm()
        library.close()
        (shelf.data / INDEX_FOLDER / "state.json").write_text(note)
        again = shelf.open(scan_up_to=0)
        again.warm()
        assert answers(again) == exact(shelf)

    def test_while_in_use_it_is_set_aside(self, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
        fill(shelf, 120)
        library = shelf.open(scan_up_to=0)
        library.warm()
        collection = library._index._collection

        class PanicException(BaseException):
            """What Chroma's Rust core raises."""

        def panic(**_: object) -> None:
            raise PanicException("range end index out of range")

        monkeypatch.setattr(type(collection), "query", lambda self, **asked: panic(**asked))
        assert answers(library) == exact(shelf)
        monkeypatch.undo()
        library.warm()
        assert answers(library) == exact(shelf)


class TestSecondProcess:
    def test_answers_right_without_touching_the_directory(self, shelf: Shelf, tmp_path: Path) -> None:
        fill(shelf, 60)
        program = textwrap.dedent(
            f"""
            import sys
            sys.path.insert(0, {str(ROOT)!r})
            from pathlib import Path
            from tests.knowledge.conftest import Shelf
            from tests.knowledge.test_index import fill, index_of, snapshot_of
            shelf = Shelf(Path({str(tmp_path)!r}))
            fill(shelf, 60)
            index = index_of(shelf)
            print(index.bring_in_step(snapshot_of(shelf)), flush=True)
            sys.stdin.read()
            """
        )
        owner = subprocess.Popen(
            [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert owner.stdin is not None
        assert owner.stdout is not None
        try:
            assert owner.stdout.readline() == "True\n"
            fill(shelf, 90)  # the owner does not know of these
            reader = shelf.open(scan_up_to=0)
            reader.warm()
            assert reader._index._client is None
            assert answers(reader) == exact(shelf)
        finally:
            owner.communicate()
        reader.warm()
        assert reader._index._stands_for is not None
        assert answers(reader) == exact(shelf)

    def test_is_followed_once_it_has_stopped_adding(self, shelf: Shelf) -> None:
        fill(shelf, 20)
        owner, told = shelf.open(scan_up_to=0), []
        owner.warm()
        owner.follow()
        fill(shelf, 30)  # by another process
        for _ in range(2):
            owner.follow()
            told.append(owner._index._stands_for == snapshot_of(shelf).key)
        assert told == [False, True]
        assert answers(owner) == exact(shelf)

    def test_takes_files_in_while_another_owns_the_index(self, shelf: Shelf) -> None:
        owner, other = shelf.open(scan_up_to=0), shelf.open(scan_up_to=0)
        owner.take_in([shelf.folder])
        shelf.write({"new.md": "# New\n\nBrand new content on apples and pears and what they cost.\n"})
        assert other.take_in([shelf.folder]).added == ("new",)
        assert owner.search.search("apples and pears", wanted=Wanted(), limit=1)[0].asset.id == "new"


class TestServer:
    def test_serves_several_and_is_done_without_when_it_dies(self, shelf: Shelf, chroma: ChromaServer) -> None:
        shelf.chroma_url = chroma.url
        fill(shelf, 60)
        library, other = shelf.open(), shelf.open()
        library.warm()
        other.warm()
        assert library._index._stands_for is not None
        assert answers(library) == exact(shelf)
        assert answers(other) == exact(shelf)
        chroma.kill()
        assert answers(library) == exact(shelf)

    def test_that_is_away_is_done_without_and_asked_again_later(
        self, shelf: Shelf, shared_chroma: ChromaServer
    ) -> None:
        fill(shelf, 10)
        shelf.chroma_url = "http://127.0.0.1:9"
        library = shelf.open()
        library.warm()
        assert answers(library) == exact(shelf)
        library._index._url = shared_chroma.url
        library.warm()
        assert library._index._stands_for is None
        library._index._not_before = 0.0
        library.warm()
        assert library._index._stands_for is not None
