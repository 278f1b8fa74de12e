"""Dates as people and programs write them, so that a date in a phrased answer can be looked for in its sources."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = {
    name.casefold(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
} | {"sept": 9}
WEEKDAYS = {
    name.casefold(): number for names in (calendar.day_name, calendar.day_abbr) for number, name in enumerate(names)
}

_MONTH = "|".join(sorted({*(m.capitalize() for m in MONTHS)}, key=len, reverse=True))
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?(?!\d)"
_SHAPES = (
    re.compile(r"\b(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?"),
    re.compile(r"\b(?P<d>\d{1,2})[./](?P<m>\d{1,2})[./](?P<y>\d{4})\b"),
    re.compile(rf"\b{_DAY}(?: of)? (?P<m>{_MONTH})\b\.?(?:,? (?P<y>\d{{4}})\b)?"),
    re.compile(rf"\b(?P<m>{_MONTH})\b\.? {_DAY}(?:,? (?P<y>\d{{4}})\b)?"),
    re.compile(rf"\b(?P<m>{_MONTH})\b\.? (?P<y>\d{{4}})\b"),
    re.compile(rf"\b(?P<m>{_MONTH})\b(?! (?:I|we|you|be|have)\b)"),
    re.compile(r"\b(?P<y>\d{4})-(?P<m>\d{2})\b(?!-)"),
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in a text, with what was left open as None."""

    text: str
    start: int
    end: int
    month: int
    day: int | None = None
    year: int | None = None

    def agrees(self, known: "WrittenDate") -> bool:
        """Whether everything this date says is said by `known` too; 3.4. and 4.3. with a year agree."""
        if self.year is not None and self.year != known.year:
            return False
        if (self.month, self.day) in {(known.month, known.day), (known.day, known.month)}:
            return True
        return self.day is None and self.month == known.month

    @property
    def weekday(self) -> int | None:
        """Monday is 0; None where the date is not complete or is no date."""
        try:
            return date(self.year or 0, self.month, self.day or 0).weekday()
        except ValueError:
            return None


def written_dates(text: str) -> Iterator[WrittenDate]:
    """The dates in a text, from left to right within each way of writing; no stretch of text is two dates."""
    taken: list[tuple[int, int]] = []
    for shape in _SHAPES:
        for found in shape.finditer(text):
            start, end = found.span()
            if any(start < other_end and other_start < end for other_start, other_end in taken):
                continue
            taken.append((start, end))
            parts = found.groupdict()
            month = parts["m"]
            yield WrittenDate(
                found.group(),
                start,
                end,
                month=int(month) if month.isdigit() else MONTHS[month.casefold()],
                day=int(parts["d"]) if parts.get("d") else None,
                year=int(parts["y"]) if parts.get("y") else None,
            )
