"""Companies by what somebody typed of their names."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import islice, product
from typing import Any

from rapidfuzz import fuzz, process
from sqlalchemy import Connection, Select, bindparam, func, select

from bot.domain.lead import company_key
from bot.storage.near_words import LOOKED_AT, NEAR_ENOUGH, SAME_BEGINNING, SHORTEST_WITH_TYPO, begins, spelt_like, start
from bot.storage.tables import COMPANY_PART, WORD
from bot.usecases.ports import Named

CANDIDATES = 200
"""Companies looked at for one spelling."""
MENDED_AS_A_WHOLE = 8
MENDED_AT_MOST = 15
"""Spellings tried in the place of what was typed."""
LONGEST_NAME = 6
"""Words; whoever types more has not typed a name."""
COMPANY = WORD.c.kind == "company"


def companies_like(connection: Connection, words: str, *, limit: int) -> Sequence[Named]:
    """Companies whose names contain the words or begin like them; else those a typo away. Best first."""
    wanted = company_key(words)
    if not wanted:
        return []
    accounts = _spelt(connection, wanted) or _mended(connection, wanted)
    named = _named(connection, accounts)
    ranked = sorted(named, key=lambda pair: (-_closeness(wanted, pair[0]), -pair[1].count, pair[1].value))
    return [company for _, company in ranked[:limit]]


def _spelt(connection: Connection, words: str) -> set[str]:
    """Accounts whose key begins with the words, or has them further on."""
    first, inside = (connection.execute(statement, start(words=words)).scalars() for statement in _beginning())
    return {*first, *inside}


def _mended(connection: Connection, wanted: str) -> set[str]:
    """Accounts that the words mean after mending a typo in each word, or in the name as a whole."""
    if len(wanted) < SHORTEST_WITH_TYPO:
        return set()
    choices = [spelt_like(connection, "company", word) for word in wanted.split()[:LONGEST_NAME]]
    for words in islice(product(*choices), MENDED_AT_MOST):
        if accounts := _spelt(connection, " ".join(words)):
            return accounts
    keys = connection.execute(_alike(), start(words=wanted[:SAME_BEGINNING])).scalars().all()
    near = process.extract(wanted, keys, scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH, limit=MENDED_AS_A_WHOLE)
    return {key for key, _, _ in near}


@cache
def _beginning() -> tuple[Select[Any], Select[Any]]:
    return (
        select(WORD.c.key).where(COMPANY, begins(WORD.c.key, "words")).limit(CANDIDATES),
        select(COMPANY_PART.c.account).where(begins(COMPANY_PART.c.part, "words")).limit(CANDIDATES),
    )


@cache
def _alike() -> Select[Any]:
    return select(WORD.c.key).where(COMPANY, begins(WORD.c.key, "words")).distinct().limit(LOOKED_AT)


@cache
def _counted() -> Select[Any]:
    chosen = WORD.c.key.in_(bindparam("keys", expanding=True))
    counted = select(WORD.c.key, func.min(WORD.c.value), func.sum(WORD.c.leads)).where(COMPANY, chosen)
    return counted.group_by(WORD.c.key)


def _named(connection: Connection, accounts: Iterable[str]) -> list[tuple[str, Named]]:
    """Each account with its company's name as the data writes it, and its number of leads."""
    rows = connection.execute(_counted(), {"keys": sorted(accounts)})
    return [(key, Named(value=value, count=int(leads))) for key, value, leads in rows]


def _closeness(wanted: str, have: str) -> float:
    """Equal before beginning before containing before a typo."""
    if wanted == have:
        return 400
    if have.startswith(wanted):
        return 300
    if f" {wanted}" in f" {have}":
        return 200
    return max(fuzz.ratio(wanted, have), fuzz.ratio(wanted, have[: len(wanted)]))
