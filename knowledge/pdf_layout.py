"""Makes Markdown of a PDF page: headings by the size of their letters, paragraphs by the space between lines."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from statistics import median
from typing import Any

HEADING_SIZE = 1.12
"""So many times the size of the body's letters makes a heading."""
HEADING_CHARACTERS = 120
PARAGRAPH_GAP = 1.4
"""So many times the usual distance of two lines makes a new paragraph."""
SAME_LINE = 0.5
"""Pieces whose heights differ by less than this share of a letter are on one line."""
BULLET = re.compile(r"[•‣◦▪–*-]\s+|\d{1,2}[.)]\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page."""

    text: str
    size: float
    """Height of its letters, in points."""
    y: float
    """Distance from the foot of the page, in points."""


def lines_of(page: Any) -> list[Line]:
    """The lines of a pypdf page, in the order in which it draws them."""
    lines: list[Line] = []

    def heard(text: str, place: Sequence[float], letters: Sequence[float], _: object, size: float) -> None:
        if not text.strip():
            return
        height = size * hypot(letters[2], letters[3]) * hypot(place[2], place[3])
        y = place[5] + place[3] * letters[5]
        if lines and abs(lines[-1].y - y) < SAME_LINE * max(height, 1.0):
            lines[-1] = Line(lines[-1].text + text, max(lines[-1].size, height), y)
        else:
            lines.append(Line(text, height, y))

    page.extract_text(visitor_text=heard)
    return [Line(" ".join(line.text.split()), round(line.size, 1), line.y) for line in lines]


def body_size(lines: Sequence[Line]) -> float:
    """The size that most letters have."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[line.size] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def markdown(lines: Sequence[Line], *, body: float) -> str:
    """The page's lines as headings and paragraphs; `body` is the size of the document's letters."""
    gaps = [above.y - below.y for above, below in pairwise(lines) if above.size == below.size and above.y > below.y]
    usual = median(gaps) if gaps else 0.0
    written: list[str] = []
    before: Line | None = None
    for line in lines:
        heading = line.size >= HEADING_SIZE * body and len(line.text) <= HEADING_CHARACTERS
        if before is not None and _goes_on(before, line, usual):
            written[-1] += f" {line.text}"
        elif written and BULLET.match(line.text) and BULLET.match(written[-1]):
            written[-1] += f"\n{line.text}"
        else:
            written.append(f"## {line.text}" if heading else line.text)
        before = line
    return "\n\n".join(written)


def _goes_on(before: Line, line: Line, usual: float) -> bool:
    """Whether the line is of one paragraph, or one heading, with the line before."""
    gap = before.y - line.y
    return before.size == line.size and 0 < gap <= PARAGRAPH_GAP * usual and not BULLET.match(line.text)
