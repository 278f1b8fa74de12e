"""Speed to lead, in business hours."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.business_time import BusinessTime
from bot.domain.lead import LeadId
from bot.domain.response_clock import ClockFacts, ResponseClock, response_clock
from bot.domain.response_rules import TeamResponse
from bot.domain.words import Band, Status
from tests.domain.scoring_cases import RULES

TIME = BusinessTime(RULES.response, "UTC")
FRIDAY = datetime(2026, 3, 20, 17, tzinfo=UTC)
"""Half an hour before the team goes home."""


def facts(answered: datetime | None = None, **known: Any) -> ClockFacts:
    values: dict[str, Any] = {"band": Band.HOT, "band_now": Band.HOT, "workable": True, "status": None}
    return ClockFacts(lead_id=LeadId("L-1"), owner_id=None, started=FRIDAY, answered=answered, **(values | known))


def clock(answered: datetime | None = None, **known: Any) -> ResponseClock | None:
    return response_clock(facts(answered, **known), TIME)


class TestAClock:
    def test_runs_in_business_hours(self) -> None:
        running = clock()

        assert running is not None
        assert running.due == datetime(2026, 3, 23, 9, 30, tzinfo=UTC)
        assert running.running(FRIDAY + timedelta(days=2))
        assert not running.running(datetime(2026, 3, 23, 9, 30, tzinfo=UTC))

    def test_is_stopped_by_an_answer(self) -> None:
        late = datetime(2026, 3, 23, 9, 45, tzinfo=UTC)
        stopped, too_late = clock(datetime(2026, 3, 23, 9, 15, tzinfo=UTC)), clock(late)

        assert stopped is not None
        assert too_late is not None
        assert (stopped.took, stopped.in_time) == (timedelta(minutes=45), True)
        assert (too_late.took, too_late.in_time) == (timedelta(minutes=75), False)

    def test_is_none_for_bands_that_ask_for_none_and_for_whom_nobody_calls(self) -> None:
        assert clock(band=Band.COLD) is None
        assert clock(workable=False) is None
        assert clock(band_now=Band.COLD) is None

    def test_is_none_where_a_crm_says_that_somebody_was_in_touch(self) -> None:
        assert clock(status=Status.CONNECTED) is None
        assert clock(status=Status.NEW) is not None

    def test_that_was_stopped_stays_whatever_becomes_of_the_lead(self) -> None:
        assert clock(FRIDAY, status=Status.WON, workable=False, band_now=Band.COLD) is not None


class TestATeam:
    RULES = RULES.response.model_copy(
        update={"holidays": "DE", "teams": {"Vera@Northbeam.example": TeamResponse(opens=time(8), holidays="GB")}}
    )

    def test_has_its_own_hours_and_the_rest_as_all_have(self) -> None:
        own = self.RULES.of_team("tom@northbeam.example", "vera@northbeam.example")

        assert (own.opens, own.closes, own.holidays) == (time(8), self.RULES.closes, "GB")

    def test_that_has_none_works_as_all_do(self) -> None:
        assert self.RULES.of_team("tom@northbeam.example", None) == self.RULES


@given(
    started=st.timedeltas(timedelta(), timedelta(days=700)).map(lambda later: FRIDAY + later),
    waited=st.timedeltas(timedelta(), timedelta(days=20)),
    zone=st.sampled_from(("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu")),
    band=st.sampled_from((Band.HOT, Band.WARM, Band.COOL)),
)
def test_is_answered_in_time_exactly_where_it_took_no_longer_than_the_rules_allow(
    started: datetime, waited: timedelta, zone: str, band: Band
) -> None:
    known = replace(facts(started + waited, band=band), started=started)
    read = response_clock(known, BusinessTime(RULES.response, zone, lambda day: day.day == 3))

    allowed = timedelta(minutes=RULES.response.first_touch_minutes[band])
    assert read is not None
    assert read.took is not None
    assert read.took <= waited
    if read.in_time:
        assert read.took <= allowed
    else:
        assert read.took >= allowed
