"""Points and spans on the calendar as people write them: `12 March`, `Q1 2026`, `last Friday`, `3 weeks ago`."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from dateutil import parser as dates

from bot.agent.offline.feasts import FEAST, feast
from bot.agent.offline.months import MONTH, PART_OF_MONTH, YEAR, part_of_month
from bot.domain.calendar import Calendar
from bot.domain.lead_query import Period, Window

WEEKDAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
DAY_OF = (
    rf"(?:(?:the )?\d{{1,2}}(?: (?:st|nd|rd|th))?(?: of)? {MONTH}(?:(?: ,)? {YEAR})?|{MONTH} (?:the "
    rf")?\d{{1,2}}(?: (?:st|nd|rd|th))?(?:(?: ,)? {YEAR})?)"
)
UNIT = "(?:days?|d|weeks?|wks?|w|months?|mos?|mths?|quarters?|qtrs?|years?|yrs?|y)"
COUNT = r"(?:\d+|an?|one|(?:a )?couple(?: of)?|(?:a )?few|several)"
_NAMED = "(?:day|week|month|quarter|year|fiscal quarter|fiscal year)"
QUARTER = (
    r"(?:(?:fiscal )?(?:q[1-4]|(?:the )?(?:first|second|third|fourth|1 st|2 nd|3 rd|4 th) quarter)(?: "
    rf"of)?(?: ?{YEAR}| fy\d\d(?:\d\d)?| fy {YEAR})?|{YEAR} q[1-4])"
)
HALF = rf"(?:h[12]|(?:the )?(?:first|second) half)(?: of)?(?: (?:the year|this year|last year|{YEAR}))?"
FISCAL = rf"(?:fy ?\d\d(?:\d\d)?|fiscal (?:year )?{YEAR})"
BEFORE_LAST = r"(?:the )?(?:week|month|quarter|year) before last"
POINT = (
    rf"(?:(?:the )?week (?:of|starting|beginning) (?:the )?{DAY_OF}|{PART_OF_MONTH}|§d\d+|{DAY_OF}|(?:early |mid |late "
    r"|the end of |end of |the start of |start of |the beginning of "
    rf"|beginning of |last |this |past |next |coming )?{MONTH}(?: (?:of )?(?:{YEAR}|last year|this year))?|{QUARTER}"
    rf"|{HALF}|{FISCAL}|{YEAR}"
    rf"|(?:last |this (?:past )?)?{WEEKDAY}|today|yesterday|the day before yesterday|tomorrow|now"
    rf"|{FEAST}|{BEFORE_LAST}"
    r"|(?:(?:the )?(?:start|beginning|begin|end) of )?(?:the |this |last |the last |the previous "
    rf"|previous |current |the current |next ){_NAMED}"
    rf"|{COUNT} {UNIT} ago|(?:the )?(?:last )?weekend)"
)
"""A day, or a span that has a name."""
_THIS = "(?:this|last|the last|the previous|previous|the current|current|the same|next)"
PLAIN = (
    rf"(?:§d\d+|{DAY_OF}|{QUARTER}|{HALF}|{FISCAL}|{MONTH} (?:of )?(?:{YEAR}|last year|this year)"
    rf"|{_THIS} (?:week|month|quarter|year|fiscal quarter|fiscal year)|(?:last|this past|this) (?:{WEEKDAY}|weekend)"
    rf"|(?:last|early|mid|late|next|coming) {MONTH}|today|yesterday|the day before yesterday|{BEFORE_LAST}"
    r"|(?:the )?weekend"
    rf"|this (?:morning|afternoon|evening)|tonight|{PART_OF_MONTH})"
)
"""Spans that need no preposition."""

_UNITS = {"d": Period.DAY, "w": Period.WEEK, "m": Period.MONTH, "q": Period.QUARTER, "y": Period.YEAR}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1 st": 1, "2 nd": 2, "3 rd": 3, "4 th": 4}
_FEW = {"couple": 2, "few": 3, "several": 3}
_MOST = 5_000


def unit_named(word: str) -> Period:
    """The calendar unit of `wks`, `days`, `mo`."""
    return _UNITS[word[0]]


def count_named(words: str) -> int:
    """How many `a`, `a couple of`, `10` are."""
    if words.isdigit():
        return min(int(words), _MOST)
    return next((count for word, count in _FEW.items() if word in words), 1)


def span_named(words: str, calendar: Calendar, day_of: Callable[[str], date | None]) -> Window | None:
    """The window that a point or span in words means; `day_of` knows the dates that stand behind `§d3`."""
    if part := part_of_month(words, calendar):
        return part
    for pattern, make in _SPANS:
        match = pattern.fullmatch(words)
        if match:
            try:
                return make(match, calendar)
            except (ValueError, OverflowError):
                return None
    if words.startswith("§d"):
        day = day_of(words)
        return calendar.days(day) if day else None
    return None


def _day_of_month(match: re.Match[str], calendar: Calendar) -> Window | None:
    words = re.sub(r"\b(\d{1,2}) (?:st|nd|rd|th)\b", r"\1", match.group().replace("the ", "").replace(" of ", " "))
    if re.search(YEAR, words):
        return calendar.days(dates.parse(words, default=datetime(2000, 1, 1)).date())  # noqa: DTZ001 a day, no moment
    found = dates.parse(words, default=datetime(2000, 1, 1))  # noqa: DTZ001 a leap year, so that 29 February is read
    day = calendar.latest(found.month, found.day)
    return calendar.days(day) if day else None


def _week_of(match: re.Match[str], calendar: Calendar) -> Window | None:
    inside = span_named(match["day"], calendar, lambda _: None)
    if inside is None or inside.start is None:
        return None
    day = inside.start.astimezone(ZoneInfo(calendar.zone)).date()
    monday = day - timedelta(days=day.weekday())
    return calendar.days(monday, monday + timedelta(days=6))


def _month(match: re.Match[str], calendar: Calendar) -> Window:
    number = dates.parserinfo().month(match["month"])
    year = match["year"]
    if year in {"last year", "this year"}:
        found = calendar.month(number or 1, calendar.today.year - (year == "last year"))
    elif match["part"] == "last " and not year and number == calendar.today.month:
        found = calendar.month(number, calendar.today.year - 1)
    elif match["part"] in {"next ", "coming "} and not year and number:
        found = calendar.month(number, calendar.today.year + (number <= calendar.today.month))
    else:
        found = calendar.month(number or 1, int(year) if year else None)
    return _part_of(found, (match["part"] or "").strip(), calendar)


def _part_of(month: Window, part: str, calendar: Calendar) -> Window:
    """The first, middle or last ten days or so of a month."""
    first_day, last_day = {
        "early": (1, 10),
        "mid": (11, 20),
        "late": (21, None),
        "end": (21, None),
        "start": (1, 10),
        "beginning": (1, 10),
    }.get(part.removeprefix("the ").split(" ")[0], (None, None))
    if first_day is None or month.start is None or month.end is None:
        return month
    zone = ZoneInfo(calendar.zone)
    first = month.start.astimezone(zone).date()
    last = (month.end - timedelta(seconds=1)).astimezone(zone).date()
    return calendar.days(first.replace(day=first_day), first.replace(day=last_day) if last_day else last)


def _quarter(match: re.Match[str], calendar: Calendar) -> Window:
    words = match.group()
    digit = re.search(r"\bq([1-4])\b", words)
    number = int(digit[1]) if digit else next(n for word, n in _ORDINALS.items() if f"{word} quarter" in words)
    return calendar.quarter(number, _year_in(words))


def _year_in(words: str) -> int | None:
    if full := re.search(YEAR, words):
        return int(full.group())
    short = re.search(r"\bfy ?(\d\d)(\d\d)?\b", words)
    return (int(short[1] + short[2]) if short[2] else 2000 + int(short[1])) if short else None


def _half(match: re.Match[str], calendar: Calendar) -> Window:
    words = match.group()
    first = "h1" in words or "first" in words
    year = _year_in(words) or calendar.today.year - ("last year" in words)
    begin, end = (date(year, 1, 1), date(year, 6, 30)) if first else (date(year, 7, 1), date(year, 12, 31))
    return calendar.days(begin, end, said=f"H{1 if first else 2} {year}")


def _fiscal(match: re.Match[str], calendar: Calendar) -> Window:
    year = _year_in(match.group())
    if year is None:
        return calendar.fiscal_year()
    first, last = calendar.quarter(1, year), calendar.quarter(4, year)
    return Window(start=first.start, end=last.end, said=f"fiscal year {year}")


def _weekday(match: re.Match[str], calendar: Calendar) -> Window:
    wanted = dates.parserinfo().weekday(match["day"]) or 0
    back = (calendar.today.weekday() - wanted) % 7
    if back == 0 and "last" in match.group():
        back = 7
    return calendar.days(calendar.today - timedelta(days=back))


def _weekend(match: re.Match[str], calendar: Calendar) -> Window:
    back = (calendar.today.weekday() - 5) % 7 or (7 if calendar.today.weekday() != 5 else 0)
    saturday = calendar.today - timedelta(days=back)
    return calendar.days(saturday, saturday + timedelta(days=1))


def _named(match: re.Match[str], calendar: Calendar) -> Window:
    words = match.group()
    offset = -1 if re.search(r"\b(?:last|previous)\b", words) else 1 if "next" in words else 0
    if match["unit"] == "fiscal year":
        span = calendar.fiscal_year(offset)
    else:
        span = calendar.unit(Period(match["unit"].removeprefix("fiscal ")), offset)
    if re.search(r"\bend of\b", words):
        return span.model_copy(update={"start": span.end})
    return span


def _ago(match: re.Match[str], calendar: Calendar) -> Window:
    moment = calendar.back(count_named(match["count"]), unit_named(match["unit"]))
    return calendar.days(Calendar(now=moment, zone=calendar.zone).today)


_SPANS = (
    (re.compile(rf"(?:the )?week (?:of|starting|beginning) (?:the )?(?P<day>{DAY_OF})"), _week_of),
    (re.compile(DAY_OF), _day_of_month),
    (
        re.compile(
            r"(?P<part>early |mid |late |(?:the )?(?:end|start|beginning) of |last |this |past |next "
            rf"|coming )?(?P<month>{MONTH})(?: (?:of )?(?P<year>{YEAR}|last year|this year))?"
        ),
        _month,
    ),
    (re.compile(QUARTER), _quarter),
    (re.compile(HALF), _half),
    (re.compile(FISCAL), _fiscal),
    (re.compile(YEAR), lambda m, c: c.year(int(m.group()))),
    (re.compile(rf"(?:last |this (?:past )?)?(?P<day>{WEEKDAY})"), _weekday),
    (re.compile(r"(?:the )?(?:last )?weekend"), _weekend),
    (re.compile("today|now|tonight|this (?:morning|afternoon|evening)"), lambda m, c: c.unit(Period.DAY)),
    (re.compile("yesterday"), lambda m, c: c.unit(Period.DAY, -1)),
    (re.compile("the day before yesterday"), lambda m, c: c.unit(Period.DAY, -2)),
    (re.compile(FEAST), feast),
    (re.compile(BEFORE_LAST), lambda m, c: c.unit(Period(m.group().split()[-3]), -2)),
    (re.compile("tomorrow"), lambda m, c: c.unit(Period.DAY, 1)),
    (re.compile(rf"(?P<count>{COUNT}) (?P<unit>{UNIT}) ago"), _ago),
    (
        re.compile(
            r"(?:(?:the )?(?:start|beginning|begin|end) of )?"
            r"(?:the |this |last |the last |the previous |previous |current |the current |next )"
            rf"(?P<unit>{_NAMED})"
        ),
        _named,
    ),
)
