"""Fields that are known, missing or said yes to: `with a phone number`, `no industry`, `needs a permit`."""

import re

from bot.agent.offline.fields import BUT_NOT, field_named, is_dated, is_numeric, tells_it_is_done, yes_of
from bot.agent.offline.lexicon import LONGEST
from bot.agent.offline.marks import Doing, Joint, Lacks, Link, Mark, Ready, Several, Verb
from bot.agent.offline.rules_time import time_follows
from bot.agent.offline.scene import Rule, Scene, rule
from bot.agent.offline.spelling import key_of
from bot.domain.lead_query import NUMBERS, FieldBetween, FieldIs, LeadField

_ARTICLE = r"(?:a |an |any |the |their |our |its |valid |known |direct |work |both |either )*"
_FILED = (
    r"(?: (?:on file|on record|in the system|in crm|in the crm|listed|set|filled|filled in|recorded|known"
    r"|yet|at all|info|information|number|data|field|scheduled|planned|booked|logged|entered|captured|given"
    r"|provided|assigned|noted|stored|saved))*"
)
_DONE_WITH = frozenset(
    (
        *("reply", "replies", "response", "responses", "open", "opens", "click", "clicks", "consent", "permission"),
        *("opt", "engagement", "activity", "call", "calls", "visit", "visits", "conversation", "contact"),
    )
)
"""Words that make of a field's name something that was done: a reply by e-mail, a call by phone."""

_STANDINGS = {LeadField.STAGE, LeadField.STATUS, LeadField.CRM_STATUS}
_MAY_BE_BLANK = {LeadField.EMPLOYEES, LeadField.REVENUE}
"""Numbers that an export may leave out."""


def _fields(words: str, scene: Scene) -> tuple[tuple[LeadField, str], ...] | None:
    """Every field of a list such as `phone or e mail`; None if one part names none that can be missing."""
    found = []
    for part in re.split(r" (?:or|and|nor|,)(?: (?:an?|any|no|the))? ", words):
        named = field_named(re.sub(rf"^{_ARTICLE}", "", part), scene)
        if named is None or named[0] in BUT_NOT:
            return None
        found.append(named)
    return tuple(found)


def _goes_on(match: re.Match[str], field: tuple[LeadField, str], scene: Scene) -> bool:
    """Whether a value of the field follows: `with status open` does not ask for any status."""
    _, after = scene.places(match)
    if scene.line.slice(after, after + 1) in {"is", "=", "of", "like", "other", "over", "above", "§"}:
        return True
    phrases = (scene.line.slice(after, after + length) for length in range(LONGEST, 0, -1))
    return any(o.field is field[0] and o.custom == field[1] for p in phrases for o in scene.lexicon.options(p))


def _lacking(match: re.Match[str], scene: Scene) -> Mark | None:
    fields = _fields(match["what"], scene)
    if scene.line.slice(after := scene.places(match)[1], after + 1) in _DONE_WITH:
        return None  # `no email reply`
    if fields and fields[0][1] and any(o.known and o.field in _STANDINGS for o in scene.lexicon.options(match["what"])):
        return None  # `no customers`, who are at that stage, beside a field called Customer
    either = match.group().startswith(("missing", "lacking", "that lack", "who lack")) and " or " in match["what"]
    either = either or (match.group().startswith("lack") and " either " in match.group())
    either = either or " or no " in match["what"]  # `no owner or no phone`, not `no owner or phone`
    if not fields or _goes_on(match, fields[-1], scene):
        return None
    if len(fields) == 1 and not _BLANK.match(match.group()) and _counts_nothing(fields[0][1], scene):
        return _none_of(fields[0][1])
    return _answered(fields, scene, negated=True, any_of=either) or Lacks(fields, negated=True, any_of=either)


_BLANK = re.compile(r"(?:with (?:a )?)?(?:missing|blank|empty|unknown)\b")


def _counts_nothing(custom: str, scene: Scene) -> bool:
    """Whether a field of numbers, and of no words for yes and no, writes a nought where there are none."""
    written = [n.value for n in scene.lexicon.custom.get(custom, ())]
    in_words = yes_of(custom, scene) and any(value.isalpha() for value in written)
    return is_numeric(custom, scene) and not in_words and "0" in written


def _none_of(custom: str) -> Ready:
    """`no trucks`, of a field that counts them: nought, or nothing said."""
    nought = FieldBetween(field=LeadField.CUSTOM, custom=custom, low=0, high=0)
    return Ready((nought, FieldIs(field=LeadField.CUSTOM, custom=custom, negated=True)), any_of=True)


