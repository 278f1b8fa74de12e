"""Questions that point at a list that a thread does not have."""

import re

from bot.agent.offline.deictic import last_shown
from bot.agent.offline.threads import before
from bot.domain.reading import ThreadMemory

_POINTS = re.compile(r"\b(?:the (?:second|third|fourth|last) one|of those|of these|of them)\b")
_MOVES = re.compile(
    r"(?:(?:and|now|then|please|can you) )*(?:re ?)?(?:sort|order|rank|filter|group|narrow|split|list|show)"
    r" (?:them|those|these|it|that)\b(?! (?:who|that|which|with|in|from|at|are)\b)"
)


def nothing_to_point_at(text: str, thread: ThreadMemory) -> bool:
    """Whether a question points at a list that this thread does not have."""
    if last_shown(thread):
        return False
    return bool(_POINTS.search(text)) or (before(thread) is None and bool(_MOVES.match(text)))
