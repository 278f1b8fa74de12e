"""Follow-ups that turn the last condition around, and those that say nothing of whom they are about."""

from collections.abc import Sequence

import pytest

from bot.agent.offline.alone import WHO
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read
from tests.agent.offline.test_following_on import last_of
from tests.agent.offline.worlds import world


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (("leads in Germany with a phone", "and without?"), "leads in Germany without a phone number"),
        (("leads in Germany without an owner", "and the ones with"), "leads in Germany with an owner"),
        (("leads who attended a webinar", "and those that did not"), "leads who did not attend a webinar"),
        (("leads who never opened an email", "and who did?"), "leads who opened an e-mail"),
        (
            ("leads who opened an email this month", "how many didn't?"),
            "number of leads who did not open an e-mail this month",
        ),
        (("leads in Germany", "average score by owner"), "average score of leads in Germany, by owner"),
        (("leads in Germany", "average score of leads by owner"), "average score of all leads, by owner"),
    ],
)
def test_follow_ups(questions: Sequence[str], plan: str) -> None:
    query = last_of(questions).query

    assert query
    assert sentence_for(query, world("hubspot").sellers) == plan


def test_without_needs_something_that_may_be_missing() -> None:
    assert last_of(("leads in Germany", "and without?")).shape is Shape.CLARIFY


@pytest.mark.parametrize("question", ["when was the last touch?", "what is our latest call"])
class TestTheLastTime:
    def test_is_of_the_one_that_was_shown(self, question: str) -> None:
        reading = last_of(("the newest lead in Germany", question))

        assert reading.shape is Shape.TIMELINE
        assert len(reading.lead_ids) == 1

    def test_is_asked_back_where_nobody_or_several_were(self, question: str) -> None:
        assert read(question).sentence == WHO
        assert last_of(("leads in Germany", question)).sentence == WHO


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("fit over 20, readiness zero", "leads with fit 21 or more with readiness 0"),
        ("leads with zero readiness", "leads with readiness 0"),
        ("leads with 2+ meetings held", "leads who had a meeting at least twice"),
        ("new leads (june-august)", "leads created from 1 June 2025 to 31 August 2025"),
        ("leads created q1-q2 2025", "leads created from 1 January 2025 to 30 June 2025"),
        ("who signs off in Germany", "leads who are economic buyer in Germany"),
        ("no insurers, renewables only", "leads not in Insurance in Renewables & Environment"),
    ],
)
def test_everyday_words(question: str, plan: str) -> None:
    assert plan_of(question) == plan
