"""Everybody at somebody's company but that one: `who else is at her company`, `his colleagues`."""

import re
from dataclasses import replace

from bot.agent.offline.deictic import last_shown
from bot.agent.offline.scene import Scene
from bot.agent.offline.their_place import THEIR_PLACE
from bot.agent.offline.workplaces import AT_HOUSE, FIRM, HOUSE
from bot.domain.lead import LeadId
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery, Sort
from bot.domain.reading import Reading, Shape, ThreadMemory

_PEOPLE = r"(?:people|leads|contacts|folks|persons|ones|stakeholders|prospects|buyers)"
_OTHER = re.compile(rf"\b(?:any |the |all )?other (?P<who>{_PEOPLE})\b", re.I)
_BUT_THAT_ONE = re.compile(
    rf"\b(?:else|others|other {_PEOPLE}|colleagues?|team ?mates?|co-?workers?)\b(?=.*\b(?:there|at|from|of|in)\b|\W*$)"
    r"|\b(?:her|his|their) (?:colleagues?|team ?mates?|co-?workers?)\b",
    re.I,
)
_AT_THE_FIRM = rf"\b(?:at|from|in) the (?:{FIRM}|{HOUSE})(?=\W*$)"
_THERE = re.compile(
    rf"\bthere\b|\b(?:her|his|their|its|the same|that|this) (?:{FIRM}|colleagues?|team ?mates?|co-?workers?)\b"
    rf"|\b{AT_HOUSE}|{_AT_THE_FIRM}|{THEIR_PLACE}",
    re.I,
)
OF_COMPANY = re.compile(rf"(?P<s>.+?) 's (?:{FIRM}|{HOUSE})")
"""`Anna Abara's company`: where somebody works, not who it is."""


def besides(text: str, thread: ThreadMemory) -> tuple[str, LeadId | None]:
    """The question in plain words, and the one that was just shown, where others at that company are asked for."""
    shown = last_shown(thread) if thread.turns else ()
    if len(shown) != 1 or not (_BUT_THAT_ONE.search(text) and _THERE.search(text)):
        return text, None
    return re.sub(_AT_THE_FIRM, "at that company", _OTHER.sub(r"\g<who>", text), flags=re.I), shown[0]


def left_out(reading: Reading, one: LeadId | None) -> Reading:
    """A reading without the one who was shown already."""
    if one is None or reading.query is None:
        return reading
    where = (*reading.query.where, FieldIs(field=LeadField.ID, values=(one,), negated=True))
    return replace(reading, query=reading.query.model_copy(update={"where": where}))


def at_company_of(one: LeadId, scene: Scene, *, others: bool) -> Reading | None:
    """Everybody at the company of a lead; `others`: but the lead. None where no company is known."""
    company = scene.vocabulary.value_of(one, LeadField.COMPANY)
    if company is None:
        return None
    where = (FieldIs(field=LeadField.COMPANY, values=(company,)),)
    reading = Reading(shape=Shape.STAKEHOLDERS, query=LeadQuery(where=where, sort=(Sort(field=LeadField.SCORE),)))
    return left_out(reading, one) if others else reading
