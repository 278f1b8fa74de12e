"""Whom the words of a question are about: somebody shown before, somebody in the data, or an account's people."""

import re

from bot.agent.offline.answering import account_asked
from bot.agent.offline.deictic import Pointed, pointed_at
from bot.agent.offline.nobody import nobody_at
from bot.agent.offline.roles import role_conditions
from bot.agent.offline.scene import Scene
from bot.agent.offline.somebody_else import OF_COMPANY, at_company_of
from bot.agent.offline.whom import NOBODY, Whom, whom
from bot.agent.offline.wished import account_of_all
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery
from bot.domain.reading import Reading, Shape, ThreadMemory

NOT_SHOWN = "I have not shown that one in this thread. Say a name, or ask for a list first."
_THE_ROLE = re.compile(r"(?:the|their) (?P<role>\w+(?: \w+){0,4}?(?<!s))")
"""Somebody by a job, one and not several."""
_WHO_IS = re.compile(r"(?:(?:and|so|ok|but) )*who (?:is|are|was) ")
"""`who is the CFO`, which narrows the people of the account."""
_SOME_KIND = re.compile(r"(?:an?|any|some) [a-z]+(?: [a-z]+)?")
"""`a clinic`: any of its kind, and no name that several companies have."""


def _at_company_of(words: str, offset: int, scene: Scene) -> Reading | None:
    """`who else is at Anna Abara's company`: the people of the account where she works."""
    match = OF_COMPANY.fullmatch(words)
    place = scene.span(offset, match["s"]) if match else None
    found = whom(*place, scene) if place else NOBODY
    if len(found.lead_ids) != 1:
        return None
    return at_company_of(found.lead_ids[0], scene, others=" else " in f" {scene.line.text} ")


def subject(words: str, offset: int, scene: Scene, thread: ThreadMemory, shape: Shape) -> Whom | Reading:
    """Whom the words mean: somebody shown before, or somebody in the data, or the people where somebody works."""
    if shape is Shape.STAKEHOLDERS and (there := _at_company_of(words, offset, scene)):
        return there
    pointed = pointed_at(words, thread) if thread.turns else None
    if pointed and pointed.missing and re.match(r"(?:the )?(?:top|first) \d", words):
        return NOBODY  # of a number or a breakdown: how many are wanted
    if pointed:
        return _whole_account(pointed, shape, thread) or _pointed(pointed)
    skipped, account = account_of_all(words) if shape is Shape.SUGGEST else (0, words)
    place = scene.span(offset + skipped, account)
    found = _talked_about(whom(*place, scene), thread) if place else NOBODY
    if found.choices and _SOME_KIND.fullmatch(words):
        return NOBODY
    if found.unknown_company:
        return nobody_at(*found.unknown_company, scene)
    if place and not found.found and not found.choices and shape is not Shape.STAKEHOLDERS:
        found = _of_that_account(words, scene, thread)
    return NOBODY if skipped and not found.company and not found.choices else found


def _of_that_account(words: str, scene: Scene, thread: ThreadMemory) -> Whom:
    """`the plant manager's phone`, after the people of one account: whoever has that job there."""
    role = _THE_ROLE.fullmatch(words.removesuffix(" 's"))
    sought = _WHO_IS.match(scene.line.text) is not None
    company = account_asked(thread, alone=True) if role and thread.turns and not sought else None
    conditions = role_conditions(role["role"], scene) if role and company else ()
    if not company or not conditions:
        return NOBODY
    where = (FieldIs(field=LeadField.COMPANY, values=(company,)), *conditions)
    return Whom(query=LeadQuery(where=where, zone=scene.calendar.zone, as_of=scene.calendar.now))


def _talked_about(found: Whom, thread: ThreadMemory) -> Whom:
    """Of several that a name fits, the only one that the last answer with any of them has shown."""
    for turn in reversed(thread.turns) if found.choices else ():
        shown = [lead_id for lead_id in turn.shown or turn.reading.lead_ids if lead_id in found.fitting]
        if shown:
            return Whom(lead_ids=(shown[0],)) if len(shown) == 1 else found
    return found


def _whole_account(pointed: Pointed, shape: Shape, thread: ThreadMemory) -> Whom | None:
    """`when did we last talk to them`, after all people of an account: to any of them."""
    last = thread.turns[-1].reading.query
    all_there = shape is Shape.TIMELINE and len(pointed.lead_ids) > 1 and last is not None and len(last.where) == 1
    company = account_asked(thread, alone=True) if all_there else None
    return Whom(company=company) if company else None


def _pointed(pointed: Pointed) -> Whom | Reading:
    if pointed.missing:
        return Reading(shape=Shape.CLARIFY, sentence=NOT_SHOWN)
    return Whom(lead_ids=pointed.lead_ids)
