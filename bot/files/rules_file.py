"""Reads a rules file; every mistake comes with its line and its fix."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from bot.domain.errors import RulesWrong
from bot.domain.rules import Rules
from bot.domain.rules_check import mistakes
from bot.domain.rules_mistake import Mistake, Place
from bot.files.marked_yaml import MarkedYaml, marked_text, read_marked
from bot.files.rules_mistakes import mistake_of

SHIPPED_RULES = Path(__file__).parents[1] / "rules.yaml"
SHIPPED_TITLES = Path(__file__).parents[1] / "titles.yaml"

NO_RULES = Mistake(
    place=(),
    sentence="This is no rules file: none of the sections that rules have stands in it.",
    fix="Begin with the rules in force: leadbot rules show > rules.yaml",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesReading:
    """What a rules file says: rules, or the mistakes that keep them from being used."""

    path: Path
    rules: Rules | None = None
    mistakes: tuple[Mistake, ...] = ()


def load_rules(path: Path | None = None) -> Rules:
    """
    The rules in a file, or without one the shipped rules.

    Raises:
        RulesWrong: the file is missing or has mistakes; the sentence names the first one's line and fix.
    """
    if path is None:
        return shipped_rules()
    reading = read_rules(path)
    if reading.rules is None:
        first, *others = reading.mistakes
        more = f" ({len(others)} more: run `leadbot rules check`.)" if others else ""
        line = f", line {first.line}" if first.line else ""
        raise RulesWrong(f"{path.name}{line}: {first.sentence} {first.fix}{more}")
    return reading.rules


@cache
def shipped_rules() -> Rules:
    """The rules that come with the bot."""
    reading = read_rules(SHIPPED_RULES)
    if reading.rules is None:  # the suite checks the shipped file, so this is a broken installation
        raise RulesWrong("The rules that came with the bot are damaged. Install it again.")
    return reading.rules


def read_rules(path: Path) -> RulesReading:
    """The rules in a file with all its mistakes. Without `titles`, the shipped reading of titles holds."""
    return _reading(read_marked(path), path)


def read_rules_text(text: str, name: str) -> RulesReading:
    """The rules in a text that is kept under this name; as `read_rules`."""
    return _reading(marked_text(text), Path(name))


def _reading(marked: MarkedYaml, path: Path) -> RulesReading:
    if marked.mistakes:
        return RulesReading(path=path, mistakes=tuple(marked.mistakes))
    content = marked.value if isinstance(marked.value, dict) else {}
    if not content.keys() & Rules.model_fields.keys():
        return RulesReading(path=path, mistakes=(NO_RULES,))
    if "titles" not in content:
        content = {**content, "titles": read_marked(SHIPPED_TITLES).value}
    try:
        rules = Rules.model_validate(content)
    except ValidationError as wrong:
        return RulesReading(path=path, mistakes=_with_lines(map(mistake_of, wrong.errors()), marked))
    if found := mistakes(rules):
        return RulesReading(path=path, mistakes=_with_lines(found, marked))
    return RulesReading(path=path, rules=rules)


def _with_lines(found: Iterable[Mistake], marked: MarkedYaml) -> tuple[Mistake, ...]:
    placed = [replace(mistake, line=_line(mistake.place, marked)) for mistake in found]
    return tuple(sorted(placed, key=lambda mistake: mistake.line or 0))


def _line(place: Place, marked: MarkedYaml) -> int:
    """Line of the value, or of the nearest thing around it that is there."""
    while place and place not in marked.lines:
        place = place[:-1]
    return marked.lines.get(place, 1)
