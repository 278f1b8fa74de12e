"""Which page a visit was of."""

import pytest

from bot.domain.crm_words import event_named
from bot.domain.page_words import page_named
from bot.domain.words import EventKind


@pytest.mark.parametrize(
    "detail",
    ["/pricing", "/pricing/enterprise", "https://vendor.example/plans-and-pricing?ref=mail", "Pricing", "Our prices"],
)
def test_prices_are_found_by_path_and_by_title(detail: str) -> None:
    assert page_named(detail) is EventKind.PRICING_PAGE


@pytest.mark.parametrize("detail", ["/blog/dynamic-pricing", "/resources/price-trends", "/products/flow", ""])
def test_what_is_read_about_prices_is_another_page(detail: str) -> None:
    assert page_named(detail) is None
    assert event_named("Page View", detail) is EventKind.PAGE_VIEW


def test_jobs_are_their_own_page() -> None:
    assert page_named("/careers/sales") is EventKind.CAREERS_PAGE
