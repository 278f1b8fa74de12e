"""Whom one may write to or call: do-not-contact, unsubscribed, and those who are neither."""

import re

from bot.agent.offline.marks import Done, Mark, Ready, Spot
from bot.agent.offline.rules_time import time_follows
from bot.agent.offline.scene import Rule, Scene, rule
from bot.domain.lead_query import AnyOf, FieldIs, LeadField
from bot.domain.words import EventKind

_UNSUBSCRIBED = Ready((FieldIs(field=LeadField.UNSUBSCRIBED),))
_DO_NOT_CONTACT = Ready((FieldIs(field=LeadField.DO_NOT_CONTACT),))
_REACHABLE = Ready(
    (
        FieldIs(field=LeadField.UNSUBSCRIBED, negated=True),
        FieldIs(field=LeadField.DO_NOT_CONTACT, negated=True),
    )
)
_UNREACHABLE = Ready(
    (AnyOf(conditions=(FieldIs(field=LeadField.UNSUBSCRIBED), FieldIs(field=LeadField.DO_NOT_CONTACT))),)
)
_FLAGS = {
    r"(?:do not (?:contact|call|email)|dnc)(?: flag| mark)?": LeadField.DO_NOT_CONTACT,
    r"(?:unsubscribed|opted out|opt out)(?: flag)?": LeadField.UNSUBSCRIBED,
}
_FLAG_RULES = tuple(
    rule(
        rf"(?:where |whose |with )?{words}(?: is| are| =|:)? (?:{answer})",
        Ready((FieldIs(field=field, negated=negated),)),
    )
    for words, field in _FLAGS.items()
    for answer, negated in (("true|yes|set|on|1|checked", False), ("false|no|not set|off|0|unchecked|not true", True))
)


def _unsubscribed(match: re.Match[str], scene: Scene) -> Mark | Spot:
    """`unsubscribed this month`: what they did then, which only activities tell."""
    if not time_follows(match, scene):
        return _UNSUBSCRIBED
    first, after = scene.places(match)
    return Spot(first, after, Done((EventKind.UNSUBSCRIBE,)), note=BY_DEED)


BY_DEED = "By the day they unsubscribed, which is known only where an activity says so."
_WE = r"(?: (?:we|i|you|one|sales))?"
_WHO = r"(?:(?:that |which |who |whom )?(?:(?:we|i|you|reps) )?)"
_NOT_TO = (
    rf"(?:(?:must|should|may|shall){_WE} (?:not|never){_WE}|ought{_WE} (?:not|never) to"
    rf"|(?:(?:is|are|am){_WE} )?(?:not|never) (?:allowed|supposed|permitted|meant) to|(?:is|are|am){_WE} not to"
    r"|(?:asked|told|wants?|wish(?:es)?|prefers?)(?: us)? (?:not|never) to|(?:do|does|did) not (?:want|wish|like)"
    r"(?: us)? to)"
)
_CAN_NOT = rf"can{_WE} (?:not|never)(?: (?:we|i))?"
_CALLED = r"(?:contacted|called(?: up)?|phoned|rung|approached|disturbed|bothered|reached out to|spoken to|talked to)"
_CALL = r"(?:contact|call|phone|ring|approach|disturb|bother|reach out to|speak to|talk to)"
_MAILED = r"(?:e ?mailed|mailed|written to|messaged)"
_MAIL = r"(?:e ?mail|mail|write to|message)"
_ANY_MORE = r"(?: (?:any more|anymore|at all|again|any longer|them|by us))*"

RULES: tuple[Rule, ...] = (
    rule(
        r"(?:marked |flagged |tagged |set )?(?:as )?(?:do not (?:contact|call|disturb|email)|dnc|do not "
        r"contacts|not to be contacted)(?: flag| mark)?",
        _DO_NOT_CONTACT,
    ),
    rule(rf"{_WHO}{_NOT_TO} (?:be {_CALLED}|{_CALL}){_ANY_MORE}|off limits", _DO_NOT_CONTACT),
    rule(
        rf"{_WHO}(?:{_NOT_TO} (?:be {_MAILED}|{_MAIL})|{_CAN_NOT} (?:be (?:{_MAILED}|contacted)|{_MAIL}|contact))"
        rf"{_ANY_MORE}|uncontactable",
        _UNREACHABLE,
    ),
    rule(
        r"(?:unsubscribed|opted out|opt outs?|unsubscribers|unsubscribes|email opt outs?|(?:who |that "
        r")?(?:have |has )?(?:opted|opt) out)(?: (?:of|from) (?:all |our )?(?:emails?|mails?|e mails?|mailings"
        r"|marketing))?",
        _unsubscribed,
    ),
    rule(
        r"(?:contactable|reachable|emailable|mailable|still subscribed|subscribed|opted in|allowed to "
        r"(?:contact|email)|(?:that |who |who can |whom can )?(?:we|i) (?:can|may|are allowed to) (?:still "
        r")?(?:contact|email"
        r"|mail|reach out to)|(?:that |who |which )?(?:can|may) (?:still )?be (?:contacted|called|e ?mailed|mailed"
        r"|written to))",
        _REACHABLE,
    ),
    *_FLAG_RULES,
)
