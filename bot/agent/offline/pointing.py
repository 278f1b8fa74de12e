"""Questions that point at a list that a thread does not have."""

import re

from bot.agent.offline.deictic import last_shown
from bot.agent.offline.threads import before
from bot.domain.reading import Shape, ThreadMemory

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


_CHANGES = re.compile(r"(?:and|but|or|only|just|without|except|also|then|now|mine|instead|same|what about|how about)\b")


def nothing_to_change(text: str, thread: ThreadMemory) -> bool:
    """Whether a question goes on with one that was not answered: `and only mine` after words that nobody understood."""
    last = thread.last
    asked_back = last is not None and last.reading.shape is Shape.CLARIFY
    return asked_back and before(thread) is None and bool(_CHANGES.match(text))
