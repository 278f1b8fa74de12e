"""Holidays as a test wants them, and days in English or, so that a test sees the difference, in German."""

from dataclasses import dataclass, field
from datetime import date

from bot.domain.spoken_days import in_english

MONTHS = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November")


@dataclass(slots=True)
class MemoryCalendars:
    """Knows one country, DE, and its holidays in a dict."""

    holidays: dict[date, str] = field(default_factory=dict)

    def holiday(self, country: str, day: date) -> str | None:
        """See the port."""
        return self.holidays.get(day) if country == "DE" else None

    def knows(self, country: str) -> bool:
        """See the port."""
        return country == "DE"

    def day(self, day: date, language: str, *, weekday: bool = False) -> str:
        """See the port."""
        return f"{day.day}. {MONTHS[day.month - 1]}" if language == "de" else in_english(day, weekday=weekday)
