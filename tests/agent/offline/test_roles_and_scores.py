"""Questions about a role at a company, known or not, and about what somebody's score is made of."""

import pytest

from bot.domain.lead_query import FieldHas, FieldIs, LeadField
from bot.domain.reading import Shape
from tests.agent.offline.asking import read

NOT_KNOWN = "I know nobody at"


@pytest.mark.parametrize(
    "question",
    [
        "what do we know about {}'s CTO?",
        "what do we know about the CTO of {}?",
        "what do we know about the CTO at {}?",
        "who is {}'s CTO",
        "who is the cto at {}",
        "tell me about {}'s CTO",
        "{}'s CTO",
        "who owns {}'s CTO?",
        "what should I send {}'s CTO?",
        "when did we last talk to {}'s CTO?",
    ],
)
@pytest.mark.parametrize(("company", "known"), [("Veltrix", True), ("Globex", False), ("Globex Bank", False)])
def test_a_role_at_a_company_is_somebody_there_and_nobody_where_no_such_company_is_known(
    question: str, company: str, known: bool
) -> None:
    reading = read(question.format(company))

    if known:
        assert reading.query
        assert FieldIs(field=LeadField.COMPANY, values=("Veltrix",)) in reading.query.where
        assert any(isinstance(c, FieldHas) and c.field is LeadField.TITLE for c in reading.query.where)
    else:
        assert (reading.shape, reading.unread) == (Shape.CLARIFY, (company,))
        assert NOT_KNOWN in reading.sentence


@pytest.mark.parametrize(
    "question",
    [
        "who are Ida's directors",
        "who is tom's manager",
        "what do we know about Germany's CTOs",
        "who is the head of growth",
        "who is the director of photography",
        "head of marketing at saas companies",
        "who is the vp of sales at our biggest account",
        "who is the director at a bank",
        "what do we know about security's role",
    ],
)
def test_what_is_no_company_is_not_taken_for_an_unknown_one(question: str) -> None:
    assert NOT_KNOWN not in read(question).sentence


@pytest.mark.parametrize(
    "question",
    [
        "why is {} scored like that",
        "why was {} rated this way?",
        "why is {} ranked the way it is",
        "why does {} score like that",
        "how is {}'s score made up",
        "how was {}'s score put together?",
        "how is {}'s score calculated",
        "what is {}'s score based on",
        "what is {}'s score made of",
        "on what is {}'s score based",
        "what goes into {}'s score",
        "how does {}'s score add up",
        "how did you arrive at {}'s score",
        "how did {} get that score",
        "what makes {} hot",
        "what makes {} score so high",
        "what gave {} its score",
    ],
)
def test_what_a_score_is_made_of_is_explained_for_a_lead_an_account_and_nobody(question: str) -> None:
    anna = read("why is anna.abara.0@veltrix.test hot").lead_ids

    of_lead, of_account, of_nobody = (read(question.format(who)) for who in ("Anna Abara", "Veltrix", "Globex"))

    assert (of_lead.shape, of_lead.lead_ids) == (Shape.EXPLAIN, anna)
    assert (of_account.shape, of_account.query) == (Shape.EXPLAIN, read("why is Veltrix hot").query)
    assert (of_nobody.shape, of_nobody.unread) == (Shape.CLARIFY, ("Globex",))


@pytest.mark.parametrize("question", ["how is the score made up", "how are scores put together", "how is a score made"])
def test_what_scores_are_made_of_in_general_is_defined(question: str) -> None:
    reading = read(question)

    assert (reading.shape, reading.topic) == (Shape.DEFINITION, "score")
