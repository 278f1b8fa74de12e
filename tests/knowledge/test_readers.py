"""Reading files of people's making."""

import io
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfWriter

from knowledge import readers
from knowledge.document import MOST_PAGES, Unreadable
from knowledge.office_readers import MOST_UNPACKED_BYTES, OLD_OFFICE
from knowledge.readers import read_file
from knowledge.sources.make_documents import docx, pdf, pptx

TEXT = """# Retail results

Stock-outs fell by 31 percent in nine months, and nobody had believed it before.

## What they did

They planned every night instead of every week, in every store, for every size."""


@pytest.fixture
def written(tmp_path: Path):
    """Writes a file and returns its path."""

    def write(name: str, data: bytes | str) -> Path:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return path

    return write


def refusal(path: Path) -> str:
    with pytest.raises(Unreadable) as refused:
        read_file(path)
    return str(refused.value)


class TestReading:
    def test_markdown_keeps_its_front_matter_apart(self, written) -> None:
        document = read_file(written("a.md", f"---\ntitle: Results\n---\n{TEXT}"))
        assert document.metadata["title"] == "Results"
        assert document.text.startswith("# Retail results")

    @pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
    def test_text_is_read_in_the_encoding_it_has(self, written, encoding: str) -> None:
        text = "Über die Lieferfähigkeit: Größe und Maß für Händler in München, Köln und Düsseldorf. " * 5
        assert "Lieferfähigkeit: Größe" in read_file(written("a.txt", text.encode(encoding))).text

    def test_a_pdf_has_pages(self, written) -> None:
        pages = read_file(written("a.pdf", pdf(TEXT + "\n\n" + "A line of words that says nothing much. " * 150))).parts
        assert [part.label for part in pages] == ["page 1", "page 2"]
        assert pages[0].text.startswith("## Retail results\n\nStock-outs fell")
        assert "\n\n## What they did\n\nThey planned" in pages[0].text
        assert "Stock-outs fell by 31 percent" in pages[0].text

    def test_a_word_file_has_headings(self, written) -> None:
        assert "## What they did" in read_file(written("a.docx", docx(TEXT))).text

    def test_a_slide_deck_has_slides_and_no_speaker_notes(self, written) -> None:
        from pptx import Presentation

        deck = Presentation(
            io.BytesIO(pptx("# First slide\n\nWords on the first slide, enough of them.\n\n# Second\n\nMore"))
        )
        deck.slides[0].notes_slide.notes_text_frame.text = "Do not say this aloud"
        made = io.BytesIO()
        deck.save(made)
        document = read_file(written("a.pptx", made.getvalue()))
        assert [part.label for part in document.parts] == ["slide 1", "slide 2"]
        assert "aloud" not in document.text

    def test_a_table_on_a_slide_is_read_by_row(self, written) -> None:
        from pptx import Presentation
        from pptx.util import Inches

        deck = Presentation(io.BytesIO(pptx("# Prices\n\nPrices of this year, in euros, without tax")))
        table = deck.slides[0].shapes.add_table(1, 2, Inches(1), Inches(3), Inches(4), Inches(1)).table
        table.cell(0, 0).text, table.cell(0, 1).text = "Plan", "1,800"
        made = io.BytesIO()
        deck.save(made)
        assert "Plan | 1,800" in read_file(written("a.pptx", made.getvalue())).text

    def test_a_web_page_loses_its_navigation_and_scripts(self, written) -> None:
        page = (
            "<html lang='de-AT'><head><title>Results</title><meta name='description' content='Short'>"
            "<link rel='canonical' href='https://vendor.example/r'></head><body><nav>Home About</nav>"
            "<script>track()</script><h2>What they did</h2><p>They planned every night, in every store.</p>"
            "</body></html>"
        )
        document = read_file(written("a.html", page))
        assert "## What they did" in document.text
        assert "Home About" not in document.text
        assert "track" not in document.text
        assert document.metadata == {
            "title": "Results",
            "summary": "Short",
            "url": "https://vendor.example/r",
            "language": "de",
        }


