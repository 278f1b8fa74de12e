"""Follow-ups that ask for parts instead of numbers: `as percentages`, `as a share of the total`."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.agent.offline.others_of import narrowed_from
from bot.agent.offline.planner import SHARE_OF_WHAT, Understood
from bot.agent.offline.scene import Scene
from bot.agent.offline.threads_before import Before, before
from bot.domain.lead_query import Condition, LeadQuery, Metric, MetricKind, owners_named
from bot.domain.reading import Reading, Shape, ThreadMemory

NO_GROUPS = "I can show parts of a breakdown. Ask for one first, for example: leads by country, in percent."

_PARTS = re.compile(
    r"(?:(?:and|ok|now|please|show|give|can|you|me|us|it|that|this|those|them|these|do|make|put|express|what|is|are|have"
    r"|i) )*"
    r"(?:(?:as|in|by) (?:an? |the )?(?:%|percent|percents|percentages?|per cent|shares?|parts?|proportions?|ratio|pct)"
    r"|(?:the |an? )?(?:%|percentages?|shares?|proportions?))"
    r"(?: (?:of|from|out of)(?: the| all)?(?: (?:total|whole|all|them|those|these|leads))+)?"
    r"(?: (?:instead|please|then|too|each|for each|per (?:group|row|line)))*"
)


_LEADING = (
    r"(?:(?:and|ok|now|so|but|please|show|give|put|express|what|which|is|are|that|this|it|those|how|many|me|us) )*"
)
_PART = r"(?:%|per ?cent|percentages?|shares?|proportion|pct)"
_THAT = r"(?: (?:is|are|would|does)?(?: ?(?:that|this|it|those|they|them))(?: be| make)?)?"
_SHARE = re.compile(
    rf"{_LEADING}(?:as |in )?(?:an? |the )?{_PART}{_THAT}(?: (?:of|out of|from) (?P<whole>.+?))?{_THAT}"
    r"(?: (?:please|then|overall|in total))*"
)
_ALL = re.compile(
    r"(?:all|the|total|whole|everything|everybody|everyone|(?:all|the) (?:of )?(?:our |the )?leads|leads| )+"
)
_THEIRS = re.compile(r"(?:all )?(?:of )?(?:his|her|their|hers|theirs)(?: (?:own )?leads| total| book)?")


def in_percent(
    body: str, thread: ThreadMemory, scene: Scene, understand: Callable[[Scene], Understood]
) -> Reading | None:
    """What part of some leads those found last are: `as a percentage of all my leads`, `how many percent is that`."""
    match = _SHARE.fullmatch(body)
    last = before(thread) if match else None
    if match is None or last is None or last.query.group_by or last.query.limit or last.reading.other:
        return None
    if (last.query.metric or Metric()) != Metric():
        return None
    whole = _whole(match["whole"], last, thread, scene, understand)
    part = [c for c in last.query.where if whole is not None and c not in whole]
    if whole is None or not part or any(c not in last.query.where for c in whole):
        return Reading(shape=Shape.CLARIFY, sentence=SHARE_OF_WHAT)
    metric = Metric(kind=MetricKind.SHARE, of=tuple(part))
    plain = {"where": whole, "metric": metric, "sort": (), "workable": False, "beside": (), "own_beside": ()}
    return Reading(shape=Shape.NUMBER, query=last.query.model_copy(update=plain))


def _whole(
    words: str | None, last: Before, thread: ThreadMemory, scene: Scene, understand: Callable[[Scene], Understood]
) -> tuple[Condition, ...] | None:
    """The conditions of the leads that a part is taken of; where the words leave it open, what was narrowed last."""
    owned = tuple(c for c in last.query.where if owners_named(c))
    if words is None:
        earlier = narrowed_from(last, thread)
        narrowed = earlier is not None and set(earlier.where) < set(last.query.where)
        return earlier.where if earlier and narrowed else owned
    if _THEIRS.fullmatch(words):
        return owned or None
    if _ALL.fullmatch(words):
        return ()
    plan = understand(scene.saying(words)).plan
    return plan.query.where if not plan.missed and plan.query.metric is None else None


def in_parts(body: str, thread: ThreadMemory) -> Reading | None:
    """The breakdown before with what part of its leads each group is; None where the words ask for something else."""
    last = before(thread) if _PARTS.fullmatch(body) else None
    if last is None:
        return None
    if last.query.group_by is None or last.reading.other:
        return Reading(shape=Shape.CLARIFY, sentence=NO_GROUPS)
    metric = Metric(kind=MetricKind.SHARE)
    query: LeadQuery = last.query.model_copy(update={"metric": metric})
    return replace(last.reading, query=query)
