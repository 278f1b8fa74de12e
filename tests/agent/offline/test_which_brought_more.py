"""Two sources held against each other, months of creation, and days that come up."""

import pytest

from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, query_of, read, reader_over
from tests.agent.offline.worlds import IDA, RAE, TOM


@pytest.mark.parametrize(
    "question",
    [
        "did trade shows or webinars bring us more leads?",
        "trade shows vs webinars, which brought more leads",
        "which brought more leads, trade shows or webinars",
        "trade shows or webinars, which got us the most leads?",
    ],
)
def test_two_sources_are_compared(question: str) -> None:
    reading = read(question)

    assert reading.shape is Shape.COMPARISON
    assert reading.query
    assert reading.other
    assert "event" in sentence_for(reading.query, ()) or "trade show" in sentence_for(reading.query, ()).casefold()
    assert "webinar" in sentence_for(reading.other, ()).casefold()


@pytest.mark.parametrize("question", ["leads created by month since january", "leads added by month since january"])
def test_created_by_month_is_when_and_not_by_whom(question: str) -> None:
    assert plan_of(question).endswith("by month of creation")


@pytest.mark.parametrize(
    "question", ["which renewals come up in the next 90 days?", "renewals come up in the next 90 days"]
)
def test_days_that_come_up(question: str) -> None:
    reader = reader_over(({"Renewal Date": f"2026-0{month}-11"} for month in (4, 6, 9)), ("CFO",))
    said = sentence_for(query_of(reader, question), (IDA, TOM, RAE))

    assert said == "leads whose Renewal Date is in the next 90 days"
