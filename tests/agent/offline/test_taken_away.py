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
        (("hot leads", "without the ones on Pro"), "hot leads (where Plan is not Pro or without a Plan), by score"),
        (("hot leads", "leave out those that use Pro"), None),
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


@pytest.mark.parametrize(
    ("asked", "window"),
    [
        ("drop the ones that have already ended", "this year and since 18 March 2026"),
        ("without those that are over", "this year and since 18 March 2026"),
        ("remove the expired ones", "this year and since 18 March 2026"),
        ("only the ones that have ended", None),
    ],
)
def test_what_is_over_goes_by_the_day_that_was_asked_for(asked: str, window: str | None) -> None:
    query = last_of(("leads whose renewal date is this year", asked)).query

    assert query
    if window:
        assert sentence_for(query, ()) == f"leads whose Renewal Date is {window}"


@pytest.mark.parametrize(
    "asked", ["not just mine, everyones", "everyone's, not just mine", "not only mine, everybodys"]
)
def test_everyones_takes_the_owner_away(asked: str) -> None:
    query = last_of(("my hot leads", asked)).query

    assert query
    assert sentence_for(query, ()) == "hot leads, by score"


def test_so_many_of_these_are_all_where_so_many_were_shown() -> None:
    two = last_of(("top 2 hot leads", "which of these two also downloaded something?"))
    ten = last_of(("hot leads", "which of these two also downloaded something?"))

    assert two.query
    assert "who downloaded content" in sentence_for(two.query, ())
    assert ten.shape is Shape.CLARIFY
