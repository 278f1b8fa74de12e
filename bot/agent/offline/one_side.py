"""One side of a comparison: `show me the Canadian ones`, `list Rae's`."""

import re
from collections.abc import Callable

from bot.agent.offline.planner import Understood
from bot.agent.offline.scene import Scene
from bot.agent.offline.threads_before import before
from bot.domain.lead_query import Condition, LeadQuery
from bot.domain.reading import Reading, Shape, ThreadMemory

_SHOWN = re.compile(
    r"(?:(?:and|ok|now|then|please|just|so|only) )*(?:show|list|give|name|see|get|which are|who are)(?: me| us)?"
    r"(?: only| just)? (?P<side>.+)"
)
_ONES = re.compile(r"\b(?:the )?ones\b")


def one_side(
    body: str, thread: ThreadMemory, scene: Scene, understand: Callable[[Scene], Understood]
) -> Reading | None:
    """The leads of the side of a comparison that the words tell from the other; None where they tell none."""
    last, match = before(thread), _SHOWN.fullmatch(body)
    other = last.reading.other if last else None
    if last is None or match is None or other is None:
        return None
    plan = understand(scene.saying(_ONES.sub("leads", match["side"]))).plan
    asked = plan.query.where
    if plan.missed or plan.query.metric or not asked:
        return None
    sides = [(query, rest) for query, rest in ((last.query, other), (other, last.query)) if _tells(asked, query, rest)]
    if len(sides) != 1:
        return None
    side = sides[0][0]
    where = (*side.where, *(c for c in asked if c not in side.where))
    plain = {"where": where, "metric": None, "group_by": None, "each": None, "limit": plan.query.limit}
    return Reading(shape=Shape.LEADS, query=side.model_copy(update=plain), notes=tuple(plan.notes))


def _tells(asked: tuple[Condition, ...], side: LeadQuery, other: LeadQuery) -> bool:
    """Whether what is asked holds of one side as such, and not of the other."""
    return any(c in side.where and c not in other.where for c in asked)
