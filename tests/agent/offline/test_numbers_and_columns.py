"""A number of the data's own counted up, columns named at the end, whose leads of two reps, and those of others."""

import pytest

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
