"""YAML that remembers on which line each value stands."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bot.domain.rules_mistake import Mistake, Place

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The fast one where it is built in; both read the same YAML."""

DEEPEST = 20
"""Levels of nesting; an alias that contains itself has no end."""


@dataclass(slots=True)
class MarkedYaml:
    """A document, the line of each of its values, and what is wrong with it."""

    value: object = None
    lines: dict[Place, int] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)


def read_marked(path: Path) -> MarkedYaml:
    """Read a YAML file. A file that cannot be read, broken YAML and keys written twice become mistakes."""
    marked = MarkedYaml()
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as cause:
        marked.mistakes.append(_wrong(f"I cannot read {path}: {cause.strerror or cause}.", "Check LEADBOT_RULES."))
        return marked
    except UnicodeDecodeError:
        marked.mistakes.append(_wrong(f"{path.name} is not written in UTF-8.", "Save it as UTF-8."))
        return marked
    return marked_text(text)


def marked_text(text: str) -> MarkedYaml:
    """Read YAML that is there already. Broken YAML and keys written twice become mistakes."""
    marked = MarkedYaml()
    _read(text, marked)
    return marked


def _read(text: str, marked: MarkedYaml) -> None:
    try:
        loader = Loader(text)
        node = loader.get_single_node()
        marked.value = _value(loader, node, (), marked) if node else None
    except yaml.YAMLError as cause:
        mark = getattr(cause, "problem_mark", None)
        problem = getattr(cause, "problem", None) or "there are characters that no text has"
        line = mark.line + 1 if mark else None
        marked.mistakes.append(_wrong(f"This is no YAML: {problem}.", _fix(text, line), line=line))


def _fix(text: str, line: int | None) -> str:
    """What to look for on the line where reading stopped."""
    lines = text.splitlines()
    written = lines[line - 1] if line and line <= len(lines) else ""
    if "\t" in written[: len(written) - len(written.lstrip())]:
        return "The line begins with a tab; indent with spaces, two for each level."
    return "Check indentation, brackets and colons there; words with `:` or `#` in them go in quotes."


def _value(loader: Any, node: yaml.Node, place: Place, marked: MarkedYaml) -> object:
    marked.lines.setdefault(place, node.start_mark.line + 1)
    if len(place) > DEEPEST:
        raise yaml.MarkedYAMLError(problem="this goes too deep", problem_mark=node.start_mark)
    if isinstance(node, yaml.SequenceNode):
        return [_value(loader, item, (*place, number), marked) for number, item in enumerate(node.value)]
    if not isinstance(node, yaml.MappingNode):
        value: object = loader.construct_object(node)
        return value
    content: dict[str, object] = {}
    for key_node, value_node in node.value:
        key = str(loader.construct_object(key_node))
        line = key_node.start_mark.line + 1
        if key in content:
            sentence = f"`{key}` is there twice; the first is on line {marked.lines[*place, key]}."
            marked.mistakes.append(Mistake(place=(*place, key), sentence=sentence, fix="Keep one of them.", line=line))
        marked.lines[*place, key] = line
        content[key] = _value(loader, value_node, (*place, key), marked)
    return content


def _wrong(sentence: str, fix: str, *, line: int | None = None) -> Mistake:
    return Mistake(place=(), sentence=sentence, fix=fix, line=line)
