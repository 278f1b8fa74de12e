"""How much a group is to have, and its breakdown with the others left out: `more than 3`, `between 5 and 10`."""

import re
from dataclasses import dataclass, replace

from bot.domain.bounds import above, below
from bot.domain.lead_query import MetricKind
from bot.domain.number_words import WORDS
from bot.domain.reading import Reading, Shape

LEAD_IN = (
    r"(?:(?:and|ok|okay|so|now|please|which|what|how many|list|show|give|find|name|me|us|are there|any|the|all|our"
    r"|different),? )*"
)
HOW = (
    r"(?P<how>more than|greater than|over|above|at least|a minimum of|minimum|min|no fewer than|no less than"
    r"|fewer than|less than|under|below|at most|up to|no more than|not more than|exactly|precisely|only|just|>=|<=|>|<)"
)
_N = rf"(?:\d+|{'|'.join(WORDS)}|a dozen)"
COUNT = (
    rf"(?:(?:{HOW} ?)?(?P<n>{_N})(?P<tail> ?\+| or (?:more|fewer|less)| plus)?(?: (?:to|and|or|-) (?P<last>{_N}))?"
    r"|between (?P<first>\d+) and (?P<end>\d+)|(?P<several>several|multiple))"
)
_MORE, _LESS = {"more than", "greater than", "over", "above", ">"}, {"fewer than", "less than", "under", "below", "<"}
_MOST = {"at most", "up to", "no more than", "not more than", "<="}
_EXACT = {"exactly", "precisely", "only", "just"}
_SCALES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9}
AMOUNT = r"[$€£]?(?P<n>\d[\d,]*(?:\.\d+)?) ?(?P<scale>k|mn?|bn?|thousand|million|billion)?"


@dataclass(frozen=True, slots=True)
class SoMany:
    """How much a group has, and by what the groups go."""

    groups: str
    low: float | None
    high: float | None
    counted: bool = True
    """Whether leads, or deeds of theirs, are what it has so many of; else it is whatever the question works out."""

    def of(self, reading: Reading) -> Reading:
        """The breakdown of these groups alone; a question back where no breakdown came of it."""
        query = reading.query
        if reading.shape is Shape.CLARIFY:
            return reading
        counts = query is not None and query.metric is not None and query.metric.kind in _KINDS
        if query is None or query.group_by is None or query.group_by.then or (self.counted and not counts):
            sentence = (
                f"I cannot pick {self.groups} by how many they have of that. Ask for it by {self.groups} instead."
            )
            return Reading(shape=Shape.CLARIFY, sentence=sentence)
        group = query.group_by.model_copy(update={"low": self.low, "high": self.high})
        return replace(reading, query=query.model_copy(update={"group_by": group}))


_KINDS = {MetricKind.COUNT, MetricKind.EVENTS, MetricKind.ACCOUNTS}


def bounds_of(match: re.Match[str], *, counted: bool) -> tuple[float | None, float | None]:
    """The ends of the span that words mean; what is `counted` comes in whole numbers."""
    said = match.groupdict()
    if said.get("several"):
        return 2, None
    if said.get("first"):
        return float(match["first"]), float(match["end"])
    number = number_of(match["n"]) * _SCALES.get((said.get("scale") or "").lower(), 1)
    if said.get("last"):
        return number, number_of(match["last"])
    how, tail = (match["how"] or "").lower(), (said.get("tail") or "").strip().lower()
    if how in _MORE:
        return (number + 1 if counted else above(number)), None
    if how in _LESS:
        return None, (number - 1 if counted else below(number))
    if how in _MOST or tail in {"or fewer", "or less"}:
        return None, number
    return (number, None) if tail or (how and how not in _EXACT) else (number, number)


def number_of(words: str) -> float:
    """The number that a figure or a word is."""
    plain = words.lower().replace(",", "")
    return 12.0 if plain == "a dozen" else float(WORDS[plain]) if plain in WORDS else float(plain)
