"""Taking files in."""

from pathlib import Path

import numpy as np
import pytest

from knowledge.passage import Wanted
from tests.knowledge.conftest import FILES, Shelf
from tests.knowledge.embedders import WordEmbedder


def titles(shelf: Shelf) -> list[str]:
    return [asset.title for asset in shelf.store.assets()]


class TestTakingIn:
    def test_adds_every_file_with_a_readable_id(self, shelf: Shelf) -> None:
        taken = shelf.take_in()
        assert set(taken.added) == {"retail", "security", "cards-planhelm", "old"}
        assert taken.passages == 5
        assert taken.refused == ()

    def test_again_leaves_what_is_unchanged_alone(self, shelf: Shelf) -> None:
        shelf.take_in()
        shelf.embedder.asked.clear()
        before = shelf.store.generation()
        taken = shelf.take_in()
        assert (taken.unchanged, taken.added, taken.changed) == (4, (), ())
        assert shelf.embedder.asked == []
        assert shelf.store.generation() == before

    def test_embeds_only_the_new_words_of_a_changed_file(self, shelf: Shelf) -> None:
        shelf.take_in()
        shelf.embedder.asked.clear()
        shelf.write({"retail.md": FILES["retail.md"].replace("31 percent", "33 percent")})
        taken = shelf.take_in()
        assert taken.changed == ("retail",)
        assert len(shelf.embedder.asked) == 1
        assert "33 percent" in shelf.embedder.asked[0]

    def test_keeps_each_vector_with_its_passage(self, shelf: Shelf) -> None:
        shelf.take_in()
        shelf.write({"retail.md": FILES["retail.md"].replace("31 percent", "33 percent")})
        shelf.take_in()
        for batch in shelf.store.stored(shelf.embedder.name):
            vectors = np.frombuffer(batch.vectors, np.float16).reshape(len(batch.passages), -1)
            for passage, vector in zip(batch.passages, vectors, strict=True):
                title = next(asset.title for asset in shelf.store.assets() if asset.id == passage.asset_id)
                place = f"{title}. {passage.location}\n" if passage.location else f"{title}. "
                assert float(shelf.embedder.query(place + passage.text) @ vector) > 0.99

    def test_a_file_that_is_gone_disappears(self, shelf: Shelf) -> None:
        shelf.take_in()
        (shelf.folder / "old.md").unlink()
        assert shelf.take_in().removed == ("old",)
        assert "Old survey" not in titles(shelf)

    def test_a_file_that_was_renamed_is_the_new_one_only(self, shelf: Shelf) -> None:
        shelf.take_in()
        (shelf.folder / "cards/planhelm.md").rename(shelf.folder / "cards-planhelm.md")
        shelf.take_in()
        assert titles(shelf).count("Planhelm card") == 1

    def test_one_file_leaves_the_rest_of_its_folder_alone(self, shelf: Shelf) -> None:
        library = shelf.open()
        library.take_in([shelf.folder / "retail.md"])
        library.take_in([shelf.folder / "security.md"])
        assert titles(shelf) == ["Halden retail", "Security paper"]

    def test_a_file_alone_and_in_its_folder_is_one_asset(self, shelf: Shelf) -> None:
        library = shelf.open()
        library.take_in([shelf.folder / "cards" / "planhelm.md"])
        library.take_in([shelf.folder])
        assert titles(shelf).count("Planhelm card") == 1

    def test_two_folders_with_a_file_of_one_name_keep_both(self, shelf: Shelf, tmp_path: Path) -> None:
        shelf.take_in()
        other = tmp_path / "other"
        other.mkdir()
        (other / "retail.md").write_text("# Another retailer\n\nThey sell bread, and had nothing left by noon.\n")
        taken = shelf.open().take_in([other])
        assert len(taken.added) == 1
        assert {"Halden retail", "Another retailer"} <= set(titles(shelf))

    def test_a_library_that_moved_keeps_its_ids(self, shelf: Shelf, tmp_path: Path) -> None:
        shelf.take_in()
        ids = {asset.id for asset in shelf.store.assets()}
        shelf.folder.rename(tmp_path / "moved")
        shelf.open().take_in([tmp_path / "moved"])
        assert {asset.id for asset in shelf.store.assets()} == ids

    def test_readmes_sidecars_and_hidden_files_are_no_assets(self, shelf: Shelf) -> None:
        shelf.write({"README.md": "x" * 99, ".draft.md": "x" * 99, "retail.meta.yaml": "owner: me", "~$a.docx": "x"})
        taken = shelf.take_in()
        assert len(taken.added) == 4
        assert taken.refused == ()

    def test_tells_how_far_it_is(self, shelf: Shelf) -> None:
        told: list[tuple[int, int, str]] = []
        shelf.open().take_in([shelf.folder], progress=lambda *how: told.append(how))
        assert told[0] == (0, 4, "planhelm.md")
        assert (4, 4, "") in told


class TestRefusing:
    def test_a_bad_file_is_named_with_its_reason_and_the_rest_goes_on(self, shelf: Shelf) -> None:
        shelf.write({"empty.md": "", "lies.pdf": "no pdf", "tool.exe": "MZ"})
        taken = shelf.take_in()
        assert len(taken.added) == 4
        assert {Path(refused.path).name: refused.reason for refused in taken.refused} == {
            "empty.md": "It is empty.",
            "lies.pdf": "Its name says that it is a PDF, but it is not.",
            "tool.exe": "I cannot read .exe; I read .md, .markdown, .txt, .csv, .html, .htm, .pdf, .docx, .pptx.",
        }

    def test_a_file_that_has_become_bad_stays_as_it_was(self, shelf: Shelf) -> None:
        shelf.take_in()
        shelf.write({"retail.md": ""})
        taken = shelf.take_in()
        assert len(taken.refused) == 1
        assert taken.removed == ()
        assert "Halden retail" in titles(shelf)

    def test_a_path_that_is_not_there(self, shelf: Shelf) -> None:
        taken = shelf.open().take_in([shelf.folder / "nowhere"])
        assert taken.refused[0].reason == "There is no such file or folder."


class TestBreakingOff:
    def test_keeps_what_was_saved_and_goes_on_from_there(self, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("knowledge.ingest.PASSAGES_AT_ONCE", 1)
        whole = shelf.store.put
        saved = []

        def fail_on_the_third(asset, passages) -> None:
            if len(saved) == 2:
                raise KeyboardInterrupt
            saved.append(asset.id)
            whole(asset, passages)

        monkeypatch.setattr(shelf.store, "put", fail_on_the_third)
        with pytest.raises(KeyboardInterrupt):
            shelf.take_in()
        monkeypatch.setattr(shelf.store, "put", whole)
        taken = shelf.take_in()
        assert taken.unchanged == 2
        assert len(taken.added) == 2


class TestAnotherEmbedder:
    def test_makes_all_vectors_anew(self, shelf: Shelf) -> None:
        shelf.take_in()
        shelf.embedder = WordEmbedder("others:64")
        assert len(shelf.take_in().changed) == 4
        assert shelf.store.embedders() == {"others:64"}

    def test_finds_by_words_until_then_and_never_mixes(self, shelf: Shelf) -> None:
        shelf.take_in()
        shelf.embedder = WordEmbedder("others:64")
        found = shelf.open().search.search("SAML encryption", wanted=Wanted(), limit=3)
        assert [one.asset.id for one in found][:1] == ["security"]
        assert all(one.similarity == 0 for one in found)
