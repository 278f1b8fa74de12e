"""Feasts that fall on another day each year, by their names."""

from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import TH, relativedelta

MOVING_FEAST = r"(?:easter(?: sunday| monday)?|good friday|thanksgiving(?: day)?|black friday)"


def moving_feast(name: str, year: int) -> date:
    """The day of one of them in a year; `name` is in lower case."""
    if "friday" in name and "good" not in name:
        return moving_feast("thanksgiving", year) + timedelta(days=1)
    if "thanksgiving" in name:
        return date(year, 11, 1) + relativedelta(weekday=TH(4))
    offset = 1 if "monday" in name else -2 if "friday" in name else 0
    return easter(year) + timedelta(days=offset)
