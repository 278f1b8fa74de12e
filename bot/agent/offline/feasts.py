"""Feasts that people count from, by their names: `since xmas`, `before easter`, `since thanksgiving`."""

import re

from bot.domain.calendar import Calendar
from bot.domain.lead_query import Window
from bot.domain.moving_feasts import MOVING_FEAST, moving_feast

FEAST = (
    r"(?:(?:christmas|xmas|x mas)(?: day| eve)?|(?:the )?new year(?: '?s)?(?: day| eve)?|boxing day"
    rf"|{MOVING_FEAST})"
)
_FIXED = (
    (re.compile(r"new year.* eve"), 12, 31),
    (re.compile("new year"), 1, 1),
    (re.compile("boxing"), 12, 26),
    (re.compile("mas eve"), 12, 24),
    (re.compile("mas"), 12, 25),
)


def feast(match: re.Match[str], calendar: Calendar) -> Window | None:
    """The latest day of a feast, today included."""
    words = match.group()
    for pattern, month, day in _FIXED:
        if pattern.search(words):
            found = calendar.latest(month, day)
            return calendar.days(found) if found else None
    year = calendar.today.year
    days = (moving_feast(words, one) for one in (year, year - 1))
    return calendar.days(next(day for day in days if day <= calendar.today))
