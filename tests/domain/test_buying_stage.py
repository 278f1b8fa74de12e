"""How far a buyer has come."""

from bot.domain.buying_stage import buying_stage
from bot.domain.words import BuyingStage, Criterion, EventKind, Level, Stage, Status
from tests.builders import T0, a_lead, ago, an_event


class TestBuyingStage:
    def read(
        self, *kinds: EventKind, told: tuple[Criterion, ...] = (), days: float = 3, **known: object
    ) -> BuyingStage:
        lead = a_lead(**known)
        levels = dict.fromkeys(told, Level.CLAIMED)
        return buying_stage(lead, levels, [an_event(lead, kind, at=ago(days=days)) for kind in kinds], now=T0)

    def test_begins_with_awareness(self) -> None:
        assert self.read() is BuyingStage.AWARENESS
        assert self.read(EventKind.PAGE_VIEW) is BuyingStage.AWARENESS

    def test_is_interest_once_they_read_or_marketing_says_so(self) -> None:
        assert self.read(EventKind.CONTENT_DOWNLOAD) is BuyingStage.INTEREST
        assert self.read(stage=Stage.MQL) is BuyingStage.INTEREST
        assert self.read(told=(Criterion.NEED,)) is BuyingStage.INTEREST

    def test_is_consideration_once_they_compare(self) -> None:
        assert self.read(EventKind.PRICING_PAGE) is BuyingStage.CONSIDERATION
        assert self.read(stage=Stage.SQL) is BuyingStage.CONSIDERATION
        assert self.read(status=Status.QUALIFIED) is BuyingStage.CONSIDERATION
        assert self.read(told=(Criterion.NEED, Criterion.AUTHORITY)) is BuyingStage.CONSIDERATION

    def test_is_decision_once_money_and_time_are_named(self) -> None:
        assert self.read(told=(Criterion.BUDGET, Criterion.TIMELINE)) is BuyingStage.DECISION
        assert self.read(stage=Stage.OPPORTUNITY) is BuyingStage.DECISION
        assert self.read(EventKind.DEMO_REQUEST, EventKind.MEETING, stage=Stage.SQL) is BuyingStage.DECISION

    def test_forgets_what_was_long_ago(self) -> None:
        assert self.read(EventKind.PRICING_PAGE, days=90) is BuyingStage.AWARENESS
