"""The report comes on the first of each month, once, whatever fails in between."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.usecases.post_reports import PostReports, ReportOrders
from bot.usecases.report_scores import ReportScores
from tests.builders import in_force
from tests.domain.scoring_cases import RULES
from tests.fakes.announcer import MemoryAnnouncer
from tests.fakes.memory import MemoryStores

ORDERED = datetime(2026, 3, 18, 9, tzinfo=UTC)
EARLY = datetime(2026, 4, 1, 6, 30, tzinfo=UTC)
"""Half past eight in Berlin."""
DUE = datetime(2026, 4, 1, 7, 5, tzinfo=UTC)
SALES = "C0SALES"


@pytest.fixture
def stores() -> MemoryStores:
    return MemoryStores()


@pytest.fixture
def announcer() -> MemoryAnnouncer:
    return MemoryAnnouncer()


@pytest.fixture
def orders(stores) -> ReportOrders:
    orders = ReportOrders(stores.threads)
    orders.order(SALES, zone="Europe/Berlin", now=ORDERED)
    return orders


@pytest.fixture
def post(stores, orders, announcer) -> PostReports:
    report = ReportScores(outcomes=stores.outcomes, in_force=in_force(RULES), overrides=stores.overrides)
    return PostReports(orders=orders, report=report, announcer=announcer, inbox=stores.inbox)


class TestTheMonthlyReport:
    def test_comes_on_the_first_of_the_month_at_nine_where_the_channel_is(self, post, announcer):
        assert [post(now=moment) for moment in (ORDERED, EARLY, DUE)] == [0, 0, 1]
        assert list(announcer.reports[SALES]) == ["report:C0SALES:2026-04"]

    def test_comes_once_a_month(self, post, announcer):
        for hours in range(0, 700, 5):
            post(now=DUE + timedelta(hours=hours))

        assert announcer.times_reported == 1
        assert post(now=DUE + timedelta(days=30)) == 1

    def test_comes_late_where_the_bot_was_down(self, post):
        assert post(now=DUE + timedelta(days=3, hours=-6)) == 1

    def test_that_was_posted_without_an_answer_is_not_posted_again(self, post, announcer):
        announcer.silent.add(SALES)
        assert post(now=DUE) == 0
        announcer.silent.clear()

        for minutes in range(0, 60, 10):
            post(now=DUE + timedelta(minutes=minutes))

        assert announcer.times_reported == 1
        assert announcer.looked == 1, "found, and settled"

    def test_that_was_not_posted_is_posted_later(self, post, announcer):
        announcer.failing.add(SALES)
        post(now=DUE)
        announcer.failing.clear()

        assert post(now=DUE + timedelta(minutes=5)) == 0, "somebody may be at it"
        assert post(now=DUE + timedelta(minutes=15)) == 1

    def test_waits_for_the_next_month_where_the_channel_is_closed(self, post, announcer):
        announcer.closed.add(SALES)
        post(now=DUE)
        announcer.closed.clear()

        assert post(now=DUE + timedelta(hours=5)) == 0
        assert post(now=DUE + timedelta(days=30)) == 1

    def test_is_claimed_by_one_of_two_replicas(self, orders):
        assert [orders.claim(SALES, "2026-04", now=DUE) for _ in range(2)] == [True, False]

    def test_stops_when_it_is_stopped(self, post, orders):
        assert orders.stop(SALES, now=ORDERED)
        assert not orders.stop(SALES, now=ORDERED)
        assert post(now=DUE) == 0

    def test_outlives_years(self, post, orders):
        for year in range(2026, 2040):
            assert post(now=DUE.replace(year=year)) == 1
