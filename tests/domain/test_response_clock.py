"""Speed to lead, in business hours."""

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.domain.business_time import BusinessTime
from bot.domain.response_clock import ResponseClock, response_clock
from bot.domain.words import Band, EventKind, Status
from tests.builders import a_scored_lead, a_standing, an_event
from tests.domain.scoring_cases import RULES

TIME = BusinessTime(RULES.response, "UTC")
FRIDAY = datetime(2026, 3, 20, 17, tzinfo=UTC)
"""Half an hour before the team goes home."""


def clock(*events: tuple[EventKind, datetime], band: Band = Band.HOT, **known: Any) -> ResponseClock | None:
    scored = a_scored_lead(standing=a_standing(band=band), **known)
    done = [an_event(scored.lead, kind, at=at) for kind, at in events]
    return response_clock(scored, done, started=FRIDAY, time=TIME)


class TestAClock:
    def test_runs_in_business_hours(self) -> None:
        running = clock()

        assert running is not None
        assert running.due == datetime(2026, 3, 23, 9, 30, tzinfo=UTC)
        assert running.running(FRIDAY + timedelta(days=2))
        assert not running.running(datetime(2026, 3, 23, 9, 30, tzinfo=UTC))

    def test_is_stopped_by_the_first_contact_since_it_began(self) -> None:
        monday = datetime(2026, 3, 23, 9, 15, tzinfo=UTC)
        before = (EventKind.CALL, FRIDAY - timedelta(hours=1))
        stopped = clock(before, (EventKind.PRICING_PAGE, FRIDAY), (EventKind.CALL, monday), (EventKind.MEETING, monday))

        assert stopped is not None
        assert (stopped.answered, stopped.took) == (monday, timedelta(minutes=45))

    def test_is_none_for_bands_that_ask_for_none_and_for_whom_nobody_calls(self) -> None:
        assert clock(band=Band.COLD) is None
        assert clock(status=Status.WON) is None

    def test_is_none_where_a_crm_says_that_somebody_was_in_touch(self) -> None:
        assert clock(status=Status.CONNECTED) is None
        assert clock(status=Status.NEW) is not None
