"""The same asked in other everyday words, alone and as a follow-up."""

from collections.abc import Sequence

import pytest

from bot.agent.offline.cleaning import plain
from bot.agent.offline.sellers_at import sellers_by_name
from bot.agent.offline.tokens import tokenise
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape
from bot.domain.rep import Rep, RepId
from tests.agent.offline.asking import plan_of, read
from tests.agent.offline.test_following_on import last_of
from tests.agent.offline.worlds import world


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        (
            "leads from webinars that nobody has contacted yet",
            "leads from webinar who did not have a call, have a meeting, chat or reply to an e-mail",
        ),
        ("leads nobody has", "leads without an owner"),
        ("companies making more than 5 million a year", "leads with revenue more than 5M"),
        ("leads with at least 2 calls", "leads who had a call at least twice"),
        ("which five of my leads are the newest?", "leads owned by Ida Brandt, newest first, top 5"),
        ("leads wo an owner", "leads without an owner"),
        ("leads who prefer German", "leads who speak German"),
        ("people who clicked on a Docket Days email", 'leads who clicked in an e-mail ("docket days")'),
        ("who opened an email from Docket Days", 'leads who opened an e-mail ("docket days")'),
        ("who opened the May newsletter", 'leads who opened an e-mail ("may newsletter")'),
        ("opened emails in June", "leads who opened an e-mail in June 2025"),
    ],
)
def test_everyday_words(question: str, plan: str) -> None:
    assert plan_of(question) == plan


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (
            ("leads who registered for Predictive Maintenance", "and attended"),
            'leads who registered for a webinar ("predictive maintenance") and who attended a webinar or attended an '
            'event ("predictive maintenance")',
        ),
        (
            (
                "top 5 leads by score in Germany",
                "give me the next five",
                "who owns the first one?",
                "the same for Spain",
            ),
            "leads in Spain that somebody can call, by score, top 5",
        ),
    ],
)
def test_follow_ups(questions: Sequence[str], plan: str) -> None:
    query = last_of(questions).query

    assert query
    assert sentence_for(query, world("hubspot").sellers) == plan


@pytest.mark.parametrize(
    "question", ["do we have more leads in Germany or in France", "more leads in Germany or France?"]
)
def test_more_here_or_there_is_a_comparison(question: str) -> None:
    reading = read(question)

    assert reading.shape is Shape.COMPARISON
    assert reading.query
    assert reading.other


def test_a_hyphenated_first_name_is_one_name() -> None:
    rep = Rep(id=RepId("R-1"), name="Mei-Ling Hsu", email="mei-ling.hsu@example.test")

    assert sellers_by_name((rep,))["mei ling"] == [rep]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("all leads at Sunbelt 3PL", ["all", "leads", "at", "sunbelt", "3pl"]),
        ("over 50k, 30days", ["over", "50000", ",", "30", "days"]),
        ("the 2nd of 100employees", ["the", "2", "nd", "of", "100", "employees"]),
    ],
)
def test_a_number_is_told_from_a_name_that_begins_with_one(text: str, keys: list[str]) -> None:
    assert [token.key for token in tokenise(plain(text))] == keys
