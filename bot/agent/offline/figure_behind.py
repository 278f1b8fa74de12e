"""Figures said behind what they are of: `revenue by industry, median` asks for the median revenue by industry."""

import re
from collections.abc import Callable

from bot.agent.offline.counting_events import is_counted
from bot.agent.offline.deictic import last_shown
from bot.agent.offline.fields import field_named, is_numeric
from bot.agent.offline.scene import Scene
from bot.domain.lead_query import NUMBERS
from bot.domain.reading import ThreadMemory

_BEHIND = re.compile(
    r"(?P<what>(?!(?:average|avg|mean|median|total|sum)\b)[\w-]+(?: [\w-]+){0,3}?) "
    r"(?P<by>(?:by|per|for each|of each|in each) [^,(]+?) ?[,(:-] ?(?:the |on |in |as an? |an? )?"
    r"(?P<figure>average|avg|mean|median|total|sum)\)?(?P<end>[ ?!.]*)",
    re.I,
)

_COUNTS = re.compile(
    r"^(?P<what>(?:e ?-?mail |page |site |demo |form )?(?:call|meeting|click|open|download|visit|view|chat|request"
    r"|fill))s? counts?(?:$|:? (?=\w))",
    re.I,
)
"""`click count per campaign`: of clicks."""
_YEAR = re.compile(r"(?P<by>\b(?:by|per|each) (?:day|week|month|quarter)),? (?P<year>20\d\d)\b", re.I)
"""`calls per month 2026`: those of that year."""

_RANKED = re.compile(
    r"^(?:(?:our|the|all) )*(?P<group>(?!leads\b|contacts\b)[\w-]+(?: [\w-]+)?) (?:ranked|sorted|ordered)"
    r" by (?P<figure>average|avg|mean|median|total) (?P<what>[^,]+)$",
    re.I,
)
"""`vendors ranked by median orders`."""
_PER_LEAD = re.compile(
    r"(?:number of |how many |count of )?(?P<what>(?!(?:average|avg|mean|median)\b)[\w -]+?) (?:per|by|for each) "
    r"(?:lead|contact|person|prospect)(?P<rest>(?: (?:in|this|last|since|for) .+)?)[ ?!.]*",
    re.I,
)
"""`calls per lead this month`: leads by how many each has."""
_RATIO = re.compile(r"^(?P<a>\w+) (?:to|/|:) (?P<b>\w+) ratio(?=\W*$)", re.I)
_EACH = re.compile(
    r"(?P<field>[^,:]+?) ?[,:-] ?(?:the )?(?:number of|how many|count of) (?:leads|contacts)"
    r"(?: (?:for |per |of )?each)?[ ?.]*",
    re.I,
)
"""`carriers, number of leads each`."""
_LAST = re.compile(
    r"^when (?:was|were|is) (?:the |our )?(?:last|latest|most recent)(?: time)? (?P<what>(?:demo requests?"
    r"|repl(?:y|ies)|downloads?|meetings?|calls?|chats?|form (?:fill|submission)s?|trials?)"
    r"(?! (?:with|of|from|by|to|at|on) (?!the |a |an |our )))",
    re.I,
)
"""`when was the last demo request`: who made it, with its day."""


def latest_deed(text: str, thread: ThreadMemory) -> str:
    """`when was the last demo request`, of whoever it was; after one lead's card it is theirs, and stays as it is."""
    return text if len(last_shown(thread)) == 1 else _LAST.sub(r"latest 1 \g<what>", text)


def _against(ratio: re.Match[str]) -> str:
    """`hot to cold ratio`, `calls to meetings ratio`; a ratio of something done and of who leads are stays as it is."""
    deeds = [is_counted(ratio[side].lower()) or bool(_DEEDS.fullmatch(ratio[side])) for side in ("a", "b")]
    if all(deeds):
        return f"{ratio['a']} vs {ratio['b']}" if is_counted(f"{ratio['a']} {ratio['b']}".lower()) else ratio.group()
    return ratio.group() if any(deeds) else f"{ratio['a']} leads vs {ratio['b']} leads"


_DEEDS = re.compile(r"(?:open|click|repl|bounce|unsubscribe|send|view|visit|download)(?:s|ies)", re.I)
"""Words of what was done, which may be a value of the data as well: `opens`."""


def figure_first(text: str, scene: Callable[[], Scene]) -> str:
    """The question with its figure before the numbers that it is of; another one as it is."""
    text = _YEAR.sub(r"\g<by> in \g<year>", text)
    text = _COUNTS.sub(r"number of \g<what>s ", text).rstrip()
    text = _RANKED.sub(r"\g<figure> \g<what> by \g<group>", text)
    if (per := _PER_LEAD.fullmatch(text)) and is_counted(per["what"].lower()):
        return f"leads with the most {per['what']}{per['rest']}"
    text = _RATIO.sub(_against, text)
    if (each := _EACH.fullmatch(text)) and field_named(each["field"].lower(), scene()):
        return f"leads by {each['field']}"
    found = _BEHIND.fullmatch(text)
    named = field_named(found["what"].lower(), scene()) if found else None
    if found is None or named is None or not (named[0] in NUMBERS or is_numeric(named[1], scene())):
        return text
    figure = "total" if found["figure"].lower() == "sum" else found["figure"]
    return f"{figure} {found['what']} {found['by']}{found['end']}"
