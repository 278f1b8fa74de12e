"""Who was at a meeting or on a call, said as one attends something: no webinar and no event."""

import pytest

from tests.agent.offline.asking import plan_of


@pytest.mark.parametrize(
    "words",
    [
        "been to a meeting",
        "attended a meeting",
        "joined a meeting",
        "came to a meeting with us",
        "went to one of our meetings",
        "been in a meeting",
        "took part in a meeting",
        "attended any meetings",
    ],
)
def test_is_a_meeting_alone(words: str) -> None:
    assert plan_of(f"leads who have {words} this year") == "leads who had a meeting this year"


@pytest.mark.parametrize("words", ["been on a call", "joined a call", "attended a call with us"])
def test_is_a_call_alone(words: str) -> None:
    assert plan_of(f"leads who have {words}") == "leads who had a call"


def test_never_been_to_one() -> None:
    assert plan_of("leads who have never been to a meeting") == "leads who did not have a meeting"


@pytest.mark.parametrize(
    ("words", "plan"),
    [
        ("been to a webinar", "leads who attended a webinar"),
        ("attended an event", "leads who attended an event"),
        ("attended a webinar and had a meeting", "leads who attended a webinar and who had a meeting"),
    ],
)
def test_webinars_and_events_are_what_they_were(words: str, plan: str) -> None:
    assert plan_of(f"leads who have {words}") == plan
