"""Batch files: one JSON object a line, from a file or from stdin."""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bot.domain.errors import BadInput


def read_batch(path: Path, *, needs: Sequence[str]) -> Iterator[Mapping[str, object]]:
    """
    The objects of a batch file, each as it is read; `-` is stdin.

    Raises BadInput with the number of the line that is wrong.
    """
    try:
        file = sys.stdin if str(path) == "-" else path.open(encoding="utf-8-sig", errors="replace")
    except OSError as problem:
        raise BadInput(f"I cannot read {path}: {problem.strerror}.") from problem
    with file:
        for number, line in enumerate(file, start=1):
            if line.strip():
                yield _said(line, number, needs)


def _said(line: str, number: int, needs: Sequence[str]) -> Mapping[str, object]:
    try:
        said = json.loads(line)
    except json.JSONDecodeError:
        said = None
    if not isinstance(said, dict) or any(said.get(name) is None for name in needs):
        wanted = " and ".join(f'"{name}"' for name in needs)
        raise BadInput(f"Line {number} of the batch is no JSON object with {wanted}.")
    return said
