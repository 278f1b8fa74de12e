"""Public holidays and days, by the libraries that keep them."""

from datetime import date

import pytest

from bot.schedule.calendars import PublicCalendars

CALENDARS = PublicCalendars()
WEDNESDAY = date(2026, 3, 18)


class TestHolidays:
    def test_are_those_of_the_country(self) -> None:
        assert CALENDARS.holiday("DE", date(2026, 10, 3))
        assert CALENDARS.holiday("FR", date(2026, 10, 3)) is None
        assert CALENDARS.holiday("US", date(2026, 11, 26))

    def test_are_none_where_no_country_is_chosen_or_known(self) -> None:
        assert CALENDARS.holiday("", date(2026, 12, 25)) is None
        assert CALENDARS.holiday("XX", date(2026, 12, 25)) is None
        assert CALENDARS.knows("DE")
        assert not CALENDARS.knows("XX")


class TestDays:
    @pytest.mark.parametrize(
        ("language", "written", "with_its_name"),
        [
            ("en", "18 March", "Wednesday 18 March"),
            ("de", "18. März", "Mittwoch 18. März"),
            ("fr", "18 mars", "mercredi 18 mars"),
            ("es", "18 de marzo", "miércoles 18 de marzo"),
            ("ja", "3月18日", "水曜日 3月18日"),
            ("tlh", "18 March", "Wednesday 18 March"),
            ("not a language", "18 March", "Wednesday 18 March"),
        ],
    )
    def test_are_written_as_people_do(self, language: str, written: str, with_its_name: str) -> None:
        assert CALENDARS.day(WEDNESDAY, language) == written
        assert CALENDARS.day(WEDNESDAY, language, weekday=True) == with_its_name
