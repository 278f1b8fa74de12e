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
SHORTEST_WITH_TYPO = 3
"""Letters; in shorter words a typo makes another word."""


def begins(column: ColumnElement[str], start: str) -> ColumnElement[bool]:
    """The column begins with these letters; a span, which an index serves, instead of a pattern."""
    return (column >= start) & (column < start + "\U0010ffff")


def spelt_like(connection: Connection, kind: str, word: str, *, limit: int = 3) -> Sequence[str]:
    """Known words of names that the word is, or is a typo away from, nearest first."""
    if len(word) < SHORTEST_WITH_TYPO:
        return [word]
    token = TOKEN.c
    beginning = begins(token.token, word[:SAME_BEGINNING])
    end = begins(token.backwards, word[: -SAME_END - 1 : -1])
    candidates = {word}
    for alike in (beginning, end):
        some = select(token.token).where(token.kind == kind, alike).limit(LOOKED_AT)
        candidates.update(connection.execute(some).scalars())
    near = process.extract(word, sorted(candidates), scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH, limit=limit)
    return [found for found, _, _ in near]
