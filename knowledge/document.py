"""What a file says, as every reader gives it, and how a reader says that it cannot."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

T = TypeVar("T")

MOST_PAGES = 300
"""Pages of a PDF, slides of a deck."""
MOST_CHARACTERS = 3_000_000
"""Letters that are taken from one file."""


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


def guarded(read: Callable[[], T], kind: str) -> T:
    """The boundary to other people's parsers, which raise anything on broken files."""
    try:
        return read()
    except Unreadable:
        raise
    except Exception as cause:
        raise Unreadable(f"It is broken: no reader makes sense of this {kind}.") from cause
