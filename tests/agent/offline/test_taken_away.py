"""Follow-ups that take some away, ask for more of the same mails, or want a column and nothing else."""

from collections.abc import Sequence

import pytest

from bot.domain.lead_query import LeadField
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape
from tests.agent.offline.asking import read
from tests.agent.offline.test_following_on import last_of
from tests.agent.offline.worlds import world


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (
            ("my leads", "without the unqualified ones"),
            "leads owned by Ida Brandt (without status unqualified or without a status)",
        ),
        (("hot leads", "drop the retail ones"), "hot leads (not in Retail or without an industry), by score"),
        (("my hot leads", "without the ones in Germany"), None),
        (("leads in Germany and France", "without the German ones"), "leads in France"),
        (("my leads", "without Tom's leads"), None),
    ],
)
def test_those_of_which_it_is_unknown_stay(questions: Sequence[str], plan: str | None) -> None:
    query = last_of(questions).query

    assert query
    if plan:
        assert sentence_for(query, world("hubspot").sellers) == plan


def test_that_they_stay_is_said() -> None:
    said = last_of(("my leads", "without the unqualified ones")).notes

    assert any("stay" in note for note in said)
    assert not last_of(("my leads", "only the unqualified ones")).notes


@pytest.mark.parametrize(
    ("asked", "then"),
    [
        ("and clicked?", "leads who opened an e-mail last week and who clicked in an e-mail last week"),
        ("and who clicked", "leads who opened an e-mail last week and who clicked in an e-mail last week"),
        ("and ever clicked", "leads who opened an e-mail last week and who clicked in an e-mail"),
    ],
)
def test_what_came_of_the_same_mails_was_in_the_same_time(asked: str, then: str) -> None:
    query = last_of(("who opened an email last week", asked)).query

    assert query
    assert sentence_for(query, world("hubspot").sellers) == then


@pytest.mark.parametrize("first", ["people at Veltrix", "who do we know at Veltrix", "hot leads"])
@pytest.mark.parametrize(
    ("asked", "beside"),
    [
        ("phone numbers please", (LeadField.PHONE,)),
        ("emails", (LeadField.EMAIL,)),
        ("emails and phones", (LeadField.EMAIL, LeadField.PHONE)),
    ],
)
def test_a_column_alone_is_shown_beside_the_list_before(first: str, asked: str, beside: tuple[LeadField, ...]) -> None:
    reading = last_of((first, asked))

    assert reading.shape is Shape.LEADS
    assert reading.query
    assert reading.query.beside == beside


@pytest.mark.parametrize("question", ["other leads", "the other leads", "show me the other ones"])
def test_others_than_nobody_are_asked_back(question: str) -> None:
    assert read(question).shape is Shape.CLARIFY
