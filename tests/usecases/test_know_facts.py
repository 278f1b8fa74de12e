"""Terms come from the rules and from marked documents in the library."""

from datetime import date
from decimal import Decimal

import pytest

from bot.agent.bant.sheets import OfflineSheetReader
from bot.domain.selling_rules import DeliveryPolicy
from bot.usecases.know_facts import KnowFacts
from knowledge.passage import Asset, AssetType, Passage, StoredVectors
from tests.agent.bant.calls import BOOK, DELIVERY
from tests.builders import T0, in_force
from tests.domain.scoring_cases import RULES
from tests.fakes.memory import MemoryStores

PRICES = (
    "Prices in euros.\n\n| Product | Unit | A month |\n|---|---|---|\n| Roastery | roaster | 240 |\n"
    "| CleanKit | box | 99.50 |"
)
DELIVERS = "Delivery\n\n| Units | Lead time |\n|---|---|\n| 1 to 9 | 2 days |\n| 10 and more | 9 days |"


class Shelf:
    """A library and rules."""

    def __init__(self) -> None:
        self.library = MemoryStores().library

    def holds(self, kind: AssetType, *texts: str, expires: date | None = None) -> None:
        asset = Asset(id=kind, path=f"/terms/{kind}", title=f"Our {kind}", type=kind, expires=expires)
        passages = tuple(Passage(id=f"{kind}{n}", asset_id=kind, text=t, order=n) for n, t in enumerate(texts))
        self.library.put(asset, StoredVectors(embedder="none", passages=passages, vectors=b""))

    def terms(self, *, own_rules: bool = False, delivery: DeliveryPolicy = DELIVERY):
        rules = RULES.model_copy(update={"price_book": BOOK, "delivery": delivery})
        return KnowFacts(in_force(rules), self.library, OfflineSheetReader(), own_rules)(now=T0)


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


class TestAnEmptyLibrary:
    def test_leaves_the_terms_of_the_rules(self, shelf):
        terms = shelf.terms()

        assert (terms.book, terms.delivery, terms.sources) == (BOOK, DELIVERY, ())


class TestAPriceList:
    def test_takes_the_place_of_the_samples(self, shelf):
        shelf.holds(AssetType.PRICE_LIST, PRICES)
        terms = shelf.terms()

        assert {(p.name, p.unit_price, p.unit) for p in terms.book.products} == {
            ("Roastery", Decimal("240.00"), "roaster a month"),
            ("CleanKit", Decimal("99.50"), "box a month"),
        }
        assert terms.sources == ("Our price list",)

    def test_adds_to_rules_of_ones_own_which_have_the_last_word(self, shelf):
        shelf.holds(AssetType.PRICE_LIST, PRICES)
        prices = {p.name: p.unit_price for p in shelf.terms(own_rules=True).book.products}

        assert (prices["Roastery"], prices["CleanKit"], len(prices)) == (Decimal("240.00"), Decimal("89.50"), 5)

    def test_that_was_cut_into_passages_is_read_whole(self, shelf):
        head, *rows = PRICES.split("\n| ")
        shelf.holds(AssetType.PRICE_LIST, head, *(f"| {row}" for row in rows))

        assert len(shelf.terms().book.products) == 2

    def test_that_has_expired_counts_no_more(self, shelf):
        shelf.holds(AssetType.PRICE_LIST, PRICES, expires=date(2020, 1, 1))

        assert shelf.terms().book == BOOK

    def test_of_a_newer_library_is_read_anew(self, shelf):
        rules = RULES.model_copy(update={"price_book": BOOK, "delivery": DELIVERY})
        know = KnowFacts(in_force(rules), shelf.library, OfflineSheetReader(), own_rules=False)
        know(now=T0)
        shelf.holds(AssetType.PRICE_LIST, PRICES)

        assert know(now=T0).sources == ("Our price list",)


class TestAPolicy:
    def test_of_delivery_gives_the_lead_times(self, shelf):
        shelf.holds(AssetType.POLICY, DELIVERS)

        assert [shelf.terms().delivery.days_for(n) for n in (3, 30)] == [2, 9]

    def test_of_something_else_gives_none(self, shelf):
        shelf.holds(AssetType.POLICY, "Passwords\n\n| Users | Due |\n|---|---|\n| 1-9 | 90 days |\n| 10+ | 30 days |")

        assert shelf.terms().delivery == DELIVERY

    def test_gives_way_to_rules_of_ones_own_unless_they_leave_it_open(self, shelf):
        shelf.holds(AssetType.POLICY, DELIVERS)

        assert shelf.terms(own_rules=True).delivery == DELIVERY
        assert shelf.terms(own_rules=True, delivery=DeliveryPolicy(lead_times=())).delivery.days_for(3) == 2
