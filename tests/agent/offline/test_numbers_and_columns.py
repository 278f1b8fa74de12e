"""A number of the data's own counted up, columns named at the end, whose leads of two reps, and those of others."""

import pytest

from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read

OTHERS = "leads owned by somebody other than Ida Brandt"
ONCE = "leads who opened an e-mail and who did not open an e-mail at least twice"


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("how many seats do my leads have in total", "total Seats of leads owned by Ida Brandt"),
        ("how many seats in Germany", "total Seats of leads in Germany"),
        ("how many seats do we have per country", "total Seats of all leads, by country"),
        ("my leads and Tom's leads", "leads owned by Ida Brandt or Tom Okafor"),
        ("my leads or rae's leads", "leads owned by Ida Brandt or Rae Collins"),
        ("others' leads", OTHERS),
        ("my teammates' leads", OTHERS),
        ("leads other people own", OTHERS),
        ("leads others have", OTHERS),
        ("who only opened one email", ONCE),
        ("opened one email only", ONCE),
        ("who just opened a single email", ONCE),
    ],
)
def test_what_is_said_is_in_the_plan(question: str, plan: str) -> None:
    assert plan_of(question) == plan


@pytest.mark.parametrize(
    "said", ["phone nr", "phone nrs", "emails", "contact details please", "mobile numbers and emails"]
)
def test_columns_after_a_comma_stand_beside(said: str) -> None:
    query = read(f"CFOs in Germany, {said}").query

    assert query
    assert query.beside


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("leads in Germany, with phone numbers", "leads in Germany with a phone number"),
        ("leads in Germany, and with phone numbers", "leads in Germany with a phone number"),
        ("leads in Germany, having emails", "leads in Germany with an e-mail"),
        ("how many hot leads, with emails?", "number of hot leads with an e-mail"),
    ],
)
def test_with_is_a_condition_after_a_comma_too(question: str, plan: str) -> None:
    query = read(question).query

    assert query
    assert (plan_of(question), query.beside) == (plan, ())


@pytest.mark.parametrize(
    "question",
    [
        "which others have opened an email?",
        "which colleagues have opened an email?",
        "leads whose coworkers have opened an email",
        "leads that my teammates have called",
        "which others have been called",
        "which others have a phone number",
        "which colleagues have contacted leads in Spain",
    ],
)
def test_what_others_did_is_not_what_they_own(question: str) -> None:
    reading = read(question)

    assert reading.shape is Shape.CLARIFY
    assert reading.unread


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("leads other reps have in Germany", f"{OTHERS} in Germany"),
        ("which leads do other reps have", OTHERS),
        ("leads in Germany that someone else has", f"leads in Germany {OTHERS.removeprefix('leads ')}"),
        ("leads nobody has", "leads without an owner"),
        ("leads nobody has called", "leads who did not have a call"),
    ],
)
def test_whoever_has_leads_owns_them(question: str, plan: str) -> None:
    assert plan_of(question) == plan
