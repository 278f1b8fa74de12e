"""Custom fields whose cells list several values, as a choice of many is exported: `Sorting; Packing`."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from bot.agent.offline.spelling import key_of
from bot.domain.lead_query import Condition, FieldHas, FieldIs, LeadField
from bot.usecases.ports import Named

SEPARATOR = ";"
_OFTEN = 2
"""Cells in which some value has to stand for a field to be a list, and no prose with a semicolon in it."""


def parts_of(cell: str) -> tuple[str, ...]:
    """The values that a cell lists."""
    return tuple(part.strip() for part in cell.split(SEPARATOR) if part.strip())


def cells_that_list(values: Sequence[Named]) -> tuple[str, ...]:
    """All cells of a field that lists several values; none of any other field."""
    cells = [named.value for named in values]
    if not any(len(parts_of(cell)) > 1 for cell in cells):
        return ()
    often = Counter(key_of(part) for cell in cells for part in {*parts_of(cell)})
    return tuple(cells) if max(often.values()) >= _OFTEN else ()


def each_value(values: Sequence[Named]) -> tuple[Named, ...]:
    """The values that the cells list, one by one, most frequent first."""
    counts: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    for named in values:
        for part in parts_of(named.value):
            counts[spelled.setdefault(key_of(part), part)] += named.count
    return tuple(Named(value=value, count=count) for value, count in counts.most_common())


def values_of(condition: FieldIs | FieldHas) -> tuple[str, ...]:
    """What a field is to be one of, or to list one of."""
    return condition.values if isinstance(condition, FieldIs) else condition.words


def value_is(custom: str, values: Sequence[str], lists: Mapping[str, Sequence[str]], *, negated: bool) -> Condition:
    """That a custom field is one of the values, or lists one of them; `lists` are the cells of fields that list."""
    cells = lists.get(custom, ())
    if not cells:
        return FieldIs(field=LeadField.CUSTOM, custom=custom, values=tuple(values), negated=negated)
    if all(_apart(value, cells) for value in values):
        return FieldHas(field=LeadField.CUSTOM, custom=custom, words=tuple(values), negated=negated)
    return FieldIs(field=LeadField.CUSTOM, custom=custom, values=tuple(_having(values, cells)), negated=negated)


def _apart(value: str, cells: Iterable[str]) -> bool:
    """Whether a cell has the words of a value only where it lists the value: `Sorting` is in `High Speed Sorting`."""
    key = key_of(value)
    return all(key in map(key_of, parts_of(cell)) for cell in cells if f" {key} " in f" {key_of(cell)} ")


def _having(values: Iterable[str], cells: Iterable[str]) -> Iterable[str]:
    wanted = {key_of(value) for value in values}
    return (cell for cell in cells if wanted & {*map(key_of, parts_of(cell))})
