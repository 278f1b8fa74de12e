"""Zip archives of content."""

import zipfile
from pathlib import Path

import pytest

from knowledge.archives import unpacked
from tests.knowledge.conftest import FILES, Shelf


def zipped(path: Path, files: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


class TestAnArchive:
    def test_is_taken_in_as_a_folder_and_again_as_what_it_holds_then(self, shelf: Shelf, tmp_path: Path) -> None:
        library, path = shelf.open(), tmp_path / "spring.zip"

        added = library.take_in([zipped(path, FILES)])
        again = library.take_in([zipped(path, {"retail.md": FILES["retail.md"]})])

        assert (len(added.added), added.refused) == (4, ())
        assert (again.unchanged, len(again.removed)) == (1, 3)

    @pytest.mark.parametrize("name", ["../evil.md", "/etc/evil.md", "a/../../evil.md", "..\\evil.md"])
    def test_that_would_write_elsewhere_is_refused(self, tmp_path: Path, name: str) -> None:
        path = zipped(tmp_path / "evil.zip", {"good.md": "# Good", name: "# Evil"})

        folders, refused = unpacked([path], into=tmp_path / "library")

        assert folders == []
        assert "outside of its folder" in refused[0].reason
        assert not list(tmp_path.rglob("evil.md"))

    def test_that_is_a_bomb_is_refused_unopened(self, tmp_path: Path) -> None:
        path = zipped(tmp_path / "bomb.zip", {"zeros.txt": "0" * 50_000_000})

        _, refused = unpacked([path], into=tmp_path / "library")

        assert "far more than content does" in refused[0].reason

    @pytest.mark.parametrize("data", [b"", b"PK\x03\x04 and then nothing", b"no archive at all"])
    def test_that_is_broken_says_so(self, tmp_path: Path, data: bytes) -> None:
        path = tmp_path / "broken.zip"
        path.write_bytes(data)

        _, refused = unpacked([path], into=tmp_path / "library")

        assert "broken" in refused[0].reason

    def test_without_files_says_so(self, tmp_path: Path) -> None:
        _, refused = unpacked([zipped(tmp_path / "empty.zip", {})], into=tmp_path / "library")

        assert refused[0].reason == "It holds no files."

    @pytest.mark.parametrize("name", ["sent.zip", "...zip", "..zip"])
    def test_takes_no_other_folders_place_whatever_it_is_called(self, tmp_path: Path, name: str) -> None:
        kept = tmp_path / "data" / "library" / "sent" / "other.md"
        kept.parent.mkdir(parents=True)
        kept.write_text("# Kept")

        (folder,), _ = unpacked([zipped(tmp_path / name, FILES)], into=tmp_path / "data" / "library")

        assert kept.exists()
        assert folder.parent == tmp_path / "data" / "library"

    def test_that_is_broken_leaves_the_rest_alone(self, shelf: Shelf, tmp_path: Path) -> None:
        broken = tmp_path / "broken.zip"
        broken.write_bytes(b"no archive")

        taken = shelf.open().take_in([broken, shelf.folder / "retail.md"])

        assert len(taken.added) == 1
        assert [refused.path for refused in taken.refused] == [str(broken)]
