"""Exactly how often something was done, and what the data does not keep."""

import pytest

from bot.agent.offline.rules_moves import NOT_THEN
from tests.agent.offline.asking import plan_of, read


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("who opened an email only once", "leads who opened an e-mail and who did not open an e-mail at least twice"),
        (
            "who attended a webinar once only",
            "leads who attended a webinar and who did not attend a webinar at least twice",
        ),
        (
            "leads who opened an email exactly twice this month",
            "leads who opened an e-mail at least twice this month and who did not open an e-mail at least 3 times "
            "this month",
        ),
        ("who clicked at most 2 times", "leads who did not click in an e-mail at least 3 times"),
        ("opened an email fewer than 3 times", "leads who did not open an e-mail at least 3 times"),
        ("leads with one call only", "leads who had a call and who did not have a call at least twice"),
        ("leads with more than one call", "leads who had a call at least twice"),
        (
            "neither called nor met this month",
            "leads who did not have a call this month and who did not have a meeting or attend an event this month",
        ),
        (
            "who did not open or click an email this month",
            "leads who did not open an e-mail or click in an e-mail this month",
        ),
        ("who clicked more than once", "leads who clicked in an e-mail at least twice"),
        ("leads owned by someone other than Tom", "leads owned by somebody other than Tom Okafor"),
        ("seats between 10 and 50 inclusive", "leads with Seats 10 to 50"),
    ],
)
def test_how_often(question: str, plan: str) -> None:
    assert plan_of(question) == plan


@pytest.mark.parametrize(
    "question", ["who was hot last month", "leads that used to be hot", "leads which were hot in May"]
)
def test_where_leads_stood_at_another_time_is_not_kept(question: str) -> None:
    assert read(question).sentence == NOT_THEN.format(band="hot")


def test_who_was_hot_without_a_time_is_who_is() -> None:
    assert plan_of("who was hot") == "hot leads, by score"


def test_a_name_is_no_typo_of_a_word_that_says_nothing() -> None:
    assert plan_of("email domain acme") == ""


def test_the_plural_of_a_typo_is_mended_too() -> None:
    assert plan_of("insuranses in Germany") == "leads in Insurance in Germany"
