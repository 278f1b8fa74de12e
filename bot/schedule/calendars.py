"""Public holidays by country, and days as people of a language write them."""

from datetime import date
from functools import lru_cache


class PublicCalendars:
    """By the libraries that keep them; each is loaded when somebody asks for the first time."""

    def holiday(self, country: str, day: date) -> str | None:
        """Its name; None on a working day, and where no holidays are known."""
        return _holidays(country, day.year).get(day) if country else None

    def knows(self, country: str) -> bool:
        """Whether holidays of the country are known."""
        from holidays import list_supported_countries

        return country in list_supported_countries(include_aliases=False)

    def day(self, day: date, language: str, *, weekday: bool = False) -> str:
        """`18 March` in the language, or with its name: `Wednesday 18 March`."""
        from babel.dates import format_date, format_skeleton

        locale = _locale(language)
        written = format_skeleton("MMMMd", day, locale=locale)
        return f"{format_date(day, 'EEEE', locale=locale)} {written}" if weekday else written


@lru_cache(maxsize=256)
def _holidays(country: str, year: int) -> dict[date, str]:
    from holidays import country_holidays

    try:
        return dict(country_holidays(country, years=year))
    except NotImplementedError:
        return {}


@lru_cache(maxsize=64)
def _locale(language: str) -> str:
    """English is the one that names the day first, as all our sentences do."""
    from babel import Locale, UnknownLocaleError

    try:
        return str(Locale.parse("en_GB" if language == "en" else language))
    except (UnknownLocaleError, ValueError):
        return "en_GB"
