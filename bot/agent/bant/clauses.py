"""A rep's sentence that answers several questions at once, cut so that each answer keeps only its own words."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from bot.domain.bant import Finding
from bot.domain.words import Criterion

CLAUSES_MAX = 8
"""A longer sentence is read as a whole."""

SUBJECT = (
    r"(?:they|he|she|it|we|i|the|their|his|her|our|my|budget|money|funds?|price|timeline|deadline|go-live"
    r"|[A-Z][\w'’-]+)"
)
VERB = (
    r"(?:wants?|needs?|has|have|decides?|signs?|approves?|plans?|would|must|can|could|is|are|will|hopes?|aims?|looks?)"
)
CUT = re.compile(
    r"\s*;\s*|,\s+(?:(?:and|but|so|because|since|as)\s+)?|\s+(?:but|because(?! of)|since)\s+"
    rf"|\s+and\s+(?=(?:{SUBJECT}\s+(?:\w+\s+){{0,3}}?)?{VERB}\b)"
    r"|\s+with\s+(?=(?:a budget|about|around|some|roughly|up to|[$€£\d]))"
)
WANTED = re.compile(
    r"^(?:(?:i think|apparently|well|so|yes|also)[, ]+)?"
    r"(?:they|she|he|we|the (?:customer|client|team|company|buyer)|it)?"
    r"\s*(?:really |just |mainly )?(?:needs?|wants?|requires?|(?:is|are) looking for|would like)\s+(?!to\b)",
    re.I,
)
TIMED = re.compile(
    r"[\s,]+(?:by|before|until|within|from|in|this|next|end of)\s+(?:the )?(?:\w+\s+){0,3}?"
    r"(?:\d{4}|\d{1,2}(?:st|nd|rd|th)?|q[1-4]|h[12]|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|spring|summer|autumn|fall|winter|(?:week|month|quarter|year)s?)\s*(?:20\d\d)?$",
    re.I,
)
REASON = re.compile(r"\b(?:because|since)\b")

Read = Callable[[str], list[Finding]]


def clause_by_clause(sentence: str, read: Read) -> list[Finding]:
    """What a sentence says, each finding with the fewest clauses that say it."""
    whole = read(sentence)
    parts = list(_clauses(sentence))
    if 1 < len(parts) <= CLAUSES_MAX:
        whole = [_narrowed(found, parts, sentence, read) for found in whole]
        whole += _only_in_parts(parts, sentence, read, known={found.criterion for found in whole})
    return [_bare_need(replace(found, quote=found.quote.rstrip(" ,;"))) for found in whole]


def _clauses(sentence: str) -> Iterator[tuple[int, int]]:
    start = 0
    for cut in CUT.finditer(sentence):
        if sentence[start : cut.start()].strip():
            yield start, cut.start()
            start = cut.end()
    if sentence[start:].strip():
        yield start, len(sentence)


def _narrowed(found: Finding, parts: Sequence[tuple[int, int]], sentence: str, read: Read) -> Finding:
    for length in range(1, len(parts)):
        for first in range(len(parts) - length + 1):
            start, end = parts[first][0], parts[first + length - 1][1]
            if found.criterion is Criterion.NEED:
                end = _with_its_reason(end, parts, sentence)
            same = next((f for f in read(sentence[start:end]) if _agrees(f, found)), None)
            if same is not None:
                return same
    return found


def _with_its_reason(end: int, parts: Sequence[tuple[int, int]], sentence: str) -> int:
    """`They need SSO because logins fail` is one need."""
    follows = next(((start, last) for start, last in parts if start > end), None)
    return follows[1] if follows and REASON.search(sentence[end : follows[0]]) else end


def _agrees(part: Finding, whole: Finding) -> bool:
    if (part.criterion, part.level) != (whole.criterion, whole.level):
        return False
    return part.criterion is Criterion.NEED or part.value == whole.value


def _only_in_parts(
    parts: Sequence[tuple[int, int]], sentence: str, read: Read, *, known: set[Criterion]
) -> list[Finding]:
    more: dict[Criterion, Finding] = {}
    for start, end in parts:
        for found in read(sentence[start:end]):
            if found.criterion not in known:
                more.setdefault(found.criterion, found)
    return list(more.values())


def _bare_need(found: Finding) -> Finding:
    """`They need SSO by 30 June` is the need `SSO`."""
    if found.criterion is not Criterion.NEED:
        return found
    bare = TIMED.sub("", WANTED.sub("", found.value)).strip(" ,")
    return replace(found, value=bare) if bare else found
