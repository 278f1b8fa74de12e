"""Which alerts come at once, which together, and which wait."""

from datetime import datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.alert import AT_ONCE, WINDOW, Alert, AlertKind, due_now
from bot.domain.lead import LeadId
from bot.domain.quiet_hours import QuietHours
from bot.domain.rep import RepId
from tests.builders import T0, ago

NIGHT = QuietHours(time(20), time(7))


def alert(number: int = 0, *, at: datetime = T0) -> Alert:
    return Alert(
        key=str(number), kind=AlertKind.HOT, rep_id=RepId("R-1"), lead_id=LeadId(f"L-{number}"), at=at, text="x"
    )


def told(
    *waiting: Alert, sent: tuple[datetime, ...] = (), quiet: QuietHours | None = None, now: datetime = T0
) -> list[int]:
    """How many alerts each message has."""
    return [len(some) for some in due_now(waiting, sent=sent, quiet=quiet, zone="UTC", now=now)]


class TestAlerts:
    def test_come_singly_up_to_three(self) -> None:
        assert told(alert(1), alert(2), alert(3)) == [1, 1, 1]
        assert told() == []

    def test_come_together_where_more_than_three_wait(self) -> None:
        assert told(*(alert(n) for n in range(4))) == [4]

    def test_wait_where_three_came_lately_and_then_come_together(self) -> None:
        sent = (ago(hours=2 / 60), ago(hours=1 / 60), ago(hours=1 / 60))
        late, later = alert(1), alert(2, at=T0 + timedelta(minutes=1))

        assert told(late, later, sent=sent) == []
        assert told(late, later, sent=sent, now=T0 + timedelta(minutes=10)) == [1, 1]

    def test_that_are_too_many_wait_until_the_ten_minutes_are_over(self) -> None:
        sent, many = (ago(hours=1 / 60), ago(hours=1 / 60)), [alert(n) for n in range(3)]

        assert told(*many, sent=sent) == []
        assert told(*many, sent=(), now=T0 + timedelta(minutes=10)) == [1, 1, 1]

    def test_of_quiet_hours_come_as_one_after(self) -> None:
        evening, morning = T0.replace(hour=23), T0.replace(hour=6) + timedelta(days=1)
        waiting = [alert(1, at=evening), alert(2, at=morning)]

        assert told(*waiting, quiet=NIGHT, now=morning) == []
        assert told(*waiting, quiet=NIGHT, now=morning + timedelta(hours=1)) == [2]

    def test_by_day_do_not_care_for_quiet_hours(self) -> None:
        assert told(alert(1), alert(2), quiet=NIGHT) == [1, 1]


@given(st.lists(st.integers(0, 3_600), max_size=25), st.booleans())
def test_every_alert_is_told_once_and_no_ten_minutes_have_more_than_three_messages(
    seconds: list[int], sleeps: bool
) -> None:
    quiet = QuietHours(time(9, 20), time(9, 45)) if sleeps else None
    coming = sorted((alert(n, at=T0 + timedelta(seconds=s)) for n, s in enumerate(seconds)), key=lambda one: one.at)
    waiting, sent, heard = list[Alert](), list[datetime](), list[Alert]()
    for step in range(0, 6_000, 20):
        now = T0 + timedelta(seconds=step)
        waiting += [one for one in coming if one.at <= now and one not in waiting and one not in heard]
        for some in due_now(waiting, sent=sent, quiet=quiet, zone="UTC", now=now):
            assert not (quiet and quiet.hold_at(now, "UTC"))
            heard += some
            sent.append(now)
        waiting = [one for one in waiting if one not in heard]

    assert sorted(heard, key=lambda one: one.key) == sorted(coming, key=lambda one: one.key)
    for moment in sent:
        assert sum(moment - WINDOW < other <= moment for other in sent) <= AT_ONCE
