"""Transcripts of every kind become text, or a sentence that says why not."""

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

import pytest

from bot.domain.errors import FileUnreadable
from bot.files import transcripts
from bot.files.transcripts import transcript_file, transcript_text

SPOKEN = "Ana Ruiz: Wir haben 40.000 €.\nTom Okafor: Good — até março."
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"


def word_file(*paragraphs: str) -> bytes:
    """The smallest Word file that says this; a line break within a paragraph is one in Word."""
    runs = ("</w:t><w:br/><w:t>".join(escape(line) for line in text.split("\n")) for text in paragraphs)
    body = "".join(f'<w:p><w:r><w:t xml:space="preserve">{run}</w:t></w:r></w:p>' for run in runs)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}">'
        f'<Relationship Id="r1" Type="{OFFICE}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
    }
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return written.getvalue()


class TestText:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    def test_is_read_in_whatever_encoding(self, encoding):
        assert transcript_text(SPOKEN.encode(encoding), name="call.txt") == SPOKEN

    def test_of_a_word_file_is_its_paragraphs_and_breaks(self):
        data = word_file("Ana Ruiz  0:03\nWe have 40,000 €.", "Tom & Co: fine")

        assert transcript_text(data, name="call.docx") == "Ana Ruiz  0:03\nWe have 40,000 €.\nTom & Co: fine"


class TestARefusal:
    @pytest.mark.parametrize(
        ("data", "sentence"),
        [
            (b"", "call.txt is empty. Export the transcript again and try once more."),
            (b" \n\t\n", "call.txt is empty. Export the transcript again and try once more."),
            (b"%PDF-1.7 ...", "call.txt is a PDF. I read transcripts as .txt, .vtt, .srt, .docx."),
            (b"\x89PNG\r\n", "call.txt is a picture. I read transcripts as .txt, .vtt, .srt, .docx."),
            (bytes(range(256)) * 9, "call.txt is no text. I read transcripts as .txt, .vtt, .srt, .docx."),
            (b"PK\x03\x04broken", "call.txt is broken: it opens as no Word file. Save it again and try once more."),
        ],
    )
    def test_says_what_it_is(self, data, sentence):
        with pytest.raises(FileUnreadable) as refused:
            transcript_text(data, name="call.txt")

        assert refused.value.sentence == sentence

    def test_of_a_zip_that_is_no_word_file(self):
        written = BytesIO()
        with zipfile.ZipFile(written, "w") as archive:
            archive.writestr("a.txt", "hello")

        with pytest.raises(FileUnreadable, match="no Word file"):
            transcript_text(written.getvalue(), name="call.docx")

    def test_of_one_that_is_too_large_is_before_it_is_read(self, tmp_path, monkeypatch):
        monkeypatch.setattr(transcripts, "MOST_BYTES", 3)
        (tmp_path / "call.txt").write_text("far too long")

        with pytest.raises(FileUnreadable, match="Send the part that matters"):
            transcript_file(tmp_path / "call.txt")

    def test_of_endless_text(self, monkeypatch):
        monkeypatch.setattr(transcripts, "MOST_CHARACTERS", 10)

        with pytest.raises(FileUnreadable, match="longer than 10 characters"):
            transcript_text(SPOKEN.encode(), name="call.txt")

    def test_of_what_is_not_there(self, tmp_path):
        with pytest.raises(FileUnreadable, match="There is no file"):
            transcript_file(tmp_path / "none.txt")

    def test_of_a_folder(self, tmp_path):
        with pytest.raises(FileUnreadable, match="is a folder"):
            transcript_file(tmp_path)
