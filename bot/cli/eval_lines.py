"""Files of golden questions: read line by line, and written back whole."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.domain.errors import BadInput

if TYPE_CHECKING:
    from bot.domain.golden import GoldenLine


def read_lines(file: Path) -> Sequence[tuple[str, "GoldenLine | None"]]:
    """Each line as it stands, and what it asks; blank ones ask nothing. Raises BadInput with the number of a line."""
    try:
        raw = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise BadInput(
            f"I cannot read {file}: {getattr(problem, 'strerror', None) or 'it is no UTF-8 text'}."
        ) from problem
    return [(line, _question(line, number, file) if line.strip() else None) for number, line in enumerate(raw, start=1)]


def _question(line: str, number: int, file: Path) -> "GoldenLine":
    from pydantic import ValidationError

    from bot.domain.golden import GoldenLine

    try:
        return GoldenLine.model_validate_json(line)
    except ValidationError as mistakes:
        first = mistakes.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the line"
        raise BadInput(f"{file}, line {number}: {where}: {first['msg']}.") from None


def save(file: Path, lines: Iterable[str]) -> None:
    """Write the file whole or not at all."""
    beside = file.with_name(f"{file.name}.new")
    beside.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    beside.replace(file)
