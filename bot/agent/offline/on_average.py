"""`how many seats do retailers have on average`: the average of a field of numbers, whatever asks for it."""

import re
from collections.abc import Callable

from bot.agent.offline.fields import field_named, is_numeric
from bot.agent.offline.scene import Scene
from bot.domain.lead_query import NUMBERS

_FIGURE = r"(?:on|in|at an?) (?:the )?average"
_DOES = r"(?:have|has|got|get|run|use|employ|make|do|need|process|handle|serve|send|count|own|operate|manage)"
_WHAT = r"how (?:many|much|big an?) (?P<what>[\w-]+(?: [\w-]+){0,4}?)"
_ASKED = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"{_WHAT} (?:do|does|did|have) (?:our |the |all )*(?P<who>.+?) {_DOES},? {_FIGURE}(?P<rest>(?: .+)?)",
        rf"{_FIGURE},? {_WHAT} (?:do|does|did|have) (?:our |the |all )*(?P<who>.+?) {_DOES}(?P<rest>(?: .+)?)",
    )
)


def on_average(text: str, scene: Callable[[], Scene]) -> str:
    """The question as `average seats of retailers`; another one as it is."""
    bare = text.rstrip(" ?.!")
    for pattern in _ASKED:
        found = pattern.fullmatch(bare)
        named = field_named(found["what"].lower(), scene()) if found else None
        if found and named and (named[0] in NUMBERS or is_numeric(named[1], scene())):
            return f"average {found['what']} of {found['who']}{found['rest']}"
    return text
