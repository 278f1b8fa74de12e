"""Files of golden questions: read line by line, and written back whole."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.domain.errors import BadInput

if TYPE_CHECKING:
    from bot.domain.golden import GoldenLine

EXAMPLE = '{"q": "who are the hottest leads?", "expect": {"kind": "leads", "total": 12}}'


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
        raise BadInput(f"{file}, line {number}: {_wrong(first['type'], first['loc'], first['msg'])}") from None


def _wrong(kind: str, place: Sequence[int | str], message: str) -> str:
    """What is wrong with a line, and what to write instead."""
    where = " > ".join(map(str, place))
    if kind in {"json_invalid", "model_type"}:
        return f"this is no question. Write one JSON object on each line, such as {EXAMPLE}"
    if kind == "missing":
        return f"“{where}” is missing. A line looks like {EXAMPLE}"
    if kind == "extra_forbidden":
        return f"nothing is called “{where}”. There is {_names(place)}."
    return f"“{where}” does not fit: {message.replace('Input', 'it')}. A line looks like {EXAMPLE}"


def _names(place: Sequence[int | str]) -> str:
    from bot.domain.golden import Expected, GoldenLine

    fields = (Expected if place[0] == "expect" and len(place) > 1 else GoldenLine).model_fields
    return ", ".join(field.alias or name for name, field in fields.items())


def save(file: Path, lines: Iterable[str]) -> None:
    """Write the file whole or not at all."""
    beside = file.with_name(f"{file.name}.new")
    beside.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    beside.replace(file)