def _having(match: re.Match[str], scene: Scene) -> Mark | None:
    fields = _fields(match["what"], scene)
    if fields and is_dated(fields[-1][1], scene) and time_follows(match, scene) and " or " not in match["what"]:
        dated = Verb(Doing.DATED, custom=fields[-1][1])  # `with a permit and a review next month`
        others = fields[:-1]
        known = others and (_answered(others, scene, negated=False) or Lacks(others, negated=False))
        return Several((known, Joint(Link.AND), dated)) if known else dated
    if fields and fields[-1][0] is LeadField.LAST_ACTIVITY and len(fields) == 1 and time_follows(match, scene):
        return Verb(Doing.ACTIVE)
    if not fields or any(field in NUMBERS - _MAY_BE_BLANK for field, _ in fields) or _goes_on(match, fields[-1], scene):
        return None
    either = " or " in match["what"]
    return _answered(fields, scene, negated=False, any_of=either) or Lacks(fields, negated=False, any_of=either)


_OPEN = frozenset({"outstanding", "pending", "to do", "to be done", "missing"})
"""What is said only of something that has to be done."""


def _in_a_list(words: str, scene: Scene) -> bool:
    """Whether a list of the data's own names it: what is wanted, beside the field that says who has it."""
    return any(option.known and option.custom in scene.lexicon.lists for option in scene.lexicon.options(words))


def _needing(match: re.Match[str], scene: Scene) -> Mark | None:
    """`needs a permit`, of a field `Permit Needed` that says yes or no; of `Audit Done` it says no."""
    fields = _fields(match["what"], scene)
    if not fields:
        return None
    yet = match.groupdict().get("yet") or ""
    if yet and match.group().endswith(match["what"]) and _in_a_list(match["what"], scene):
        return None
    undone = bool(yet) and tells_it_is_done(fields[0][1])
    if yet in _OPEN and (not undone or key_of(fields[0][1]) == match["what"]):
        return None
    return _answered(fields, scene, negated=bool(match["no"]) != undone)


def _answered(
    fields: tuple[tuple[LeadField, str], ...], scene: Scene, *, negated: bool, any_of: bool = False
) -> Ready | None:
    """`has a pool`, of a field `Pool` that says yes or no: that it says yes, not that it says anything."""
    yes = [yes_of(custom, scene) if custom else () for _, custom in fields]
    if not any(yes):
        return None
    each = zip(fields, yes, strict=True)
    conditions = (FieldIs(field=f, custom=name or None, values=says, negated=negated) for (f, name), says in each)
    return Ready(tuple(conditions), any_of=any_of)


def rules(field: str) -> tuple[Rule, ...]:
    """Rules for fields that are there or not; `field` is an expression for the names of all fields."""
    listed = rf"{field}(?:(?: ,| or| and| nor| , or| , and)(?: an?| any| no)? {field}){{0,3}}"
    there = rf"{field}(?:(?: ,| or| and| , or| , and)(?: an?| any)? {field}){{0,3}}"
    return (
        rule(
            r"(?:without|missing|lacking|lacks?|(?:with|have|has|having|got|there is) no|(?:do|does|did) not "
            r"(?:have|list|show)"
            r"|(?:have|has) not got|no|with (?:a )?(?:missing|blank|empty|unknown)|blank|empty|unknown) "
            rf"{_ARTICLE}(?P<what>{listed}){_FILED}",
            _lacking,
        ),
        rule(
            r"(?:with|have|has|having|got|who left|who gave us|who shared) "
            rf"{_ARTICLE}(?P<what>{there}){_FILED}",
            _having,
        ),
        rule(
            r"(?:where |whose |of (?:whom|which) |for (?:whom|which) )?(?:we|i|you) (?:still )?"
            r"(?:(?:do|did|have) )?(?:not|never)(?: yet| even| really)* (?:know|got|have|learn|recorded|noted)"
            rf"(?: yet)? (?:(?:the|their|which|what|who|whose|its|any|when the|when their) )*(?P<what>{listed})"
            r"(?: (?:is|are|was|they (?:use|have|run)))*(?: yet)?",
            _lacking,
        ),
        rule(
            r"(?:where |of (?:whom|which) |for (?:whom|which) )(?:we|i|you) (?:already )?(?:know|have recorded)"
            rf" (?:(?:the|their|which|what|who|its|when the|when their) )*(?P<what>{there})(?: (?:is|are|was))*",
            _having,
        ),
        rule(
            r"(?:who |that |which )?(?P<no>(?:do|does) not |not )?(?P<yet>(?:still )?(?:needs?|needing|requires?"
            rf"|requiring|wants?|wanting|awaits?|awaiting|waiting for)) {_ARTICLE}(?P<what>{field})",
            _needing,
        ),
        rule(
            rf"(?:where |whose )?(?:an? |the |their )?(?P<what>{field}) (?:is |are )?(?P<no>not |no longer )?"
            r"(?:still )?(?P<yet>outstanding|pending|to do|to be done|needed|required|necessary|wanted|missing)",
            _needing,
        ),
        rule(
            r"(?P<no>without |with no |no |has no |have no )?(?:(?:with|have|has|having|an?|any|the) )*"
            rf"(?P<what>{field}) requirements?",
            _needing,
        ),
        rule(
            rf"(?:where |whose )?(?:an? |the |their )?(?P<what>{field}) (?:is |are |was |has been |have been )?"
            r"(?P<no>not |no longer )?(?:installed|planned|in place|done|completed)",
            _needing,
        ),
    )
