"""Months by their names, and parts of them: `the first half of April`, `the last week of May`, `since mid June`."""

import re
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from dateutil import parser as dates

from bot.domain.calendar import Calendar, add_months
from bot.domain.lead_query import Window

MONTH = (
    "(?:january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)"
)
YEAR = r"(?:19[89]\d|20\d\d)"
PART_OF_MONTH = (
    r"(?:the )?(?:(?:first|second|1 st|2 nd|last|latter) half|(?:first|second|third|fourth|1 st|2 nd|3 rd|4 th|last)"
    rf" week|(?:first|last) \d{{1,2}} (?:days|weeks)) (?:of|in) {MONTH}(?:(?: of)? {YEAR})?"
)
_PART = re.compile(
    r"(?:the )?(?P<which>first|second|third|fourth|1 st|2 nd|3 rd|4 th|last|latter) (?:(?P<count>\d+) )?"
    rf"(?P<unit>half|week|days|weeks) (?:of|in) (?P<month>{MONTH})(?:(?: of)? (?P<year>{YEAR}))?"
)
_EDGE = re.compile(rf"(?P<part>mid|(?:the )?(?:end|start|beginning) of) (?P<month>{MONTH})(?: (?P<year>{YEAR}))?")
_WEEKS = {"first": 0, "1 st": 0, "second": 1, "2 nd": 1, "third": 2, "3 rd": 2, "fourth": 3, "4 th": 3}
_MIDDLE = 15
"""The day of a month that `mid` means where something begins or ends there, and the last of its first half."""


def part_of_month(words: str, calendar: Calendar) -> Window | None:
    """The days that a part of a month has; None where the words name none."""
    match = _PART.fullmatch(words)
    first = _first_day(match, calendar) if match else None
    if match is None or first is None:
        return None
    return calendar.days(*_days(match, first, add_months(first, 1) - timedelta(days=1)))


def edge_of_month(words: str, calendar: Calendar) -> Window | None:
    """`mid June` as the day where something begins or ends: the 15th; `the end of June` as its last day."""
    match = _EDGE.fullmatch(words)
    first = _first_day(match, calendar) if match else None
    if match is None or first is None:
        return None
    if "end" in match["part"]:
        return calendar.days(add_months(first, 1) - timedelta(days=1))
    return calendar.days(first.replace(day=_MIDDLE) if match["part"] == "mid" else first)


def _first_day(match: re.Match[str], calendar: Calendar) -> date | None:
    number = dates.parserinfo().month(match["month"]) or 1
    start = calendar.month(number, int(match["year"]) if match["year"] else None).start
    return start.astimezone(ZoneInfo(calendar.zone)).date() if start else None


def _days(match: re.Match[str], first: date, last: date) -> tuple[date, date]:
    which, unit = match["which"], match["unit"]
    if unit == "half":
        middle = first.replace(day=_MIDDLE)
        return (first, middle) if which in {"first", "1 st"} else (middle + timedelta(days=1), last)
    if unit == "week" and which in _WEEKS:
        begin = first + timedelta(weeks=_WEEKS[which])
        return begin, begin + timedelta(days=6)
    days = min(int(match["count"] or 1) * (1 if unit == "days" else 7), last.day)
    if which == "last":
        return last - timedelta(days=days - 1), last
    return first, first + timedelta(days=days - 1)
