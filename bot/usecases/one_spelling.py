"""Breakdowns by industry in which spellings of one name are one line, as a filter takes them for one."""

from collections.abc import Callable, Sequence

from bot.domain.groups import BLANK
from bot.domain.industries import spelled_alike
from bot.domain.lead_query import Group, GroupBy, LeadField, MetricKind

ADDED_UP = frozenset({MetricKind.COUNT, MetricKind.SUM, MetricKind.EVENTS})
"""Figures of two groups that are together the figure of both."""


def by_industry(group: GroupBy | None) -> bool:
    """Whether a breakdown goes by industry, and by nothing else."""
    return group is not None and group.field is LeadField.INDUSTRY and group.then is None


def put_together(
    groups: Sequence[Group], *, added_up: bool, measured: Callable[[Sequence[str]], float | None]
) -> tuple[Group, ...]:
    """
    The groups with one for all spellings of a name, called by what most leads have.

    `measured` works out what cannot be added up, over all leads of several spellings.
    """
    families: list[list[Group]] = []
    for group in sorted(groups, key=lambda one: -one.count):
        family = next((f for f in families if group.key != BLANK and spelled_alike(f[0].key, group.key)), None)
        if family is None:
            families.append([group])
        else:
            family.append(group)
    return tuple(_as_one(family, added_up=added_up, measured=measured) for family in families)


def _as_one(family: Sequence[Group], *, added_up: bool, measured: Callable[[Sequence[str]], float | None]) -> Group:
    if len(family) == 1:
        return family[0]
    value = sum(one.value for one in family) if added_up else measured([one.key for one in family])
    update = {"count": sum(one.count for one in family), "value": family[0].value if value is None else value}
    return family[0].model_copy(update=update)


def told_together(before: Sequence[Group], after: Sequence[Group]) -> str:
    """Which spellings a line has counted as one; empty where each stands apart."""
    kept = {one.key for one in after} - {BLANK}
    gone = [one.key for one in before if one.key not in kept and one.key != BLANK]
    families = ([key, *(other for other in gone if spelled_alike(key, other))] for key in kept)
    together = sorted(" and ".join(family) for family in families if len(family) > 1)
    return f"Counted as one: {'; '.join(together)}." if together else ""
