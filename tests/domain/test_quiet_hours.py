"""Hours in which nothing is posted."""

from datetime import UTC, datetime, time

import pytest

from bot.domain.quiet_hours import QuietHours

NIGHT, LUNCH = QuietHours(time(20), time(8)), QuietHours(time(12), time(13))


@pytest.mark.parametrize(
    ("quiet", "at", "holds"),
    [
        (NIGHT, time(20), True),
        (NIGHT, time(2), True),
        (NIGHT, time(8), False),
        (NIGHT, time(12), False),
        (LUNCH, time(12, 59), True),
        (LUNCH, time(13), False),
        (LUNCH, time(9), False),
    ],
)
def test_hold_from_their_beginning_until_just_before_their_end(quiet: QuietHours, at: time, holds: bool) -> None:
    assert quiet.hold(at) is holds


def test_are_over_the_next_morning_where_people_are() -> None:
    evening = datetime(2026, 3, 28, 21, tzinfo=UTC)

    assert NIGHT.hold_at(evening, "Europe/Berlin")
    assert NIGHT.over(evening, "Europe/Berlin") == datetime(2026, 3, 29, 6, tzinfo=UTC), "clocks went forward meanwhile"
    early = datetime(2026, 3, 18, 1, tzinfo=UTC)
    assert NIGHT.over(early, "UTC") == datetime(2026, 3, 18, 8, tzinfo=UTC)
