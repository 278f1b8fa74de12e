"""What one lead did or is: `has Anna been to a webinar?`, `when did she last reply`, `is Acme a customer`."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

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
    Window,
    deeds_asked,
)
from bot.domain.reading import Reading, Shape, ThreadMemory
from bot.domain.words import Status

Understand = Callable[[Scene], Understood]
_FIRST = r"(?:(?:and|but|so|ok|okay|now) )*"
_AUX = r"(?P<aux>has|have|had|did|does|do|is|are|was|were)"
_WHETHER = re.compile(rf"{_FIRST}{_AUX} (?P<rest>.+?)(?: or not| yet| already)*")
_WHEN = re.compile(rf"{_FIRST}when {_AUX} (?P<rest>.+)")
_WHAT = re.compile(rf"{_FIRST}what (?:else )?{_AUX} (?P<rest>.+)")
_WHICH = re.compile(
    rf"{_FIRST}(?:what|which)(?: of our)? (?P<thing>webinars?|events?|trade shows?|fairs?|pages?|(?:e ?)?mails?|forms?"
    rf"|meetings?|calls?|campaigns?) {_AUX} (?P<rest>.+)"
)
_NEWS = r"(?:recent )?(?:activity|movement|action|news)"
_HAPPENED = re.compile(
    rf"{_FIRST}(?:what (?:has )?happened|what is happening|what went on|what is new|any {_NEWS}"
    rf"|(?:is|was|has) there (?:been )?(?:any )?{_NEWS})(?: (?:with|at|from|for|by|on|of) (?P<s>.+)| (?P<time>.+))"
)
"""`any activity from Anna this month`: with a time, which is not to be lost."""
_LAST_FEW = re.compile(
    rf"{_FIRST}(?:(?:what (?:are|were|is)|show|show me|give me|list) )?(?:the )?(?:last|latest|most recent|past)"
    r" (?P<n>\d+) (?:things|activities|events|actions|interactions|touches|touch ?points|deeds)"
    r" (?:(?:that )?(?P<s>.+?) (?:did|does|has done|have done|had|made|was doing)"
    r"|(?:of|from|by|for|with|on) (?P<whose>.+))"
)
_LAST_DEED = re.compile(
    rf"{_FIRST}(?:when (?:was|is)|what (?:was|is) the date of|date of) (?:(?:the|our|my) )?(?:(?:very )?last|latest"
    r"|most recent) (?P<deed>meeting|call)(?: (?:that )?(?:we|i) had)? with (?P<s>.+)"
)
_ONCE = re.compile(r"^(?:(?:last|first|most recently|ever|actually|already|even|also|really|still) )+")
_DOING = re.compile(r"^(?:do|done|doing|been doing|been up to|up to)\b ?")
_DOING_WORDS = frozenset({"do", "done", "doing"})
"""A name ends before the last of these: `what did Maria do Carmo do in May`."""
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
    if last := _LAST_DEED.fullmatch(body):
        return _last_deed(last, thread, scene, understand)
    if happened := _HAPPENED.fullmatch(body):
        return _happened(happened, thread, scene, understand)
    which, when, what = _WHICH.fullmatch(body), _WHEN.fullmatch(body), _WHAT.fullmatch(body)
    match = which or when or what or _WHETHER.fullmatch(body)
    if match is None or of_a_piece(body) or (what and re.search(_DOING_ALL, what["rest"])):
        return None
    found, said = _told(match, thread, scene)
    if found is NOBODY:
        return None
    said = f"{said} {which['thing']}" if which else said
    plan = understand(scene.saying(_over_leads(match["aux"], said, doing=what is not None))).plan
    if plan.missed or plan.query.metric or not plan.query.where:
        return None
    told = which or when or what
    if when and not any(deeds_asked(plan.query.where)):
        return None  # `last active`: whenever it was
    if found.company:
        within = _within(plan) if what else plan
        return _at_account(found, within) if within and (what or not told) else None
    reading = _of_one(found, plan, only_deeds=bool(told) or match["aux"] in {"did", "had"})
    return _asked_back(reading, found, match, said)


def _asked_back(reading: Reading | None, found: Whom, match: re.Match[str], said: str) -> Reading | None:
    """Who is meant, where the name is that of several."""
    if reading is None or not found.choices:
        return reading
    name = match["rest"].removesuffix(said).strip() or "of them"
    return Reading(shape=Shape.CLARIFY, sentence=f"Which {name} do you mean?", choices=found.choices)


def _happened(match: re.Match[str], thread: ThreadMemory, scene: Scene, understand: Understand) -> Reading | None:
    if match["time"] and not thread.turns:
        return None
    words = (match["s"] or f"it {match['time']}").split()
    for length in range(min(_FEW_WORDS, len(words) - 1), 0, -1):
        found = _whom(" ".join(words[:length]), thread, scene)
        plan = (
            understand(scene.saying(f"leads active {' '.join(words[length:])}")).plan if found is not NOBODY else None
        )
        deeds = _deeds(plan.query.where) if plan and not plan.missed else ()
        if plan and deeds and found.company:
            return _at_account(found, replace(plan, query=plan.query.model_copy(update={"where": deeds})))
        if plan and deeds and len(found.lead_ids) == 1:
            return _of_one(found, plan, only_deeds=True)
    return None


def _within(plan: Plan) -> Plan | None:
    """What was done in a time, which is not to be lost; None without one, where all that happened is told."""
    deeds = _deeds(plan.query.where)
    timed = all(one.window != Window() for one in deeds_asked(deeds))
    return replace(plan, query=plan.query.model_copy(update={"where": deeds})) if deeds and timed else None


def _last_deed(match: re.Match[str], thread: ThreadMemory, scene: Scene, understand: Understand) -> Reading | None:
    """The last meeting with one lead: of meetings alone, whatever came after them."""
    found = _whom(match["s"], thread, scene)
    if len(found.lead_ids) != 1:
        return None
    plan = understand(scene.saying(f"leads who had a {match['deed']}")).plan
    return None if plan.missed else _of_one(found, plan, only_deeds=True)


def _last_few(match: re.Match[str], thread: ThreadMemory, scene: Scene) -> Reading | None:
    found = _whom(match["s"] or match["whose"], thread, scene)
    if len(found.lead_ids) != 1:
        return None
    query = _query(found, (), scene.calendar.zone).model_copy(update={"limit": max(int(match["n"]), 1)})
    return Reading(shape=Shape.TIMELINE, lead_ids=found.lead_ids, query=query)


def _told(match: re.Match[str], thread: ThreadMemory, scene: Scene) -> tuple[Whom, str]:
    """Who is named in front, longer names first, and what is said of them."""
    words = match["rest"].split()
    doing = max((at for at, word in enumerate(words) if at and word in _DOING_WORDS), default=len(words) - 1)
    for length in range(min(_FEW_WORDS, doing), 0, -1):
        found = _whom(" ".join(words[:length]), thread, scene)
        if len(found.lead_ids) == 1 or found.company or found.choices:
            return found, " ".join(words[length:])
    return NOBODY, ""


def _whom(words: str, thread: ThreadMemory, scene: Scene) -> Whom:
    """Somebody by a name, or the only one shown before; an account by its whole name or how it begins."""
    each, pronoun = words.split(), bool(thread.turns) and words in _PRONOUNS
    named = all(word in scene.lexicon.name_words or word in _IN_NAMES for word in each)
    place = re.search(rf"(?<!\S){re.escape(words)}(?!\S)", scene.line.text)
    if not pronoun and not (place and (named or each[0] in scene.lexicon.openers)):
        return NOBODY
    found = subject(words, place.start() if place else 0, scene, thread, Shape.TIMELINE)
    return found if isinstance(found, Whom) and (found.exact or found.company) else NOBODY


_PRONOUNS = frozenset({"he", "she", "they", "it", "him", "her", "them", "this lead", "that lead"})
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
