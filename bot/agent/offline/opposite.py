"""Follow-ups that turn the last condition around: `and without?`, `and those that did not?`, `with one?`."""

import re
from dataclasses import replace

from bot.agent.offline.fields import no_of, yes_of
from bot.agent.offline.scene import Scene
from bot.agent.offline.slots import negated
from bot.agent.offline.threads_before import before
from bot.domain.lead_query import Condition, Did, FieldIs, FieldWithin, Metric, MetricKind
from bot.domain.reading import Reading, Shape, ThreadMemory

_ONES = r"(?:(?:the |all )?(?:ones|leads|people|others?)|those|they|how many|who|which|which ones)"
_TURNED = re.compile(
    rf"(?:(?:and|but|or|now|ok|so|only|just|keep|what about|how about|show me|list) )*(?:{_ONES} )*"
    r"(?:(?:that|who|which|are|is|have|has) )*"
    r"(?:(?P<no>without|(?:(?:do|does|did|have|has|are|is|were|was) )?not(?: have)?"
    r"|(?:have|has) no(?:ne| such)?|with none)"
    r"|(?P<yes>with|(?:do|does|did|have|has|are|is|were|was)))(?: (?:one|it|any|them|that|so|either))*"
)


def turned_around(body: str, thread: ThreadMemory, scene: Scene) -> Reading | None:
    """The question before with its last condition the other way round, where the words say no more than that."""
    last, match = before(thread), _TURNED.fullmatch(body)
    if last is None or match is None or not last.query.where or last.reading.other:
        return None
    *kept, old = last.query.where
    turned = _answered(old, scene, no=bool(match["no"]))
    if turned is None and _refuses(old) != bool(match["no"]):
        turned = _turned(old)
    if turned is None:
        return None
    changed = last.query.model_copy(update={"where": (*kept, *turned)})
    if "how many" in body and changed.metric is None:
        counted = {"metric": Metric(kind=MetricKind.COUNT), "sort": (), "limit": None}
        return Reading(shape=Shape.NUMBER, query=changed.model_copy(update=counted))
    shape = Shape.LEADS if last.reading.shape is Shape.OWNERS else last.reading.shape
    return replace(last.reading, shape=shape, query=changed)


def _answered(old: Condition, scene: Scene, *, no: bool) -> list[Condition] | None:
    """The other answer of a field of yes and no; None where it is none such, or that is its answer already."""
    if not isinstance(old, FieldIs) or old.negated or not old.values or not old.custom:
        return None
    there, others = yes_of(old.custom, scene), no_of(old.custom, scene)
    if not no:
        there, others = others, there
    return [old.model_copy(update={"values": others})] if others and set(old.values) <= set(there) else None


def _turned(old: Condition) -> list[Condition] | None:
    """The opposite of what a lead did, or of a field that is known or missing."""
    known = isinstance(old, FieldIs) and not old.values
    return negated(old) if known or isinstance(old, Did | FieldWithin) else None


def _refuses(old: Condition) -> bool:
    return bool(getattr(old, "negated", False))
