"""When something was sent or opened: the time that a question about it ends with."""

import re
from dataclasses import dataclass

from bot.agent.offline.marks import Spot, When
from bot.agent.offline.openers import CONTENT_WORD
from bot.agent.offline.rules_time import RULES
from bot.agent.offline.scene import Scene
from bot.domain.lead_query import Window

WORDS_OF_TIME = 12
"""A time said in more words is none that we read."""
ASKED = re.compile(
    r"(?:what|which|has|have|did|was|were)\b.*\b(?:sen[dt]|share[d]?|give[n]?|gave|forward(?:ed)?|show(?:ed|n)?"
    r"|seen?|open(?:ed)?|read|look(?:ed)? at|receive[d]?|got(?:ten)?|get|had)\b"
)
"""How such a question goes: others need not be looked through for a time."""
_OF_PIECE = re.compile(rf"\b{CONTENT_WORD}$")
"""`the report for Q1`: the time is the piece's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """The time at the end of a question."""

    start: int
    """Where it begins in the line."""
    window: Window
    note: str = ""


def ending(end: int, scene: Scene) -> Ending | None:
    """The longest time that goes up to a place of the line; None where there is none, or one still to come."""
    text = scene.line.text
    for start in [place for place in scene.line.starts if 0 < place < end][-WORDS_OF_TIME:]:
        if re.match(r"(?:of|for|from) ", text[start:]) and _OF_PIECE.search(text[:start].rstrip()):
            continue
        for rule in RULES:
            match = rule.pattern.match(text, start)
            made = rule.make(match, scene) if match and match.end() == end else None
            mark, note = (made.mark, made.note) if isinstance(made, Spot) else (made, "")
            if isinstance(mark, When) and not mark.ahead:
                return Ending(start=start, window=mark.window, note=note)
    return None
