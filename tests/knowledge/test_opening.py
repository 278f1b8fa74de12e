"""Opening the library."""

import subprocess
import sys
from pathlib import Path

from knowledge.passage import Wanted
from tests.fakes.memory import MemoryLibrary, MemoryStore
from tests.knowledge.conftest import FILES, Shelf

ROOT = Path(__file__).parents[2]
HEAVY = ("chromadb", "onnxruntime", "onnx", "tokenizers", "bm25s", "markitdown", "pypdf", "langchain")


class TestOpenLibrary:
    def test_loads_nothing_heavy(self) -> None:
        program = (
            "import sys; from pathlib import Path; from knowledge.opening import open_library; "
            "from knowledge.embeddings import open_embedder; "
            "from tests.fakes.memory import MemoryLibrary, MemoryStore; "
            "library = open_library(MemoryLibrary(MemoryStore()), data_dir=Path('/nowhere'), "
            "embedder=open_embedder('minilm')); library.close(); "
            f"print([name for name in {HEAVY!r} if name in sys.modules])"
        )
        done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
        assert done.stdout == "[]\n"

    def test_closing_twice_and_using_it_again_is_harmless(self, shelf: Shelf) -> None:
        library = shelf.open(scan_up_to=0)
        library.take_in([shelf.folder])
        library.close()
        library.close()
        assert library.search.search("SAML encryption", wanted=Wanted(), limit=1)[0].asset.id == "security"

    def test_answers_where_nothing_can_be_written(self, shelf: Shelf) -> None:
        shelf.take_in()
        shelf.data = shelf.folder / "retail.md" / "not-a-folder"
        library = shelf.open()
        assert library.search.search("SAML encryption", wanted=Wanted(), limit=1)[0].asset.id == "security"

    def test_keeps_the_word_index_for_the_next_start_and_only_that(self, shelf: Shelf) -> None:
        library = shelf.open()
        for number in range(3):
            shelf.write({f"new{number}.md": f"# New {number}\n\nContent on apples and pears, and what they cost.\n"})
            library.take_in([shelf.folder])
            library.search.search("apples", wanted=Wanted(), limit=1)
        assert len(list((shelf.data / "content-index").glob("words-*"))) == 1

    def test_is_not_taken_in_by_the_index_of_another_library(self, shelf: Shelf) -> None:
        """The database was thrown away and begun anew, and the index stayed: same count, same generation."""
        first = shelf.open(scan_up_to=0)
        first.take_in([shelf.folder])
        first.search.search("SAML", wanted=Wanted(), limit=1)
        first.close()
        shelf.store = MemoryLibrary(MemoryStore())
        shelf.write({"security.md": FILES["security.md"].replace("SAML and encryption", "badges and umbrellas")})
        second = shelf.open(scan_up_to=0)
        second.take_in([shelf.folder])
        best = second.search.search("badges and umbrellas", wanted=Wanted(), limit=1)[0]
        assert "umbrellas" in best.passage.text
        assert best.similarity > 0.2

    def test_does_without_a_word_index_that_was_left_half_made(self, shelf: Shelf) -> None:
        library = shelf.open()
        library.take_in([shelf.folder])
        first = library.search.search("apples SAML", wanted=Wanted(), limit=3)
        (kept,) = (shelf.data / "content-index").glob("words-*")
        for file in kept.iterdir():
            file.write_bytes(file.read_bytes()[:7])
        again = shelf.open()
        assert again.search.search("apples SAML", wanted=Wanted(), limit=3) == first
