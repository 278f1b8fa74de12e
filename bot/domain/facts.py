"""What the price list and the delivery policy say to an order: the facts that a call is checked against."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.domain.bant import OrderLine
from bot.domain.selling_rules import DeliveryPolicy, PriceBook, Product


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """An order at list price, with the days it takes."""

    total_minor: int | None = None
    """In the price book's smallest unit; None where nothing on the list was ordered."""
    currency: str = ""
    monthly: bool = False
    """Whether the total comes every month."""
    units: int | None = None
    lead_days: int | None = None
    """None where the policy says nothing for so many units."""
    supposed: tuple[str, ...] = ()
    """Products whose quantity nobody said: counted as one each."""

    @property
    def working(self) -> str:
        """What was counted, where something had to be supposed."""
        return f" (one each of {', '.join(self.supposed)}: no quantity was said)" if self.supposed else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What things cost and how fast they come."""

    book: PriceBook
    delivery: DeliveryPolicy
    sources: tuple[str, ...] = ()
    """Titles of the documents they were read from; empty where only the rules have them."""


MONTHLY = r"\b(?:a|per|each) month\b|\bmonthly\b|/ ?month\b"
"""How the unit of a product says that its price comes every month: `site a month`."""


def product_names(book: PriceBook) -> tuple[str, ...]:
    """Every name that products go by."""
    return tuple(name for product in book.products for name in (product.name, *product.also))


def facts_of(order: Sequence[OrderLine], *, book: PriceBook, delivery: DeliveryPolicy) -> Facts:
    """The order priced and timed; lines that the price book does not have are left out."""
    by_name = {name.casefold(): p for p in book.products for name in (p.name, *p.also)}
    priced: list[tuple[Product, OrderLine]] = [
        (by_name[line.product.casefold()], line) for line in order if line.product.casefold() in by_name
    ]
    if not priced:
        return Facts(currency=book.currency)
    units = sum(_quantity(line) for _, line in priced)
    return Facts(
        total_minor=sum(product.unit_price_minor * _quantity(line) for product, line in priced),
        currency=book.currency,
        monthly=all(re.search(MONTHLY, product.unit) for product, _ in priced),
        units=units,
        lead_days=delivery.days_for(units),
        supposed=tuple(line.product for _, line in priced if line.quantity is None),
    )


def _quantity(line: OrderLine) -> int:
    return 1 if line.quantity is None else line.quantity


def money_shown(minor: int, currency: str | None) -> str:
    """`2,799.95 USD`, `80,000 EUR`."""
    return f"{amount_shown(Decimal(minor) / 100)} {currency or ''}".strip()


def amount_shown(amount: Decimal) -> str:
    """`2,799.95`, `80,000`: cents where there are any."""
    return f"{amount:,.{0 if amount == amount.to_integral_value() else 2}f}"
