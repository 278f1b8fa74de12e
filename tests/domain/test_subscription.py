"""When a digest is due: exactly once each local day, whatever clocks do."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.occurrence import claimed
from bot.domain.subscription import Subscription, SubscriptionId, next_due

EVERY_DAY = frozenset(range(1, 8))
WORKDAYS = frozenset(range(1, 6))
QUARTERS = [time(hour, minute) for hour in range(24) for minute in (0, 15, 30, 45)]
FIRST, LAST = date(2025, 1, 1), date(2026, 12, 31)
ZONES = sorted(available_timezones() - {"localtime", "Factory"})


@cache
def changes(zone: str) -> tuple[date, ...]:
    """Days in the two years on which the zone's clock is changed."""
    tz = ZoneInfo(zone)
    days = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days)]
    midnights = [datetime.combine(day, time(), tz).utcoffset() for day in days]
    return tuple(day for day, now, then in zip(days, midnights, midnights[1:], strict=False) if now != then)


def dues(days: frozenset[int], at: time, zone: str, start: date, count: int) -> list[datetime]:
    """Every due moment of so many local days from `start` on."""
    tz = ZoneInfo(zone)
    moment = datetime.combine(start, time(), tz).astimezone(UTC) - timedelta(microseconds=1)
    found = []
    while (moment := next_due(days, at, zone, after=moment)).astimezone(tz).date() < start + timedelta(days=count):
        found.append(moment)
    return found


def local_day(moment: datetime, zone: str) -> date:
    return moment.astimezone(ZoneInfo(zone)).date()


def on_wall(moment: datetime, zone: str) -> str:
    return f"{moment.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"


class TestEveryZone:
    def test_has_one_due_moment_on_each_day_around_each_clock_change_at_every_quarter_hour(self):
        changed = [(zone, day) for zone in ZONES for day in changes(zone)]
        assert len(changed) > 400, "most zones of Europe and America change their clocks twice a year"

        # Zones that share their rules share the check; the tz database has many names for one clock.
        for (at, start), zones in _alike(changed).items():
            for zone in zones:
                found = dues(EVERY_DAY, at, zone, start, 3)
                dates = [local_day(moment, zone) for moment in found]
                assert dates == [start + timedelta(days=n) for n in range(3)], (zone, at)

    @settings(max_examples=300, deadline=None)
    @given(
        st.sampled_from(ZONES),
        st.sampled_from(QUARTERS),
        st.dates(FIRST, LAST),
        st.frozensets(st.integers(1, 7), min_size=1),
    )
    def test_is_due_on_the_chosen_days_and_no_others(self, zone, at, start, days):
        found = dues(days, at, zone, start, 21)

        wanted = [day for n in range(21) if (day := start + timedelta(days=n)).isoweekday() in days]
        assert [local_day(moment, zone) for moment in found] == wanted
        assert found == sorted(set(found))

    @settings(max_examples=300, deadline=None)
    @given(st.sampled_from(ZONES), st.sampled_from(QUARTERS), st.timedeltas(timedelta(), timedelta(days=730)))
    def test_is_due_at_that_hour_on_the_wall_unless_the_clock_skips_it(self, zone, at, later):
        after = datetime(FIRST.year, 1, 1, tzinfo=UTC) + later

        due = next_due(EVERY_DAY, at, zone, after=after)

        wall = f"{local_day(due, zone)} {at:%H:%M}"
        at_wall = datetime.combine(local_day(due, zone), at, ZoneInfo(zone)).astimezone(UTC)
        skipped = on_wall(at_wall, zone) != wall
        assert due > after
        assert skipped or (on_wall(due, zone) == wall and due == at_wall)

    @settings(max_examples=200, deadline=None)
    @given(st.sampled_from(ZONES), st.sampled_from(QUARTERS), st.dates(FIRST, LAST))
    def test_gives_each_working_day_a_delivery_of_its_own(self, zone, at, start):
        midnight = datetime.combine(start, time(), ZoneInfo(zone)).astimezone(UTC)
        subscription = a_subscription(zone, at, midnight)
        deliveries = []
        for _ in range(15):
            subscription, delivery = claimed(subscription, now=subscription.next_due_at)
            deliveries.append(delivery)

        assert len({delivery.id for delivery in deliveries}) == 15
        assert all(delivery.local_date.isoweekday() in WORKDAYS for delivery in deliveries)


