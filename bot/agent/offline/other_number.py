"""Follow-ups that are another number: `make that 1000` after a size, `and 60?` after the last 30 days."""

import re

from bot.domain.bounds import above, below
from bot.domain.calendar import Calendar
from bot.domain.lead_query import Condition, Did, FieldBetween, FieldWithin, Period, Window

_LAST = re.compile(r"the last (?:(?P<count>\d+) )?(?P<unit>day|week|month|quarter|year)s?")


def raised(where: tuple[Condition, ...], number: float, calendar: Calendar) -> tuple[Condition, ...] | None:
    """The last span of numbers, or the last days counted back from now, with another number."""
    for place in range(len(where) - 1, -1, -1):
        changed = _between(where[place], number) or _back(where[place], number, calendar)
        if changed:
            return (*where[:place], changed, *where[place + 1 :])
    return None


def _between(one: Condition, number: float) -> Condition | None:
    if not isinstance(one, FieldBetween) or (one.low is None) == (one.high is None):
        return None
    # "More than 500" is 501 and up: the next number stays one off in the same way.
    low = None if one.low is None else number + (one.low % 10 == 1 and number % 10 == 0)
    high = None if one.high is None else number - (one.high % 10 == 9 and number % 10 == 0)
    if one.custom and one.low is not None and one.low == above(round(one.low, 9)):
        low = above(number)
    if one.custom and one.high is not None and one.high == below(round(one.high, 9)):
        high = below(number)
    return one.model_copy(update={"low": low, "high": high})


def _back(one: Condition, number: float, calendar: Calendar) -> Condition | None:
    window = one.window if isinstance(one, FieldWithin | Did) else Window()
    match = _LAST.fullmatch(window.said or "")
    if match is None or number != int(number) or number < 1:
        return None
    span = calendar.rolling(int(number), Period(match["unit"]))
    kept = span if window.end else span.model_copy(update={"end": None})  # silence lasts until now
    return one.model_copy(update={"window": kept})
