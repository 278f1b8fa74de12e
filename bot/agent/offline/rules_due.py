"""Days of the data's own that are over or lie ahead: `audit has passed`, `accreditation expired`, `overdue reviews`."""

import re

from bot.agent.offline.fields import field_named, is_dated
from bot.agent.offline.marks import Doing, Grouped, Mark, Ready, Several, Verb
from bot.agent.offline.plain_words import FILLERS
from bot.agent.offline.rules_time import time_follows
from bot.agent.offline.scene import Rule, Scene, rule
from bot.domain.lead_query import FieldIs, FieldWithin, LeadField, Period

_HAS = r"(?:(?:who|that|which|whose|where|with|have|has|having|got|there is|an?|the|their|any) )*"
_WHAT = rf"{_HAS}(?P<what>\w+(?: \w+){{0,3}}?)"
_IS = r"(?: (?:dates?|is|are|was|were|has|have|had|been|already|which|that|who))*"
OVER = (
    r"(?:passed|expired|lapsed|ended|finished|overdue|past(?: due)?(?! (?:\d|§d|the end of))|behind us|run out|ran out"
    r"|gone by|missed|out of date|elapsed|no longer valid|not (?:still )?valid(?: any more| anymore)?"
    r"|(?<=is )over(?! \d)|over(?=$))"
)
AHEAD = (
    r"(?:(?:still |yet )?to come|(?:still )?valid|(?:still )?ahead(?: of us)?|(?:still )?(?:upcoming|coming up)"
    r"|in (?:the )?future)"
)
_ARRANGED = r"(?:scheduled|planned|booked|arranged|set up|lined up|in the calendar|coming up|upcoming|ahead|to come)"
_HAPPENED = r"(?:happened|taken place|took place|occurred|been held|been done|(?<=have )been|(?<=has )been)"
_UNIT = r"(?P<unit>day|week|month|quarter|year)"
_BY_TIME = (
    r"(?:(?:(?:by|per|each|every|for each|for every) (?:day|week|month|quarter|year)|monthly|quarterly|yearly)\b)"
)
_WHEN = r"(?:in|this|next|last|within|during|before|after|until|since|on|between|over|coming)"
_BY_ITS_TIME = re.compile(f" {_BY_TIME}")
_TOOK_PLACE = r"were|was|are|is|there|do we have|did we have|we had|we have|took place|held"
_JOINTS = frozenset({"and", "or", "but"})
_CALLED = (
    *("{}", "{} date", "{} deadline", "{} due date", "next {}"),
    *("{} expires", "{} renews", "{} end", "{} ends"),
)
"""What a field is called that gives the day of something."""


def _field(words: str, scene: Scene) -> str:
    """The custom field that gives the day of what the words name; empty where none does."""
    if not set(words.split()) - _JOINTS or set(words.split()) & FILLERS:
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
    if not over and time_follows(match, scene):
        return Verb(Doing.DATED, custom=custom)  # `shutdowns coming up in the next 90 days`
    window = calendar.until(calendar.today) if over else calendar.since(calendar.today)
    due = Ready((FieldWithin(field=LeadField.CUSTOM, custom=custom, window=window),))
    return Several((due, Verb(Doing.DATED, custom=custom))) if over and time_follows(match, scene) else due


def _due_when(match: re.Match[str], scene: Scene) -> Mark | None:
    custom = _field(match["what"], scene)
    return Verb(Doing.DATED, custom=custom) if custom and time_follows(match, scene) else None


def _by_its_time(match: re.Match[str], scene: Scene) -> Mark | None:
    """`renewals by month`, `lease expiries per quarter`: counted by the day that the field gives."""
    custom = _field(match["what"], scene)
    return Verb(Doing.DATED, custom=custom) if custom else None


def _its_unit(match: re.Match[str], scene: Scene) -> Mark | None:
    """`by renewal month`, `by month of renewal`."""
    custom = _field(match["what"], scene)
    known = Ready((FieldIs(field=LeadField.CUSTOM, custom=custom),))
    return Several((known, Grouped(LeadField.CUSTOM, custom, Period(match["unit"])))) if custom else None


