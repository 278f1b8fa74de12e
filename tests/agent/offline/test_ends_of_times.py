"""Ends of times in everyday words, of creation, of activity and of days that a field writes."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from bot.domain.lead import Lead
from tests.agent.offline.asking import plan_of
from tests.agent.offline.finding import HUBSPOT, found, those

MAY, SECOND, JUNE, JULY = (datetime(2025, *day, tzinfo=UTC) for day in ((5, 1), (5, 2), (6, 1), (7, 1)))
TIMES: dict[str, tuple[datetime | None, datetime | None]] = {
    "between 1 may 2025 and 30 june 2025": (MAY, JULY),
    "from may to june 2025": (MAY, JULY),
    "1 may - 30 june 2025": (MAY, JULY),
    "from 1 may 2025 onwards": (MAY, None),
    "from 1 may 2025 on": (MAY, None),
    "no earlier than 1 may 2025": (MAY, None),
    "not before 1 may 2025": (MAY, None),
    "past 1 may 2025": (SECOND, None),
    "any time after 1 may 2025": (SECOND, None),
    "no later than 1 may 2025": (None, SECOND),
    "not after 1 may 2025": (None, SECOND),
    "at the latest on 1 may 2025": (None, SECOND),
    "up to 1 may 2025": (None, SECOND),
    "through june 2025": (None, JULY),
    "by the end of june 2025": (None, JULY),
}


def _last(lead: Lead) -> datetime | None:
    times = [event.at for event in HUBSPOT.store.events[lead.id]]
    return max([*times, *([lead.crm_activity_at] if lead.crm_activity_at else [])], default=None)


def _renewal(lead: Lead) -> datetime | None:
    day = lead.custom.get("Renewal Date")
    return datetime.fromisoformat(day).replace(tzinfo=UTC, year=int(day[:4]) - 1) if day else None


FIELDS: dict[str, Callable[[Lead], datetime | None]] = {
    "leads created {time}": lambda lead: lead.created_at,
    "leads that came in {time}": lambda lead: lead.created_at,
    "leads with last activity {time}": _last,
    "leads with renewal date {time}": _renewal,
}


@pytest.mark.parametrize("time", TIMES)
@pytest.mark.parametrize("field", FIELDS)
def test_a_time_has_the_same_ends_whatever_it_is_about(field: str, time: str) -> None:
    begin, end = TIMES[time]
    said = time.replace("2025", "2026") if "renewal" in field else time

    def fits(lead: Lead) -> bool:
        at = FIELDS[field](lead)
        return at is not None and (begin is None or at >= begin) and (end is None or at < end)

    assert found(field.format(time=said)) == those(fits)


@pytest.mark.parametrize("either", ["", "either "])
def test_two_times_joined_by_or_are_two_times(either: str) -> None:
    question = f"leads created {either}before 1 may 2025 or after 30 june 2025"

    assert found(question) == those(lambda lead: lead.created_at and not MAY <= lead.created_at < JULY)


def test_two_deeds_in_one_breath_have_one_time() -> None:
    assert plan_of("who opened and clicked last month") == (
        "leads who opened an e-mail last month and who clicked in an e-mail last month"
    )
