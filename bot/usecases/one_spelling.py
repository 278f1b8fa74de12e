"""Breakdowns by industry in which spellings of one name are one line, as a filter takes them for one."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from bot.domain.groups import BLANK
from bot.domain.industries import spelled_alike
from bot.domain.lead_query import Group, GroupBy, LeadField, MetricKind

ADDED_UP = frozenset({MetricKind.COUNT, MetricKind.SUM, MetricKind.EVENTS})
"""Figures of two groups that are together the figure of both."""
Keys = tuple[str, ...]
Measured = Callable[[Sequence[str]], Mapping[Keys, float]]
"""What cannot be added up, over all leads of several spellings, by the other key of a breakdown by two things."""


def industry_level(group: GroupBy | None) -> int | None:
    """Which of the things that a breakdown goes by is the industry; None where none is."""
    levels = group.levels if group else ()
    return next((place for place, level in enumerate(levels) if level.field is LeadField.INDUSTRY), None)


def put_together(groups: Sequence[Group], place: int, *, added_up: bool, measured: Measured) -> tuple[Group, ...]:
    """The groups with one for all spellings of a name, called by what most leads have; `place` is the industry's."""
    heads = _heads(groups, place)
    spellings: dict[str, list[str]] = defaultdict(list)
    for key, head in heads.items():
        spellings[head].append(key)
    families: dict[Keys, list[Group]] = defaultdict(list)
    for group in sorted(groups, key=lambda one: -one.count):
        keys = keys_of(group)
        families[(*keys[:place], heads[keys[place]], *keys[place + 1 :])].append(group)
    exact: dict[str, Mapping[Keys, float]] = {}
    found = []
    for keys, family in families.items():
        head, others = keys[place], keys[:place] + keys[place + 1 :]
        value = sum(one.value for one in family)
        if not added_up and len(spellings[head]) > 1:
            known = exact[head] = exact.get(head) or measured(spellings[head])
            value = known.get(others, family[0].value)
        update = {"key": ", ".join(keys), "keys": keys if family[0].keys else (), "value": value}
        found.append(family[0].model_copy(update={**update, "count": sum(one.count for one in family)}))
    return tuple(found)


def keys_of(group: Group) -> Keys:
    """The parts of a group's key, be they one or two."""
    return group.keys or (group.key,)


def _heads(groups: Sequence[Group], place: int) -> Mapping[str, str]:
    """Each spelling with the one that most leads have."""
    counts: Counter[str] = Counter()
    for group in groups:
        counts[keys_of(group)[place]] += group.count
    heads: dict[str, str] = {}
    for key, _ in counts.most_common():
        named = (head for head in heads.values() if key != BLANK and spelled_alike(head, key))
        heads[key] = next(named, key)
    return heads


def told_together(before: Sequence[Group], after: Sequence[Group], place: int) -> str:
    """Which spellings a line has counted as one; empty where each stands apart."""
    kept = {keys_of(one)[place] for one in after} - {BLANK}
    gone = dict.fromkeys(key for one in before if (key := keys_of(one)[place]) not in kept and key != BLANK)
    families = ([key, *(other for other in gone if spelled_alike(key, other))] for key in kept)
    together = sorted(" and ".join(family) for family in families if len(family) > 1)
    return f"Counted as one: {'; '.join(together)}." if together else ""
