"""Know what things cost and how fast they come: by the rules, and by price lists and policies in the library."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from bot.domain.facts import Terms
from bot.domain.rules import Rules
from bot.domain.selling_rules import DeliveryPolicy, PriceBook
from bot.usecases.ports import InForce
from knowledge.passage import Asset, AssetType, LibraryStore

DELIVERS = re.compile(
    r"\b(?:deliver\w*|lead times?|install\w*|implement\w*|roll-?out|set-?up|shipping|ship\w*)\b", re.I
)
"""What a policy has to speak of to be one of delivery."""


class SheetReader(Protocol):
    """Makes terms of documents that people wrote."""

    def prices(self, text: str) -> PriceBook | None:
        """The products with their prices; None where the text has none."""

    def policy(self, text: str) -> DeliveryPolicy | None:
        """The lead times by number of units; None where the text has none."""


@dataclass(slots=True)
class KnowFacts:
    """
    The terms that calls are checked against.

    A rules file of the company's own has the last word; what it does not have is taken from assets of the types
    `price list` and `policy` in the library. The shipped rules' sample terms give way to the library.
    """

    in_force: InForce
    library: LibraryStore
    sheets: SheetReader
    own_rules: bool
    """Whether the rules file is the company's rather than the shipped one."""
    _read: dict[int, tuple[tuple[Asset, PriceBook | DeliveryPolicy], ...]] = field(default_factory=dict)
    """What the library says, by its generation."""

    def __call__(self, *, now: datetime) -> Terms:
        """The terms as of now; an expired asset has none."""
        rules = self.in_force().rules
        sheets = [(asset, said) for asset, said in self._sheets() if asset.usable(now.date())]
        books = [(asset, said) for asset, said in sheets if isinstance(said, PriceBook)]
        policies = [(asset, said) for asset, said in sheets if isinstance(said, DeliveryPolicy)]
        if self.own_rules:
            policies = [] if rules.delivery.lead_times else policies
        elif not sheets:
            return Terms(book=rules.price_book, delivery=rules.delivery)
        return Terms(
            book=self._book(rules, [book for _, book in books]),
            delivery=policies[0][1] if policies else rules.delivery,
            sources=tuple(asset.title for asset, _ in (*books, *policies[:1])),
        )

    def _book(self, rules: Rules, books: list[PriceBook]) -> PriceBook:
        """One book of them all; a product that is in two is priced by the first."""
        every = [rules.price_book, *books] if self.own_rules or not books else books
        currency = every[0].currency if every[0].products else every[-1].currency
        products = {
            p.name.casefold(): p for book in reversed(every) if book.currency == currency for p in book.products
        }
        return PriceBook(currency=currency, products=tuple(products.values()))

    def _sheets(self) -> tuple[tuple[Asset, PriceBook | DeliveryPolicy], ...]:
        generation = self.library.generation()
        if generation not in self._read:
            self._read = {generation: tuple(self._all())}
        return self._read[generation]

    def _all(self) -> Iterator[tuple[Asset, PriceBook | DeliveryPolicy]]:
        for asset in self.library.assets():
            if asset.type is AssetType.PRICE_LIST and (book := self.sheets.prices(self.library.text(asset.id))):
                yield asset, book
            elif asset.type is AssetType.POLICY:
                text = self.library.text(asset.id)
                policy = self.sheets.policy(text) if DELIVERS.search(text) else None
                if policy is not None:
                    yield asset, policy
