"""Figures said behind what they are of: `revenue by industry, median` asks for the median revenue by industry."""

import re
from collections.abc import Callable

from bot.agent.offline.fields import field_named, is_numeric
from bot.agent.offline.scene import Scene
from bot.domain.lead_query import NUMBERS

_BEHIND = re.compile(
    r"(?P<what>(?!(?:average|avg|mean|median|total|sum)\b)[\w-]+(?: [\w-]+){0,3}?) "
    r"(?P<by>(?:by|per|for each|of each|in each) [^,(]+?) ?[,(:-] ?(?:the |on |in |as an? |an? )?"
    r"(?P<figure>average|avg|mean|median|total|sum)\)?(?P<end>[ ?!.]*)",
    re.I,
)


def figure_first(text: str, scene: Callable[[], Scene]) -> str:
    """The question with its figure before the numbers that it is of; another one as it is."""
    found = _BEHIND.fullmatch(text)
    named = field_named(found["what"].lower(), scene()) if found else None
    if found is None or named is None or not (named[0] in NUMBERS or is_numeric(named[1], scene())):
        return text
    figure = "total" if found["figure"].lower() == "sum" else found["figure"]
    return f"{figure} {found['what']} {found['by']}{found['end']}"
