"""Reads files of people's making into text with headings and page numbers, or says plainly why not."""

import csv
from collections.abc import Callable, Mapping
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

from knowledge.document import MOST_CHARACTERS, Document, Part, Unreadable, guarded
from knowledge.office_readers import OLD_OFFICE, read_docx, read_pptx
from knowledge.pdf_reader import read_pdf

ARCHIVE = ".zip"
MOST_BYTES = 50_000_000
FEWEST_LETTERS = 30
"""Less text than this in a whole file is none."""


def read_file(path: Path) -> Document:
    """
    What the file says.

    Raises:
        Unreadable: empty, too large, locked, broken, a scan, or not what its name says.
    """
    kind = path.suffix.casefold()
    if kind == ARCHIVE:
        raise Unreadable("It is an archive inside of a folder. Add it by its own path, or unpack it here.")
    if kind not in READERS:
        raise Unreadable(f"I cannot read {kind or 'files without an ending'}; I read {', '.join(SUFFIXES)}.")
    data = _bytes(path)
    document = READERS[kind](data)
    prose = (line for line in document.text.splitlines() if not line.startswith("#"))
    letters = sum(sum(map(str.isalnum, line)) for line in prose)
    if letters < FEWEST_LETTERS:
        raise Unreadable("It holds hardly any text.")
    if letters > MOST_CHARACTERS:
        raise Unreadable(f"It holds more than {MOST_CHARACTERS:,} letters. Split it into smaller files.")
    return document


def decoded(data: bytes) -> str:
    """Text of whatever encoding. Raises Unreadable where the bytes are no text."""
    if data[:4] in (b"%PDF", b"PK\x03\x04", b"\x89PNG") or data.startswith(OLD_OFFICE):
        raise Unreadable("Its name says that it is text, but it is not.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None or "\x00" in (text := str(best)):
        raise Unreadable("Its name says that it is text, but it is not.")
    return text


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size == 0:
            raise Unreadable("It is empty.")
        if size > MOST_BYTES:
            raise Unreadable(f"It has {size / 1e6:.0f} MB; I take up to {MOST_BYTES / 1e6:.0f} MB a file.")
        return path.read_bytes()
    except OSError as cause:
        raise Unreadable(f"It cannot be opened: {cause.strerror or cause}.") from cause


def _markdown(data: bytes) -> Document:
    import frontmatter
    import yaml

    text = decoded(data)
    if "\x00" in text:
        raise Unreadable("Its name says that it is text, but it is not.")
    try:
        metadata, body = frontmatter.parse(text)
    except yaml.YAMLError as cause:
        raise Unreadable(f"Its front matter is not valid YAML{_line_of(cause)}.") from cause
    return Document(parts=(Part(text=body),), metadata=metadata)


def _line_of(cause: Exception) -> str:
    mark = getattr(cause, "problem_mark", None)
    return f" (line {mark.line + 1} of it)" if mark is not None else ""


def _text(data: bytes) -> Document:
    text = decoded(data)
    if "\x00" in text:
        raise Unreadable("Its name says that it is text, but it is not.")
    return Document(parts=(Part(text=text),))


def _csv(data: bytes) -> Document:
    """A table, as Markdown has it."""
    text = decoded(data)
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    rows = [row for row in csv.reader(StringIO(text), delimiter=delimiter) if any(cell.strip() for cell in row)]
    lines = (f"| {' | '.join(cell.replace('|', '/').strip() for cell in row)} |" for row in rows)
    return Document(parts=(Part(text="\n".join(lines)),))


def _html(data: bytes) -> Document:
    from bs4 import BeautifulSoup
    from markitdown import StreamInfo
    from markitdown.converters import HtmlConverter

    if "<" not in (text := decoded(data)):
        raise Unreadable("Its name says that it is a web page, but it is not.")
    page = BeautifulSoup(text, "html.parser")
    metadata = _page_metadata(page)
    for around in page(["script", "style", "nav", "footer", "form", "aside", "noscript", "template"]):
        around.decompose()
    converted = guarded(
        lambda: HtmlConverter().convert(BytesIO(str(page).encode()), StreamInfo(charset="utf-8")), "web page"
    )
    return Document(parts=(Part(text=converted.markdown),), metadata=metadata)


def _page_metadata(page: Any) -> dict[str, Any]:
    """What a web page says of itself in its head."""

    def content(**attributes: str) -> str | None:
        tag = page.find("meta", attrs=attributes)
        return tag.get("content") if tag else None

    canonical = page.find("link", rel="canonical")
    language = page.html.get("lang") if page.html else None
    found = {
        "title": page.title.get_text(strip=True) if page.title else None,
        "summary": content(name="description"),
        "url": canonical.get("href") if canonical else None,
        "published": (content(property="article:published_time") or "")[:10],
        "language": (language or "")[:2].casefold(),
    }
    return {name: value for name, value in found.items() if value}


READERS: Mapping[str, Callable[[bytes], Document]] = {
    ".md": _markdown,
    ".markdown": _markdown,
    ".txt": _text,
    ".csv": _csv,
    ".html": _html,
    ".htm": _html,
    ".pdf": read_pdf,
    ".docx": read_docx,
    ".pptx": read_pptx,
}
SUFFIXES = tuple(READERS)
