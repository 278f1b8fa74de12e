"""Suggestions held against what was judged by hand."""

import pytest

from bot.domain.lead import Lead
from bot.domain.rep import folded
from knowledge.opening import Library
from tests.builders import a_lead
from tests.usecases.suggestion_cases import CASES, Case
from tests.usecases.test_suggest_content import House, content

__all__ = ["content"]

HITS = 0.9
CASES_AT_LEAST = 120


@pytest.fixture(scope="module")
def missed(content: Library) -> list[str]:
    """What was suggested where nothing of it is right."""
    house, paths = House(content), {asset.title: folded(asset.path) for asset in content.store.assets()}
    wrong = []
    for number, case in enumerate(CASES):
        titles = house.titles(house.knows(_lead(case, number), need=case.need))
        if not any(folded(right) in paths[title] for title in titles for right in case.right):
            wrong.append(f"{case.title}, {case.industry}, {case.stage}, “{case.need}”: {titles}")
    return wrong


def _lead(case: Case, number: int) -> Lead:
    return a_lead(
        name=f"Lead {number}",
        email=f"lead{number}@company{number}.test",
        company=f"Company {number}",
        title=case.title,
        industry=case.industry or None,
        stage=case.stage,
    )


class TestThreeSuggestions:
    def test_hold_a_right_piece_nine_times_in_ten(self, missed: list[str]) -> None:
        assert len(CASES) >= CASES_AT_LEAST
        assert 1 - len(missed) / len(CASES) >= HITS, "\n".join(missed)

    def test_name_files_that_are_there(self, content: Library) -> None:
        paths = " ".join(folded(asset.path) for asset in content.store.assets())

        assert [name for case in CASES for name in case.right if folded(name) not in paths] == []
