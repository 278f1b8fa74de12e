"""Breakdowns by the day that a custom field gives, in months or quarters: the store groups by the day as written."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from bot.domain.groups import BLANK, in_order, period_of
from bot.domain.lead_query import Group, GroupBy, LeadQuery, Metric


def by_own_days(group: GroupBy | None) -> bool:
    """Whether a breakdown goes by the day of a custom field."""
    return group is not None and any(_is_own_day(level) for level in group.levels)


def as_written(query: LeadQuery) -> LeadQuery:
    """The plan by each day as it is written, all of them."""
    if query.group_by is None:
        return query
    first, *rest = (
        level.model_copy(update={"period": None}) if _is_own_day(level) else level for level in query.group_by.levels
    )
    group = first.model_copy(update={"then": rest[0] if rest else None})
    return query.model_copy(update={"group_by": group, "limit": None})


def in_periods(groups: Sequence[Group], query: LeadQuery) -> tuple[Group, ...]:
    """The groups of all days of a calendar unit as one; what is counted of them is added up."""
    by = query.group_by
    if by is None:
        return tuple(groups)
    together: dict[tuple[str, ...], list[Group]] = defaultdict(list)
    for group in groups:
        keys = group.keys or (group.key,)
        together[tuple(_named(key, level) for key, level in zip(keys, by.levels, strict=True))].append(group)
    found = [
        Group(
            key=", ".join(keys),
            value=sum(one.value for one in each),
            count=sum(one.count for one in each),
            keys=keys if by.then else (),
        )
        for keys, each in together.items()
    ]
    return tuple(in_order(found, by, query.limit, query.metric or Metric()))


def _is_own_day(level: GroupBy) -> bool:
    return bool(level.custom) and level.period is not None


def _named(key: str, level: GroupBy) -> str:
    if not _is_own_day(level) or level.period is None:
        return key
    try:
        day = date.fromisoformat(key[:10])
    except ValueError:
        return BLANK
    return period_of(day, level.period)