class TestASkippedHour:
    def test_is_taken_as_far_past_the_gap(self):
        due = next_due(EVERY_DAY, time(2, 30), "Europe/Berlin", after=datetime(2026, 3, 28, 12, tzinfo=UTC))

        assert on_wall(due, "Europe/Berlin") == "2026-03-29 03:30"

    def test_at_the_end_of_a_day_stays_on_that_day(self):
        # In Nuuk the last hour of Saturday 28 March 2026 does not exist.
        due = next_due(frozenset({6}), time(23, 30), "America/Nuuk", after=datetime(2026, 3, 27, tzinfo=UTC))

        assert on_wall(due, "America/Nuuk") == "2026-03-28 22:30"

    def test_may_be_a_whole_day_that_then_has_none(self):
        after = datetime(2011, 12, 29, 20, tzinfo=UTC)

        due = next_due(frozenset({5}), time(9), "Pacific/Apia", after=after)

        assert on_wall(due, "Pacific/Apia") == "2012-01-06 09:00", "Friday 30 December 2011 never came"


class TestARepeatedHour:
    def test_counts_the_first_time_only(self):
        first = next_due(EVERY_DAY, time(2, 30), "Europe/Berlin", after=datetime(2026, 10, 24, 12, tzinfo=UTC))
        second = next_due(EVERY_DAY, time(2, 30), "Europe/Berlin", after=first)

        assert first == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
        assert on_wall(second, "Europe/Berlin") == "2026-10-26 02:30"


class TestASubscription:
    def test_needs_a_day(self):
        with pytest.raises(ValueError, match="at least one day"):
            next_due(frozenset(), time(9), "UTC", after=datetime(2026, 1, 1, tzinfo=UTC))

    def test_of_friday_is_friday_there(self):
        due = next_due(frozenset({5}), time(8), "Australia/Brisbane", after=datetime(2026, 3, 18, tzinfo=UTC))

        assert due == datetime(2026, 3, 19, 22, tzinfo=UTC), "Thursday evening in UTC"

    def test_moves_on_to_the_first_time_after(self):
        moved = a_subscription("UTC", time(9), datetime(2026, 3, 18, tzinfo=UTC)).after(
            datetime(2026, 3, 20, 9, tzinfo=UTC)
        )

        assert moved.next_due_at == datetime(2026, 3, 23, 9, tzinfo=UTC)


def a_subscription(zone: str, at: time, after: datetime) -> Subscription:
    """Working days at a time in a zone."""
    return Subscription(
        id=SubscriptionId("S-1"),
        channel_id="C1",
        days=WORKDAYS,
        at=at,
        zone=zone,
        next_due_at=next_due(WORKDAYS, at, zone, after=after),
    )


def _alike(changed: list[tuple[str, date]]) -> dict[tuple[time, date], list[str]]:
    """Zones to check by time and first day, one for each clock that differs around that day."""
    wanted: dict[tuple[time, date], list[str]] = {}
    seen = set()
    for zone, day in changed:
        start = day - timedelta(days=1)
        if (shape := (start, *_offsets(zone, start))) in seen:
            continue
        seen.add(shape)
        for at in QUARTERS:
            wanted.setdefault((at, start), []).append(zone)
    return wanted


def _offsets(zone: str, start: date) -> Iterator[timedelta | None]:
    begin = datetime(start.year, start.month, start.day, tzinfo=UTC) - timedelta(hours=15)
    return (ZoneInfo(zone).utcoffset((begin + timedelta(hours=n / 2)).astimezone(ZoneInfo(zone))) for n in range(200))
