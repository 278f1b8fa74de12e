"""Price lists in tables: which product costs how much, out of whatever columns a company keeps."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot.agent.bant.money import CODES, SYMBOL, sums
from bot.agent.bant.sentences import plain
from bot.domain.selling_rules import PriceBook, Product

NAMED = re.compile(r"\b(?:products?|items?|names?|plans?|articles?|packages?|modules?|services?|licen[cs]es?|sku)\b")
PRICED = re.compile(
    r"\b(?:prices?|list|costs?|rate|fee|amount|unit price|usd|eur|gbp|chf|a month|a year|monthly|per \w+)\b"
    rf"|{SYMBOL}"
)
COUNTED = re.compile(r"^unit$|\bunit of|\bper what\b|^per$|^basis$")
CODE = re.compile(rf"\b(?:{'|'.join(re.escape(name) for name in CODES if name.isalpha())})\b|{SYMBOL}")
EVERY = re.compile(r"\b(?:a|per|each) (month|year|quarter)\b|\b(month|year|quarter)ly\b")
UNIT = "unit"


def read_prices(text: str) -> PriceBook | None:
    """
    The products of all tables that have a column of names and one of prices; None where there is none.

    Of several prices the first column counts; `a month` in its head says how often it is due.
    """
    products: dict[str, Product] = {}
    for head, rows in _tables(text):
        name, price = _column(head, NAMED), _column(head, PRICED)
        if name is None or price is None or name == price:
            continue
        unit = _column(head, COUNTED)
        for row in rows:
            if (product := _product(row, name, price, unit, _every(head[price]))) is not None:
                products.setdefault(product.name.casefold(), product)
    code = CODE.search(plain(text.replace("_", " ")))
    if not products or code is None:
        return None
    return PriceBook(currency=CODES[code[0]], products=tuple(products.values()))


def _tables(text: str) -> Iterator[tuple[Sequence[str], Sequence[Sequence[str]]]]:
    """Rows of cells under their head; a blank line within a table does not end it, another width does."""
    table: list[list[str]] = []
    for line in [*text.splitlines(), "end"]:
        if not line.strip() or re.fullmatch(r"[\s|:-]+", line):
            continue
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")] if "|" in line else []
        if table and len(cells) != len(table[0]):
            yield table[0], table[1:]
            table = []
        if len(cells) > 1:
            table.append(cells)


def _column(head: Sequence[str], words: re.Pattern[str]) -> int | None:
    return next((at for at, cell in enumerate(head) if words.search(plain(cell.replace("_", " ")))), None)


def _every(head: str) -> str:
    found = EVERY.search(plain(head))
    return f" a {found[1] or found[2]}" if found else ""


def _product(row: Sequence[str], name: int, price: int, unit: int | None, every: str) -> Product | None:
    amount = next(sums(plain(row[price])), None)
    if amount is None or not row[name][:1].isalpha():
        return None
    of = row[unit] if unit is not None and row[unit] else UNIT
    return Product(name=row[name], unit_price=amount.low.quantize(Decimal("0.01")), unit=f"{of}{every}")
