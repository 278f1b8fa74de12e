"""Words that point at what a thread showed before: `the second one`, `those`, `her`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.lead import LeadId
from bot.domain.lead_query import LeadQuery, Metric
from bot.domain.reading import Shape, ThreadMemory, Turn

_NUMBERS = {
    "first": 1,
    "top": 1,
    "1 st": 1,
    "second": 2,
    "2 nd": 2,
    "third": 3,
    "3 rd": 3,
    "fourth": 4,
    "4 th": 4,
    "fifth": 5,
    "5 th": 5,
}
_NUMBERS |= {
    "sixth": 6,
    "6 th": 6,
    "seventh": 7,
    "7 th": 7,
    "eighth": 8,
    "8 th": 8,
    "ninth": 9,
    "9 th": 9,
    "tenth": 10,
    "10 th": 10,
}
_ORDINAL = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_NOUN = (
    r"(?: (?:one|lead|person|contact|guy|name|result|entry|in the list|on the list|of (?:those|these|them"
    r"|the list)|prospect|here|above))*"
)
_ONE = re.compile(
    rf"(?:the |that |this )?(?:(?:very )?(?P<nth>{_ORDINAL})|(?P<last>last|bottom)|(?:number|no|nr|#|lead"
    rf"|lead number|result|item) (?P<digit>\d+)|# ?(?P<hash>\d+)){_NOUN}"
)
_SEVERAL = re.compile(
    rf"(?:the |those |these )?(?:first|top) (?P<n>\d+){_NOUN}|(?:the )?(?:last|bottom) (?P<m>\d+){_NOUN}"
)
_BOTH = re.compile(r"(?:both|both of them|the two|those two|these two|the two of them|the pair)")
_SINGLE = re.compile(
    r"(?:her|him|she|he|this|that|it|they|them|this one|that one|this lead|that lead|this person|that "
    r"person|the lead|this guy|that guy|this prospect|this contact|that contact|the person|the contact|one"
    r"|same lead|the same|the same person|the same lead|there|his|hers|their)"
)
_PERSON = re.compile(r"her|him|she|he|his|hers|(?:this|that|the) person|(?:this|that) (?:lead|guy)")
_SET = re.compile(
    r"(?:those|these|them|they|all of them|all of those|all of these|all|everyone|those leads|these leads"
    r"|those people|these people|those ones|these ones|the list|that list|this list|the results|the leads"
    r"|the ones|each of them|those contacts|these contacts|their)"
)

CARDS = {
    *(Shape.LEAD, Shape.EXPLAIN, Shape.SUGGEST, Shape.SENT, Shape.TIMELINE, Shape.QUALIFY, Shape.OWNERS),
    Shape.COMPARISON,
}

PAGE = 10
"""Leads that a list shows of more."""


@dataclass(frozen=True, slots=True)
class Pointed:
    """What was pointed at; nothing where the words point at nothing."""

    lead_ids: tuple[LeadId, ...] = ()
    missing: bool = False
    """Whether the words point, but at something that was not shown."""


def pointed_at(words: str, thread: ThreadMemory) -> Pointed | None:
    """The leads that words point at; None where they do not point."""
    words = words.removesuffix(" 's").strip()
    shown = last_shown(thread)
    if one := _ONE.fullmatch(words):
        listed = last_list(thread)
        return _nth(one, listed.shown if listed else shown)
    if several := _SEVERAL.fullmatch(words):
        first, last = several["n"], several["m"]
        chosen = shown[: int(first)] if first else shown[-int(last) :]
        return Pointed(tuple(chosen), missing=not chosen)
    if _BOTH.fullmatch(words):
        return Pointed(tuple(shown[:2]), missing=len(shown) < 2)
    if _PERSON.fullmatch(words) and len(shown) > 1 and (alone := _last_alone(thread)):
        return Pointed(alone)  # a list is no `her`
    if _SINGLE.fullmatch(words) and len(shown) == 1:
        return Pointed(tuple(shown))
    if _SET.fullmatch(words) and len(shown) > 1:
        return Pointed(tuple(shown))
    if _SINGLE.fullmatch(words) or _SET.fullmatch(words):
        return Pointed(tuple(shown), missing=not shown)
    return None


def numbered(words: str) -> bool:
    """Whether the words are the number of a row and nothing else: `number 2`, `#2`; those never say how many."""
    one = _ONE.fullmatch(words)
    return one is not None and bool(one["digit"] or one["hash"])


def all_listed(words: str, thread: ThreadMemory) -> LeadQuery | None:
    """The plan of the list that `those` are, where it was shown up to a page's end, or nobody was found for it."""
    last = thread.last
    if last is None or not _SET.fullmatch(words):
        return None
    query = last.reading.query
    if last.reading.shape is Shape.NUMBER and query and query.metric == Metric() and not last.reading.other:
        return query.model_copy(update={"metric": None, "limit": None})  # those that were counted
    if last.reading.shape is not Shape.LEADS:
        return None
    whole = query is not None and query.limit is None and (len(last.shown) >= PAGE or not last.shown)
    return query if whole else None


def _last_alone(thread: ThreadMemory) -> tuple[LeadId, ...]:
    """The lead that the last card was of."""
    shown = (turn.shown or turn.reading.lead_ids for turn in reversed(thread.turns) if turn.reading.shape in CARDS)
    return next((one for one in shown if len(one) == 1), ())


def _nth(match: re.Match[str], shown: Sequence[LeadId]) -> Pointed:
    if match["last"]:
        return Pointed(tuple(shown[-1:]), missing=not shown)
    digits = match["digit"] or match["hash"]
    place = int(digits) if digits else _NUMBERS[match["nth"]]
    chosen = shown[place - 1 : place] if 0 < place <= len(shown) else ()
    return Pointed(tuple(chosen), missing=not chosen)


def last_shown(thread: ThreadMemory) -> tuple[LeadId, ...]:
    """The leads that the last turn with any showed, none where nobody was found since; a card leaves its list."""
    if thread.turns and _found_nobody(thread.turns[-1]):
        return ()
    for turn in reversed(thread.turns):
        shown = turn.shown or turn.reading.lead_ids
        if shown:
            return shown
    return ()


def last_two(thread: ThreadMemory) -> tuple[LeadId, ...]:
    """The two leads that the last cards were of, the earlier one first; fewer where there were none."""
    found: dict[LeadId, None] = {}
    for turn in reversed(thread.turns):
        shown = turn.shown or turn.reading.lead_ids
        if turn.reading.shape in CARDS and len(shown) == 1:
            found.setdefault(shown[0])
    return tuple(found)[:2][::-1]


def _found_nobody(turn: Turn) -> bool:
    """Whether leads were asked for and there are none: those before are not meant any more."""
    reading = turn.reading
    listed = reading.query is not None and reading.shape is Shape.LEADS and reading.query.metric is None
    return listed and not turn.shown and not reading.lead_ids


def last_list(thread: ThreadMemory) -> Turn | None:
    """The last turn that showed a list of several."""
    return next((t for t in reversed(thread.turns) if len(t.shown) > 1 and t.reading.shape not in CARDS), None)