def _arranged(match: re.Match[str], scene: Scene) -> Mark | None:
    """`a site visit is planned`, `no site visit planned`: on a day that lies ahead, or on none such."""
    custom = _field(match["what"], scene)
    if not custom or time_follows(match, scene):
        return None
    calendar = scene.calendar
    if not match["none"]:
        ahead = FieldWithin(field=LeadField.CUSTOM, custom=custom, window=calendar.since(calendar.today))
        return Ready((ahead,))
    blank = FieldIs(field=LeadField.CUSTOM, custom=custom, negated=True)
    over = FieldWithin(field=LeadField.CUSTOM, custom=custom, window=calendar.until(calendar.today))
    return Ready((blank, over), any_of=True)


def _happened(match: re.Match[str], scene: Scene) -> Mark | None:
    """`site visits that have happened this year`: on a day of that time that is over."""
    custom = _field(match["what"], scene)
    if not custom:
        return None
    calendar = scene.calendar
    over = Ready((FieldWithin(field=LeadField.CUSTOM, custom=custom, window=calendar.until(calendar.today)),))
    return Several((over, Verb(Doing.DATED, custom=custom))) if time_follows(match, scene) else over


def _own_day(match: re.Match[str], scene: Scene) -> Mark | None:
    """`site visits next week`: a day that the data itself gives, whatever else is called so."""
    named = field_named(match["field"], scene)
    timed = time_follows(match, scene) or _BY_ITS_TIME.match(scene.line.text, match.end())
    dated = named is not None and is_dated(named[1], scene) and timed
    return Verb(Doing.DATED, custom=named[1]) if named and dated else None


def rules(field: str) -> tuple[Rule, ...]:
    """Rules that hold before those for what leads did; `field` is an expression for the names of all fields."""
    return (
        rule(rf"{_HAS}(?P<field>{field})(?: (?:{_TOOK_PLACE}))*", _own_day),
        rule(rf"{_HAS}(?P<field>{field})(?= {_BY_TIME})", _own_day),
        rule(
            r"(?P<none>(?:without|missing|lacking|no|(?:with|have|has|having) no|(?:do|does|did) not (?:yet )?have) )?"
            rf"{_WHAT}(?: (?:is|are|was|yet|already|currently|still))* {_ARRANGED}(?: yet)?",
            _arranged,
        ),
        rule(
            rf"{_WHAT}(?: (?:that|which|has|have|had|already|actually|were|was|are|is))* {_HAPPENED}(?: already)?",
            _happened,
        ),
    )


RULES: tuple[Rule, ...] = (
    *(
        rule(
            r"(?:(?:that|who|which|are|is|still|currently) )*(?P<no>not )?(?:(?P<over>out of|no longer under)|under)"
            rf" (?:an? |the |their )?(?P<what>{what})",
            _due,
        )
        for what in (r"\w+", r"\w+ \w+")
    ),
    rule(rf"{_WHAT}{_IS}(?P<no> not| not yet| never)?(?: been| yet)? (?:(?P<over>{OVER})|{AHEAD})", _due),
    rule(
        r"(?:(?P<over>overdue|expired|lapsed|past|missed)|upcoming|future|coming) "
        r"(?P<what>\w+(?: (?!by |per |each |monthly|quarterly)\w+){0,2})",
        _due,
    ),
    rule(rf"{_WHAT}{_IS}(?: due| up| coming up| falling| falling due)?(?= {_BY_TIME})", _by_its_time),
    rule(rf"{_WHAT} (?:comes?|falls?) (?:up|due)(?: again)?(?= {_BY_TIME})", _by_its_time),
    rule(rf"(?:by|per|grouped by) (?P<what>\w+(?: \w+){{0,3}}?)(?: date)? {_UNIT}", _its_unit),
    rule(rf"(?:by|per|grouped by) (?:the )?{_UNIT} of (?:the |their )?(?P<what>\w+(?: \w+){{0,3}}?)", _its_unit),
    rule(rf"(?:the |their |any |our )?(?P<what>(?!and\b|or\b|but\b)\w+(?: \w+){{0,2}}?)(?= {_WHEN})", _due_when),
    rule(
        rf"{_WHAT}{_IS} (?:due|up|com(?:es?|ing) up|falling|falls|scheduled|planned|happening|clos(?:es|ing)|ends?"
        r"|ending|expires?|expiring|laps(?:es?|ing)|runs? out|running(?: out)?|finish(?:es|ing)?)"
        r"(?: again| for renewal)?",
        _due_when,
    ),
)
