"""Cutting documents into passages."""

from hypothesis import given
from hypothesis import strategies as st

from knowledge.chunking import MOST_WORDS, pieces, plain
from knowledge.document import Document, Part


def cut(text: str, *, title: str = "Title", label: str = ""):
    return pieces(Document(parts=(Part(text=text, label=label),)), title=title)


def words(count: int, word: str = "word") -> str:
    return " ".join(f"{word}{n}" for n in range(count))


class TestPieces:
    def test_begin_at_headings_and_say_where_they_are(self) -> None:
        headings = ("# Title", "## Results", "### Retail", "## Costs")
        text = "\n\n".join(f"{heading}\n\n{words(40)}" for heading in headings)
        assert [piece.location for piece in cut(text)] == ["", "Results", "Results > Retail", "Costs"]

    def test_carry_the_page_they_are_on(self) -> None:
        document = Document(
            parts=(Part(text=words(50), label="page 1"), Part(text=f"## Results\n\n{words(50)}", label="page 2"))
        )
        assert [piece.location for piece in pieces(document, title="")] == ["page 1", "page 2 > Results"]

    def test_stay_whole_up_to_a_little_more_than_their_length(self) -> None:
        assert len(cut(words(MOST_WORDS))) == 1

    def test_end_between_paragraphs_where_they_can(self) -> None:
        text = "\n\n".join(words(90, f"p{n}w") for n in range(5))
        assert [len(piece.text.split()) for piece in cut(text)] == [180, 180, 90]

    def test_end_between_sentences_in_a_long_paragraph(self) -> None:
        text = " ".join(f"{words(19)} end{n}." for n in range(30))
        assert all(piece.text.endswith(".") for piece in cut(text))

    def test_swallow_a_section_of_a_few_words(self) -> None:
        found = cut(f"## Results\n\n{words(50)}\n\n## Note\n\nFew words.")
        assert len(found) == 1
        assert found[0].text.endswith("Note\nFew words.")

    def test_take_a_heading_within_code_for_code(self) -> None:
        assert [piece.location for piece in cut(f"## Set-up\n\n```\n# not a heading\n```\n\n{words(40)}")] == ["Set-up"]

    @given(st.lists(st.text(alphabet="abc .!?\n#-|", max_size=400), max_size=6))
    def test_keep_every_word_and_are_never_too_long(self, parts: list[str]) -> None:
        text = "\n\n".join(parts)
        found = cut(text)
        assert all(piece.text.strip() and len(piece.text.split()) <= 2 * MOST_WORDS for piece in found)
        kept = set(" ".join(f"{piece.text} {piece.location}" for piece in found).split())
        lines = [line for line in text.splitlines() if not line.startswith("#")]
        assert set(plain("\n".join(lines)).split()) <= kept


class TestPlain:
    def test_drops_emphasis_links_and_table_rules_and_keeps_their_words(self) -> None:
        assert plain("**Bold** and [a link](https://x.example) ![picture](x.png)`code`") == "Bold and a link code"
        assert plain("| A | B |\n|---|---|\n| 1 | 2 |").split("\n") == ["| A | B |", "", "| 1 | 2 |"]
