"""Follow-ups that bound the number just spoken of: `which have more than 100?` after an average of it."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.agent.offline.planner import Understood
from bot.agent.offline.scene import Scene
from bot.agent.offline.threads_before import Before, before
from bot.domain.condition_words import field_words
from bot.domain.lead_query import FieldBetween, LeadField, Metric
from bot.domain.reading import Reading, Shape, ThreadMemory

_BEYOND = re.compile(
    r"(?:(?:and|but|so|ok|now) )*"
    r"(?P<asks>which(?: ones?| leads?)?|who|how many|show me (?:those|the ones)(?: (?:who|that))?)"
    r"(?: of (?:them|those|these))?(?: (?:has|have|had|are|is|with|got))*(?: a)? "
    r"(?P<span>(?:over|above|more than|at least|under|below|less than|at most|up to|fewer than|between) \d[\d. ]*"
    r"(?: (?:and|to) \d[\d.]*)?)(?: of (?:that|those|them))?"
)


def beyond(body: str, thread: ThreadMemory, scene: Scene, understand: Callable[[Scene], Understood]) -> Reading | None:
    """Those of the answer before whose number lies in a span; None where no number was spoken of, or more is said."""
    last, match = before(thread), _BEYOND.fullmatch(body)
    field = _spoken_of(last) if last else None
    if last is None or match is None or field is None or last.reading.other:
        return None
    plan = understand(scene.saying(f"{field_words(*field)} {match['span']}")).plan
    said = [c for c in plan.query.where if isinstance(c, FieldBetween) and (c.field, c.custom) == field]
    if plan.missed or len(said) != len(plan.query.where) or not said:
        return None
    where = (*last.query.where, *said)
    counted = match["asks"] == "how many"
    plain = {"where": where, "metric": Metric() if counted else None, "group_by": None, "each": None}
    query = last.query.model_copy(update={**plain, "sort": () if counted else last.query.sort})
    return replace(last.reading, shape=Shape.NUMBER if counted else Shape.LEADS, query=query, notes=())


def _spoken_of(last: Before) -> tuple[LeadField, str | None] | None:
    """The number that the answer before worked out."""
    metric = last.query.metric
    return (metric.field, metric.custom) if metric and metric.field else None
