"""Where leads stand, said in a sentence: `still new`, `still in stage lead`, `uncontacted`."""

import re
from dataclasses import replace

from bot.agent.offline.adjectives import behind_a_stage
from bot.agent.offline.fields import field_named
from bot.agent.offline.lexicon import LONGEST
from bot.agent.offline.marks import Cue, Doing, Joint, Link, Mark, Noise, Not, Noun, Ready, Several, Spot, Values, Verb
from bot.agent.offline.rules_small import VIA
from bot.agent.offline.rules_time import time_follows
from bot.agent.offline.scene import Rule, Scene, rule
from bot.agent.offline.spelling import key_of
from bot.domain.lead_query import FieldIs, LeadField

_JOINTS = frozenset({"or", "and", ",", ", or", ", and"})
_STANDING = {"stage": (LeadField.STAGE,), "status": (LeadField.STATUS, LeadField.CRM_STATUS)}


def _at_value(match: re.Match[str], scene: Scene) -> Spot | None:
    """`in stage lead`, `with their status at open`, `status not new`: with the longest value that follows."""
    found = _value_after(match, scene)
    if found is None or not match["no"]:
        return found
    marks = found.mark.marks if isinstance(found.mark, Several) else (found.mark,)
    return replace(found, mark=Several((Not(carries=True), *marks)))


def _value_after(match: re.Match[str], scene: Scene) -> Spot | None:
    word = match["field"]
    first, after = scene.places(match)
    if behind_a_stage(first, scene):
        return None
    for length in range(LONGEST, 0, -1):
        value = scene.line.slice(after, after + length)
        options = (*scene.lexicon.options(value), *scene.lexicon.options(f"{word} {value}"))
        meant = tuple(dict.fromkeys(replace(o, bare=True) for o in options if o.field in _STANDING[word]))
        if meant and after + length <= len(scene.line.tokens):
            return _with_others(first, after + length, Values(meant), word, scene)
    return None


def _with_others(first: int, after: int, value: Values, word: str, scene: Scene) -> Spot:
    """`in status open or new`: the other values of the list, be they everyday words."""
    marks: list[Mark] = [value]
    while joint := next((n for n in (2, 1) if scene.line.slice(after, after + n) in _JOINTS), 0):
        options = scene.lexicon.options(said := scene.line.slice(after + joint, after + joint + 1))
        meant = tuple(dict.fromkeys(replace(o, bare=True) for o in options if o.field in _STANDING[word]))
        if not meant or not said:
            break
        marks.extend((Joint(Link.OR), Values(meant)))
        after += joint + 1
    return Spot(first, after, Several(tuple(marks)) if len(marks) > 1 else value)


BY_STATUS = "Not contacted, here: by the CRM's status {own}."


def _uncontacted(match: re.Match[str], scene: Scene) -> Mark | Spot:
    """The CRM's own status where it has one that says so, else no activity at all, or none in a time that follows."""
    statuses = scene.lexicon.values.get(LeadField.CRM_STATUS, ())
    own = tuple(n.value for n in statuses if re.search(r"\b(?:not contacted|uncontacted)\b", key_of(n.value)))
    if not own or time_follows(match, scene):
        return Verb(Doing.QUIET, bare=True)
    by_status = Ready((FieldIs(field=LeadField.CRM_STATUS, values=own),))
    return Spot(*scene.places(match), by_status, note=BY_STATUS.format(own=" or ".join(own)))


def _all_but(match: re.Match[str], scene: Scene) -> Mark | None:
    """`all industries but retail` leaves one out; `all industries but hot` goes on with something else."""
    named = field_named(match["field"], scene)
    if named is None:
        return None
    _, after = scene.places(match)
    phrases = (scene.line.slice(after, after + length) for length in range(LONGEST, 0, -1))
    options = [option for phrase in phrases for option in scene.lexicon.options(phrase)]
    fields = next((kin for kin in _KIN if named[0] in kin), (named[0],))
    if options and not any(option.field in fields and option.custom == named[1] for option in options):
        return Joint(Link.BUT)
    return Several((Not(carries=True), Cue(fields, custom=named[1], named=True)))


_KIN: tuple[tuple[LeadField, ...], ...] = (
    VIA.fields,
    (LeadField.STATUS, LeadField.CRM_STATUS),
    (LeadField.COUNTRY, LeadField.STATE, LeadField.CITY),
)
"""Fields whose values people say of one another: a channel by the CRM's own word."""

RULES: tuple[Rule, ...] = (
    rule(
        r"(?:(?:who|that|which) )?(?:(?:are|is) )?(?:still|yet|just) (?:a )?new(?: status)?(?! (?:leads?|contacts?)\b)"
        r"|new still",
        Ready((FieldIs(field=LeadField.STATUS, values=("new",)),)),
    ),
    rule(
        r"(?:still |currently |now |right now )*(?:(?:in|at|on|with|whose) )?(?:the |their |a |lead |lifecycle )*"
        r"(?P<field>stage|status)(?: of| at| =|:)?(?P<no>(?: is)? (?:not|other than|but not|!=))?(?= \w)",
        _at_value,
    ),
    rule(
        r"(?:still |as yet |so far )*(?:uncontacted|not (?:yet |been )*contacted|yet to be contacted"
        r"|(?:waiting )?to be contacted)(?: yet| so far)?",
        _uncontacted,
    ),
    rule(
        r"(?:(?:in|from|across|at|with|of|on|by) )?(?:any|every|all|whatever|whichever) (?P<field>\w+(?: \w+){0,2}?) "
        r"(?:but|except(?: for)?|other than|apart from|besides)(?: the)?",
        _all_but,
    ),
    rule(
        r"(?:all|every|any|(?:everyone|everybody) 's)(?: of)?(?: the| our)* "
        r"(?:leads?|contacts?|people|prospects?|accounts?|companies) "
        r"but(?! (?:not|no|only|with|without|who|that|which|have|has|are|is|in|from|at|also|still|never|just)\b)",
        Several((Noun(), Not(carries=True))),
    ),
    rule(r"(?:anywhere|somewhere|everywhere|all over)(?= (?:in|within|across|outside|but|except)\b)", Noise()),
)
