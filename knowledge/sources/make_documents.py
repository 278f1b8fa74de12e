"""
Makes the sample library's PDF, DOCX, PPTX and HTML files from the Markdown beside this file.

Run once after a change of a text: `python -m knowledge.sources.make_documents`. The results are committed.
"""

import html
import re
import textwrap
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

SOURCES = Path(__file__).parent
LIBRARY = SOURCES.parent / "library"
FIXED_TIME = (2026, 1, 1, 0, 0, 0)
"""Archives carry it, so that the same text gives the same file."""

LINE_CHARACTERS = 92
PAGE_LINES = 44
LEFT, TOP, LINE_POINTS = 64, 770, 16
SIZES = {"title": 17, "heading": 13, "text": 11}

Block = tuple[str, str]
"""Kind (title, heading or text) and words."""


def blocks(markdown: str) -> Iterator[Block]:
    """Title, headings and paragraphs; lines that begin with a dash stay lines."""
    for paragraph in re.split(r"\n\s*\n", markdown.strip()):
        if paragraph.startswith("# "):
            yield "title", paragraph[2:]
        elif paragraph.startswith("## "):
            yield "heading", paragraph[3:]
        else:
            yield "text", paragraph


def pdf(markdown: str) -> bytes:
    """Plain pages in Helvetica."""
    from pypdf import PdfWriter
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = PdfWriter()
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica", "/Encoding": "/WinAnsiEncoding"}
    fonts = DictionaryObject(
        {NameObject("/F1"): DictionaryObject({NameObject(k): NameObject(v) for k, v in font.items()})}
    )
    for lines in _pages(markdown):
        page = writer.add_blank_page(width=595, height=842)
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        content = DecodedStreamObject()
        content.set_data(_drawn(lines))
        page[NameObject("/Contents")] = writer._add_object(content.flate_encode())  # noqa: SLF001  its own way to add
    writer.add_metadata({"/Title": markdown.splitlines()[0].lstrip("# ")})
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def _pages(markdown: str) -> Iterator[list[Block]]:
    lines: list[Block] = []
    for kind, words in blocks(markdown):
        width = LINE_CHARACTERS * SIZES["text"] // SIZES[kind]
        wrapped = [(kind, line) for part in words.splitlines() for line in textwrap.wrap(part, width)]
        # A heading goes with what follows it.
        if len(lines) + len(wrapped) + (8 if kind == "heading" else 1) > PAGE_LINES:
            yield lines
            lines = []
        lines += [*wrapped, ("text", "")]
    yield lines


def _drawn(lines: list[Block]) -> bytes:
    drawn = [b"BT", f"{LEFT} {TOP} Td".encode()]
    for kind, line in lines:
        words = line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        drawn += [f"/F1 {SIZES[kind]} Tf".encode(), b"(" + words + b") Tj", f"0 -{LINE_POINTS} Td".encode()]
    return b"\n".join([*drawn, b"ET"])


def docx(markdown: str) -> bytes:
    """A Word file with headings, of the few parts that one needs."""
    space = "http://schemas.openxmlformats.org"
    styles = {"title": "Heading1", "heading": "Heading2", "text": "Normal"}
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{styles[kind]}"/></w:pPr><w:r><w:t>{html.escape(words)}</w:t></w:r></w:p>'
        for kind, words in blocks(markdown)
    )
    defined = "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        f'<w:rPr><w:b/><w:sz w:val="{36 - 8 * level}"/></w:rPr></w:style>'
        for level in (1, 2)
    )
    word = f'xmlns:w="{space}/wordprocessingml/2006/main"'
    kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    relation = f"{space}/officeDocument/2006/relationships"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{space}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kinds}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{kinds}.styles+xml"/></Types>',
        "_rels/.rels": _relations(space, f"{relation}/officeDocument", "word/document.xml"),
        "word/_rels/document.xml.rels": _relations(space, f"{relation}/styles", "styles.xml"),
        "word/styles.xml": f"<w:styles {word}>{defined}</w:styles>",
        "word/document.xml": f"<w:document {word}><w:body>{body}</w:body></w:document>",
    }
    return _archive({name: f'<?xml version="1.0" encoding="UTF-8"?>{text}'.encode() for name, text in parts.items()})


def _relations(space: str, kind: str, target: str) -> str:
    inside = f'<Relationship Id="r1" Type="{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{space}/package/2006/relationships">{inside}</Relationships>'


def pptx(markdown: str) -> bytes:
    """Slides with a title and text."""
    from pptx import Presentation

    presentation = Presentation()
    for slide_text in re.split(r"^# ", markdown, flags=re.M)[1:]:
        title, _, body = slide_text.partition("\n")
        slide = presentation.slides.add_slide(presentation.slide_layouts[1])
        slide.shapes.title.text_frame.text = title.strip()
        slide.placeholders[1].text_frame.text = body.strip()
    made = BytesIO()
    presentation.save(made)
    with zipfile.ZipFile(made) as archive:
        return _archive({name: archive.read(name) for name in archive.namelist()})


def web_page(markdown: str) -> bytes:
    """A page with headings."""
    tags = {"title": "h1", "heading": "h2", "text": "p"}
    body = "\n".join(
        f"<{tags[kind]}>{html.escape(words, quote=False)}</{tags[kind]}>" for kind, words in blocks(markdown)
    )
    title = html.escape(markdown.splitlines()[0].lstrip("# "))
    page = f'<!doctype html>\n<html lang="en">\n<head><title>{title}</title></head>\n<body>\n{body}\n</body>\n</html>\n'
    return page.encode()


def _archive(parts: dict[str, bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, FIXED_TIME), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


DOCUMENTS: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "whitepapers/security-at-northbeam.pdf": ("security-whitepaper.md", pdf),
    "case-studies/sankt-elin-hospitals-healthcare.pdf": ("sankt-elin-hospitals.md", pdf),
    "whitepapers/integration-architecture.docx": ("integration-architecture.md", docx),
    "webinars/connect-live.pptx": ("connect-live.md", pptx),
    "ebooks/choosing-planning-software.html": ("choosing-planning-software.md", web_page),
}
"""Each file of the library with its source and how it is made."""


def main() -> None:
    """Make every document anew."""
    for name, (source, make) in DOCUMENTS.items():
        (LIBRARY / name).write_bytes(make((SOURCES / source).read_text()))


if __name__ == "__main__":
    main()
