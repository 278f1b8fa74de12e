"""List prices and lead times, as the shipped rules have them."""

import pytest

from bot.domain.scoring import scorer_for
from tests.domain.scoring_cases import RULES


class TestThePriceBook:
    def test_gives_prices_in_cents(self):
        prices = {product.name: product.unit_price_minor for product in RULES.price_book.products}

        assert prices == {"Northbeam Plan": 180_000, "Northbeam Connect": 45_000, "Northbeam Insight": 9_500}


class TestTheDeliveryPolicy:
    @pytest.mark.parametrize(
        ("units", "days"), [(0, None), (1, 30), (3, 30), (4, 60), (30, 120), (31, 210), (999, 210)]
    )
    def test_gives_days_by_the_number_of_units(self, units, days):
        assert RULES.delivery.days_for(units) == days


class TestRulesMadeReady:
    def test_are_made_once_for_each_version(self):
        assert scorer_for(RULES) is scorer_for(RULES.model_copy())

    def test_are_not_kept_for_ever(self):
        first = scorer_for(RULES)
        for month in range(2, 13):
            scorer_for(RULES.model_copy(update={"fiscal_year_start_month": month}))

        assert scorer_for(RULES) is not first
