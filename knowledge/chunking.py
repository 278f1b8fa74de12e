"""Cuts a document into passages: by heading, about two hundred words each, with a place that people can find."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.document import Document, Part

WORDS = 200
"""A passage grows to about this."""
MOST_WORDS = 260
"""A section up to this stays whole."""
FEWEST_WORDS = 30
"""A section below this joins the passage before it."""

HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*$")
FENCE = re.compile(r"\s*(```|~~~)")
SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|(?<=[.!?…][\"”’)])\s+")
MARKUP = re.compile(
    r"(?:\*\*|__|`)"  # emphasis and code
    r"|!\[[^\]]*\]\([^)]*\)"  # pictures
    r"|\[([^\]]+)\]\([^)]*\)"  # links: their words stay
    r"|^\|?(?:\s*:?-{3,}:?\s*\|)+\s*:?-*:?\s*$",  # the rule under a table's head
    re.M,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A passage before it has an id."""

    text: str
    location: str
    """`page 3`, `slide 2 > Results`, `Results > Retail`; empty at the top of a document without pages."""


def pieces(document: Document, *, title: str) -> tuple[Piece, ...]:
    """The document's passages in order; a heading that repeats the title names no place."""
    return tuple(piece for part in document.parts for piece in _part_pieces(part, title))


def plain(markdown: str) -> str:
    """Text without emphasis, links and table rules: what people and the embedder read."""
    return MARKUP.sub(lambda found: found.group(1) or "", markdown).strip()


def _part_pieces(part: Part, title: str) -> list[Piece]:
    found: list[Piece] = []
    for path, body in _sections(part.text):
        headings = [heading for heading in path if heading.casefold() != title.casefold()]
        location = " > ".join([part.label, *headings] if part.label else headings)
        if found and len(body.split()) < FEWEST_WORDS and len(found[-1].text.split()) < WORDS:
            text = "\n".join([found[-1].text, *headings[-1:], body])
            found[-1] = Piece(text=text, location=found[-1].location or location)
        else:
            found += [Piece(text=text, location=location) for text in _filled(body)]
    return found


def _sections(text: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Bodies with the headings above them, outermost first."""
    path: list[tuple[int, str]] = []
    body: list[str] = []
    fenced = False
    for line in text.splitlines():
        fenced ^= bool(FENCE.match(line))
        heading = None if fenced else HEADING.match(line)
        if heading is None:
            body.append(line)
            continue
        yield from _section(path, body)
        body = []
        level = len(heading.group(1))
        path = [(above, words) for above, words in path if above < level] + [(level, plain(heading.group(2)))]
    yield from _section(path, body)


def _section(path: list[tuple[int, str]], body: list[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    text = plain("\n".join(body))
    if text:
        yield tuple(words for _, words in path if words), text


def _filled(body: str) -> Iterator[str]:
    """The body whole, or in runs of whole paragraphs, or of whole sentences, of about WORDS words."""
    if len(body.split()) <= MOST_WORDS:
        yield body
        return
    run: list[str] = []
    count = 0
    for unit in _units(body):
        words = len(unit.split())
        if run and count + words > WORDS:
            yield "".join(run).strip()
            run, count = [], 0
        run.append(unit)
        count += words
    if run:
        yield "".join(run).strip()


def _units(body: str) -> Iterator[str]:
    """Paragraphs; of a long table its rows, of a long one its sentences, of an endless sentence its words."""
    for paragraph in re.split(r"\n\s*\n", body):
        if len(paragraph.split()) <= WORDS:
            yield paragraph + "\n\n"
            continue
        if paragraph.lstrip().startswith("|"):  # a table is cut between its rows
            yield from (f"{row}\n" for row in paragraph.splitlines())
            continue
        for sentence in SENTENCE_END.split(paragraph):
            words = sentence.split()
            for start in range(0, len(words), WORDS):
                whole = len(words) <= WORDS
                yield (sentence if whole else " ".join(words[start : start + WORDS])) + " "
