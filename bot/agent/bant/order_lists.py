"""Numbers told in a row for products named in a row: `A and B, two units and one unit respectively`."""

import re
from collections.abc import Sequence

from bot.agent.bant.counts import MANY, UNITS
from bot.agent.bant.product_names import Mention

PAIR = 2
"""Fewer products are no row."""
PLACES = {"1st": 0, "former": 0, "2nd": 1, "latter": 1, "other": 1, "3rd": 2, "last": -1}
ENDS = r"(?= ?(?:[.,;:!?)-]|$|and\b|1\b|products?\b|please\b))"
ITEM = re.compile(
    rf"(?<![$€£\d.,])\b(?P<many>\d{{1,4}})(?P<unit> {UNITS}\b)?"
    rf"(?: (?:of|for|on) (?:the )?(?P<place>{'|'.join(PLACES)}){ENDS}(?: 1\b| product\b)?)?"
)
ONE = re.sub(r"\?P<\w+>", "?:", ITEM.pattern)
LISTED = re.compile(
    rf"{ONE}(?:(?:,? and |[,;] ?){ONE})+"
    r"(?P<respectively>,? (?:respectively|of (?:each|them)))?(?= ?(?:[.,;:!?)-]|$|please\b|is\b|right\b|correct\b"
    r"|as\b|in\b|then\b))"
)


QUANTITIES = re.compile(r"\bquantit(?:y|ies)(?: (?:of|are|being|were|is))?:? ?$")


def listed_after(text: str, named: Sequence[tuple[str, int]], *, bare: bool) -> list[tuple[str, int]]:
    """
    The products with their numbers, where as many numbers as products follow the last name.

    `named` has each product with the end of its name in the text; `bare` says whether numbers without a unit count.
    """
    found = LISTED.search(text, named[-1][1]) if len(named) >= PAIR else None
    items = list(ITEM.finditer(found[0])) if found else []
    if found is None or len(items) != len(named):
        return []
    placed = all(item["place"] for item in items)
    counted = QUANTITIES.search(text[: found.start()])
    if not (bare or placed or counted or found["respectively"] or items[-1]["unit"]):
        return []
    return [
        (named[PLACES[item["place"]] if placed else place][0], int(item["many"])) for place, item in enumerate(items)
    ]


def each_of(text: str, mentions: Sequence[Mention]) -> re.Match[str] | None:
    """`two of each`, where it tells how many of each product."""
    found = EACH.search(text)
    return found if found and not _placed_out(found, text, mentions) else None


def _placed_out(each: re.Match[str], text: str, mentions: Sequence[Mention]) -> bool:
    """`One each for finance and sales`: where they go, told after how many there are in all."""
    if PLACED.search(each[0]):
        return re.search(r"\d", text[: each.start()]) is not None
    return PLACED_AT.match(text, each.end()) is not None and not any(m.start >= each.end() for m in mentions)


EACH = re.compile(
    rf"(?<![$€£\d.,-])(?<!\bat )\b{MANY} (?:{UNITS} )?(?:of |for )?(?:apiece|each|both|either|every (?:1|product))\b"
    r"(?= ?(?:[.,;:!?)-]|$|products?\b|of\b(?! (?:our|my)\b)|units?\b|type\b|kind\b|item\b|1\b|and\b|to\b|if\b"
    r"|for\b|in\b|with\b|please\b|the\b|as\b|at\b|is\b|should\b|would\b|will\b|so\b|but\b|then\b))"
)
"""Not `one for each branch`: that is no number of products."""
PLACED = re.compile(r" for each$")
"""`two units, one for each of them`: where they go, not how many of each product."""
PLACED_AT = re.compile(
    r" (?:for|at|to) (?!(?:my|our notes|now|both|all|it|them|these|those|this|that|starters?|a start|total"
    r"|the (?:1st|start|moment))\b)"
)


def in_places(text: str) -> int | None:
    """How many in all, where it is told where they go: `one for the bar and one for the terrace`."""
    if sites := FOR_EACH_SITE.search(text):
        return int(sites["low"]) * int(sites["sites"])
    if DISTRIBUTED.search(text):
        return sum(int(many) if many.isdigit() else 1 for many in PORTION.findall(text))
    return None


FOR_EACH_SITE = re.compile(
    r"(?<![$€£\d.,-])\b(?P<low>\d{1,2}) (?:unit |licen[cs]e |1 )?(?:for|per|in|at) (?:each|every 1|all) of (?:our"
    r"|the|my)"
    r" (?P<sites>\d{1,2})\b"
)
"""`one for each of our three offices`."""
GOES_TO = r"(?: 1)? (?:for|goes to|to go to)"
PORTION = re.compile(rf"(?<![$€£\d.,-])\b(\d{{1,3}}|another|the other){GOES_TO}\b")
DISTRIBUTED = re.compile(rf"{PORTION.pattern}.{{1,40}}{PORTION.pattern}")
"""`one for the north and one for the south`."""
