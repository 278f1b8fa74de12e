"""Reads files of people's making into text with headings and page numbers, or says plainly why not."""

import logging
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")

MOST_BYTES = 50_000_000
MOST_UNPACKED_BYTES = 200_000_000
"""A DOCX or PPTX is a zip archive; a small one can unpack to anything."""
MOST_PAGES = 300
MOST_CHARACTERS = 3_000_000
FEWEST_LETTERS = 30
"""Less text than this in a whole file is none."""
FEWEST_LETTERS_A_PAGE = 20
"""A scan often carries a stamp or a page number as text, and nothing else."""

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""First bytes of Word and PowerPoint files before 2007, and of newer ones that are locked by a password."""


class Unreadable(Exception):
    """A file that cannot be taken in. The text is a sentence for a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A page, a slide or a whole file, as Markdown."""

    text: str
    label: str = ""
    """`page 3`, `slide 2`; empty where the file has no pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What a file says, and what it says about itself."""

    parts: tuple[Part, ...]
    metadata: Mapping[str, Any] = field(default_factory=dict)
    """Front matter of Markdown, document properties of the others."""

    @property
    def text(self) -> str:
        return "\n\n".join(part.text for part in self.parts)


def read_file(path: Path) -> Document:
    """
    What the file says.

    Raises:
        Unreadable: empty, too large, locked, broken, a scan, or not what its name says.
    """
    kind = path.suffix.casefold()
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
    converted = _guarded(
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


def _pdf(data: bytes) -> Document:
    from pypdf import PdfReader

    if b"%PDF-" not in data[:1024]:
        raise Unreadable("Its name says that it is a PDF, but it is not.")
    logging.getLogger("pypdf").setLevel(logging.ERROR)  # it tells of every small flaw that it mends
    reader = _guarded(lambda: PdfReader(BytesIO(data)), "PDF")
    if _guarded(lambda: reader.is_encrypted and not _unlocked(reader), "PDF"):
        raise Unreadable("It is locked by a password. Save a copy without one.")
    pages = _guarded(lambda: len(reader.pages), "PDF")
    if pages > MOST_PAGES:
        raise Unreadable(f"It has {pages} pages; I take up to {MOST_PAGES}. Split it into smaller files.")
    parts = _guarded(lambda: _pdf_pages(reader), "PDF")
    if sum(map(str.isalnum, "".join(part.text for part in parts))) < FEWEST_LETTERS_A_PAGE * max(1, pages):
        raise Unreadable("It holds pictures of pages and no text: a scan. Run text recognition on it first.")
    info = _guarded(lambda: reader.metadata, "PDF")
    title = str(info.title).strip() if info is not None and info.title else ""
    return Document(parts=parts, metadata={"title": title} if title else {})


def _unlocked(reader: Any) -> bool:
    """Whether the PDF opens without a password: many are only locked against changes."""
    from pypdf.errors import DependencyError

    try:
        return bool(reader.decrypt(""))
    except DependencyError:  # a cipher that pypdf has no library for here
        return False


def _pdf_pages(reader: Any) -> tuple[Part, ...]:
    parts: list[Part] = []
    left = MOST_CHARACTERS * 2
    for number, page in enumerate(reader.pages, start=1):
        text = page.extract_text()
        left -= len(text)
        if left < 0:
            raise Unreadable(f"It holds more than {MOST_CHARACTERS:,} letters. Split it into smaller files.")
        if text.strip():
            parts.append(Part(text=_paragraphs(text), label=f"page {number}"))
    return tuple(parts)


def _paragraphs(text: str) -> str:
    """Lines of a PDF page joined to paragraphs: a line that ends a sentence and stays short ends a paragraph."""
    lines = [line.strip() for line in text.splitlines()]
    width = max((len(line) for line in lines), default=0)
    joined: list[str] = []
    for line in lines:
        joined.append(line)
        ends = line.endswith((".", "!", "?", ":")) and len(line) < 0.85 * width
        joined.append("\n\n" if ends or not line or len(line) < 0.5 * width else " ")
    return "".join(joined).strip()


def _docx(data: bytes) -> Document:
    from markitdown import StreamInfo
    from markitdown.converters import DocxConverter

    _check_archive(data, "word/document.xml", "Word file")
    converter: Any = DocxConverter  # its constructor has no annotations
    converted = _guarded(lambda: converter().convert(BytesIO(data), StreamInfo(extension=".docx")), "Word file")
    return Document(parts=(Part(text=converted.markdown),))


def _pptx(data: bytes) -> Document:
    from pptx import Presentation

    _check_archive(data, "ppt/presentation.xml", "PowerPoint file")
    slides = _guarded(lambda: _slides(Presentation(BytesIO(data))), "PowerPoint file")
    return Document(parts=slides)


def _slides(presentation: Any) -> tuple[Part, ...]:
    """Text of each slide, its title as a heading. Speaker notes stay out: they are not for the audience."""
    if len(presentation.slides) > MOST_PAGES:
        raise Unreadable(f"It has {len(presentation.slides)} slides; I take up to {MOST_PAGES}.")
    parts = []
    for number, slide in enumerate(presentation.slides, start=1):
        title = slide.shapes.title
        lines = [f"# {title.text_frame.text.strip()}"] if title is not None and title.text_frame.text.strip() else []
        lines += [text for shape in slide.shapes if shape != title for text in _shape_texts(shape)]
        if lines:
            parts.append(Part(text="\n\n".join(lines), label=f"slide {number}"))
    return tuple(parts)


def _shape_texts(shape: Any) -> list[str]:
    if getattr(shape, "shapes", None) is not None:
        return [text for inner in shape.shapes for text in _shape_texts(inner)]
    if getattr(shape, "has_table", False):
        return ["\n".join(" | ".join(cell.text.strip() for cell in row.cells) for row in shape.table.rows)]
    if shape.has_text_frame and shape.text_frame.text.strip():
        return ["\n".join(p.text.strip() for p in shape.text_frame.paragraphs if p.text.strip())]
    return []


def _check_archive(data: bytes, member: str, kind: str) -> None:
    """Raises Unreadable where the bytes are no Office file of this kind, or unpack to too much."""
    if data.startswith(OLD_OFFICE):
        raise Unreadable("It is locked by a password, or of an Office before 2007. Save it anew without a password.")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if member not in archive.namelist():
                raise Unreadable(f"Its name says that it is a {kind}, but it is not.")
            if sum(entry.file_size for entry in archive.infolist()) > MOST_UNPACKED_BYTES:
                raise Unreadable(f"It unpacks to more than {MOST_UNPACKED_BYTES / 1e6:.0f} MB.")
    except zipfile.BadZipFile as cause:
        raise Unreadable(f"It is no {kind}, or it is broken.") from cause


def _guarded(read: Callable[[], T], kind: str) -> T:
    """The boundary to other people's parsers, which raise anything on broken files."""
    try:
        return read()
    except Unreadable:
        raise
    except Exception as cause:
        raise Unreadable(f"It is broken: no reader makes sense of this {kind}.") from cause


READERS: Mapping[str, Callable[[bytes], Document]] = {
    ".md": _markdown,
    ".markdown": _markdown,
    ".txt": _text,
    ".html": _html,
    ".htm": _html,
    ".pdf": _pdf,
    ".docx": _docx,
    ".pptx": _pptx,
}
SUFFIXES = tuple(READERS)
