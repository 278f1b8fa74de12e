"""Going back in a thread, one answer at a time: `go back`, `undo that`, `go back and show the ones in Spain`."""

import re

from bot.domain.reading import Reading, Shape, ThreadMemory, Turn

NOTHING_BEFORE = "There is nothing before this in our thread to go back to. Ask me a whole question."

_WHICH = "(?:full|whole|complete|entire|longer|bigger|earlier|previous|last|first|original|initial|old)"
_SHOWN = "(?:lists?|results?|answers?|ones?|selection)"
_THOSE = "(?:them|those|these)"
_WHAT_WAS_SHOWN = (
    rf"(?:(?:all|the|that|of) )*(?:all|{_WHICH}|(?:{_WHICH} )*{_SHOWN}|all (?:of )?{_THOSE}(?: {_SHOWN})?)"
    rf"(?: of {_THOSE})?(?: (?:(?:that )?(?:we|i) had|you showed(?: me)?|from|before|earlier|again|now|then))*[\W_]*"
)
"""A list of the thread by no more than its place there; with other words it is a question of its own."""

BACK = re.compile(
    r"(?:please )?(?:go back|back|undo(?: that| this| it| the last)?|previous|go to previous|the previous "
    r"(?:one|list|results?|question|answer)|never ?mind|nvm|scratch that|revert|back up|step back|take "
    r"that back|go back (?:to )?(?:the )?(?:(?:full|whole|complete|entire|longer|bigger|earlier) )?"
    r"(?!(?:last|previous) (?:day|week|month|quarter|year)\b)"
    r"(?:previous|last|list|one|first|results|before|a step|one step).*"
    rf"|return to (?:the )?(?:list|previous).*|(?:(?:go )?back|return) to {_WHAT_WAS_SHOWN}"
    r"|undo (?:the )?(?:last )?(?:filter|step)"
    r"|(?:drop|remove|lose|scrap) (?:that|it|this|the last (?:one|filter|bit|condition)))"
    r"(?: (?:please|again|one|filter|condition|bit))*"
)
_BACK_AND = re.compile(
    r"(?:please )?(?:go |step )?back(?: one| a step| to the list)? (?:and|then|,)(?: then)? (?P<then>.+)", re.I
)

_BACK_TO_ALL = re.compile(
    r"(?:please |ok |and |now )*(?:go )?back to (?P<what>all (?:of )?+(?:(?:the|my|our) )*+"
    rf"(?!(?:{_WHICH} )*(?:{_SHOWN}|{_THOSE})\b)\w.+)",
    re.I,
)
"""`back to all customers`: a whole question again."""


_NOUN = r"(?:leads|customers|people|contacts|prospects|opportunities|mqls|sqls|subscribers|accounts|companies)"
_BACK_TO_THOSE = re.compile(
    r"(?:please |ok |and |now )*(?:go |get )?back to (?:(?:the|a) (?:list|overview|view) of )?(?:the )?"
    rf"(?P<what>(?!(?:{_WHICH}|{_THOSE}|{_SHOWN})\b)(?:[\w']+ )*?{_NOUN}\b.*)",
    re.I,
)
"""`back to my customers`, `back to the list of hot leads`: a whole question again, which names whom."""
_UNIT = r"(?:day|week|month|quarter|year)\b"
_BACK_TO_VALUE = re.compile(
    rf"(?:please |ok |and |now )*(?:go |get )?back to (?:the )?"
    rf"(?!(?:{_WHICH}|{_THOSE}|{_SHOWN}|all|start|top)\b(?! {_UNIT}))"
    r"(?P<value>[\w&'.-]+(?: [\w&'.-]+){0,2})",
    re.I,
)
"""`back to Germany`: that in the place of what came after it."""


def stepped_back(body: str, thread: ThreadMemory) -> tuple[str, ThreadMemory]:
    """`go back and show the ones in Spain`: what is asked then, and the thread as it was before."""
    if (anew := _BACK_TO_ALL.fullmatch(body.rstrip(" ?.!"))) and thread.turns:
        return anew["what"], ThreadMemory()
    if (anew := _BACK_TO_THOSE.fullmatch(body.rstrip(" ?.!"))) and thread.turns:
        return anew["what"], ThreadMemory()
    if (value := _BACK_TO_VALUE.fullmatch(body.rstrip(" ?.!"))) and thread.turns and not BACK.fullmatch(body.lower()):
        return f"{value['value']} instead", thread
    match = _BACK_AND.fullmatch(body.rstrip(" ?.!"))
    if match is None or not thread.turns:
        return body, thread
    reading = before_last(thread)
    place = next((at for at, turn in enumerate(thread.turns) if turn.reading == reading), None)
    return (body, thread) if place is None else (match["then"], ThreadMemory(turns=thread.turns[: place + 1]))


def before_last(thread: ThreadMemory) -> Reading:
    """The reading before the last one that differs from it; each going back goes one further."""
    path: list[Turn] = []
    for turn in thread.turns:
        if turn.reading.shape in {Shape.CLARIFY, Shape.HELP, Shape.REFUSED}:
            continue
        if len(path) > 1 and turn.reading == path[-2].reading and BACK.fullmatch(turn.question.lower().strip(" ?.!")):
            path.pop()
        elif not path or turn.reading != path[-1].reading:
            path.append(turn)
    if len(path) < 2:
        return Reading(shape=Shape.CLARIFY, sentence=NOTHING_BEFORE)
    return path[-2].reading
