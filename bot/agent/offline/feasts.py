"""Feasts that people count from, by their names: `since xmas`, `before easter`, `since thanksgiving`."""

import re
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import TH, relativedelta

from bot.domain.calendar import Calendar
from bot.domain.lead_query import Window

FEAST = (
    r"(?:(?:christmas|xmas|x mas)(?: day| eve)?|(?:the )?new year(?: '?s)?(?: day| eve)?|boxing day"
    r"|easter(?: sunday| monday)?|good friday|thanksgiving(?: day)?|black friday)"
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
    days = (_moving(words, one) for one in (year, year - 1))
    return calendar.days(next(day for day in days if day <= calendar.today))


def _moving(words: str, year: int) -> date:
    """The day in a year of a feast that moves."""
    if "friday" in words and "good" not in words:
        return _moving("thanksgiving", year) + timedelta(days=1)
    if "thanksgiving" in words:
        return date(year, 11, 1) + relativedelta(weekday=TH(4))
    offset = 1 if "monday" in words else -2 if "friday" in words else 0
    return easter(year) + timedelta(days=offset)
