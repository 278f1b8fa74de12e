"""What one lead did or is: `has Anna been to a webinar?`, `when did she last reply`, `is Acme a customer`."""

import re
from collections.abc import Callable, Sequence

from bot.agent.offline.openers_sent import of_a_piece
from bot.agent.offline.planner import Plan, Understood
from bot.agent.offline.scene import Scene
from bot.agent.offline.subject import subject
from bot.agent.offline.whom import NOBODY, Whom
from bot.domain.lead_query import (
    AnyOf,
    Condition,
    Did,
    FieldIs,
    FieldWithin,
    LeadField,
    LeadQuery,
    Sort,
)
from bot.domain.reading import Reading, Shape, ThreadMemory
from bot.domain.words import Status

Understand = Callable[[Scene], Understood]
_FIRST = r"(?:(?:and|but|so|ok|okay|now) )*"
_AUX = r"(?P<aux>has|have|had|did|does|do|is|are|was|were)"
_WHETHER = re.compile(rf"{_FIRST}{_AUX} (?P<rest>.+?)(?: or not| yet| already)*")
_WHEN = re.compile(rf"{_FIRST}when {_AUX} (?P<rest>.+)")
_WHAT = re.compile(rf"{_FIRST}what (?:else )?{_AUX} (?P<rest>.+)")
_LAST_FEW = re.compile(
    rf"{_FIRST}(?:(?:what (?:are|were|is)|show|show me|give me|list) )?(?:the )?(?:last|latest|most recent|past)"
    r" (?P<n>\d+) (?:things|activities|events|actions|interactions|touches|touch ?points|deeds)"
    r" (?:(?:that )?(?P<s>.+?) (?:did|does|has done|have done|had|made|was doing)"
    r"|(?:of|from|by|for|with|on) (?P<whose>.+))"
)
_ONCE = re.compile(r"^(?:(?:last|first|most recently|ever|actually|already|even|also|really|still) )+")
_DOING = re.compile(r"^(?:do|done|doing|been doing|been up to|up to)\b ?")
_DOING_ALL = r" (?:do|done|doing|been doing|been up to|up to)(?: (?:so far|lately|recently|with us|here))*$"
"""All that somebody did, whenever that was."""
_FEW_WORDS = 5
"""Words that a name has, at most."""
_NOT_ASKED_SO = frozenset({LeadField.OWNER, LeadField.NAME, LeadField.COMPANY, LeadField.SCORE})
"""Of these there is more to say than yes or no."""


def whether_of_one(body: str, thread: ThreadMemory, scene: Scene, understand: Understand) -> Reading | None:
    """The deeds of one lead that are asked for, its card with a yes or no, or who of an account; None for all else."""
    if few := _LAST_FEW.fullmatch(body):
        return _last_few(few, thread, scene)
    when, what = _WHEN.fullmatch(body), _WHAT.fullmatch(body)
    match = when or what or _WHETHER.fullmatch(body)
    if match is None or of_a_piece(body) or (what and re.search(_DOING_ALL, what["rest"])):
        return None
    found, said = _told(match, thread, scene)
    if found is NOBODY:
        return None
    plan = understand(scene.saying(_over_leads(match["aux"], said, doing=what is not None))).plan
    if plan.missed or plan.query.metric or not plan.query.where:
        return None
    if found.company:
        return None if when or what else _at_account(found, plan)
    return _of_one(found, plan, only_deeds=bool(when or what) or match["aux"] in {"did", "had"})


def _last_few(match: re.Match[str], thread: ThreadMemory, scene: Scene) -> Reading | None:
    found = _whom(match["s"] or match["whose"], thread, scene)
    if len(found.lead_ids) != 1:
        return None
    query = _query(found, (), scene.calendar.zone).model_copy(update={"limit": max(int(match["n"]), 1)})
    return Reading(shape=Shape.TIMELINE, lead_ids=found.lead_ids, query=query)


def _told(match: re.Match[str], thread: ThreadMemory, scene: Scene) -> tuple[Whom, str]:
    """Who is named in front, longer names first, and what is said of them."""
    words = match["rest"].split()
    for length in range(min(_FEW_WORDS, len(words) - 1), 0, -1):
        found = _whom(" ".join(words[:length]), thread, scene)
        if len(found.lead_ids) == 1 or found.company:
            return found, " ".join(words[length:])
    return NOBODY, ""


def _whom(words: str, thread: ThreadMemory, scene: Scene) -> Whom:
    """Somebody by a name, or the only one shown before; an account by its whole name or how it begins."""
    each = words.split()
    named = all(word in scene.lexicon.name_words or word in _IN_NAMES for word in each)
    if not (named or each[0] in scene.lexicon.openers or (thread.turns and words in _PRONOUNS)):
        return NOBODY
    place = re.search(rf"(?<!\S){re.escape(words)}(?!\S)", scene.line.text)
    found = subject(words, place.start(), scene, thread, Shape.TIMELINE) if place else NOBODY
    return found if isinstance(found, Whom) and (found.exact or found.company) else NOBODY


_PRONOUNS = frozenset({"he", "she", "they", "it", "this lead", "that lead"})
_IN_NAMES = frozenset({"de", "van", "von", "der", "da", "di", "al", "el", "la", "le", "-", "'"})


def _over_leads(aux: str, said: str, *, doing: bool) -> str:
    """What is asked of one as a question over all leads."""
    said = said if doing else _ONCE.sub("", said)
    if doing and (done := _DOING.match(said)):
        return f"leads active {said[done.end() :]}".strip()
    return f"leads who {aux} {said}"


def _of_one(found: Whom, plan: Plan, *, only_deeds: bool) -> Reading | None:
    where, notes = plan.query.where, tuple(plan.notes)
    deeds = _deeds(where)
    query = _query(found, deeds or where, plan.query.zone or "UTC")
    if deeds:
        return Reading(shape=Shape.TIMELINE, lead_ids=found.lead_ids, query=query, notes=notes)
    if only_deeds or not all(_yes_or_no(one) for one in where):
        return None
    return Reading(shape=Shape.LEAD, lead_ids=found.lead_ids, query=query, notes=notes)


def _at_account(found: Whom, plan: Plan) -> Reading | None:
    """`is Acme a customer`: who of its people is."""
    if not all(_yes_or_no(one) or _deeds((one,)) for one in plan.query.where):
        return None
    company = FieldIs(field=LeadField.COMPANY, values=(found.company,))
    update = {"where": (company, *plan.query.where), "sort": (Sort(field=LeadField.SCORE),), "workable": False}
    notes = (*plan.notes, *([found.note] if found.note else []))
    return Reading(shape=Shape.LEADS, query=plan.query.model_copy(update=update), notes=notes)


def _query(found: Whom, where: Sequence[Condition], zone: str) -> LeadQuery:
    return LeadQuery(where=(FieldIs(field=LeadField.ID, values=found.lead_ids), *where), zone=zone)


def _deeds(where: Sequence[Condition]) -> tuple[Condition, ...]:
    """The one thing that was done, if it is one; what somebody was active in is anything."""
    one = where[0] if len(where) == 1 else None
    if isinstance(one, FieldWithin) and one.field is LeadField.LAST_ACTIVITY and not one.negated:
        return (Did(window=one.window),)
    parts = one.conditions if isinstance(one, AnyOf) else (one,)
    return tuple(where) if all(isinstance(part, Did) and not part.negated for part in parts) else ()


def _yes_or_no(one: Condition) -> bool:
    if isinstance(one, FieldIs):
        return one.field not in _NOT_ASKED_SO and Status.QUALIFIED not in one.values
    return not isinstance(one, Did | AnyOf)
