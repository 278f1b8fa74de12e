"""Days of a month in words are the days that figures name."""

import pytest

from tests.agent.offline.asking import plan_of


@pytest.mark.parametrize(
    ("spelt", "figures"),
    [
        ("since the first of may", "since 1 may"),
        ("since may the first", "since 1 may"),
        ("on the twenty-second of april", "on 22 april"),
        ("between the third of april and the thirty first of may", "between 3 april and 31 may"),
    ],
)
def test_a_day_in_words_is_the_day_in_figures(spelt: str, figures: str) -> None:
    assert plan_of(f"leads created {spelt}") == plan_of(f"leads created {figures}") != ""


@pytest.mark.parametrize("part", ["the first week of may", "the second half of april", "the first 10 days of may"])
def test_parts_of_a_month_stay_parts(part: str) -> None:
    assert "to" in plan_of(f"leads created in {part}")
