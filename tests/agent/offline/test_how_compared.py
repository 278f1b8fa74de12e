"""Two times compared by `how does one compare to the other`."""

import pytest

from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read


@pytest.mark.parametrize(
    "question",
    [
        "how did april compare with march for new leads",
        "how did april stack up against march on new leads",
        "how do new leads in april compare to march",
        "how do april leads compare to march?",
    ],
)
def test_both_times_are_compared(question: str) -> None:
    reading = read(question)

    assert reading.shape is Shape.COMPARISON
    assert plan_of(question).startswith("number of leads created in April")
    assert reading.other
    assert "March" in str(reading.other.where)


def test_calendar_spans_are_compared() -> None:
    reading = read("how do this month's leads compare to last month's")

    assert reading.shape is Shape.COMPARISON


def test_two_parts_of_one_year_are_both_of_it() -> None:
    reading = read("q1 vs q2 2024")

    assert reading.shape is Shape.COMPARISON
    assert "Q1 2024" in plan_of("q1 vs q2 2024")
