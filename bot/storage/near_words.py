"""Names that are spelt like what somebody typed, found by the beginnings and endings of their words."""

from collections.abc import Sequence

from rapidfuzz import fuzz, process
from sqlalchemy import ColumnElement, Connection, select

from bot.storage.tables import TOKEN

NEAR_ENOUGH = 75.0
"""Of 100, by share of letters in common: one typo in a word of four, two in one of eight."""
SAME_BEGINNING = 2
SAME_END = 3
"""Letters that a typo leaves alone at one end at least."""
LOOKED_AT = 4_000
"""Words compared at most; more have the same two first letters only among millions of names."""
SHORTEST_WITH_TYPO = 4
"""Letters; in shorter words a typo makes another word."""


def begins(column: ColumnElement[str], start: str) -> ColumnElement[bool]:
    """The column begins with these letters; a span, which an index serves, instead of a pattern."""
    return (column >= start) & (column < start + "\U0010ffff")


def spelt_like(connection: Connection, kind: str, word: str, *, limit: int = 3) -> Sequence[str]:
    """Known words of names that are a typo away, nearest first; the word itself where it is known."""
    token = TOKEN.c
    exact = select(token.token).where(token.kind == kind, token.token == word)
    if connection.execute(exact).first():
        return [word]
    if len(word) < SHORTEST_WITH_TYPO:
        return []
    ways = (begins(token.token, word[:SAME_BEGINNING]), begins(token.backwards, word[: -SAME_END - 1 : -1]))
    candidates: set[str] = set()
    for way in ways:
        candidates.update(
            connection.execute(select(token.token).where(token.kind == kind, way).limit(LOOKED_AT)).scalars()
        )
    near = process.extract(word, sorted(candidates), scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH, limit=limit)
    return [found for found, _, _ in near]
