"""Which custom fields' values are counted: those that have few and short ones."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, delete, func, select

from bot.storage.keys import key_of
from bot.storage.tables import WORD

VOCABULARY_CHARACTERS = 60
"""A field with a longer value holds prose, not vocabulary."""
VALUES_KEPT = 2_000
"""A field with more values is gone through when somebody asks, not counted all the time."""

NAMES = "custom field"
"""Kind under which the names of custom fields are kept."""
UNCOUNTED = "uncounted"
"""Kind under which those kinds are kept whose values are not."""

Key = tuple[Any, ...]


def custom_kind(name: str) -> str:
    """Kind of a custom field's values, by its folded name."""
    return f"custom:{name}"


def custom_words(uncounted: frozenset[str], item: tuple[str, str]) -> list[Key]:
    """Where a lead's custom field, given by name and value, is counted."""
    raw, value = item
    name = key_of(raw)
    if not value or not name:
        return []
    kind = custom_kind(name)
    values = [(kind, key_of(value), value)] if kind not in uncounted else []
    return [(NAMES, name, raw), *values]


def uncounted_kinds(connection: Connection) -> frozenset[str]:
    """Kinds of the custom fields whose values are not counted."""
    return frozenset(connection.execute(select(WORD.c.key).where(WORD.c.kind == UNCOUNTED)).scalars())


def stop_counting_overflowing(connection: Connection, words: dict[Key, int]) -> None:
    """Of fields that get too many values with these words, or prose, nothing is counted from now on."""
    for kind in _overflowing(connection, words):
        for key in [key for key in words if key[0] == kind]:
            del words[key]
        connection.execute(delete(WORD).where(WORD.c.kind == kind))
        words[UNCOUNTED, kind, ""] = 1


def _overflowing(connection: Connection, words: Mapping[Key, int]) -> Iterable[str]:
    sizes = Counter(kind for kind, _, _ in words if kind.startswith("custom:"))
    prose = {kind for kind, _, value in words if kind in sizes and len(value) > VOCABULARY_CHARACTERS}
    kept = select(WORD.c.kind, func.count()).where(WORD.c.kind.in_(list(sizes))).group_by(WORD.c.kind)
    for kind, size in connection.execute(kept):
        sizes[kind] += size
    return sorted(kind for kind, size in sizes.items() if size > VALUES_KEPT or kind in prose)
