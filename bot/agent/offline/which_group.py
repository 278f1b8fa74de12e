"""Groups in the singular, asked for by what they have most of: `rep with the most leads`, `busiest month for demos`."""

import re
from collections.abc import Callable

from bot.agent.offline.fields import field_named, is_numeric
from bot.agent.offline.rules_plan import UNGROUPED
from bot.agent.offline.scene import Scene
from bot.agent.offline.spelling import stem

USUAL = 10
"""Groups that are listed where the question gives no number."""
_LEAD_IN = (
    r"(?:(?:and|ok|okay|so|now|then|please|who|what|whats|which|is|was|the|our|name|find|show|give|tell|me|us),? )*"
)
_HAS = (
    r"(?:with|having|(?:that|which|who) (?:has|had|have|holds|owns|got|gets|brought|brings?|gave|gives|generated"
    r"|generates|made|did)(?: got)?(?: in| us)?)"
)
_RATED = re.compile(
    rf"{_LEAD_IN}(?P<how>best|worst|highest|lowest|weakest) (?P<group>[\w-]+(?: [\w-]+){{0,2}}?)"
    r" by (?P<what>(?:[\w-]+ )+rate)(?P<rest>(?: .*)?)",
    re.I,
)
"""`worst source by conversion rate`."""
_MOST = r"(?:the )?(?P<most>most|fewest|least|highest|lowest|best|worst|biggest|largest|smallest|greatest)"
_UNIT = r"(?P<unit>day|week|month|quarter|year)"
_GROUP = re.compile(rf"{_LEAD_IN}(?P<group>[\w-]+(?: [\w-]+){{0,3}}?) {_HAS} {_MOST} (?P<what>.+)", re.I)
_BUSY = re.compile(
    rf"{_LEAD_IN}(?P<how>best|busiest|biggest|strongest|top|worst|slowest|weakest|quietest) {_UNIT}"
    r" (?:for|of|in terms of|when it comes to|by) (?P<what>.+)",
    re.I,
)
_SLOW = frozenset({"worst", "slowest", "weakest", "quietest"})
_LARGEST = re.compile(
    r"(?P<lead>(?:(?:what|which|who|are|is|list|show|give|me|us|the) )*)(?P<mine>(?:my |our )?)(?:(?P<n>\d+) )?"
    r"(?:biggest|largest) (?:(?P<m>\d+) )?(?P<what>(?:[\w&-]+ ){0,3}?(?:accounts|companies|firms)(?: (?:in|from) .+?)?)"
    r" by (?:their )?(?:number of )?(?P<by>employees|head ?count|revenue)[ ?!.]*",
    re.I,
)
"""`biggest 5 accounts by revenue`: companies, each once."""
_SO_MANY_LARGEST = re.compile(
    r"(?:(?:what|which|who|are|is|list|show|give|me|us|the) )*(?P<mine>(?:my |our )?)"
    r"(?:(?P<n>\d+|two|three|four|five|six|seven|eight|nine|ten) (?:biggest|largest)"
    r"|(?:biggest|largest) (?P<m>\d+|two|three|four|five|six|seven|eight|nine|ten)) "
    r"(?P<what>(?:[\w&-]+ ){0,3}?(?:accounts|companies|firms)(?: (?:in|from) (?:(?! by ).)+?)?)[ ?!.]*",
    re.I,
)
"""`our 3 biggest accounts in Texas`: so many companies, and not so many people of one."""
_UNSAID = re.compile(
    r"(?P<who>(?:who|(?:which|what) [\w-]+(?: [\w-]+)?)(?: (?:has|had|have|owns|holds|got|brought|brings|gets))"
    r"(?: in)?) (?P<most>most|fewest|least) (?P<what>.+)",
    re.I,
)
"""`which rep has most leads`: without its article the same."""
_GOT = re.compile(
    r"\b(?P<has>(?:who|(?:which|what) [\w-]+) (?:has|had|have)) got (?=(?:the )?(?:most|fewest|least)\b)", re.I
)


_MADE = re.compile(
    r"\b(?P<who>who|(?:which|what) [\w-]+) (?:booked|held|made|logged|ran|took|scheduled|did)"
    r" (?=the (?:most|fewest|least)\b)",
    re.I,
)
"""`which rep booked the most meetings`: those of his leads."""


def which_group(text: str, scene: Callable[[], Scene]) -> str:
    """The question as `which rep has the most leads` asks it; another one as it is."""
    text = _MADE.sub(r"\g<who> had ", _GOT.sub(r"\g<has> ", text))
    if busy := _BUSY.fullmatch(text):
        most = "fewest" if busy["how"].lower() in _SLOW else "most"
        return f"which {busy['unit']} had the {most} {busy['what']}"
    if large := _LARGEST.fullmatch(text):
        by = "revenue" if large["by"].lower() == "revenue" else "employees"
        return f"{large['mine']}top {large['n'] or large['m'] or USUAL} {large['what']} by {by}"
    if (several := _SO_MANY_LARGEST.fullmatch(text)) and (several["n"] or several["m"]) != "1":
        return f"{several['mine']}top {several['n'] or several['m']} {several['what']} by employees"
    if (rated := _RATED.fullmatch(text)) and _groups(rated["group"].lower(), scene()):
        most = "lowest" if rated["how"].lower() in {*_SLOW, "lowest"} else "best"
        return f"which {rated['group']} has the {most} {rated['what']}{rated['rest']}"
    found = _GROUP.fullmatch(text)
    if found and _groups(found["group"].lower(), scene()):
        return f"which {found['group']} has the {found['most']} {found['what']}"
    return _UNSAID.sub(r"\g<who> the \g<most> \g<what>", text) if _UNSAID.fullmatch(text) else text


def _groups(words: str, scene: Scene) -> bool:
    """Whether words name in the singular what leads can be put together by."""
    if re.fullmatch(_UNIT, words):
        return True
    named = field_named(words, scene)
    one = stem(words.split()[-1]) == words.split()[-1]
    return one and named is not None and named[0] not in UNGROUPED and not is_numeric(named[1], scene)
