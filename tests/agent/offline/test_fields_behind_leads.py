"""A field right behind the leads is shown beside each of them: `hot leads owners`."""

import pytest

from bot.domain.lead_query import LeadField
from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read

F = LeadField


@pytest.mark.parametrize(
    ("question", "beside", "own"),
    [
        ("hot leads owners", (F.OWNER,), ()),
        ("hot leads owner", (F.OWNER,), ()),
        ("hot leads phone numbers", (F.PHONE,), ()),
        ("hot leads emails and countries", (F.EMAIL, F.COUNTRY), ()),
        ("hot leads renewal date", (), ("Renewal Date",)),
        ("hot leads last activity", (F.LAST_ACTIVITY,), ()),
        ("last activity of the hot leads", (), ()),
    ],
)
def test_it_stands_beside_each(question: str, beside: tuple[LeadField, ...], own: tuple[str, ...]) -> None:
    query = read(question).query

    assert query
    assert (query.beside, query.own_beside) == (beside, own)
    assert plan_of(question) == "hot leads, by score"


@pytest.mark.parametrize("question", ["hot leads by owner", "how many hot leads per owner", "lead sources"])
def test_what_is_counted_by_a_field_stays_a_breakdown(question: str) -> None:
    assert read(question).shape is Shape.BREAKDOWN
