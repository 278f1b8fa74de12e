"""Reads Word and PowerPoint files."""

import zipfile
from io import BytesIO
from typing import Any

from knowledge.document import MOST_PAGES, Document, Part, Unreadable, guarded

MOST_UNPACKED_BYTES = 200_000_000
"""A DOCX or PPTX is a zip archive; a small one can unpack to anything."""
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""First bytes of Word and PowerPoint files before 2007, and of newer ones that are locked by a password."""


def read_docx(data: bytes) -> Document:
    from markitdown import StreamInfo
    from markitdown.converters import DocxConverter

    _check_archive(data, "word/document.xml", "Word file")
    converter: Any = DocxConverter  # its constructor has no annotations
    converted = guarded(lambda: converter().convert(BytesIO(data), StreamInfo(extension=".docx")), "Word file")
    return Document(parts=(Part(text=converted.markdown),))


def read_pptx(data: bytes) -> Document:
    from pptx import Presentation

    _check_archive(data, "ppt/presentation.xml", "PowerPoint file")
    slides = guarded(lambda: _slides(Presentation(BytesIO(data))), "PowerPoint file")
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
