"""What a prospect wrote is shown, and does nothing."""

import io

import pytest
from rich.console import Console
from rich.markdown import Markdown
from rich.table import Table
from rich.text import Text

from bot.cli.tame import Tame

HOSTILE = "Anna \x1b]0;owned\x07\x1b[2J\x9b31m\u202eFox"


def printed(thing: object, *, colours: bool = False) -> str:
    console = Console(
        file=io.StringIO(), width=80, force_terminal=colours, color_system="standard" if colours else None
    )
    console.push_render_hook(Tame())
    console.print(thing)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def table(text: str) -> Table:
    grid = Table(box=None)
    grid.add_row(text, Text(text))
    return grid


class TestHostileWords:
    @pytest.mark.parametrize("made", [str, Text, Markdown, table])
    def test_reach_the_terminal_without_control_characters(self, made: type) -> None:
        shown = printed(made(HOSTILE))

        assert not set("\x1b\x07\x9b\u202e") & set(shown)
        assert "Anna" in shown
        assert shown.endswith("\n")


class TestOurOwnWords:
    def test_keep_their_colours_and_lines(self) -> None:
        shown = printed(Text("one\ntwo", style="bold"), colours=True)

        assert shown.splitlines() == ["\x1b[1mone\x1b[0m", "\x1b[1mtwo\x1b[0m"]
