"""Rates by the state that they are of: `qualified rate`, `unqualified rate by source`, `demo rate`."""

import re

from bot.agent.offline.counting_events import NOUNS
from bot.agent.offline.fields import field_named, yes_of
from bot.agent.offline.listed import value_is
from bot.agent.offline.marks import Mark, Measure, Unread
from bot.agent.offline.scene import Rule, Scene, rule
from bot.domain.lead_query import Condition, Did, FieldIs, LeadField, MetricKind
from bot.domain.words import EventKind

NO_MEAN = "I count what was done and take no average of it. Ask for the number instead, for example: calls by rep."
NO_RATE = (
    "I cannot work out that rate: the data does not have the e-mails that we sent, only what was done with them. "
    "Ask for example: what share of leads replied to an e-mail?"
)
_STATES = {LeadField.STATUS, LeadField.STAGE, LeadField.BAND, LeadField.CRM_STATUS}
_CALLED = {"qualification": "qualified", "disqualification": "unqualified", "disqualified": "unqualified"}
_DEEDS = {"meeting": EventKind.MEETING, "demo": EventKind.DEMO_REQUEST, "demo request": EventKind.DEMO_REQUEST}


def _rate(match: re.Match[str], scene: Scene) -> Mark | None:
    """The share of leads in a state, or of those who did a thing."""
    words = match["what"]
    if kind := _DEEDS.get(words):
        return Measure(MetricKind.SHARE, fixed=(Did(events=(kind,)),))
    options = [one for one in scene.lexicon.options(_CALLED.get(words, words)) if one.field in _STATES and one.known]
    if not options:
        return None
    states: tuple[Condition, ...] = (FieldIs(field=options[0].field, values=options[0].values),)
    return Measure(MetricKind.SHARE, fixed=states)


def _share(match: re.Match[str], scene: Scene) -> Mark | None:
    """`MQL share by source`, `C-level share per industry`: of those whom the data knows by that word."""
    if yes := _says_yes(match["what"], scene):
        return Measure(MetricKind.SHARE, fixed=(yes,))
    found = [one for one in scene.lexicon.options(match["what"]) if one.known and not one.needs and one.bare]
    if not found or found[0].field in _NAMES:
        return None
    first = found[0]
    same = (one for one in found if (one.field, one.custom) == (first.field, first.custom))
    values = tuple(dict.fromkeys(value for one in same for value in one.values))
    if first.custom:
        return Measure(MetricKind.SHARE, fixed=(value_is(first.custom, values, scene.lexicon.lists, negated=False),))
    return Measure(MetricKind.SHARE, fixed=(FieldIs(field=first.field, values=values),))


def _says_yes(words: str, scene: Scene) -> Condition | None:
    """`AEO certified`, of a field of the data's own of yes and no."""
    named = field_named(words, scene)
    yes = yes_of(named[1], scene) if named and named[1] else ()
    return FieldIs(field=LeadField.CUSTOM, custom=named[1], values=yes) if named and yes else None


_NAMES = {LeadField.NAME, LeadField.COMPANY, LeadField.EMAIL, LeadField.TITLE}
_OPTED_OUT = FieldIs(field=LeadField.UNSUBSCRIBED)

RULES: tuple[Rule, ...] = (
    rule(r"(?:lead )?shares?(?= (?:by|per|for each) )|in %|in pct", Measure(MetricKind.SHARE)),
    rule(
        rf"(?:average|avg|mean|typical)(?: number| count| amount)?(?: of)? (?:(?:page|site|demo|form) )?{NOUNS}"
        r"(?= (?:per|by|for each|a|an|each)\b|$)",
        Unread(NO_MEAN),
    ),
    rule(
        r"(?:e ?mail )?(?:opt ?outs?|opted out|unsubscribes?|unsubscribed|unsubscription) (?:rates?|share|percentage)",
        Measure(MetricKind.SHARE, fixed=(_OPTED_OUT,)),
    ),
    rule(
        r"(?:(?:our|the|my|average) )*(?:e ?mail |newsletter )?(?:open|opening|click|click through|reply|bounce)"
        r" ?rates?",
        Unread(NO_RATE),
    ),
    rule(r"(?P<what>demo request|(?!(?:open|click|reply|response|bounce)\b)\w+) rates?", _rate),
    rule(
        r"(?P<what>\w+(?: \w+){0,2}?)(?: leads)? (?:share|percentage|%|pct|percent|adoption|penetration)"
        r"(?= (?:by|per|for each|in each|across|among|of all)\b|$)",
        _share,
    ),
)
