"""Reads PDF files page by page."""

import logging
from io import BytesIO
from typing import Any

from knowledge.document import MOST_CHARACTERS, MOST_PAGES, Document, Part, Unreadable, guarded
from knowledge.pdf_layout import Line, body_size, lines_of, markdown

FEWEST_LETTERS_A_PAGE = 20
"""A scan often carries a stamp or a page number as text, and nothing else."""


def read_pdf(data: bytes) -> Document:
    from pypdf import PdfReader

    if b"%PDF-" not in data[:1024]:
        raise Unreadable("Its name says that it is a PDF, but it is not.")
    logging.getLogger("pypdf").setLevel(logging.ERROR)  # it tells of every small flaw that it mends
    reader = guarded(lambda: PdfReader(BytesIO(data)), "PDF")
    if guarded(lambda: reader.is_encrypted and not _unlocked(reader), "PDF"):
        raise Unreadable("It is locked by a password. Save a copy without one.")
    pages = guarded(lambda: len(reader.pages), "PDF")
    if pages > MOST_PAGES:
        raise Unreadable(f"It has {pages} pages; I take up to {MOST_PAGES}. Split it into smaller files.")
    parts = guarded(lambda: _pdf_pages(reader), "PDF")
    if sum(map(str.isalnum, "".join(part.text for part in parts))) < FEWEST_LETTERS_A_PAGE * max(1, pages):
        raise Unreadable("It holds pictures of pages and no text: a scan. Run text recognition on it first.")
    info = guarded(lambda: reader.metadata, "PDF")
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
    pages: list[list[Line]] = []
    left = MOST_CHARACTERS * 2
    for page in reader.pages:
        pages.append(lines_of(page))
        left -= sum(len(line.text) for line in pages[-1])
        if left < 0:
            raise Unreadable(f"It holds more than {MOST_CHARACTERS:,} letters. Split it into smaller files.")
    body = body_size([line for lines in pages for line in lines])
    return tuple(
        Part(text=markdown(lines, body=body), label=f"page {number}")
        for number, lines in enumerate(pages, start=1)
        if lines
    )
