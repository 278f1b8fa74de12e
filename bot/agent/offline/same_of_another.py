"""The question before, asked of another person: `same for Anna Vogt`, `and Bela Castel?` after a timeline."""

import re
from dataclasses import replace

from bot.agent.offline.scene import Scene
from bot.agent.offline.whom import whom
from bot.domain.lead import LeadId
from bot.domain.lead_query import Condition, FieldIs, LeadField
from bot.domain.reading import Reading, Shape, ThreadMemory

_SAME = re.compile(
    r"(?:(?:and|ok|now|so|please|do|can you do) )*(?:the )?same(?: thing| question)? (?:for|with|about|on|of)"
    r" (?P<s>.+?)(?: (?:please|too|as well))*"
)
_AND = re.compile(r"(?:(?:ok|now|so) )*(?:and|what about|how about|and what about|and how about) (?P<s>.+)")
_OF_ONE = {Shape.TIMELINE, Shape.EXPLAIN, Shape.SUGGEST, Shape.SENT, Shape.OWNERS, Shape.QUALIFY}


def same_of_another(body: str, scene: Scene, thread: ThreadMemory) -> Reading | None:
    """What was asked of one lead, of another who is named; None where the words name nobody for sure."""
    last = thread.last.reading if thread.last else None
    match = _SAME.fullmatch(body) or _AND.fullmatch(body)
    if last is None or match is None:
        return None
    place = scene.span(scene.line.text.rfind(match["s"]), match["s"])
    named = match["s"].split()
    sure = bool(_SAME.fullmatch(body)) or (len(named) > 1 and all(word in scene.lexicon.name_words for word in named))
    found = whom(*place, scene).lead_ids if place and sure else ()
    return _asked_of(found, last) if len(found) == 1 else None


def _asked_of(found: tuple[LeadId, ...], last: Reading) -> Reading | None:
    one = len(last.lead_ids) == 1
    if last.query is None or not any(map(_one_lead, last.query.where)):
        return replace(last, lead_ids=found, notes=()) if one and last.shape in _OF_ONE else None
    other = FieldIs(field=LeadField.ID, values=found)
    where = tuple(other if _one_lead(c) else c for c in last.query.where)
    query = last.query.model_copy(update={"where": where})
    return replace(last, query=query, lead_ids=found if one else last.lead_ids, notes=())


def _one_lead(condition: Condition) -> bool:
    return (
        isinstance(condition, FieldIs)
        and condition.field is LeadField.ID
        and not condition.negated
        and len(condition.values) == 1
    )
