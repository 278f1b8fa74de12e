"""Reads what exports write into cells: times, numbers, yes and no."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, tzinfo
from enum import StrEnum
from functools import lru_cache

from dateutil import parser as dates

NUMERIC_DATE = re.compile(r"\s*(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)(?:[ ,T]+(.*))?$")
NO = frozenset({"false", "no", "n", "0", "", "nein", "non", "unchecked", "subscribed", "falsch", "none"})
EARLIEST_YEAR, LATEST_YEAR = 1970, 2200


class DayOrder(StrEnum):
    """How a date such as 03/04/2026 is meant."""

    MONTH_FIRST = "month-first"
    DAY_FIRST = "day-first"


def day_order_of(cells: Iterable[str]) -> DayOrder | None:
    """The order that these dates give away; None where every one of them can be read both ways."""
    day_first = month_first = 0
    for cell in cells:
        if match := NUMERIC_DATE.match(cell):
            first, mark, second = int(match[1]), match[2], int(match[3])
            day_first += first > 12 or mark == "."
            month_first += second > 12
    if day_first == month_first:
        return None
    return DayOrder.DAY_FIRST if day_first > month_first else DayOrder.MONTH_FIRST


@lru_cache(maxsize=65_536)
def read_moment(text: str, order: DayOrder, zone: tzinfo = UTC) -> datetime:
    """
    A date or time as aware UTC; one without a zone is taken to be in `zone`.

    Raises ValueError with words for a person.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = _as_people_write(text, order)
    if not EARLIEST_YEAR <= moment.year <= LATEST_YEAR:
        raise ValueError(f"the year of “{text}” cannot be right")
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)


def read_day(text: str, order: DayOrder) -> str | None:
    """A date in digits with its year last, written year first as custom fields keep it; None for all other text."""
    match = NUMERIC_DATE.match(text)
    if not match or len(match[4]) != 4:
        return None
    try:
        moment = _as_people_write(text, order)
    except ValueError:
        return None
    return f"{moment:%Y-%m-%d %H:%M}" if match[5] else f"{moment:%Y-%m-%d}"


def is_moment(text: str) -> bool:
    """Whether it is a date or time, in whatever order of day and month."""
    if NUMERIC_DATE.match(text):
        return True
    try:
        read_moment(text, DayOrder.MONTH_FIRST)
    except ValueError:
        return False
    return True


def _as_people_write(text: str, order: DayOrder) -> datetime:
    if match := NUMERIC_DATE.match(text):
        first, second = int(match[1]), int(match[3])
        day_first = order is DayOrder.DAY_FIRST or match[2] == "."
        if (second if day_first else first) > 12 and min(first, second) <= 12:
            raise ValueError(f"“{text}” does not fit the other dates of the file, which are {order}")
    elif not re.search(r"\d", text):
        raise ValueError(f"“{text}” is no date I can read")
    else:
        day_first = False
    try:
        return dates.parse(text, dayfirst=day_first, yearfirst=False, default=datetime(1, 1, 1))  # noqa: DTZ001
    except (ValueError, OverflowError) as problem:
        raise ValueError(f"“{text}” is no date I can read") from problem


_SCALE = {"k": 1_000, "tsd": 1_000, "m": 1_000_000, "mm": 1_000_000, "mio": 1_000_000, "million": 1_000_000}
_SCALE |= {"b": 1_000_000_000, "bn": 1_000_000_000, "mrd": 1_000_000_000, "billion": 1_000_000_000, "thousand": 1_000}
_NUMBER = re.compile(r"(\d[\d.,'\u00a0\u202f ]*)\s*([a-zA-Z]+)?")


@lru_cache(maxsize=16_384)
def read_count(text: str) -> int:
    """
    A whole number as people and exports write it; the lower end of a range: `1,200`, `51-200`, `5k`, `$1.2M`, `10000+`.

    Raises ValueError with words for a person.
    """
    match = _NUMBER.search(text)
    if not match or text.strip().startswith("-"):
        raise ValueError(f"“{text}” is no number I can read")
    digits, unit = match[1].strip(), (match[2] or "").casefold()
    if not unit and (range_unit := re.search(r"[-–]\s*[$€£]?[\d.,]+\s*([a-zA-Z]+)", text)):
        unit = range_unit[1].casefold()  # `10-50M`: the unit is said once
    value = float(_plain_digits(digits)) * _SCALE.get(unit, 1)
    if value > 1e15:
        raise ValueError(f"“{text}” is too large a number")
    return int(value)


def _plain_digits(digits: str) -> str:
    """Digits with thousands marks taken away: what stands before exactly three digits is one, save a lone zero."""
    compact = re.sub(r"['\u00a0\u202f ]", "", digits).rstrip(".,")
    if "," in compact and "." in compact:
        decimal = max(compact.rfind(","), compact.rfind("."))
        return re.sub(r"[.,]", "", compact[:decimal]) + "." + compact[decimal + 1 :]
    if re.fullmatch(r"[1-9]\d{0,2}([.,]\d{3})+", compact):
        return re.sub(r"[.,]", "", compact)
    return compact.replace(",", ".")


def read_flag(text: str) -> bool:
    """Yes or no as exports write it; anything else counts as yes, since opt-outs are often dates or reasons."""
    return text.strip().casefold() not in NO
