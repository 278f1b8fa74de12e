"""Opens transcripts of calls: text, subtitles and Word files, whatever their encoding."""

import codecs
import re
import zipfile
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any

from bot.domain.errors import FileUnreadable

SUFFIXES = (".txt", ".vtt", ".srt", ".docx", ".md", ".eml")
MOST_BYTES = 20_000_000
MOST_UNPACKED_BYTES = 200_000_000
"""A Word file is a zip archive; a small one can unpack to anything."""
MOST_CHARACTERS = 5_000_000
"""Ten times a day-long conversation."""
WORD_DOCUMENT = "word/document.xml"
ARCHIVE = b"PK\x03\x04"
OTHER_FILES = {
    b"%PDF": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"ID3": "a sound recording",
    b"RIFF": "a recording",
    b"OggS": "a recording",
    b"\xd0\xcf\x11\xe0": "an old Word file (.doc)",
    b"\x1f\x8b": "a packed file",
    b"\x7fELF": "a program",
}
MANY_CONTROLS = 0.02
"""A share of control characters that no text has."""
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def transcript_file(path: Path) -> str:
    """What a file says. Raises FileUnreadable with a sentence for a person."""
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise FileUnreadable(f"{path} is a folder. Name one transcript in it.")
        data = path.read_bytes() if size <= MOST_BYTES else b""
    except FileNotFoundError:
        raise FileUnreadable(f"There is no file {path}. Check the path and try again.") from None
    except OSError as problem:
        raise FileUnreadable(f"I cannot read {path}: {problem.strerror}.") from problem
    return transcript_text(data, name=path.name, size=size)


def transcript_text(data: bytes, *, name: str, size: int | None = None) -> str:
    """
    What the bytes of a file of this name say.

    Raises:
        FileUnreadable: empty, too large, or no text; the sentence says what to do.
    """
    size = len(data) if size is None else size
    if size > MOST_BYTES:
        millions = MOST_BYTES // 1_000_000
        raise FileUnreadable(f"{name} has {size / 1e6:.0f} MB; I read up to {millions} MB. Send the part that matters.")
    text = _word(data, name) if data.startswith(ARCHIVE) else _decoded(data, name)
    if not text.strip():
        raise FileUnreadable(f"{name} is empty. Export the transcript again and try once more.")
    if len(text) > MOST_CHARACTERS:
        raise FileUnreadable(f"{name} is longer than {MOST_CHARACTERS:,} characters. Send the part that matters.")
    return text


def _decoded(data: bytes, name: str) -> str:
    """The text in whatever encoding it was written."""
    for start, kind in OTHER_FILES.items():
        if data.startswith(start):
            raise FileUnreadable(f"{name} is {kind}. I read transcripts as {', '.join(SUFFIXES[:4])}.")
    text = _in_its_encoding(data)
    if text is None or len(CONTROLS.findall(text)) > len(text) * MANY_CONTROLS or "\x00" in text:
        raise FileUnreadable(f"{name} is no text. I read transcripts as {', '.join(SUFFIXES[:4])}.")
    return text


def _in_its_encoding(data: bytes) -> str | None:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes

        best = from_bytes(data).best()
        return str(best) if best is not None else None


def _word(data: bytes, name: str) -> str:
    """The paragraphs of a Word file, a line each."""
    import mammoth

    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if WORD_DOCUMENT not in archive.namelist():
                raise FileUnreadable(f"{name} is no Word file. I read transcripts as {', '.join(SUFFIXES[:4])}.")
            if sum(entry.file_size for entry in archive.infolist()) > MOST_UNPACKED_BYTES:
                raise FileUnreadable(f"{name} unpacks to more than {MOST_UNPACKED_BYTES // 1_000_000} MB.")
        converted: Any = mammoth.convert_to_html(BytesIO(data))
    except FileUnreadable:
        raise
    except Exception as cause:  # the boundary to a parser that raises anything on broken files
        raise FileUnreadable(f"{name} is broken: it opens as no Word file. Save it again and try once more.") from cause
    lines = Lines()
    lines.feed(converted.value)
    return "".join(lines.written).strip("\n")


class Lines(HTMLParser):
    """Text of HTML, a block or a break a line."""

    BLOCKS = frozenset({"p", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6"})

    def __init__(self) -> None:
        super().__init__()
        self.written: list[str] = []

    def handle_data(self, data: str) -> None:
        """Keep words."""
        self.written.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A break begins a line; a cell is a word apart."""
        self.written.append("\n" if tag == "br" else " " if tag == "td" else "")

    def handle_endtag(self, tag: str) -> None:
        """A block ends its line."""
        self.written.append("\n" if tag in self.BLOCKS else "")
