"""`only the new ones` of those found: those that nobody has begun with, not the newest of them."""

import re

from bot.agent.offline.threads_before import before
from bot.domain.reading import ThreadMemory

_OF_THOSE = r"(?: (?:of|among|from|out of) (?:them|those|these))?"
_NEW_ONES = re.compile(
    r"(?P<before>(?:(?:and|but|so|ok|okay|now|then|please|what about|how about) )*"
    r"(?:(?:(?:only|just|show(?: me)?|list|give me|keep)(?: only| just)?|without|not|except(?: for)?|excluding|exclude"
    r"|minus|drop|remove|hide|skip|leave out|take out)(?: (?:the|any|all|all the|those|that are|who are))*"
    rf"|(?:how many|which(?: ones)?|any){_OF_THOSE}(?: (?:is|are|were|have|the))*"
    rf"|are any{_OF_THOSE}|the)) (?P<new>(?:brand )?new)"
    r"(?=(?: (?:ones?|leads|contacts|people))?(?: only| please)?[ ?.!]*$|(?: ones?)?(?:,| and\b| or\b))",
    re.I,
)


def new_ones(text: str, thread: ThreadMemory, *, known: bool) -> str:
    """
    The question with `new` as the status, where it tells some of those found from the others.

    Args:
        known: Whether the data has that status.
    """
    match = _NEW_ONES.match(text) if known else None
    if match is None or before(thread) is None:
        return text
    return f"{text[: match.start('new')]}status new{text[match.end('new') :]}"
