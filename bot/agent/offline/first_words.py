"""
Which words a regular expression can begin with, read off its text, so that few of many are compiled and tried.

Read are plain letters, groups, alternatives and repeats; whatever else an expression may begin with (a class of
letters, a number) leaves its beginning open. What is found never leaves out a word that could match; it may name one
too many.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

MOST_BEGINNINGS = 400
"""An expression with more of them is taken to begin with anything."""

_PARTS = re.compile(
    r"\((?:\?:|\?P<\w+>)?(?![?*+])|[|)]"  # a group begins, its next alternative, its end
    r"|\(\?(?:[=!]|<[=!])|\\b|[\^$]"  # what stands around: takes no letter itself
    r"|\[(?:\\.|[^\]])*\]|\\[a-zA-Z]|\."  # one of several letters
    r"|\\.|[^()|\\\[.^$?*+{](?![?*+{])(?:[^()|\\\[.^$?*+{](?![?*+{]))*|[^()|\\\[.^$?*+{]"  # letters as they are
    r"|(?:[?*+]|\{\d*,?\d*\})[?+]?"  # how often
)
_OPEN = "*"
"""Ends the letters of a beginning that anything may follow; a space ends a word that is known in full."""
_NOTHING, _ANYTHING = frozenset(("",)), frozenset((_OPEN,))
Beginnings = frozenset[str]


def beginnings(pattern: str) -> Beginnings:
    """
    All ways in which a text that the pattern matches can begin: `word`, `word ` with more after it, `lett*`.

    Raises:
        ValueError: the pattern's groups do not close.
    """
    parts = _PARTS.findall(pattern)
    found, place = _alternatives(parts, 0)
    if place != len(parts):
        raise ValueError(f"a group too many is closed in {pattern!r}")
    return found


def _alternatives(parts: Sequence[str], place: int) -> tuple[Beginnings, int]:
    found, place = _row(parts, place)
    while place < len(parts) and parts[place] == "|":
        more, place = _row(parts, place + 1)
        found |= more
    return (found if len(found) <= MOST_BEGINNINGS else _ANYTHING), place


def _row(parts: Sequence[str], place: int) -> tuple[Beginnings, int]:
    """Items one after the other, up to the end of their group or to the next alternative."""
    settled: set[str] = set()
    live: Iterable[str] = ("",)
    while place < len(parts) and parts[place] not in "|)":
        if not live:
            return frozenset(settled), _end(parts, place)
        item, place = _item(parts, place)
        joined = {_cut(one + after) for one in live for after in item}
        live = {one for one in joined if one[-1:] not in (" ", _OPEN)}
        settled |= joined - live
        if len(joined) > MOST_BEGINNINGS:
            live, settled = (), set(_ANYTHING)
    return frozenset(settled.union(live)), place


def _cut(letters: str) -> str:
    """Up to where the first word ends."""
    word, space, _ = letters.partition(" ")
    return word + space


def _end(parts: Sequence[str], place: int) -> int:
    """The place of what ends the row that goes on here."""
    depth = 0
    while place < len(parts) and (depth or parts[place] not in "|)"):
        depth += parts[place].startswith("(") - (parts[place] == ")")
        place += 1
    return place


def _item(parts: Sequence[str], place: int) -> tuple[Beginnings, int]:
    part, place = parts[place], place + 1
    if part.startswith("("):
        inside, place = _alternatives(parts, place)
        if place == len(parts):
            raise ValueError(f"a group is not closed: {''.join(parts)!r}")
        found, place = (_NOTHING if part[-1] in "=!" else inside), place + 1
    elif part in ("\\b", "^", "$"):
        found = _NOTHING
    elif part[0] in "[." or (part[0] == "\\" and part[1].isalpha()):
        found = _ANYTHING
    else:
        found = frozenset((part.removeprefix("\\"),))
    if place < len(parts) and parts[place][0] in "?*+{":
        return _repeated(found, parts[place]), place + 1
    return found, place


def _repeated(found: Beginnings, times: str) -> Beginnings:
    if times[0] != "?":
        found = frozenset(one if one[-1:] in (" ", _OPEN) else one + _OPEN for one in found)
    return found | _NOTHING if times[0] in "?*" or times.startswith(("{0", "{,")) else found


compiled = lru_cache(maxsize=8192)(re.compile)
"""A pattern ready for use, made when it is first needed."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression that is compiled when it is first tried."""

    text: str

    def compile(self) -> None:
        """Compile it now."""
        compiled(self.text)

    def match(self, text: str, place: int = 0) -> re.Match[str] | None:
        """What it matches from a place on."""
        return compiled(self.text).match(text, place)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Its match of the whole text."""
        return compiled(self.text).fullmatch(text)


T = TypeVar("T")


class ByFirstWord(Generic[T]):
    """Things with a pattern each, looked up by the word that a text begins with."""

    def __init__(self, things: Iterable[T], *, pattern: Callable[[T], Pattern]) -> None:
        self._things = list(things)
        self._pattern = pattern
        self._numbers: dict[str, list[int]] = {}
        for number, thing in enumerate(self._things):
            for word in {one.rstrip(" ") for one in beginnings(pattern(thing).text)}:
                self._numbers.setdefault(word or _OPEN, []).append(number)

    def compile(self) -> None:
        """Compile every pattern now, which takes half a second for all that questions are read by."""
        for thing in self._things:
            self._pattern(thing).compile()

    def of(self, word: str) -> Iterator[T]:
        """Those whose pattern can match where a text has this word, in the order in which they were given."""
        keys = (word, *(word[:length] + _OPEN for length in range(len(word) + 1)))
        for number in sorted({number for key in keys for number in self._numbers.get(key, ())}):
            yield self._things[number]
