"""Runs the `leadbot` command as a person would, with a data folder of its own: in this process, or in another."""

import json
import os
import subprocess
import sys
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from bot.cli.app import run

LEADBOT = Path(sys.executable).with_name("leadbot")


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON value it printed."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """The JSON objects it printed, one a line."""
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass(frozen=True)
class Shell:
    """A terminal in an empty folder."""

    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """The variables that commands here see."""
        return os.environ | {"LEADBOT_DATA_DIR": str(self.folder / "data"), "COLUMNS": "120"}

    def runs(self, *words: str, code: int = 0, stdin: str | None = None) -> Done:
        """
        Run a command to its end; an exit code that was not expected fails with what it said.

        In this process, where everything is imported already: a third of the time.
        """
        with CliRunner().isolation(input=stdin, env=self.environment) as (out, err, _), chdir(self.folder):
            try:
                ended = run(words)
            except SystemExit as left:
                ended = int(left.code or 0)
            sys.stdout.flush()
            sys.stderr.flush()
        done = Done(ended, out.getvalue().decode(), err.getvalue().decode())
        assert done.code == code, f"exit {done.code}\n{done.out}\n{done.err}"
        return done

    def spawns(self, *words: str, code: int = 0, stdin: str | None = None) -> Done:
        """The same in a process of its own."""
        done = subprocess.run(
            [LEADBOT, *words],
            cwd=self.folder,
            env=self.environment,
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, f"exit {done.returncode}\n{done.stdout}\n{done.stderr}"
        return Done(done.returncode, done.stdout, done.stderr)

    def starts(self, *words: str) -> subprocess.Popen[bytes]:
        """Start a command and let it run."""
        return subprocess.Popen(
            [LEADBOT, *words],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def writes(self, name: str, text: str) -> str:
        """Put a file into the folder and give its name."""
        (self.folder / name).write_text(text, encoding="utf-8")
        return name
