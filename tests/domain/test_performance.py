"""What came of content that was sent."""

import pytest

from bot.domain.performance import Record, onward, told
from bot.domain.words import Stage


class TestARecord:
    def test_is_worth_what_is_sure(self) -> None:
        few, many = Record(sent=2, opened=2), Record(sent=200, opened=160)

        assert Record().worth == 0
        assert few.worth < many.worth


class TestTold:
    def test_says_small_numbers_as_they_are(self) -> None:
        assert told(3, 4, "opened") == "3 of 4 opened"

    def test_says_a_share_with_its_interval(self) -> None:
        assert told(31, 50, "opened") == "62 % opened (48 % to 74 %)"


class TestOnward:
    @pytest.mark.parametrize(
        ("before", "after", "further"),
        [
            (Stage.LEAD, Stage.MQL, True),
            (Stage.SQL, Stage.MQL, False),
            (Stage.MQL, Stage.MQL, False),
            (Stage.MQL, Stage.OTHER, False),
            (None, Stage.MQL, False),
            (Stage.MQL, None, False),
        ],
    )
    def test_is_to_a_later_stage(self, before: Stage | None, after: Stage | None, further: bool) -> None:
        assert onward(before, after) is further
