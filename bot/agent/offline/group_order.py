"""The order of a breakdown: the group that was asked about first, and the other end of it in a thread."""

import re
from dataclasses import replace

from bot.agent.offline.threads_before import before
from bot.domain.groups import RANGES
from bot.domain.lead_query import GroupBy
from bot.domain.reading import Reading, Shape, ThreadMemory

_LEAST = re.compile(
    r"(?<!at )\b(?:fewest|least(?= (?:\w+ ){0,3}?(?:leads?|contacts|prospects|people|mqls?|sqls?|customers|deals|calls"
    r"|meetings|demos?|opportunit\w+)\b)|(?:lowest|smallest) (?:number|count|share|conversion|average|avg|median|total)"
    r"|(?:lowest|smallest|worst) (?:\w+ ){0,2}(?:rates?|percentage)|(?:bottom|worst|weakest) \d+"
    r"|(?:lowest|worst|poorest) (?:scoring|scored|rated)|(?:lowest|smallest|worst|least) first"
    r"|(?:converts?|converting|performs?|performing|performed|does|did) (?:the )?worst|worst (?:convert|perform)\w+"
    r"|(?:answers?|respon(?:ds?|ding)|is|are) (?:the )?(?:fastest|quickest))\b"
)
"""`which rep has the fewest leads`, `worst converting source`: the group with the least is asked about."""
_UNIT = r"(?:day|week|month|quarter|year|(?:company |employee |fleet )?size|size range|revenue range)s?"
_RANKED = re.compile(
    rf"\b(?:which|what) {_UNIT}\b.*\b(?:(?<!at )most|(?<!at )least|fewest|highest|lowest|best|worst|biggest|busiest)\b"
    rf"|\b(?:top|best|busiest|strongest|biggest|worst|slowest|weakest|quietest) (?:\d+ )?{_UNIT}\b"
)
_SLOWEST = re.compile(
    rf"\b(?:worst|slowest|weakest|quietest|lowest) (?:\d+ )?{_UNIT}\b|\b{_UNIT}\b.*\b(?:lowest|worst|least)$"
)
"""`which month had the most`, `our best quarters`: one of the times is asked about, not how they went on."""
_OTHER_END = re.compile(
    r"(?:(?:and|ok|now|so|but|what about|how about|which (?:one|month|week|quarter|rep|source|country|of them)"
    r"|who) )*(?:(?:has|had|have|got|is|was|are|were) )?(?:(?:the|our) )?"
    r"(?:(?P<least>fewest|least|lowest|smallest|worst|slowest)|(?P<most>most|highest|biggest|best|busiest))"
    r"(?: (?:one|ones|leads?|first|days?|weeks?|months?|quarters?|years?))?"
)


def arranged(group: GroupBy, text: str) -> GroupBy:
    """The breakdown in the order that the words ask for."""
    in_own_order = bool(group.period) or group.field in RANGES
    ranked = in_own_order and _RANKED.search(text) is not None
    least = _LEAST.search(text) is not None or (ranked and _SLOWEST.search(text) is not None)
    return group.model_copy(update={"least_first": least and (ranked or not group.period), "ranked": ranked})


def other_end(text: str, thread: ThreadMemory) -> Reading | None:
    """`and the fewest?` after a breakdown: the same groups with that end first."""
    match, last = _OTHER_END.fullmatch(text), before(thread)
    if match is None or last is None or last.query.group_by is None or last.reading.shape is not Shape.BREAKDOWN:
        return None
    group = last.query.group_by
    ranked = bool(group.period) or group.field in RANGES
    turned = group.model_copy(update={"least_first": bool(match["least"]), "ranked": ranked})
    return replace(last.reading, query=last.query.model_copy(update={"group_by": turned}))
