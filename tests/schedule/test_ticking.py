"""The clock in the background."""

from datetime import datetime, timedelta
from threading import Event

import pytest

from bot.schedule.ticking import Ticking, run_ticks
from bot.schedule.timetable import Tick, timetable
from tests.builders import T0
from tests.fakes.memory import MemoryStores

SOON = timedelta(milliseconds=20)
PATIENCE_SECONDS = 10


@pytest.fixture
def ticking():
    """Starts clocks, and stops them after the test."""
    running: list[Ticking] = []

    def start(*ticks: Tick) -> Ticking:
        running.append(run_ticks(ticks, clock=lambda: T0))
        return running[-1]

    yield start
    for one in running:
        one.stop()


class Counting:
    """Does nothing so many times, and says when that is done."""

    def __init__(self, times: int, *, raising: Exception | None = None) -> None:
        self.left, self.raising = times, raising
        self.done, self.saw = Event(), list[datetime]()

    def __call__(self, now: datetime) -> None:
        self.saw.append(now)
        self.left -= 1
        if self.left <= 0:
            self.done.set()
        if self.raising:
            raise self.raising


def tick(do, name: str = "tick", every: timedelta = SOON) -> Tick:
    return Tick(name=name, every=every, do=do)


class TestATick:
    def test_runs_at_once_and_again_with_the_time_of_the_clock(self, ticking):
        counting = Counting(3)

        ticking(tick(counting))

        assert counting.done.wait(PATIENCE_SECONDS)
        assert set(counting.saw) == {T0}

    def test_that_raises_is_logged_and_runs_again(self, ticking, capsys):
        counting = Counting(3, raising=RuntimeError("boom"))

        ticking(tick(counting, name="post due digests"))

        assert counting.done.wait(PATIENCE_SECONDS)
        out = capsys.readouterr().out
        assert "tick failed" in out
        assert "post due digests" in out

    def test_that_is_slow_does_not_hold_up_the_others(self, ticking):
        hold, counting = Event(), Counting(3)

        ticking(tick(lambda _: hold.wait(PATIENCE_SECONDS), name="slow"), tick(counting, name="quick"))

        assert counting.done.wait(PATIENCE_SECONDS)
        hold.set()

    def test_does_not_run_beside_itself(self, ticking):
        hold, started = Event(), Counting(1)

        def slow(now: datetime) -> None:
            started(now)
            hold.wait(PATIENCE_SECONDS)

        ticking(tick(slow))
        assert started.done.wait(PATIENCE_SECONDS)
        Event().wait(0.2)

        assert len(started.saw) == 1
        hold.set()


class TestStopping:
    def test_lets_a_running_tick_finish_and_starts_no_more(self, ticking):
        started, finished = Event(), list[bool]()

        def slow(_: datetime) -> None:
            started.set()
            Event().wait(0.1)
            finished.append(True)

        clock = ticking(tick(slow, every=timedelta(hours=1)))
        assert started.wait(PATIENCE_SECONDS)
        clock.stop()

        assert finished == [True]

    def test_twice_is_harmless(self, ticking):
        clock = ticking(tick(Counting(1)))

        clock.stop()
        clock.stop()


class TestTheTimetable:
    def test_posts_digests_often_keeps_scores_fresh_learns_and_clears_old_threads(self):
        asked, stores = [], MemoryStores()
        ticks = timetable(
            post_due_digests=lambda *, now: asked.append(("digests", now)),
            post_reports=lambda *, now: asked.append(("reports", now)),
            post_gaps=lambda *, now: asked.append(("gaps", now)),
            fill_gaps=lambda *, now: asked.append(("filling", now)),
            keep_scores_fresh=lambda *, now: asked.append(("scores", now)),
            keep_clocks=lambda *, now: asked.append(("clocks", now)),
            learn_weekly=lambda *, now: asked.append(("learning", now)),
            settle_overrides=lambda *, now: asked.append(("overrides", now)),
            wake_leads=lambda *, now: asked.append(("waking", now)),
            notice_alerts=lambda *, now: asked.append(("noticing", now)),
            post_alerts=lambda *, now: asked.append(("alerts", now)),
            threads=stores.threads,
            alerts=stores.alerts,
            take_up_leftovers=lambda now: asked.append(("leftovers", now)),
        )
        stores.threads.put("ask", "C1:1", {}, version=0, expires_at=T0)

        for one in ticks:
            one.do(T0)

        assert {one.name: one.every for one in ticks} == {
            "post due digests": timedelta(seconds=20),
            "post reports": timedelta(minutes=10),
            "post what the library lacks": timedelta(minutes=10),
            "look whether gaps are filled": timedelta(seconds=30),
            "take up what was left": timedelta(seconds=30),
            "keep scores fresh": timedelta(minutes=1),
            "keep response clocks": timedelta(minutes=1),
            "settle overrides": timedelta(minutes=1),
            "wake leads": timedelta(minutes=10),
            "notice alerts": timedelta(seconds=20),
            "post alerts": timedelta(seconds=20),
            "clear old threads": timedelta(hours=6),
            "clear old alerts": timedelta(hours=6),
            "learn from outcomes": timedelta(minutes=1),
        }
        assert stores.store.documents == {}
        done = ["digests", "reports", "gaps", "filling", "leftovers", "scores", "clocks"]
        done += ["overrides", "waking", "noticing", "alerts", "learning"]
        assert asked == [(name, T0) for name in done]
