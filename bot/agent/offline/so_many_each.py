"""Groups picked by how many leads, or deeds of them, each has: `owners with more than 3 hot leads`."""

import re
from collections.abc import Callable

from bot.agent.offline.counting_events import NOUNS
from bot.agent.offline.fields import field_named, is_numeric
from bot.agent.offline.figure_behind import figure_first
from bot.agent.offline.on_average import on_average
from bot.agent.offline.rules_plan import UNGROUPED
from bot.agent.offline.scene import Scene
from bot.agent.offline.so_many import AMOUNT, COUNT, HOW, LEAD_IN, SoMany, bounds_of, number_of
from bot.agent.offline.which_group import which_group
from bot.domain.lead_query import LeadField

_HAVING = (
    r"(?: (?:that|which|who|where))?(?: of (?:ours|mine))?(?: (?:we|i|they))?(?: (?:with|having|have|has|had|got|hold"
    r"|holding|holds|own|owns|owning|brought|made|booked|work|works|working))+(?: in)?"
)
_OWNED = r"(?:leads?|contacts|prospects|customers?|mqls?|sqls?|opportunit(?:y|ies)|opps|subscribers?)"
_LEADS = re.compile(rf"\b{_OWNED}\b", re.I)
_COUNTED = rf"(?:{_OWNED}|{NOUNS})\b"
_ASKED = re.compile(
    rf"{LEAD_IN}(?P<group>[\w-]+(?: [\w-]+){{0,2}}?){_HAVING} {COUNT} "
    rf"(?P<what>(?:(?!and\b|or\b|but\b)[\w&/'-]+ ){{0,5}}?(?P<counted>{_COUNTED}).*)",
    re.I,
)
_FIGURE = r"(?P<figure>average|avg|mean|median|total)"
_MEASURED = tuple(
    re.compile(
        rf"{LEAD_IN}(?P<group>[\w-]+(?: [\w-]+){{0,2}}?) (?:(?:with|whose|that have|which have|that has|have|has|had"
        rf"|having|where)(?: (?:an?|the|their))?) {figure}",
        re.I,
    )
    for figure in (
        rf"{_FIGURE} (?P<what>[\w -]+?)(?: (?:is|of|are|was|were))? {HOW} ?{AMOUNT}",
        rf"{_FIGURE}(?: of)? {HOW} ?{AMOUNT} (?P<what>[\w -]+?)",
    )
)
"""`sources whose average score is above 30`, `industries with an average of more than 300 doors`."""
_BEHIND = re.compile(
    r"(?P<what>.+? (?:by|per|for each|in each) (?P<group>[\w-]+(?: [\w-]+){0,2}?)) ?(?:, ?|: ?|- ?|\(|but |and )*"
    r"(?P<only>(?:show |list |but )?(?:only|just)(?: for)? )?"
    r"(?:(?:the|those|ones|groups|all|which|that|where|(?P=group)s?|reps|days|weeks|months|quarters|countries"
    r"|industries) )*"
    r"(?:(?:with|have|has|having|there (?:are|is)) )?"
    rf"{COUNT}(?P<counted>(?: {_OWNED}| each| of them| of those| records)*)\)?",
    re.I,
)
"""`customers per country, only those with more than 2`."""
_UNIT = re.compile(r"day|week|month|quarter|year", re.I)
_SELLERS = {"who", "which of us", "whoever", "everyone"}


def so_many_each(text: str, scene: Callable[[], Scene]) -> tuple[str, SoMany | None]:
    """The question for the number by group, and how many each of them is to have; another one as it is."""
    text = which_group(on_average(figure_first(text, scene), scene), scene)
    bare = text.rstrip(" ?.!")
    if found := _measured(bare, scene) or _only_those(bare, scene):
        return found
    match = _ASKED.fullmatch(bare)
    if match is None or number_of(match["n"] or "1") == 0:
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
    return f"number of {kind}{what} by {by}", SoMany(groups, *bounds_of(match, counted=True))


def _measured(text: str, scene: Callable[[], Scene]) -> tuple[str, SoMany] | None:
    """Groups by a figure that is worked out of their leads."""
    match = next((found for pattern in _MEASURED if (found := pattern.fullmatch(text))), None)
    told = _told(match["group"].lower(), scene()) if match else None
    if match is None or told is None:
        return None
    kind, groups, field = told
    by = "owner" if field is LeadField.OWNER else groups
    of = f" of {kind}leads" if kind else ""
    picked = SoMany(groups, *bounds_of(match, counted=False), counted=False)
    return f"{match['figure']} {match['what']}{of} by {by}", picked


def _only_those(text: str, scene: Callable[[], Scene]) -> tuple[str, SoMany] | None:
    """A breakdown, and behind it how much a group has to have to be listed."""
    match = _BEHIND.fullmatch(text)
    if match is None or not (match["only"] or match["how"] or match["tail"]):
        return None
    if not _UNIT.fullmatch(match["group"]) and _told(match["group"].lower(), scene()) is None:
        return None
    counted = bool(match["counted"])
    return match["what"], SoMany(match["group"], *bounds_of(match, counted=counted), counted=counted)


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
