"""Who was most active in a span of time is told by what was done in it, not by who came in then."""

import pytest

from tests.agent.offline.asking import plan_of

IN_MAY = "leads who did anything in May 2025, most events first"


@pytest.mark.parametrize(
    "question",
    [
        "most active leads in may",
        "who was most active in may",
        "who were the most active leads in may?",
        "who engaged the most in may",
        "leads with the most activity in may",
        "most engaged leads in may",
    ],
)
def test_a_span_is_when_it_was_done(question: str) -> None:
    assert plan_of(question) == IN_MAY


def test_other_conditions_stay() -> None:
    assert (
        plan_of("my most active leads in may")
        == "leads owned by Ida Brandt who did anything in May 2025, most events first"
    )


@pytest.mark.parametrize("question", ["most active accounts in may", "which account had the most activity in may"])
def test_groups_are_told_by_all_that_their_leads_did(question: str) -> None:
    assert plan_of(question) == "number of events in May 2025 by all leads, by company"


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("most active leads", "leads, by engagement"),
        ("most active leads created in may", "leads created in May 2025, by engagement"),
    ],
)
def test_without_a_span_of_their_own_they_go_by_engagement(question: str, plan: str) -> None:
    assert plan in f"{plan_of(question)}".replace("all leads", "leads").replace(" that somebody can call", "")
