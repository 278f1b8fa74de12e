"""Days of the data's own that are over or lie ahead: `audit has passed`, `accreditation expired`, `overdue reviews`."""

import re

from bot.agent.offline.fields import field_named, is_dated
from bot.agent.offline.marks import Doing, Mark, Ready, Verb
from bot.agent.offline.plain_words import FILLERS
from bot.agent.offline.rules_time import time_follows
from bot.agent.offline.scene import Rule, Scene, rule
from bot.domain.lead_query import FieldWithin, LeadField

_WHAT = r"(?:whose |where |with |(?:an?|the|their) )*(?P<what>\w+(?: \w+){0,3}?)"
_IS = r"(?: (?:dates?|is|are|was|were|has|have|had|been|already|which|that|who))*"
_OVER = (
    r"(?:passed|expired|lapsed|overdue|past(?: due)?|behind us|run out|ran out|gone by|missed|out of date|elapsed"
    r"|no longer valid|not (?:still )?valid(?: any more| anymore)?|(?<=is )over(?! \d))"
)
_AHEAD = (
    r"(?:(?:still |yet )?to come|(?:still )?valid|(?:still )?ahead(?: of us)?|(?:still )?(?:upcoming|coming up)"
    r"|in (?:the )?future)"
)
_CALLED = ("{}", "{} date", "next {}", "{} expires", "{} renews")
"""What a field is called that gives the day of something."""


def _field(words: str, scene: Scene) -> str:
    """The custom field that gives the day of what the words name; empty where none does."""
    if set(words.split()) & FILLERS:
        return ""
    for pattern in _CALLED:
        named = field_named(pattern.format(words), scene)
        if named and named[0] is LeadField.CUSTOM and is_dated(named[1], scene):
            return named[1]
    return ""


def _due(match: re.Match[str], scene: Scene) -> Mark | None:
    custom = _field(match["what"], scene)
    if not custom:
        return None
    calendar, parts = scene.calendar, match.groupdict()
    over = bool(parts.get("over")) != bool(parts.get("no"))
    window = calendar.until(calendar.today) if over else calendar.since(calendar.today)
    return Ready((FieldWithin(field=LeadField.CUSTOM, custom=custom, window=window),))


def _due_when(match: re.Match[str], scene: Scene) -> Mark | None:
    custom = _field(match["what"], scene)
    return Verb(Doing.DATED, custom=custom) if custom and time_follows(match, scene) else None


RULES: tuple[Rule, ...] = (
    rule(rf"{_WHAT}{_IS}(?P<no> not| not yet| never)?(?: been| yet)? (?:(?P<over>{_OVER})|{_AHEAD})", _due),
    rule(r"(?:(?P<over>overdue|expired|lapsed|past|missed)|upcoming|future|coming) (?P<what>\w+(?: \w+){0,2})", _due),
    rule(rf"{_WHAT}{_IS} (?:due|up|coming up|falling|falls|scheduled|planned|happening)(?: again)?", _due_when),
)
