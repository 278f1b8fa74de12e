"""Questions with `she`, `they` about the one, or the account, that was shown: `which plan does she have`."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.agent.offline.answering import account_asked
from bot.agent.offline.deictic import pointed_at
from bot.agent.offline.fields import field_named, is_dated
from bot.agent.offline.plain_words import FILLERS
from bot.agent.offline.planner import Understood
from bot.agent.offline.scene import Scene
from bot.agent.offline.spelling import key_of, stem
from bot.domain.lead_query import Condition, Did, FieldIs, LeadField, LeadQuery
from bot.domain.reading import Reading, Shape, ThreadMemory

_FIRST = r"(?:(?:and|but|so|ok|okay|now) )*"
_WHO = r"(?P<who>he|she|they|it)"
_WHOSE = r"(?P<whose>his|her|their|its|the)(?: 's)?"
_HAVING = (
    r"(?: (?:have|has|had|got|use|uses|using|run|running|on|want|wanted|wants|need|needs|needed|looking for|work with"
    r"|working with|interested in|currently|now|today|right|there|at|with|in|for|from))*"
)
_MEAN = r"(?:want|plan|intend|need|hope|going|due|have|up)"
_FIGURE = r"(?!(?:total|sum|average|avg|mean|median|highest|lowest|overall|combined)\b)"
"""What is worked out over all of them, and not told of one."""
_WHAT = _FIGURE + r"(?P<what>[a-z][a-z0-9 /&-]*?)"
_OWN_FIELD = tuple(
    re.compile(_FIRST + pattern)
    for pattern in (
        rf"(?:what|which) {_WHAT} (?:do|does|did|has|have|is|are|was|were) {_WHO}{_HAVING}",
        rf"how (?:many|much) {_WHAT} (?:do|does|did|has|have) {_WHO}{_HAVING}",
        rf"(?:what|which|when) (?:is|are|was|were) {_WHOSE} {_WHAT}(?: (?:up|due|over|again|date))*",
        rf"when (?:do|does|will|is|are) {_WHOSE} {_WHAT}(?: (?:up|due|over|again|date))*",
        rf"when (?:do|does|will|are|is) {_WHO} (?:{_MEAN} (?:to|for) )*{_WHAT}",
        rf"(?P<whose>his|her|their)(?: 's)? {_WHAT}",
    )
)
_DID = re.compile(
    rf"{_FIRST}(?P<aux>has|have|did|does|do|is|are|was|were) {_WHO}"
    r"(?: (?:ever|already|also|even|really|actually))* (?P<rest>.+)"
)
_TOO_SHORT = 4
"""Letters of a word that may be the beginning of a field's: `renew` of the renewal date."""


def asked_of_shown(
    body: str, thread: ThreadMemory, scene: Scene, understand: Callable[[Scene], Understood]
) -> Reading | None:
    """What the data's own field says of the one that was shown, or whether it did something; None for all else."""
    if not thread.turns:
        return None
    return _own_of_shown(body, thread, scene) or _done_by_shown(body, thread, scene, understand)


def _own_of_shown(body: str, thread: ThreadMemory, scene: Scene) -> Reading | None:
    for pattern in _OWN_FIELD:
        match = pattern.fullmatch(body)
        custom = _own_field(match["what"], scene, dated=" when " in f" {body} ") if match else ""
        if not match or not custom:
            continue
        said = match.groupdict()
        where = _shown(said.get("who") or said.get("whose") or "", thread)
        if where:
            query = LeadQuery(where=where, own_beside=(custom,), zone=scene.calendar.zone, as_of=scene.calendar.now)
            return Reading(shape=Shape.LEADS, query=query)
    return None


def _done_by_shown(
    body: str, thread: ThreadMemory, scene: Scene, understand: Callable[[Scene], Understood]
) -> Reading | None:
    match = _DID.fullmatch(body)
    where = _shown(match["who"], thread) if match else ()
    if not match or not where:
        return None
    plan = understand(scene.saying(f"leads who {match['aux']} {match['rest']}")).plan
    asked = plan.query.where
    one = asked[0] if len(asked) == 1 else None
    told = not one.asset if isinstance(one, Did) else isinstance(one, FieldIs) and one.field in _KNOWN
    if plan.missed or plan.query.metric or not told:
        return None
    query = plan.query.model_copy(update={"where": (*where, *asked), "sort": (), "workable": False})
    return Reading(shape=Shape.LEADS, query=query, notes=tuple(plan.notes))


def done_by_the_one(reading: Reading, body: str, thread: ThreadMemory) -> Reading:
    """What was done, in words that say by whom and no more: `the downloads she had`, not everybody's."""
    said = _ONE.search(body) if thread.turns else None
    query = reading.query
    if said is None or query is None or not query.where or not all(isinstance(c, Did) for c in query.where):
        return reading
    where = _shown(said.group(), thread)
    return replace(reading, query=query.model_copy(update={"where": (*where, *query.where)})) if where else reading


_ONE = re.compile(r"\b(?:he|she|him|her|his|hers)\b")
_KNOWN = {LeadField.PHONE, LeadField.EMAIL, LeadField.WEBSITE, LeadField.CUSTOM}


def _shown(word: str, thread: ThreadMemory) -> tuple[Condition, ...]:
    """The one lead that a card showed, or the people of the one account."""
    pointed = pointed_at("it" if word == "the" else word, thread)
    if pointed and len(pointed.lead_ids) == 1:
        return (FieldIs(field=LeadField.ID, values=pointed.lead_ids),)
    last = thread.turns[-1].reading.query
    theirs = last is not None and last.metric is None and word in {"they", "their", "it", "its", "the"}
    return last.where if last and theirs and account_asked(thread, alone=True) else ()


def _own_field(words: str, scene: Scene, *, dated: bool) -> str:
    """The custom field that words name, in whole or in part; empty where none does, or several do."""
    named = field_named(words, scene)
    if named:
        return named[1] if not dated or is_dated(named[1], scene) else ""
    said = [word for word in key_of(words).split() if word not in FILLERS]
    names = {
        name
        for key, name in scene.lexicon.custom_names.items()
        if said and all(any(_begins(part, word) for part in key.split()) for word in said)
    }
    names = {name for name in names if is_dated(name, scene) == dated} if len(names) > 1 or dated else names
    return names.pop() if len(names) == 1 else ""


def _begins(part: str, word: str) -> bool:
    return stem(part) == stem(word) or (len(word) > _TOO_SHORT and part.startswith(word))
