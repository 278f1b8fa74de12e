"""What came of content that was sent."""

from datetime import timedelta

import pytest

from bot.domain.lead import LeadId
from bot.domain.performance import MOVES_WITHIN, Aftermath, Record, further_on, records, told
from bot.domain.sending import Sending
from tests.builders import T0

DAY = timedelta(days=1)


def a_sending(lead: str, *, days: int = 0, asset: str = "roi") -> Sending:
    return Sending(token=lead, lead_id=LeadId(lead), asset_id=asset, title="Retail ROI", by=None, at=T0 + days * DAY)


class TestRecords:
    def test_count_each_lead_once(self) -> None:
        after = Aftermath(
            opens=[(LeadId("a"), "retail roi", T0 + DAY), (LeadId("a"), "Retail ROI", T0 + 2 * DAY)],
            moves=[(LeadId("b"), T0 + DAY)],
        )

        found = records([a_sending("a"), a_sending("a", days=5), a_sending("b")], after)

        assert found == {"roi": Record(sent=2, opened=1, reopened=1, moved=1)}

    def test_leave_out_what_came_before_or_much_later(self) -> None:
        after = Aftermath(
            opens=[(LeadId("a"), "Retail ROI", T0 - DAY)],
            moves=[(LeadId("a"), T0 - DAY), (LeadId("a"), T0 + MOVES_WITHIN + DAY)],
        )

        assert records([a_sending("a")], after) == {"roi": Record(sent=1)}

    def test_are_worth_what_is_sure(self) -> None:
        few, many = Record(sent=2, opened=2), Record(sent=200, opened=160)

        assert Record().worth == 0
        assert few.worth < many.worth


class TestTold:
    def test_says_small_numbers_as_they_are(self) -> None:
        assert told(3, 4, "opened") == "3 of 4 opened"

    def test_says_a_share_with_its_interval(self) -> None:
        assert told(31, 50, "opened") == "62 % opened (48 % to 74 %)"


class TestFurtherOn:
    @pytest.mark.parametrize(
        ("before", "after", "further"),
        [
            ("lead", "mql", True),
            ("sql", "mql", False),
            ("mql", "mql", False),
            (None, "mql", False),
            ("mql", None, False),
        ],
    )
    def test_is_a_later_stage(self, before: str | None, after: str | None, further: bool) -> None:
        assert further_on({"stage": before}, {"stage": after}) is further
