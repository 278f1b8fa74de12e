"""Changes single values in the text of a rules file; comments, order and everything else stay as they are."""

from collections.abc import Mapping
from typing import Any

import yaml

from bot.domain.errors import RulesWrong
from bot.domain.rules_mistake import Place

Edit = tuple[int, int, str]
"""From this character to that one, this takes their place."""


def with_values(text: str, values: Mapping[Place, int]) -> str:
    """
    The text with other numbers at these places; a place that is not there yet is added.

    Raises RulesWrong where the text is no file of rules.
    """
    for place, value in values.items():
        start, end, written = _edit(text, place, value)
        text = text[:start] + written + text[end:]
    return text


def _edit(text: str, place: Place, value: int) -> Edit:
    node: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    for depth, key in enumerate(place):
        if not isinstance(node, yaml.MappingNode):
            raise RulesWrong(f"Line {node.start_mark.line + 1} should have keys with values, each on its own line.")
        inner = _value_of(node, key)
        if inner is None:
            return _added(node, place[depth:], value)
        node = inner
    return _index(node.start_mark), _index(node.end_mark), str(value)


def _value_of(node: yaml.MappingNode, key: str | int) -> yaml.Node | None:
    return next((value for name, value in node.value if name.value == key), None)


def _added(section: yaml.MappingNode, place: Place, value: int) -> Edit:
    """A key that the section lacks, in the section's own style."""
    written = str(value)
    for key in reversed(place[1:]):
        written = f"{{{key}: {written}}}"
    entry = f"{place[0]}: {written}"
    if section.flow_style:
        last = section.end_mark.index - 1
        return last, last, f", {entry}" if section.value else entry
    first = min((key.start_mark for key, _ in section.value), key=_index)
    return first.index, first.index, f"{entry}\n{' ' * first.column}"


def _index(mark: yaml.Mark) -> int:
    return int(mark.index)
