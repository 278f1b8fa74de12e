"""Follow-ups that ask for parts instead of numbers: `as percentages`, `as a share of the total`."""

import re
from dataclasses import replace

from bot.agent.offline.threads_before import before
from bot.domain.lead_query import LeadQuery, Metric, MetricKind
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
