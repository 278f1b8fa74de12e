"""What a follow-up says of a list that was shown: `these two` by their number, `those that have ended` by their day."""

import re
from dataclasses import replace

from bot.agent.offline.deictic import last_shown
from bot.agent.offline.scene import Scene
from bot.agent.offline.threads_before import before
from bot.domain.lead_query import FieldWithin, LeadQuery, Window
from bot.domain.reading import Reading, Shape, ThreadMemory

_NUMBERS = {
    word: n for n, word in enumerate(("two", "three", "four", "five", "six", "seven", "eight", "nine"), start=2)
}
_SO_MANY = re.compile(
    rf"\b(?P<of>of (?:these|those|them)) (?P<n>[2-9]|{'|'.join(_NUMBERS)})\b(?= (?!of\b)(?:also|too|then|even"
    r"|already|has|have|had|did|do|is|are|was|were|downloaded|attended|opened|watched|booked|asked|came|\w{3,}ed)\b)",
    re.I,
)
_OUT = r"(?:drop|remove|leave out|exclude|excluding|except(?: for)?|without|minus|take out|skip|ignore|lose|not)"
_ONES = r"(?:(?:the|those|any|all) )*(?:ones?|leads?|people|contacts|accounts|those|them)?"
_IT = r"(?: ?(?:that|which|where|whose|it|they|contracts?|dates?|is|are|has|have|was|were|already|now))*"
_OVER = r"(?:ended|expired|lapsed|passed|over|run out|ran out|past|gone by|finished|up already|in the past)"
_ENDED = re.compile(
    rf"(?:(?:and|but|now|please|ok|then) )*{_OUT} (?:{_ONES}{_IT} {_OVER}(?: already| now)?"
    r"|(?:(?:the|all|any) )*(?:already )?(?:expired|ended|lapsed|past|overdue) (?:ones?|leads|contracts))"
)
_STILL = re.compile(r"\b(?:not|never|yet to)\b")


def of_so_many(text: str, thread: ThreadMemory) -> str:
    """`which of these two also ...`, where two were shown: the same without their number; another text as it is."""
    found = _SO_MANY.search(text)
    if found is None:
        return text
    number = _NUMBERS.get(found["n"].lower()) or int(found["n"])
    alone = number == len(last_shown(thread))
    return f"{text[: found.start()]}{found['of']}{text[found.end() :]}" if alone else text


def ended_or_not(body: str, thread: ThreadMemory, scene: Scene) -> Reading | None:
    """`drop the ones that have already ended`, after days of the data's own: what lies ahead of them stays."""
    found, last = _ENDED.fullmatch(body), before(thread)
    if found is None or last is None or _STILL.search(body.removeprefix("not ")):
        return None
    days = [c for c in last.query.where if isinstance(c, FieldWithin) and c.custom and not c.negated]
    if len(days) != 1 or last.reading.shape not in {Shape.LEADS, Shape.NUMBER, Shape.BREAKDOWN}:
        return None
    old, ahead = days[0], scene.calendar.since(scene.calendar.today)
    where = tuple(
        c.model_copy(update={"window": _both(old.window, ahead)}) if c is old else c for c in last.query.where
    )
    query: LeadQuery = last.query.model_copy(update={"where": where})
    return replace(last.reading, query=query, notes=())


def _both(one: Window, side: Window) -> Window:
    """The part of a span that lies on one side of today."""
    starts = [start for start in (one.start, side.start) if start]
    closes = [end for end in (one.end, side.end) if end]
    said = f"{one.said} and {side.said}" if one.said else side.said
    return Window(start=max(starts, default=None), end=min(closes, default=None), said=said)
