"""Cells are read as people and exports write them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.usecases.read_cells import DayOrder, day_order_of, read_count, read_flag, read_moment

DAY, MONTH = DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST


class TestMoments:
    @pytest.mark.parametrize(
        ("written", "order", "meant"),
        [
            ("2026-03-14", MONTH, datetime(2026, 3, 14, tzinfo=UTC)),
            ("2026-03-14 09:12", DAY, datetime(2026, 3, 14, 9, 12, tzinfo=UTC)),
            ("2026-03-14T09:12:00+02:00", DAY, datetime(2026, 3, 14, 7, 12, tzinfo=UTC)),
            ("3/4/2026", MONTH, datetime(2026, 3, 4, tzinfo=UTC)),
            ("3/4/2026", DAY, datetime(2026, 4, 3, tzinfo=UTC)),
            ("3/14/26 9:12 PM", MONTH, datetime(2026, 3, 14, 21, 12, tzinfo=UTC)),
            ("14.03.2026 08:00", MONTH, datetime(2026, 3, 14, 8, tzinfo=UTC)),
            ("March 14, 2026", MONTH, datetime(2026, 3, 14, tzinfo=UTC)),
        ],
    )
    def test_usual_ways_to_write_a_date(self, written: str, order: DayOrder, meant: datetime) -> None:
        assert read_moment(written, order) == meant

    def test_a_time_without_a_zone_is_in_the_zone_given(self) -> None:
        assert read_moment("2026-07-01 09:00", DAY, ZoneInfo("Europe/Berlin")) == datetime(2026, 7, 1, 7, tzinfo=UTC)

    @pytest.mark.parametrize(
        "written", ["n.a.", "soon", "45000", "2026-13-40", "31/02/2026", "14/03/2026", "0001-01-01"]
    )
    def test_what_is_no_date_is_refused_in_words(self, written: str) -> None:
        with pytest.raises(ValueError, match="“"):
            read_moment(written, MONTH)

    @given(st.text(max_size=40))
    def test_anything_is_a_date_or_refused(self, written: str) -> None:
        try:
            assert read_moment(written, MONTH).tzinfo is UTC
        except ValueError:
            return

    def test_the_order_of_day_and_month_is_read_off_the_file(self) -> None:
        assert day_order_of(["03/04/2026", "25/03/2026"]) is DAY
        assert day_order_of(["03/04/2026", "3/25/2026"]) is MONTH
        assert day_order_of(["03.04.2026"]) is DAY
        assert day_order_of(["03/04/2026", "2026-01-01"]) is None


class TestCounts:
    @pytest.mark.parametrize(
        ("written", "meant"),
        [
            ("1,200", 1_200),
            ("1.200", 1_200),
            ("51-200", 51),
            ("1001 to 5000", 1_001),
            ("10,000+ employees", 10_000),
            ("5k", 5_000),
            ("$1.2M", 1_200_000),
            ("$10-50M", 10_000_000),
            ("€ 2,5 Mio", 2_500_000),
            ("12'500", 12_500),
            ("1.234.567,89", 1_234_567),
        ],
    )
    def test_the_lower_end_in_whole_numbers(self, written: str, meant: int) -> None:
        assert read_count(written) == meant

    @pytest.mark.parametrize("written", ["many", "", "-5", "9" * 40])
    def test_what_is_no_number_is_refused(self, written: str) -> None:
        with pytest.raises(ValueError, match="number"):
            read_count(written)

    @given(st.text(max_size=30))
    def test_anything_is_a_number_or_refused(self, written: str) -> None:
        try:
            assert read_count(written) >= 0
        except ValueError:
            return


class TestFlags:
    @pytest.mark.parametrize("written", ["true", "Yes", "1", "X", "2026-01-03"])
    def test_yes(self, written: str) -> None:
        assert read_flag(written)

    @pytest.mark.parametrize("written", ["false", "No", "0", ""])
    def test_no(self, written: str) -> None:
        assert not read_flag(written)
