"""What the decider says is confirmed, what others say is not."""

from dataclasses import replace

from bot.domain.bant import BantReading, Finding, Side
from bot.domain.confirmed import confirmed
from bot.domain.words import Criterion, Level

SPENDS = Finding(
    criterion=Criterion.BUDGET, level=Level.SUPPORTED, value="40,000 EUR", quote="40,000", speaker="Mia",
    side=Side.BUYER,
)  # fmt: skip
DECIDES = Finding(
    criterion=Criterion.AUTHORITY, level=Level.SUPPORTED, value="decides", quote="my call", speaker="Mia",
    side=Side.BUYER,
)  # fmt: skip


def levels(*findings: Finding) -> list[Level]:
    return [found.level for found in confirmed(BantReading(findings=findings)).findings]


class TestWhatTheDeciderSays:
    def test_is_confirmed_but_not_that_they_decide(self) -> None:
        assert levels(SPENDS, DECIDES) == [Level.CONFIRMED, Level.SUPPORTED]

    def test_is_confirmed_once_and_for_all(self) -> None:
        once = confirmed(BantReading(findings=(SPENDS, DECIDES)))
        assert confirmed(once) == once

    def test_is_not_confirmed_where_somebody_else_decides(self) -> None:
        other = replace(DECIDES, level=Level.CONTRADICTED, value="Kate Moss, CFO")
        assert levels(SPENDS, other)[0] is Level.SUPPORTED
        assert levels(SPENDS, DECIDES, other)[0] is Level.SUPPORTED

    def test_is_not_confirmed_by_the_seller_or_a_colleague(self) -> None:
        assert levels(SPENDS, replace(DECIDES, side=Side.SELLER))[0] is Level.SUPPORTED
        assert levels(SPENDS, replace(DECIDES, speaker="Kate"))[0] is Level.SUPPORTED

    def test_is_not_confirmed_where_they_only_agreed(self) -> None:
        assert levels(replace(SPENDS, indirect=True), DECIDES)[0] is Level.SUPPORTED
        assert levels(replace(SPENDS, level=Level.CLAIMED), DECIDES)[0] is Level.CLAIMED
