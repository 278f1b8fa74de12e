"""Follow-ups that turn the last condition around: `and without?`, `and those that did not?`, `with one?`."""

import re
from dataclasses import replace

from bot.agent.offline.slots import negated
from bot.agent.offline.threads_before import before
from bot.domain.lead_query import Condition, Did, FieldIs, FieldWithin, Metric, MetricKind
from bot.domain.reading import Reading, Shape, ThreadMemory

_ONES = r"(?:(?:the |all )?(?:ones|leads|people|others?)|those|they|how many|who|which|which ones)"
_TURNED = re.compile(
    rf"(?:(?:and|but|or|now|ok|so|what about|how about|show me|list) )*(?:{_ONES} )*"
    r"(?:(?:that|who|which|are|is|have|has) )*"
    r"(?:(?P<no>without|(?:(?:do|does|did|have|has|are|is|were|was) )?not|(?:have|has) no(?:ne| such)?|with none)"
    r"|(?P<yes>with|(?:do|does|did|have|has|are|is|were|was)))(?: (?:one|it|any|them|that|so|either))*"
)


def turned_around(body: str, thread: ThreadMemory) -> Reading | None:
    """The question before with its last condition the other way round, where the words say no more than that."""
    last, match = before(thread), _TURNED.fullmatch(body)
    if last is None or match is None or not last.query.where or last.reading.other:
        return None
    *kept, old = last.query.where
    turned = _turned(old)
    if turned is None or _refuses(old) == bool(match["no"]):
        return None
    changed = last.query.model_copy(update={"where": (*kept, *turned)})
    if "how many" in body and changed.metric is None:
        counted = {"metric": Metric(kind=MetricKind.COUNT), "sort": (), "limit": None}
        return Reading(shape=Shape.NUMBER, query=changed.model_copy(update=counted))
    shape = Shape.LEADS if last.reading.shape is Shape.OWNERS else last.reading.shape
    return replace(last.reading, shape=shape, query=changed)


def _turned(old: Condition) -> list[Condition] | None:
    """The opposite of what a lead did, or of a field that is known or missing."""
    known = isinstance(old, FieldIs) and not old.values
    return negated(old) if known or isinstance(old, Did | FieldWithin) else None


def _refuses(old: Condition) -> bool:
    return bool(getattr(old, "negated", False))
