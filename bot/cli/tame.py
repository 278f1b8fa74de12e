"""Keeps words that prospects wrote from steering the terminal that shows them."""

from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, ConsoleRenderable, RenderHook, RenderResult
from rich.segment import Segment

ESCAPES = {code: None for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"}
TURNS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Characters that turn the direction in which the rest of a line is read."""
TAMED = ESCAPES | TURNS


class Tame(RenderHook):
    """Takes control characters out of whatever is printed; Rich's own colours are no part of the words."""

    def process_renderables(self, renderables: list[ConsoleRenderable]) -> list[ConsoleRenderable]:
        return [_Tamed(one) for one in renderables]


@dataclass(frozen=True, slots=True)
class _Tamed:
    wild: ConsoleRenderable

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for segment in console.render(self.wild, options):
            yield segment if segment.control else Segment(segment.text.translate(TAMED), segment.style)
