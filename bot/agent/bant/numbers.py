"""Numbers in words as digits, so that patterns need to know digits only."""

import re

from text_to_num import alpha2digit

VAGUE = (
    (re.compile(r"\bhalf a dozen\b"), "6"),
    (re.compile(r"\b(?:a|one) dozen\b"), "12"),
    (re.compile(r"\b(?:a )?couple(?: of)?\b|\ba pair(?: of(?! (?:them|those|these)\b))?\b"), "2"),
    (re.compile(r"\bhalf a (million|thousand)\b"), r"0.5 \1"),
    (re.compile(r"\ba(?=n? (?:hundred|thousand|million|billion)\b)n?"), "one"),
    (re.compile(r"\ba few (?=thousand|hundred|million)"), "3 "),
    (re.compile(r"\b(single|sole) (?=unit|licen[cs]e|seat|copy|piece)"), "1 "),
)
HINTS_AT_VAGUE = re.compile(r"dozen|couple|pair|half|few|single|sole|hundred|thousand|million|billion")
"""Most sentences hold none of these, and one look is cheaper than nine."""
AND_A_HALF = re.compile(r"(?<![\d.,])(\d+) and a half (1000|1000000|1000000000)\b")
SCALE = re.compile(r"(?<![\d.,])(\d+(?:\.\d+)?) (100|1000|1000000|1000000000)\b")
HINTS_AT_NUMBER = re.compile(
    r"one\b|tw|three|four|five|six|seven|eight|nine|ten\b|teen|eleven|thir|fort|fift|hundred|thousand|million|billion"
    r"|first|second|th\b"
)
"""Letters that every number word has: looking for them is cheaper than looking at each word."""
NUMBER_WORD = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty"
    r"|seventy"
    r"|eighty|ninety|hundred|thousand|million|billion|first|second|third|fourth|\w+th)\b"
)


def with_digits(text: str) -> str:
    """`two point five million` -> `2500000`, `a couple of units` -> `2 units`; the text is in lower case."""
    if HINTS_AT_VAGUE.search(text):
        for pattern, digits in VAGUE:
            text = pattern.sub(digits, text)
    if not (HINTS_AT_NUMBER.search(text) and NUMBER_WORD.search(text)):
        return text
    converted: str = alpha2digit(text, "en", 0.0)
    return SCALE.sub(_scaled, AND_A_HALF.sub(r"\1.5 \2", converted))


def _scaled(match: re.Match[str]) -> str:
    product = float(match[1]) * int(match[2])
    return str(int(product)) if product.is_integer() else str(product)
