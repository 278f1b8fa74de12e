"""Minutes in which the team is at work."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.business_time import BusinessTime
from tests.domain.scoring_cases import RULES

BERLIN = BusinessTime(RULES.response, "Europe/Berlin", lambda day: day == date(2026, 4, 3))
"""Monday to Friday from 9:00 to 17:30; closed on Good Friday."""


def at(day: int, hour: int, minute: int = 0, *, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


MOMENTS = st.integers(0, 60 * 24 * 60).map(lambda minutes: at(1, 0) + timedelta(minutes=minutes))
"""Two months, with a change of clocks and Easter."""


class TestAfter:
    @pytest.mark.parametrize(
        ("start", "minutes", "due"),
        [
            (at(18, 9), 60, at(18, 10)),
            (at(18, 5), 60, at(18, 9)),
            (at(18, 16), 60, at(19, 8, 30)),
            (at(20, 16), 60, at(23, 8, 30)),
            (at(21, 12), 60, at(23, 9)),
            (at(27, 16), 60, at(30, 7, 30)),
            (at(2, 15, month=4), 60, at(6, 7, 30, month=4)),
            (at(18, 8), 3 * 510, at(20, 16, 30)),
        ],
    )
    def test_counts_business_hours_only(self, start: datetime, minutes: int, due: datetime) -> None:
        assert BERLIN.after(start, minutes) == due


class TestBefore:
    @settings(max_examples=200, deadline=None)
    @given(
        MOMENTS,
        MOMENTS,
        st.integers(1, 2000),
    )
    def test_tells_which_clocks_run_out_by_then(self, start: datetime, moment: datetime, minutes: int) -> None:
        assert (start <= BERLIN.before(moment, minutes)) == (BERLIN.after(start, minutes) <= moment)


class TestBetween:
    @settings(max_examples=100, deadline=None)
    @given(MOMENTS, st.integers(1, 3000))
    def test_is_as_long_as_what_passed(self, start: datetime, minutes: int) -> None:
        assert BERLIN.between(start, BERLIN.after(start, minutes)) == timedelta(minutes=minutes)
