"""When to come back to a lead, in a rep's words."""

from datetime import UTC, date, datetime

import pytest

from bot.agent.bant.wake_up import OfflineWakeUpReader
from bot.domain.words import EventKind

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)


def read(text: str):
    return OfflineWakeUpReader().wake_up(text, now=NOW)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("no budget until their new fiscal year in April", date(2027, 4, 1)),
        ("no budget until April", date(2027, 4, 1)),
        ("budget is frozen until the end of March", date(2027, 4, 1)),
        ("after Q1", date(2027, 4, 1)),
        ("in Q3", date(2027, 7, 1)),
        ("next quarter", date(2027, 1, 1)),
        ("in the new year", date(2027, 1, 1)),
        ("not this year", date(2027, 1, 1)),
        ("next fiscal year", date(2027, 1, 1)),
        ("until 2028", date(2028, 1, 1)),
        ("not before 15 February 2027", date(2027, 2, 15)),
        ("after the summer", date(2027, 9, 1)),
        ("come back mid May", date(2027, 5, 16)),
        ("call again in two weeks", date(2026, 12, 13)),
        ("in 3 months", date(2027, 2, 28)),
        ("frozen until 2027-04-01", date(2027, 4, 1)),
        ("once their rollout is done in September", date(2027, 9, 1)),
    ],
)
def test_a_day_is_the_first_on_which_it_is_time(text, day):
    assert read(text).on == day


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("when they ask for a demo", EventKind.DEMO_REQUEST),
        ("once they reply", EventKind.EMAIL_REPLY),
        ("as soon as she looks at our prices again", EventKind.PRICING_PAGE),
        ("when they come to a webinar", EventKind.WEBINAR_ATTENDED),
    ],
)
def test_a_deed_is_waited_for(text, deed):
    assert read(text).deed is deed


@pytest.mark.parametrize("text", ["when pigs fly", "later", "", "some day", "12 units"])
def test_words_without_a_time_are_no_condition(text):
    assert read(text) is None
