"""Everyday turns, beside rules that look for more in words like theirs."""

import pytest

from bot.domain.lead_query import Did
from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read
from tests.agent.offline.test_following_on import last_of

GERMANS = "leads in Germany"


@pytest.mark.parametrize("asked", ["the calls", "the demos", "the meetings"])
def test_a_deed_after_any_deed_is_read(asked: str) -> None:
    reading = last_of(("what happened this month", asked))

    assert reading.query is None or any(isinstance(one, Did) for one in reading.query.where)


@pytest.mark.parametrize("asked", ["when was the last meeting", "when was our last call?", "last reply"])
def test_the_latest_deed_after_a_card_is_that_of_its_lead(asked: str) -> None:
    shown = last_of((GERMANS, "the first one")).lead_ids

    assert last_of((GERMANS, "the first one", asked)).lead_ids == shown


def test_the_latest_deed_of_nobody_is_looked_for_among_all() -> None:
    assert read("when was the last demo request?").shape is Shape.LEADS


@pytest.mark.parametrize("asked", ["leads with 0 activities", "leads with 0 touches"])
def test_none_of_anything_is_not_at_least_none(asked: str) -> None:
    assert plan_of(asked) == "leads never active"


@pytest.mark.parametrize("asked", ["show me what is hot", "show me what's hot"])
def test_what_is_to_be_shown_is_no_definition(asked: str) -> None:
    assert plan_of(asked) == "hot leads, by score"


@pytest.mark.parametrize("asked", ["tell me what hot means", "tell me what warm means"])
def test_what_is_to_be_told_is_one(asked: str) -> None:
    assert read(asked).shape is Shape.DEFINITION


def test_whether_an_account_was_lost_is_asked_of_its_leads() -> None:
    assert "lost" in plan_of("did we lose Veltrix")


def test_leads_that_book_something_are_no_errand() -> None:
    assert read("leads that book hotels").shape is not Shape.REFUSED
    assert read("book a taxi for me").shape is Shape.REFUSED
