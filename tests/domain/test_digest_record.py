"""How a digest did, in figures that are no more than they are, and the higher bar that it proposes."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.digest_record import DigestRecord, LineFate, first_of_week, record_of, tighter_bar, weeks_before
from bot.domain.lead import LeadId
from tests.builders import T0


def fate(number: int = 0, *, score: int = 50, **known: Any) -> LineFate:
    return LineFate(lead_id=LeadId(f"L-{number}"), score=score, **known)


class TestTheRecord:
    def test_says_what_came_of_what_was_posted(self) -> None:
        fates = [fate(n, claimed=n < 24, in_time=n < 19, qualified=n < 9) for n in range(31)]

        assert record_of(fates, won_unposted=2).sentence == (
            "Last week 31 posted, 24 claimed, 19 contacted in time, 9 qualified; 2 we did not post were won."
        )

    def test_says_small_numbers_one_by_one(self) -> None:
        fates = [fate(1, claimed=True), fate(2)]

        assert record_of(fates, won_unposted=0).sentence == (
            "Last week 2 posted: 1 of 2 claimed, 0 of 2 contacted in time, 0 of 2 qualified. Too few to judge it by."
        )

    def test_says_nothing_where_there_was_nothing(self) -> None:
        assert DigestRecord().sentence == ""
        assert DigestRecord(won_unposted=1).sentence == "Last week nothing was posted; 1 we did not post was won."


def week(*, acted: int, of: int, low: int = 40, high: int = 80) -> list[LineFate]:
    """Those acted on score high, the others low."""
    return [fate(n, score=high if n < acted else low, acted=n < acted) for n in range(of)]


class TestATighterBar:
    def test_is_proposed_where_two_weeks_lacked(self) -> None:
        found = tighter_bar([week(acted=3, of=10), week(acted=4, of=10)], days=10)

        assert found is not None
        assert (found.bar, found.posted, found.acted, found.kept, found.kept_acted) == (80, 20, 7, 7, 7)
        assert "From a score of 80 on it would have been 0.7 a day instead of 2, with 7 of the 7" in found.sentence

    def test_leaves_about_half_where_nobody_acted_on_anything(self) -> None:
        found = tighter_bar([[fate(n, score=40 + n) for n in range(10)]] * 2, days=10)

        assert found is not None
        assert (found.bar, found.kept) == (45, 10)
        assert found.sentence.endswith("0 of 20. From a score of 45 on it would have been 1 a day instead of 2.")

    @pytest.mark.parametrize(
        "weeks",
        [
            [week(acted=5, of=10), week(acted=1, of=10)],
            [week(acted=1, of=10)],
            [week(acted=0, of=4), week(acted=0, of=4)],
            [week(acted=1, of=10, low=50, high=50), week(acted=1, of=10, low=50, high=50)],
            [week(acted=3, of=10, low=80, high=40), week(acted=4, of=10, low=80, high=40)],
            [],
        ],
    )
    def test_is_not_where_half_was_acted_on_or_the_score_tells_nothing(self, weeks: list[list[LineFate]]) -> None:
        assert tighter_bar(weeks, days=10) is None

    @given(
        st.lists(
            st.lists(st.builds(fate, score=st.integers(0, 100), acted=st.booleans()), max_size=12),
            min_size=2,
            max_size=2,
        )
    )
    def test_never_posts_more_and_always_something(self, weeks: list[list[LineFate]]) -> None:
        found = tighter_bar(weeks, days=10)
        if found is not None:
            assert found.posted / 3 <= found.kept <= found.posted * 9 / 10
            assert found.kept_acted <= min(found.acted, found.kept)
            assert found.kept_acted * found.posted >= found.acted * found.kept


class TestWeeks:
    def test_are_those_of_the_calendar_that_are_over(self) -> None:
        (last, before) = weeks_before(T0, "Europe/Berlin")

        assert last == (datetime(2026, 3, 8, 23, tzinfo=UTC), datetime(2026, 3, 15, 23, tzinfo=UTC))
        assert before[1] == last[0]

    def test_begin_with_the_first_digest_after_monday_begins(self) -> None:
        monday, day = datetime(2026, 3, 16, 8, tzinfo=UTC), timedelta(days=1)

        assert first_of_week(monday - 3 * day, monday, "Europe/Berlin")
        assert not first_of_week(monday, monday + day, "Europe/Berlin")
