"""Dates and spans of time in running text: each with its last day, and for a span its number of days."""

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import dateparser

from bot.domain.calendar import add_months
from bot.domain.moving_feasts import MOVING_FEAST, moving_feast

UNIT_DAYS = {"hour": 0, "day": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": 365}
LONG_HOURS = 24
MONTHS = {
    **{name.lower(): n for n, name in enumerate(calendar.month_abbr) if name},
    **{name.lower(): n for n, name in enumerate(calendar.month_name) if name},
    "sept": 9,
}
DAYS = {name.lower(): n for n, name in enumerate(calendar.day_name)}
SEASONS = {"spring": 5, "summer": 8, "fall": 11, "autumn": 11, "winter": 2}
"""The last month of each."""
HOLIDAYS = {"christmas": 24, "xmas": 24, "the holidays": 24, "new year": 31, "new year's": 31}
"""Days of December."""

MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
PART = r"(?:(?P<part>end|close|middle|mid|start|beginning|early|late)[ -](?:of |in )?(?:the )?)?"
YEAR = r"(?:,? (?:of )?(?P<year>20\d\d))?"


@dataclass(frozen=True, slots=True)
class Period:
    """A time named in a text."""

    due: date
    """Its last day."""
    start: int
    end: int
    within_days: int | None = None
    """For a span such as `within 3 days`."""


Found = tuple[date, int | None]


NAMES_TIME = re.compile(
    rf"\d|day|week|month|quarter|year|hour|fortnight|to(?:day|night|morrow)|half|holidays|{'|'.join(HOLIDAYS)}"
    rf"|{MOVING_FEAST}"
    rf"|\b(?:{'|'.join(SEASONS)}|{MONTH})\b"
)
"""What stands in every text that names a time; most sentences are done with one look."""


def periods(text: str, *, today: date) -> Iterator[Period]:
    """Every time named in a text (lower case, digits for words), earliest place first; none twice."""
    taken: list[tuple[int, int]] = []
    found: list[Period] = []
    for pattern, resolve in PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span()
            resolved = None if any(start < b and a < end for a, b in taken) else resolve(match, today)
            if resolved is not None:
                taken.append((start, end))
                found.append(Period(due=resolved[0], start=start, end=end, within_days=resolved[1]))
    return iter(sorted(found, key=lambda period: period.start))


def _span(match: re.Match[str], today: date) -> Found | None:
    if match["low"] in ("a", "an") and not AHEAD.search(match.string[: match.start()]):
        return None  # "two hours a week" is a rate
    many = match["high"] or match["low"]
    count = 1 if many in ("a", "an") else int(many)
    unit = match["unit"]
    days = -(-count // LONG_HOURS) if unit == "hour" else count * UNIT_DAYS[unit]
    if unit in ("month", "quarter", "year"):
        return add_months(today, count * {"month": 1, "quarter": 3, "year": 12}[unit]), days
    return today + timedelta(days=days), days


def _quarter(match: re.Match[str], today: date) -> Found | None:
    nth = {"last": 4}.get(match["nth"] or "", 0) or int((match["q"] or match["nth"])[0])
    return _part_of(match, _coming(today, match["year"], last=nth * 3), months=3), None


def _half(match: re.Match[str], today: date) -> Found | None:
    nth = int((match["h"] or match["nth"])[0])
    return _part_of(match, _coming(today, match["year"], last=nth * 6), months=6), None


def _season(match: re.Match[str], today: date) -> Found | None:
    last = SEASONS[match["season"]]
    return _part_of(match, _coming(today, match["year"], last=last), months=3), None


def _holiday(match: re.Match[str], today: date) -> Found | None:
    day = date(today.year, 12, HOLIDAYS[match["holiday"]])
    return (day if day >= today else day.replace(year=today.year + 1)), None


def _feast(match: re.Match[str], today: date) -> Found | None:
    years = [int(match["year"])] if match["year"] else [today.year, today.year + 1]
    days = [moving_feast(match["feast"], year) for year in years]
    coming = next((day for day in days if day >= today), days[0])
    return coming - timedelta(days=bool(BEFORE.search(match.string[: match.end()]))), None


def _month_day(match: re.Match[str], today: date) -> Found | None:
    month, day = MONTHS[match["m1"] or match["m2"]], int(match["d1"] or match["d2"])
    year = int(match["year"] or today.year)
    try:
        named = date(year, month, day)
        return (named if match["year"] or named >= today else named.replace(year=year + 1)), None
    except ValueError:
        return None


def _month(match: re.Match[str], today: date) -> Found | None:
    month = MONTHS[match["month"]]
    if match["month"] in ("may", "mar", "march", "sun", "sat", "dec", "jan") and not (
        match["word"] or match["part"] or match["year"]
    ):
        return None  # "may" and "march" are words of their own
    return _part_of(match, _coming(today, match["year"], last=month), months=1), None


def _relative(match: re.Match[str], today: date) -> Found | None:
    unit, which = match["unit"].replace("fiscal ", "").replace("financial ", ""), match["which"] or ""
    if not which and not match["part"] and not match[0].endswith(" end"):
        return None
    ahead = 1 if which in ("next", "coming", "following") else 0
    if unit == "week":
        sunday = today + timedelta(days=6 - today.weekday() + 7 * ahead)
        return (sunday - timedelta(days=6) if match["part"] in EARLY else sunday), None
    months = {"month": 1, "quarter": 3, "year": 12}[unit]
    first = (today.month - 1) // months * months + 1
    start = add_months(date(today.year, first, 1), months * ahead)
    return _part_of(match, add_months(start, months) - timedelta(days=1), months=months), None


def _weekday(match: re.Match[str], today: date) -> Found | None:
    ahead = (DAYS[match["day"]] - today.weekday()) % 7 or 7
    return today + timedelta(days=ahead), None


def _soon(match: re.Match[str], today: date) -> Found | None:
    days = {"today": 0, "tonight": 0, "the day after tomorrow": 2}.get(match[0], 1)
    return today + timedelta(days=days), days


def _written(match: re.Match[str], today: date) -> Found | None:
    order = "YMD" if match[0][:4].isdigit() else "DMY"
    settings = {"DATE_ORDER": order, "RELATIVE_BASE": datetime(today.year, today.month, today.day)}  # noqa: DTZ001
    parsed = dateparser.parse(match[0], languages=["en"], settings=settings)
    return (parsed.date(), None) if parsed else None


AHEAD = re.compile(
    r"(?:\b(?:within|in|inside|under|than|next|about|after|over|around|for|only|just|takes?|ideally|of|is|actually"
    r"|rather|maybe|perhaps|say"
    r"|even|though|although|probably|least|most|another|give us|give me|have|but|or)|[:|(,-]"
    r"|^) ?$"
)
"""What stands before `a week` where it is a span."""
BEFORE = re.compile(r"\bbefore (?:the |next |this )*\S+(?: \S+)?$")
EARLY = ("start", "beginning", "early")
MIDDLE = ("middle", "mid")


def _part_of(match: re.Match[str], last: date, *, months: int) -> date:
    """The last day of the part that is meant: its beginning is the first third; before it, the day before it begins."""
    first = add_months(last + timedelta(days=1), -months)
    length = (last - first).days + 1
    if not match["part"] and BEFORE.search(match.string[: match.end()], max(0, match.start() - 12)):
        return first - timedelta(days=1)
    if match["part"] in EARLY:
        return first + timedelta(days=length // 3 - 1)
    return first + timedelta(days=length // 2) if match["part"] in MIDDLE else last


def _coming(today: date, year: str | None, *, last: int) -> date:
    """Last day of the month `last` of the year named, else of the first such that is not over."""
    named = int(year) if year else today.year
    end = add_months(date(named, last, 1), 1) - timedelta(days=1)
    if year is None and end < today:
        end = add_months(date(named + 1, last, 1), 1) - timedelta(days=1)
    return end


Resolve = Callable[[re.Match[str], date], Found | None]
PATTERNS: tuple[tuple[re.Pattern[str], Resolve], ...] = (
    (re.compile(r"\b20\d\d-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./](?:20)?\d\d\b"), _written),
    (
        re.compile(
            rf"\b(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m1>{MONTH})"
            rf"|(?P<m2>{MONTH})\.? (?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d))\b{YEAR}"
        ),
        _month_day,
    ),
    (re.compile(rf"\b{PART}(?:q(?P<q>[1-4])|(?P<nth>1st|2nd|3rd|4th|last) quarter)\b{YEAR}"), _quarter),
    (re.compile(rf"\b{PART}(?:h(?P<h>[12])|(?P<nth>1st|2nd) half)\b(?: of the year)?{YEAR}"), _half),
    (
        re.compile(
            r"(?<![\d.,$€£])\b(?P<low>\d{1,3}|an?)(?:(?: ?- ?| to | or )(?P<high>\d{1,3}))?[ -]"
            r"(?:business |working |calendar |short |full |whole |single )?"
            r"(?P<unit>hour|day|week|fortnight|month|quarter|year)s?\b(?! (?:ago|old|warranty|support|training))"
        ),
        _span,
    ),
    (
        re.compile(
            rf"\b{PART}(?:(?P<which>this|next|the following|the current|the|current|coming|following) )?"
            r"(?P<unit>week|month|quarter|fiscal year|financial year|year)(?:'?s end)?\b"
        ),
        _relative,
    ),
    (re.compile(rf"\b{PART}(?:this |next |the )?(?P<season>{'|'.join(SEASONS)})\b{YEAR}"), _season),
    (
        re.compile(
            rf"\b(?:(?P<word>by|before|in|until|till|for|during|from|since|of|this"
            rf"|next) )?{PART}(?P<month>{MONTH})\b{YEAR}"
        ),
        _month,
    ),
    (re.compile(rf"\b(?P<holiday>{'|'.join(sorted(HOLIDAYS, key=len, reverse=True))})\b"), _holiday),
    (re.compile(rf"\b(?P<feast>{MOVING_FEAST})\b{YEAR}"), _feast),
    (re.compile(rf"\b(?P<day>{'|'.join(DAYS)})\b"), _weekday),
    (
        re.compile(
            r"\b(?:today|tonight|the day after tomorrow|tomorrow|overnight|(?:the )?(?:same|next)[- ]day"
            r"|the day after (?=(?:we |i |the |our |a )?(?:purchas|order|sign|buy|contract)))\b(?! of\b)"
        ),
        _soon,
    ),
)
"""The most telling first: what one has taken, the later ones leave alone."""
