"""What is all that leads did, and those who were touched and never answered."""

import pytest

from bot.domain.reading import Shape
from bot.domain.words import EventKind
from tests.agent.offline.asking import plan_of, read
from tests.agent.offline.finding import HUBSPOT, found, those


def kinds_of(lead_id: str) -> set[EventKind]:
    return {event.kind for event in HUBSPOT.store.events[lead_id]}


@pytest.mark.parametrize(
    "question",
    [
        "leads with nothing but email clicks",
        "leads whose only activity is email clicks",
        "leads with only email clicks",
        "leads that only clicked emails",
        "leads who did nothing except click an email",
        "leads who did nothing but click emails",
    ],
)
def test_one_thing_and_nothing_else(question: str) -> None:
    assert found(question) == those(lambda lead: kinds_of(lead.id) == {EventKind.EMAIL_CLICK}) != set()


@pytest.mark.parametrize(
    "question",
    [
        "leads without activity except email clicks",
        "leads with no activity except email clicks",
        "no activity apart from email clicks",
        "leads that have no engagement besides email clicks",
    ],
)
def test_nothing_but_one_thing_if_that(question: str) -> None:
    assert found(question) == those(lambda lead: kinds_of(lead.id) <= {EventKind.EMAIL_CLICK})


def test_nothing_but_two_things() -> None:
    assert found("leads with no activity except email clicks and demo requests") == those(
        lambda lead: kinds_of(lead.id) <= {EventKind.EMAIL_CLICK, EventKind.DEMO_REQUEST}
    )


def test_what_is_left_open_is_asked() -> None:
    assert read("leads with no activity except").shape is Shape.CLARIFY


@pytest.mark.parametrize(
    "question", ["touched but never replied", "leads we touched but who never replied", "touched and no reply"]
)
def test_touched_is_ever_active_where_no_time_is_said(question: str) -> None:
    assert plan_of(question) == "leads that were ever active and who did not reply to an e-mail"


def test_only_so_often_is_no_more_than_that() -> None:
    assert found("leads who only attended a webinar once") == found("leads who attended a webinar only once") != set()
