"""Batch files: one JSON object a line, from a file or from stdin."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import typer

from bot.cli.call import Call
from bot.domain.errors import BadInput, SalesError


@dataclass(slots=True)
class Batch:
    """A batch that is gone through: what is wrong with a line is told, and the rest goes on."""

    call: Call
    path: Path
    needs: Sequence[str]
    wrong: int = 0

    def __call__(self, answer: Callable[[Mapping[str, object]], None]) -> None:
        """
        Answer each line; a line that is refused is answered with `{"line", "error"}`.

        Raises BadInput where the file cannot be read, and typer.Exit with 1 where a line was refused.
        """
        for number, line in _lines(self.path):
            said: Mapping[str, object] = {}
            try:
                said = _said(line, number, self.needs)
                answer(said)
            except SalesError as refusal:
                self._refuse(number, said, refusal)
        if self.wrong:
            raise typer.Exit(1)

    def _refuse(self, number: int, said: Mapping[str, object], refusal: SalesError) -> None:
        self.wrong += 1
        self.call.remark(refusal.sentence)
        self.call.emit({"line": number, **({"id": said["id"]} if "id" in said else {}), "error": refusal.sentence})


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a batch file that say something, each as it is read; `-` is stdin. Raises BadInput."""
    try:
        file = sys.stdin if str(path) == "-" else path.open(encoding="utf-8-sig", errors="replace")
    except OSError as problem:
        raise BadInput(f"I cannot read {path}: {problem.strerror}.") from problem
    with file:
        for number, line in enumerate(file, start=1):
            if line.strip():
                yield number, line


def _said(line: str, number: int, needs: Sequence[str]) -> Mapping[str, object]:
    try:
        said = json.loads(line)
    except json.JSONDecodeError:
        said = None
    if not isinstance(said, dict) or any(said.get(name) is None for name in needs):
        wanted = " and ".join(f'"{name}"' for name in needs)
        raise BadInput(f"Line {number} of the batch is no JSON object with {wanted}.")
    return said
