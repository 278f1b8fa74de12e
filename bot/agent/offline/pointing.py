"""Questions that point at a list that a thread does not have."""

import re

from bot.agent.offline.deictic import last_shown
from bot.agent.offline.draft import Draft
from bot.agent.offline.lacking import HERS
from bot.agent.offline.threads import owners_only
from bot.agent.offline.threads_before import Before, before
from bot.domain.lead_query import FieldIs, LeadField
from bot.domain.reading import Reading, Shape, ThreadMemory

_POINTS = re.compile(r"\b(?:the (?:second|third|fourth|last) one|of those|of these|of them)\b")
_MOVES = re.compile(
    r"(?:(?:and|now|then|please|can you) )*(?:re ?)?(?:sort|order|rank|filter|group|narrow|split|list|show)"
    r" (?:them|those|these|it|that)\b(?! (?:who|that|which|with|in|from|at|are)\b)"
)
_OTHERS = re.compile(
    r"(?:(?:and|show|list|give|me|us|what about|please) )*(?:the |all |all the )?other (?:leads|ones|people|contacts)"
)


def nothing_to_point_at(text: str, thread: ThreadMemory) -> bool:
    """Whether a question points at a list that this thread does not have."""
    if last_shown(thread):
        return False
    alone = before(thread) is None
    return bool(_POINTS.search(text)) or (alone and bool(_MOVES.match(text) or _OTHERS.fullmatch(text)))


_CHANGES = re.compile(
    r"(?:and|but|or|only|just|without|except|excluding|exclude|also|then|now|mine|my own|my ones|instead|same|the same"
    r"|what about|how about|not|no|in|from|at|with|for|by|per|sort|order|rank|group|split|narrow|filter|remove|drop"
    r"|add|include|plus|keep|newest first|oldest first|hottest first|biggest first|which (?:ones?|have|has|are|do|did)"
    r"|who (?:has|have|did|was|were|is|are) (?:not|never))\b"
)


def nothing_to_change(text: str, thread: ThreadMemory, draft: Draft) -> bool:
    """Whether a question goes on with one that was not answered: `and only mine` after words that nobody understood."""
    last = thread.last
    asked_back = last is not None and last.reading.shape is Shape.CLARIFY
    if not asked_back or before(thread) is not None or draft.nouns:
        return False
    bare = bool(draft.measures) and not (draft.slots or draft.groups)  # `average score?`
    return bare or bool(_CHANGES.match(text)) or owners_only(text, draft)


_SOMEBODY = re.compile(r"\b(?:does|did|has|is) (?:she|he)\b|\b(?:she|he) (?:has|have|owns?|got)\b")


def nobody_meant(text: str, last: Before, changed: Reading) -> bool:
    """Whether `how many does she have`, `list her hottest` follow no owner: which of the reps she is was not said."""
    somebody = last.reading.shape is Shape.BREAKDOWN and _SOMEBODY.search(text)
    if not (somebody or HERS.fullmatch(text)) or changed.query is None:
        return False
    return not any(isinstance(c, FieldIs) and c.field is LeadField.OWNER and c.values for c in changed.query.where)
