"""Sums of money in running text: symbols, codes, words, thousands, ranges."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from price_parser import Price

from bot.domain.facts import amount_shown

CODES = {
    **dict.fromkeys(("$", "us$", "usd", "dollar", "dollars", "buck", "bucks"), "USD"),
    **dict.fromkeys(("€", "eur", "euro", "euros"), "EUR"),
    **dict.fromkeys(("£", "gbp", "pound", "pounds", "quid"), "GBP"),
    **dict.fromkeys(("chf", "sfr", "franc", "francs", "swiss francs"), "CHF"),
    **dict.fromkeys(("¥", "jpy", "yen"), "JPY"),
    **dict.fromkeys(("₹", "inr", "rupee", "rupees"), "INR"),
    **dict.fromkeys(("c$", "ca$", "cad"), "CAD"),
    **dict.fromkeys(("a$", "au$", "aud"), "AUD"),
    **{code.lower(): code for code in ("SEK", "NOK", "DKK", "PLN", "CZK", "BRL", "MXN", "SGD", "ZAR", "AED", "NZD")},
}
WITHOUT_CENTS = frozenset({"JPY"})
SCALES = {
    **dict.fromkeys(("k", "grand", "thousand"), 1_000),
    **dict.fromkeys(("m", "mm", "mn", "mio", "million"), 1_000_000),
    **dict.fromkeys(("b", "bn", "billion"), 1_000_000_000),
}

SYMBOL = r"(?:us\$|ca\$|au\$|c\$|a\$|[$€£¥₹])"
NAME = "|".join(sorted((re.escape(name) for name in CODES if name.isalpha() or " " in name), key=len, reverse=True))
NUMBER = r"\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"
SCALE = rf"(?:{'|'.join(sorted(SCALES, key=len, reverse=True))})"
SUM = re.compile(
    rf"(?P<before>{SYMBOL}|\b(?:{NAME})\b)?\s?(?<![\d.,#:/qhv])(?P<low>{NUMBER})(?:\s?(?P<low_scale>{SCALE})\b)?"
    rf"(?:\s?(?P<middle>{SYMBOL}|\b(?:{NAME})\b))?"
    rf"(?:\s?(?P<joint>-|to|and|or)\s?(?:{SYMBOL}\s?)?(?P<high>{NUMBER})(?:\s?(?P<high_scale>{SCALE})\b)?)?"
    rf"(?:\s?(?P<after>{SYMBOL}|\b(?:{NAME})\b))?"
)
NOT_MONEY = re.compile(
    r"\s?(?:%|percent|day|week|month|year|hour|minute|unit|user|seat|people|person|employee|licen[cs]e|site|device"
    r"|store|team|office|location|st\b|nd\b|rd\b|th\b|am\b|pm\b|o'clock|/\d|:\d|x\b|times|of (?:the|each|those|these))"
)
PER = re.compile(
    r"\s?(?:(?:per|/|a|each|every|for each)\s?(?P<per>unit|user|seat|head|person|piece|licen[cs]e|copy|month|year|week"
    r"|quarter|day|site|device)|(?:apiece|(?:on |for )?each)(?!\w))"
)


@dataclass(frozen=True, slots=True)
class Money:
    """A sum, or a range of which `high` is the upper end."""

    low: Decimal
    high: Decimal
    currency: str | None
    start: int
    end: int
    explicit: bool
    """Whether a currency or a scale such as k says that it is money."""
    per: str = ""
    """`user`, `month`: the sum is for one of them."""

    @property
    def minor(self) -> int:
        """Upper end in the currency's smallest unit."""
        return int(self.high * (1 if self.currency in WITHOUT_CENTS else 100))

    def shown(self, currency: str | None = None) -> str:
        """`2,544 USD`, `40,000-50,000 EUR per user`."""
        code = self.currency or currency or ""
        high = amount_shown(self.high)
        span = high if self.low == self.high else f"{amount_shown(self.low)}-{high}"
        return f"{span} {code}".strip() + (f" per {self.per}" if self.per else "")


def sums(text: str) -> Iterator[Money]:
    """Every number that may be money, in order; `text` is in lower case with digits for words."""
    for match in SUM.finditer(text):
        money = _money(match, text)
        if money is not None:
            yield money


def _money(match: re.Match[str], text: str) -> Money | None:
    high_text, end = match["high"], match.end()
    if high_text and match["joint"] == "and" and not text[: match.start()].rstrip().endswith("between"):
        high_text, end = (
            None,
            match.end("middle") if match["middle"] else match.end("low_scale" if match["low_scale"] else "low"),
        )
    tokens = [match[g] for g in ("before", "middle", "after") if match[g] and match.start(g) < end]
    low_scale, high_scale = match["low_scale"], match["high_scale"] if high_text else None
    explicit = bool(tokens or low_scale or high_scale)
    if not explicit and NOT_MONEY.match(text, end):
        return None
    low = _amount(match["low"], low_scale or high_scale)
    high = _amount(high_text, high_scale or low_scale) if high_text else low
    if low is None or high is None:
        return None
    if high >= 1000 and low * 1000 <= high * 2 and low < 1000:
        low *= 1000  # "forty to fifty thousand"
    per = PER.match(text, end)
    return Money(
        low=min(low, high),
        high=max(low, high),
        currency=CODES.get(tokens[0]) if tokens else None,
        start=match.start(),
        end=end,
        explicit=explicit,
        per=(per["per"] or "unit") if per else "",
    )


def _amount(text: str, scale: str | None) -> Decimal | None:
    amount = Price.fromstring(text).amount
    if amount is None:
        return None
    return Decimal(amount) * SCALES.get(scale or "", 1)
