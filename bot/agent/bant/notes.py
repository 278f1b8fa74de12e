"""Notes: a rep's own account of a talk, in the third person or under labels, with nobody speaking in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from bot.agent.bant.answer_words import LABEL
from bot.agent.bant.answers import read_answer
from bot.agent.bant.sentences import plain
from bot.domain.bant import Finding, Side, Utterance
from bot.domain.words import Criterion, Level

BULLET = re.compile(r"^\s*(?:[-–•*]|\d{1,2}[.)])\s+")
FIRST_PERSON = re.compile(r"\b(?:i|we|our|my|us|me)\b")
THIRD_PERSON = re.compile(
    r"\b(?:s?he|they|her|his|their)\b|^(?:has|have|had|wants?|needs?|loses?|owner|decides?|no|spoke|call(?:ed)?|met"
    r"|recap)\b"
)


def are_notes(spoken: Sequence[Utterance]) -> bool:
    """Whether a text is somebody's account of a talk rather than the talk, or a mail of the buyer's own."""
    if any(said.speaker for said in spoken):
        return False
    lines = [line for said in spoken for line in _lines(said.text)]
    labelled = sum(LABEL.match(line) is not None for line in lines)
    first = sum(FIRST_PERSON.search(plain(line)) is not None for line in lines)
    third = sum(THIRD_PERSON.search(plain(line)) is not None for line in lines)
    if not first and sum(BULLET.match(line) is not None for said in spoken for line in said.text.splitlines()) > 1:
        return True
    return labelled > 1 or third > first or (labelled > 0 and not first)


def read_notes(text: str, spoken: Sequence[Utterance], *, now: datetime) -> Iterator[Finding]:
    """What notes say; nobody's own words, so that it supports nothing, and what speaks against it counts."""
    for said in spoken:
        for place, line in enumerate(_lines(said.text)):
            for found in read_answer(line, asked=None, now=now):
                quoted = found.side is Side.BUYER
                if place == 0 and found.criterion is Criterion.AUTHORITY and CONTACT_SIGNS.search(line):
                    found = replace(found, level=Level.CLAIMED, value="decides on the purchase")
                yield replace(found, line=_line_of(found.quote, text), side=Side.BUYER if quoted else Side.UNKNOWN)


CONTACT_SIGNS = re.compile(r"\([^()\n]*\b(?:signs|decides|approves|can sign|final say)\b[^()\n]*\)")
"""Notes begin with whom they are about: `Gym, Nadia (manager, signs)`."""


def _lines(text: str) -> list[str]:
    """Each line for itself, one that goes on in the next put together with it."""
    lines: list[str] = []
    for raw in text.splitlines():
        line = BULLET.sub("", raw).strip()
        goes_on = lines and line[:1].islower() and not BULLET.match(raw) and not lines[-1].endswith((".", "!", "?"))
        if goes_on and len(lines[-1]) > WRAPPED_CHARACTERS:
            lines[-1] = f"{lines[-1]}\n{line}"
        elif line:
            lines.append(line)
    return lines


WRAPPED_CHARACTERS = 70
"""A line of at least this is one that an editor broke."""


def _line_of(quote: str, text: str) -> int:
    place = text.find(quote)
    return text.count("\n", 0, place) + 1 if place >= 0 else 1
