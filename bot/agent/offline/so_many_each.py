"""Groups picked by how many leads, or deeds of them, each has: `owners with more than 3 hot leads`."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.agent.offline.counting_events import NOUNS
from bot.agent.offline.fields import field_named, is_numeric
from bot.agent.offline.rules_plan import UNGROUPED
from bot.agent.offline.scene import Scene
from bot.agent.offline.which_group import which_group
from bot.domain.lead_query import LeadField, MetricKind
from bot.domain.number_words import WORDS
from bot.domain.reading import Reading, Shape

_LEAD_IN = (
    r"(?:(?:and|ok|okay|so|now|please|which|what|how many|list|show|give|find|name|me|us|are there|any|the|all|our"
    r"|different),? )*"
)
_HAVING = (
    r"(?: (?:that|which|who|where))?(?: of (?:ours|mine))?(?: (?:we|i|they))?(?: (?:with|having|have|has|had|got|hold"
    r"|holding|holds|own|owns|owning|brought|made|booked|work|works|working))+(?: in)?"
)
_HOW = (
    r"(?P<how>more than|greater than|over|above|at least|a minimum of|minimum|min|no fewer than|no less than"
    r"|fewer than|less than|under|below|at most|up to|no more than|not more than|exactly|precisely|only|just|>=|<=|>|<)"
)
_N = rf"(?:\d+|{'|'.join(WORDS)}|a dozen)"
_COUNT = (
    rf"(?:(?:{_HOW} ?)?(?P<n>{_N})(?P<tail> ?\+| or (?:more|fewer|less)| plus)?(?: (?:to|and|or|-) (?P<last>{_N}))?"
    r"|between (?P<first>\d+) and (?P<end>\d+)|(?P<several>several|multiple))"
)
_OWNED = r"(?:leads?|contacts|prospects|customers?|mqls?|sqls?|opportunit(?:y|ies)|opps|subscribers?)"
_LEADS = re.compile(rf"\b{_OWNED}\b", re.I)
_COUNTED = rf"(?:{_OWNED}|{NOUNS})\b"
_ASKED = re.compile(
    rf"{_LEAD_IN}(?P<group>[\w-]+(?: [\w-]+){{0,2}}?){_HAVING} {_COUNT} "
    rf"(?P<what>(?:(?!and\b|or\b|but\b)[\w&/'-]+ ){{0,5}}?(?P<counted>{_COUNTED}).*)",
    re.I,
)
_MORE, _LESS = {"more than", "greater than", "over", "above", ">"}, {"fewer than", "less than", "under", "below", "<"}
_MOST = {"at most", "up to", "no more than", "not more than", "<="}
_EXACT = {"exactly", "precisely", "only", "just"}
_SELLERS = {"who", "which of us", "whoever", "everyone"}


@dataclass(frozen=True, slots=True)
class SoMany:
    """How many a group has, and by what the groups go."""

    groups: str
    low: float | None
    high: float | None

    def of(self, reading: Reading) -> Reading:
        """The breakdown of these groups alone; a question back where no breakdown came of it."""
        query = reading.query
        if reading.shape is Shape.CLARIFY:
            return reading
        counts = query is not None and query.metric is not None and query.metric.kind in _KINDS
        if query is None or query.group_by is None or query.group_by.then or not counts:
            sentence = (
                f"I cannot pick {self.groups} by how many they have of that. Ask for it by {self.groups} instead."
            )
            return Reading(shape=Shape.CLARIFY, sentence=sentence)
        group = query.group_by.model_copy(update={"low": self.low, "high": self.high})
        return replace(reading, query=query.model_copy(update={"group_by": group}))


_KINDS = {MetricKind.COUNT, MetricKind.EVENTS, MetricKind.ACCOUNTS}


def so_many_each(text: str, scene: Callable[[], Scene]) -> tuple[str, SoMany | None]:
    """The question for the number by group, and how many each of them is to have; another one as it is."""
    text = which_group(text, scene)
    match = _ASKED.fullmatch(text.rstrip(" ?.!"))
    if match is None or _number(match["n"] or "1") == 0:
        return text, None
    groups = match["group"].lower()
    if groups in _SELLERS:
        if not _LEADS.fullmatch(match["counted"]):
            return text, None  # `who had more than 3 calls`: leads
        groups = "reps"
    told = _told(groups, scene())
    if told is None:
        return text, None
    kind, groups, field = told
    what = re.sub(r"^of (?:the|our|my) ", "", match["what"])
    by = "owner" if field is LeadField.OWNER else groups
    return f"number of {kind}{what} by {by}", SoMany(groups, *_bounds(match))


_KINDLESS = frozenset(
    ("lead", "leads", "contacts", "people", "customers", "at", "of", "in", "from", "for", "by", "per", "who", "that")
)
"""Words that are no kind of group: `leads at companies with 2 leads` are leads."""


def _told(words: str, scene: Scene) -> tuple[str, str, LeadField] | None:
    """What the groups go by, behind the kind that only some of them are: `German accounts`."""
    parts = words.split()
    for first in range(len(parts)):
        if not _KINDLESS.isdisjoint(parts[:first]):
            return None
        groups = " ".join(parts[first:])
        named = field_named(groups, scene)
        if named and named[0] not in UNGROUPED and not is_numeric(named[1], scene):
            return "".join(f"{part} " for part in parts[:first]), groups, named[0]
    return None


def _bounds(match: re.Match[str]) -> tuple[float | None, float | None]:
    if match["several"]:
        return 2, None
    if match["first"]:
        return float(match["first"]), float(match["end"])
    number = _number(match["n"])
    if match["last"]:
        return number, _number(match["last"])
    how, tail = (match["how"] or "").lower(), (match["tail"] or "").strip().lower()
    if how in _MORE:
        return number + 1, None
    if how in _LESS:
        return None, number - 1
    if how in _MOST or tail in {"or fewer", "or less"}:
        return None, number
    return (number, None) if tail or (how and how not in _EXACT) else (number, number)


def _number(words: str) -> float:
    return 12.0 if words.lower() == "a dozen" else float(words) if words.isdigit() else float(WORDS[words.lower()])
