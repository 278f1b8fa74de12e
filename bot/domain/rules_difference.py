"""What two versions of the rules say differently, one line for each value."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.domain.rules import Rules

NONE = "–"
"""Stands for a value that is not there."""
WORDS_SHOWN = 120
"""Characters of a value; lists of words can be long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One value that is another now."""

    place: str
    """Keys that lead to it: `bands > hot > fit`."""
    before: str
    after: str


def differences(before: Rules, after: Rules) -> tuple[Difference, ...]:
    """Every value that differs, in the order of the file; empty where both say the same."""
    return tuple(_between((), *(rules.model_dump(mode="json", by_alias=True) for rules in (before, after))))


def _between(place: tuple[str, ...], before: Any, after: Any) -> Iterator[Difference]:
    if before == after:
        return
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        for key in dict.fromkeys((*before, *after)):
            yield from _between((*place, str(key)), before.get(key), after.get(key))
    elif _is_list(before) and _is_list(after):
        yield from _between_lists(place, before, after)
    else:
        yield Difference(place=" > ".join(place), before=_told(before), after=_told(after))


def _between_lists(place: tuple[str, ...], before: Sequence[Any], after: Sequence[Any]) -> Iterator[Difference]:
    if any(isinstance(item, Mapping) for item in (*before, *after)):
        yield from _between(place, _by_name(before), _by_name(after))
        return
    gone = [item for item in before if item not in after]
    new = [item for item in after if item not in before]
    if not gone and not new:
        gone, new = list(before), list(after)  # another order, or one of them twice
    yield Difference(place=" > ".join(place), before=_told(gone), after=_told(new))


def _by_name(items: Sequence[Any]) -> dict[str, Any]:
    """Items under the name that people call them by, or under their position."""
    return {str(item.get("name") or n): item for n, item in enumerate(items, start=1)}


def _is_list(value: Any) -> bool:
    return isinstance(value, list | tuple)


def _told(value: Any) -> str:
    if value in (None, [], {}, ""):
        return NONE
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, Mapping):
        said = ", ".join(f"{key} {_told(inner)}" for key, inner in value.items())
    else:
        said = ", ".join(map(_told, value)) if _is_list(value) else str(value)
    return said if len(said) <= WORDS_SHOWN else f"{said[: WORDS_SHOWN - 1]}…"
