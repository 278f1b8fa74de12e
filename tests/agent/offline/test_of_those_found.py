"""Follow-ups that stay with what was found, and those that have nothing to stay with."""

from collections.abc import Sequence

import pytest

from bot.agent.offline.lacking import OF_THOSE
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape
from tests.agent.offline.test_following_on import last_of
from tests.agent.offline.worlds import world


def plan_after(*questions: str) -> str:
    """The plan of the last of some questions of one thread, in words."""
    query = last_of(questions).query
    assert query
    return sentence_for(query, world("hubspot").sellers)


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (("hot leads", "who hasn't been called"), "hot leads who did not have a call, by score"),
        (
            ("leads in France", "who hasn't replied in the last 30 days"),
            "leads in France who did not reply to an e-mail in the last 30 days",
        ),
        (("leads in France", "and who never opened an email"), "leads in France who did not open an e-mail"),
        (("leads who opened an email", "who has not opened an email"), "leads who did not open an e-mail"),
    ],
)
def test_who_lacks_something_is_asked_of_those_found(questions: Sequence[str], plan: str) -> None:
    assert plan_after(*questions) == plan
    assert OF_THOSE in last_of(questions).notes


def test_leads_who_lack_something_are_asked_over_all() -> None:
    assert plan_after("hot leads", "leads who have not been called") == "leads who did not have a call"


@pytest.mark.parametrize(
    "then",
    ["only mine", "not in Berlin", "show me Tom's", "average score?", "which have no phone", "who was not called"],
)
def test_nothing_is_changed_where_nothing_was_answered(then: str) -> None:
    reading = last_of(("whatsit blorp the frobnicators", then))

    assert reading.shape is Shape.CLARIFY
    assert "no answer before this" in reading.sentence


@pytest.mark.parametrize("then", ["hot leads", "how many leads are in Germany", "top 5 leads", "my leads in France"])
def test_a_whole_question_after_words_not_understood_is_answered(then: str) -> None:
    assert last_of(("whatsit blorp the frobnicators", then)).shape is not Shape.CLARIFY