class TestRefusing:
    def test_an_empty_file(self, written) -> None:
        assert refusal(written("a.md", "")) == "It is empty."

    def test_a_file_with_headings_only(self, written) -> None:
        assert refusal(written("a.md", "# A title that is long enough to be text\n\n## Another one")) == (
            "It holds hardly any text."
        )

    def test_a_kind_it_does_not_read(self, written) -> None:
        assert "cannot read .xlsx" in refusal(written("a.xlsx", "x"))

    def test_a_file_that_is_gone(self, tmp_path: Path) -> None:
        assert "cannot be opened" in refusal(tmp_path / "gone.md")

    def test_front_matter_that_is_no_yaml_with_its_line(self, written) -> None:
        assert "(line 3 of it)" in refusal(written("a.md", f"---\ntitle: a\n  b: [c\n---\n{TEXT}"))

    @pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.pptx"])
    def test_a_name_that_lies(self, written, name: str) -> None:
        assert "is not" in refusal(written(name, TEXT)) or "It is no" in refusal(written(name, TEXT))

    @pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
    def test_text_that_is_none(self, written, name: str) -> None:
        assert "is not" in refusal(written(name, pdf(TEXT)))
        assert "is not" in refusal(written(name, bytes(range(256)) * 40))

    def test_a_word_file_that_is_a_slide_deck(self, written) -> None:
        assert refusal(written("a.docx", pptx(TEXT))) == "Its name says that it is a Word file, but it is not."

    def test_an_office_file_behind_a_password(self, written) -> None:
        assert "locked by a password" in refusal(written("a.docx", OLD_OFFICE + b"x" * 600))

    def test_an_archive_inside_of_a_folder(self, written) -> None:
        assert "Add it by its own path" in refusal(written("more.zip", b"PK"))

    def test_a_locked_pdf(self, written) -> None:
        writer = PdfWriter(clone_from=io.BytesIO(pdf(TEXT)))
        writer.encrypt("secret", algorithm="RC4-128")
        made = io.BytesIO()
        writer.write(made)
        assert refusal(written("a.pdf", made.getvalue())).startswith("It is locked by a password.")

    def test_a_pdf_that_is_locked_against_changes_only_is_read(self, written) -> None:
        writer = PdfWriter(clone_from=io.BytesIO(pdf(TEXT)))
        writer.encrypt("", "owner", algorithm="RC4-128")
        made = io.BytesIO()
        writer.write(made)
        assert "31 percent" in read_file(written("a.pdf", made.getvalue())).text

    def test_a_scan(self, written) -> None:
        writer = PdfWriter()
        for _ in range(3):
            writer.add_blank_page(width=595, height=842)
        made = io.BytesIO()
        writer.write(made)
        assert "a scan" in refusal(written("a.pdf", made.getvalue()))

    @pytest.mark.parametrize("make", [pdf, docx, pptx])
    def test_a_file_that_was_cut_in_the_middle(self, written, make) -> None:
        whole = make(TEXT)
        cut = refusal(written(f"a.{make.__name__}", whole[: len(whole) // 3]))
        assert "broken" in cut or "a scan" in cut

    def test_a_pdf_of_too_many_pages(self, written) -> None:
        writer = PdfWriter()
        for _ in range(MOST_PAGES + 1):
            writer.add_blank_page(width=10, height=10)
        made = io.BytesIO()
        writer.write(made)
        assert "301 pages" in refusal(written("a.pdf", made.getvalue()))

    def test_an_archive_that_unpacks_to_too_much(self, written) -> None:
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("word/document.xml", b"0" * (MOST_UNPACKED_BYTES + 1))
        assert "unpacks to more than 200 MB" in refusal(written("a.docx", made.getvalue()))

    def test_a_file_that_is_too_large(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        with path.open("wb") as file:
            file.truncate(readers.MOST_BYTES + 1)
        assert "50 MB a file" in refusal(path)

    def test_text_without_end(self, written, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("knowledge.readers.MOST_CHARACTERS", 1_000)
        monkeypatch.setattr("knowledge.pdf_reader.MOST_CHARACTERS", 1_000)
        assert "more than 1,000 letters" in refusal(written("a.txt", "words and more words " * 100))
        assert "more than 1,000 letters" in refusal(written("a.pdf", pdf("# Title\n\n" + "words and more " * 300)))
