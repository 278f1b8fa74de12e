"""What one call of the command line was told: the clock, the rep, the way to print."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

import typer

from bot.domain.errors import BadInput, RepUnknown

if TYPE_CHECKING:
    from rich.console import Console

    from bot.assembly import House
    from bot.domain.rep import Rep
    from bot.settings import Settings
    from bot.usecases.ports import Progress


PIPED_COLUMNS = 200
"""Width of tables when a program reads them: nothing is cut that fits a wide screen."""


def moment(text: str) -> datetime:
    """A time of the command line as aware UTC; without a zone it is UTC. Raises BadInput."""
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        raise BadInput(f"--now {text}: write it like 2026-03-18T09:00:00Z.") from None
    return (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)


@dataclass
class Call:
    """One call: global options, and the house opened when a command first needs it."""

    frozen: datetime | None = None
    as_email: str | None = None
    json: bool = False
    opened: list["House"] = field(default_factory=list)

    def now(self) -> datetime:
        """The present, or the moment that `--now` froze."""
        return self.frozen or datetime.now(UTC)

    @cached_property
    def settings(self) -> "Settings":
        """The settings of this environment."""
        from bot.settings import read_settings

        return read_settings()

    @cached_property
    def house(self) -> "House":
        """Everything built, from the settings of this environment."""
        from bot.assembly import open_house
        from bot.logs import configure

        configure("DEBUG" if self.settings.debugging else "WARNING")  # to stderr: stdout is the result's
        house = open_house(self.settings, clock=self.now)
        self.opened.append(house)
        return house

    def rep(self) -> "Rep | None":
        """The rep that `--as` names; one nobody knows yet owns nothing."""
        return self.house.rep_named(self.as_email) if self.as_email else None

    def acting(self, command: str) -> "Rep":
        """The rep who changes something by this command. Raises RepUnknown asking who that is."""
        return self.house.rep_named(self._whose(command))

    def known(self, command: str) -> "Rep":
        """As `acting`, but only of reps who are known: who decides with others must be one. Raises RepUnknown."""
        from bot.usecases.know_reps import known_rep

        return known_rep(self.house.stores.reps.all(), self._whose(command))

    def _whose(self, command: str) -> str:
        if self.as_email is None:
            raise RepUnknown(f"Whose change? Say who you are, for example: leadbot {command} --as you@company.com")
        return self.as_email

    def show(self, *things: Any) -> None:
        """Print for people; what others wrote cannot steer the terminal."""
        self.console.print(*things)

    def remark(self, words: str) -> None:
        """Say what is going on, beside the result: programs that read stdout do not see it."""
        sys.stderr.write(f"{words}\n")

    @cached_property
    def console(self) -> "Console":
        """Where people read."""
        from rich.console import Console

        from bot.cli.tame import Tame

        to_person = sys.stdout.isatty()
        console = Console(highlight=False, markup=False, emoji=False, width=None if to_person else PIPED_COLUMNS)
        console.push_render_hook(Tame())
        return console

    def emit(self, value: Any) -> None:
        """Print one JSON object on one line."""
        sys.stdout.write(json.dumps(value, ensure_ascii=False, default=str) + "\n")
        sys.stdout.flush()

    @contextmanager
    def progress(self, title: str) -> Iterator["Progress"]:
        """A progress bar on stderr, when a person watches."""
        if not sys.stderr.isatty() or self.json:
            from bot.usecases.ports import nobody_watches

            yield nobody_watches
            return
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
        with Progress(*columns, TextColumn("{task.fields[words]}"), console=Console(stderr=True)) as bar:
            task = bar.add_task(title, total=None, words="")
            yield lambda done, total, words: bar.update(task, completed=done, total=total or None, words=words)

    def close(self) -> None:
        """Give back what was opened."""
        for house in self.opened:
            house.close()


def call_of(context: typer.Context) -> Call:
    """The call that a command runs in."""
    call = context.find_root().obj
    assert isinstance(call, Call)  # noqa: S101 - set by the root callback before any command runs
    return call
