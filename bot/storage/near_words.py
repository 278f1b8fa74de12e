"""Names that are spelt like what somebody typed, found by the beginnings and endings of their words."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from rapidfuzz import fuzz, process
from sqlalchemy import ColumnElement, Connection, Select, bindparam, select

from bot.storage.tables import TOKEN

NEAR_ENOUGH = 75.0
"""Of 100, by share of letters in common: one typo in a word of four, two in one of eight."""
SAME_BEGINNING = 2
SAME_END = 3
"""Letters that a typo leaves alone at one end at least."""
LOOKED_AT = 4_000
"""Words compared at most; more have the same two first letters only among millions of names."""
SHORTEST_WITH_TYPO = 3
"""Letters; in shorter words a typo makes another word."""

LAST = "\U0010ffff"
"""Comes after every letter: what begins with a word lies between the word and the word with this behind it."""


def begins(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """The column begins with the letters bound as `name`; a span, which an index serves, instead of a pattern."""
    return (column >= bindparam(name)) & (column < bindparam(f"{name}_end"))


def start(**words: str) -> dict[str, str]:
    """What is bound for `begins`, by name."""
    return words | {f"{name}_end": word + LAST for name, word in words.items()}


def spelt_like(connection: Connection, kind: str, word: str, *, limit: int = 5) -> Sequence[str]:
    """Known words of names that the word is, or is a typo away from, nearest first."""
    if len(word) < SHORTEST_WITH_TYPO:
        return [word]
    candidates = {word}
    for way, letters in ((TOKEN.c.token, word[:SAME_BEGINNING]), (TOKEN.c.backwards, word[: -SAME_END - 1 : -1])):
        candidates.update(connection.execute(_tokens(way), {"kind": kind, **start(letters=letters)}).scalars())
    near = process.extract(word, sorted(candidates), scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH, limit=limit)
    return [found for found, _, _ in near]


@cache
def _tokens(way: ColumnElement[Any]) -> Select[Any]:
    mine = TOKEN.c.kind == bindparam("kind")
    return select(TOKEN.c.token).where(mine, begins(way, "letters")).limit(LOOKED_AT)
