"""Groups of a breakdown: the ranges that numbers are put into, and the order that groups are shown in."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from bot.domain.definitions import ENTERPRISE, MID_MARKET
from bot.domain.lead_query import (
    NUMBERS,
    TIMES,
    AnyOf,
    Condition,
    Did,
    EventPart,
    Evident,
    FieldBetween,
    FieldHas,
    FieldIs,
    FieldWithin,
    Group,
    GroupBy,
    LeadField,
    Metric,
    MetricKind,
    Period,
)

BLANK = "(blank)"
"""Key of the group whose leads have no value."""

MILLION = 1_000_000
TELLING = (
    frozenset(LeadField)
    - TIMES
    - NUMBERS
    - {
        LeadField.ID,
        LeadField.NAME,
        LeadField.EMAIL,
        LeadField.PHONE,
        LeadField.WEBSITE,
        LeadField.NOTES,
    }
)
"""Fields whose values are worth counting."""
SCORES = (0, 20, 40, 60, 80)

RANGES: Mapping[LeadField, tuple[int, ...]] = {
    LeadField.EMPLOYEES: (0, 10, 50, MID_MARKET[0], ENTERPRISE[0], 5000),
    LeadField.REVENUE: (0, MILLION, 10 * MILLION, 50 * MILLION, 250 * MILLION, 1000 * MILLION),
    LeadField.SCORE: SCORES,
    LeadField.FIT: SCORES,
    LeadField.ENGAGEMENT: SCORES,
    LeadField.READINESS: SCORES,
    LeadField.RESPONSE_TIME: (0, 15, 60, 240, 480, 1440),
}
"""Where each range begins; the last has no end. What is below the first belongs to it."""


def range_words(field: LeadField, place: int) -> str:
    """A range as people read it: `under 10`, `50 to 199`, `5,000 or more`, `1 M to under 10 M`."""
    starts = RANGES[field]
    if place == len(starts) - 1:
        return f"{_short(starts[place])} or more"
    after = starts[place + 1]
    if not starts[place] and field in {LeadField.EMPLOYEES, LeadField.REVENUE}:
        return f"under {_short(after)}"
    if field is LeadField.REVENUE:
        return f"{_short(starts[place])} to under {_short(after)}"
    return f"{starts[place]:,} to {after - 1:,}"


def range_of(field: LeadField, number: float) -> int:
    """Place of the range that a number lies in."""
    return max((place for place, start in enumerate(RANGES[field]) if number >= start), default=0)


def in_order(
    groups: Sequence[Group], group_by: GroupBy, limit: int | None, metric: Metric | None = None
) -> list[Group]:
    """
    The groups as they are shown: times and ranges by their order, others and ranked ones largest value first; what is
    blank last.

    Groups of two keys stay together by the first, in the order of its leads, or of its events where those are
    counted; the limit counts first keys.
    """
    if group_by.then is None:
        return sorted(groups, key=lambda group: _place(group_by, group.key, group.value))[:limit]
    leads: dict[str, int] = defaultdict(int)
    events = metric is not None and metric.kind is MetricKind.EVENTS
    for group in groups:
        leads[group.keys[0]] += int(group.value) if events else group.count
    firsts = ordered_keys(leads, group_by)[:limit]
    place = {key: number for number, key in enumerate(firsts)}
    kept = [group for group in groups if group.keys[0] in place]
    return sorted(kept, key=lambda g: (place[g.keys[0]], *_place(group_by.levels[1], g.keys[1], g.value)))


def ordered_keys(leads: Mapping[str, int], by: GroupBy) -> list[str]:
    """Keys with their leads in the order that they are shown in."""
    return sorted(leads, key=lambda key: _place(by, key, leads[key]))


def group_for(condition: Condition) -> GroupBy | None:
    """What a breakdown goes by that shows what a condition could have asked for; None where it would be no use."""
    match condition:
        case AnyOf(conditions=(first, *_)):
            return group_for(first)
        case Evident(criterion=criterion):
            return GroupBy(criterion=criterion)
        case Did():
            return GroupBy(part=EventPart.KIND)
        case FieldWithin(field=field) if field in TIMES:
            return GroupBy(field=field, period=Period.MONTH)
        case FieldIs(field=field, custom=custom) | FieldHas(field=field, custom=custom) if field in TELLING:
            return GroupBy(field=field, custom=custom)
        case FieldBetween(field=field) if field in RANGES:
            return GroupBy(field=field)
    return None


def _place(by: GroupBy, key: str, value: float) -> tuple[bool, float, str]:
    if by.period and not by.ranked:
        return key == BLANK, 0, key
    if by.field and by.field in RANGES and not by.ranked:
        words = [range_words(by.field, place) for place in range(len(RANGES[by.field]))]
        return key == BLANK, words.index(key) if key in words else 0, key
    return key == BLANK, value if by.least_first else -value, key


def _short(number: int) -> str:
    for size, letter in ((1000 * MILLION, "bn"), (MILLION, "M")):
        if number >= size:
            return f"{number // size:,} {letter}"
    return f"{number:,}"


def period_of(day: date, period: Period) -> str:
    """Key of the calendar unit that a day lies in: `2026-03-18`, `2026-W12`, `2026-03`, `2026-Q1`, `2026`."""
    match period:
        case Period.DAY:
            return f"{day:%Y-%m-%d}"
        case Period.WEEK:
            year, week, _ = day.isocalendar()
            return f"{year:04}-W{week:02}"
        case Period.MONTH:
            return f"{day:%Y-%m}"
        case Period.QUARTER:
            return f"{day.year:04}-Q{(day.month + 2) // 3}"
        case Period.YEAR:
            return f"{day.year:04}"
