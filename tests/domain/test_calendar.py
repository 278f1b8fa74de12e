"""Spans of time on the asker's calendar. The present is Wednesday 18 March 2026, 09:00 UTC."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import Calendar, add_months
from bot.domain.lead_query import Period, Window
from tests.builders import T0

PLAIN = Calendar(now=T0)


def utc(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


def ends(window: Window) -> tuple[datetime | None, datetime | None]:
    return window.start, window.end


class TestACalendarUnit:
    @pytest.mark.parametrize(
        ("period", "offset", "start", "end", "said"),
        [
            (Period.DAY, 0, utc(2026, 3, 18), utc(2026, 3, 19), "today"),
            (Period.DAY, -1, utc(2026, 3, 17), utc(2026, 3, 18), "yesterday"),
            (Period.WEEK, 0, utc(2026, 3, 16), utc(2026, 3, 23), "this week"),
            (Period.WEEK, -1, utc(2026, 3, 9), utc(2026, 3, 16), "last week"),
            (Period.MONTH, 0, utc(2026, 3, 1), utc(2026, 4, 1), "this month"),
            (Period.MONTH, -3, utc(2025, 12, 1), utc(2026, 1, 1), "1 December 2025 to 31 December 2025"),
            (Period.QUARTER, 0, utc(2026, 1, 1), utc(2026, 4, 1), "this quarter"),
            (Period.QUARTER, -1, utc(2025, 10, 1), utc(2026, 1, 1), "last quarter"),
            (Period.YEAR, 0, utc(2026, 1, 1), utc(2027, 1, 1), "this year"),
        ],
    )
    def test_begins_and_ends_at_midnight(
        self, period: Period, offset: int, start: datetime, end: datetime, said: str
    ) -> None:
        assert ends(PLAIN.unit(period, offset)) == (start, end)
        assert PLAIN.unit(period, offset).said == said

    def test_is_cut_in_the_zone_of_whoever_asks(self) -> None:
        late = Calendar(now=utc(2026, 3, 31, 23, 30), zone="Europe/Berlin")

        assert ends(late.unit(Period.MONTH)) == (utc(2026, 3, 31, 22), utc(2026, 4, 30, 22))


class TestAFiscalQuarter:
    def test_begins_with_the_fiscal_year(self) -> None:
        from_february = Calendar(now=T0, fiscal_year_start_month=2)

        assert ends(from_february.unit(Period.QUARTER)) == (utc(2026, 2, 1), utc(2026, 5, 1))
        assert ends(from_february.quarter(1, 2027)) == (utc(2026, 2, 1), utc(2026, 5, 1))
        assert from_february.quarter(1).said == "Q1 2027"
        assert ends(from_february.fiscal_year()) == (utc(2026, 2, 1), utc(2027, 2, 1))

    def test_without_a_year_is_the_latest_that_has_begun(self) -> None:
        assert ends(PLAIN.quarter(1)) == (utc(2026, 1, 1), utc(2026, 4, 1))
        assert ends(PLAIN.quarter(3)) == (utc(2025, 7, 1), utc(2025, 10, 1))
        assert PLAIN.quarter(3).said == "Q3 2025"


class TestABareMonth:
    def test_is_the_latest_that_has_begun(self) -> None:
        assert ends(PLAIN.month(3)) == (utc(2026, 3, 1), utc(2026, 4, 1))
        assert ends(PLAIN.month(5)) == (utc(2025, 5, 1), utc(2025, 6, 1))
        assert PLAIN.month(5).said == "May 2025"


class TestTheLastSoMany:
    def test_days_are_counted_back_from_now(self) -> None:
        assert ends(PLAIN.rolling(14, Period.DAY)) == (T0 - timedelta(days=14), T0)
        assert PLAIN.rolling(14, Period.DAY).said == "the last 14 days"

    def test_months_end_on_the_day_there_is(self) -> None:
        end_of_may = Calendar(now=utc(2026, 5, 31, 12))

        assert end_of_may.rolling(3, Period.MONTH).start == utc(2026, 2, 28, 12)


class TestADayWithoutAYear:
    def test_is_the_latest_that_is_not_in_the_future(self) -> None:
        assert PLAIN.latest(3, 18) == date(2026, 3, 18)
        assert PLAIN.latest(3, 19) == date(2025, 3, 19)
        assert PLAIN.latest(2, 29) == date(2024, 2, 29)
        assert PLAIN.latest(2, 30) is None

    def test_opens_a_window_that_includes_it(self) -> None:
        assert ends(PLAIN.since(date(2026, 3, 1))) == (utc(2026, 3, 1), None)
        assert ends(PLAIN.until(date(2026, 3, 1))) == (None, utc(2026, 3, 1))


class TestEveryUnit:
    @given(
        st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2060, 1, 1)),  # noqa: DTZ001 made aware below
        st.sampled_from(list(Period)),
        st.integers(-40, 40),
        st.integers(1, 12),
        st.sampled_from(["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata"]),
    )
    def test_follows_the_one_before_without_a_gap(
        self, now: datetime, period: Period, offset: int, month: int, zone: str
    ) -> None:
        calendar = Calendar(now=now.replace(tzinfo=UTC), zone=zone, fiscal_year_start_month=month)

        assert calendar.unit(period, offset - 1).end == calendar.unit(period, offset).start
        holds_now = calendar.unit(period)
        assert holds_now.start is not None
        assert holds_now.end is not None
        assert holds_now.start <= calendar.now < holds_now.end

    @given(st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1)), st.integers(-300, 300))
    def test_months_added_and_taken_away_stay_near(self, day: date, months: int) -> None:
        assert abs((add_months(add_months(day, months), -months) - day).days) <= 3
