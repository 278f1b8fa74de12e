"""People by what somebody typed of their names or addresses."""

from collections.abc import Sequence
from functools import cache
from itertools import islice, product
from typing import Any

from rapidfuzz import fuzz
from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, or_, select

from bot.domain.lead import ScoredLead, normal_email
from bot.domain.rep import folded
from bot.storage.database import Database, plain_rows
from bot.storage.keys import name_backwards
from bot.storage.lead_rows import person_key_of
from bot.storage.lead_values import LEAD_COLUMNS, REP_COLUMNS, WITH_OWNER, scored_of_row
from bot.storage.near_words import begins, spelt_like, start
from bot.storage.tables import LEAD, LEAD_TEXT

CANDIDATES = 200
"""People looked at for one spelling, the best scores first."""
MENDED_AT_MOST = 15
"""Spellings tried in the place of what was typed."""
LONGEST_NAME = 5
"""Words; whoever types more has not typed a name."""

PERSON = LEAD_TEXT.c.person_key
BACKWARDS = LEAD_TEXT.c.person_backwards


def people_like(connection: Connection, database: Database, words: str, *, limit: int) -> Sequence[ScoredLead]:
    """People whose name or address the words spell; else those a typo away. Best first."""
    wanted = folded(words)
    if "@" in words:
        found = plain_rows(connection, _addressed(), start(address=normal_email(words)))
        return _people(connection, database, [number for number, _ in found[:limit]])
    numbers = (_called(connection, wanted) or _mended(connection, wanted)) if wanted else {}
    # Ranked by what was read of them, so that only those who are shown are read in full.
    ranked = sorted(numbers, key=lambda number: -_likeness(wanted, numbers[number]))
    people = _people(connection, database, ranked[:limit])
    return sorted(people, key=lambda person: -_likeness(wanted, person_key_of(person.lead)))


def _called(connection: Connection, names: str) -> dict[int, str]:
    """People in whose name each of the words begins one, in any order: number and folded name, best score first."""
    first, *_, last = [*names.split()] * 2
    spelt = start(names=names, backwards=name_backwards(names), first=first, last=last)
    found = plain_rows(connection, _named(), spelt)
    return {number: key for number, key in found if _has_each(names, key)}


def _mended(connection: Connection, wanted: str) -> dict[int, str]:
    """People called like the nearest spelling that somebody has."""
    choices = [spelt_like(connection, "person", word) for word in wanted.split()[:LONGEST_NAME]]
    for names in islice(product(*choices), MENDED_AT_MOST):
        if people := _called(connection, " ".join(names)):
            return people
    return {}


@cache
def _named() -> Select[Any]:
    """By what the name begins or ends with, given in either order."""
    return _candidates(
        or_(
            begins(PERSON, "names"),
            begins(BACKWARDS, "names"),
            begins(BACKWARDS, "backwards"),
            and_(begins(PERSON, "first"), begins(BACKWARDS, "last")),
            and_(begins(PERSON, "last"), begins(BACKWARDS, "first")),
        )
    )


@cache
def _addressed() -> Select[Any]:
    """Most people's identity is their address; the others' addresses have an index of their own."""
    other = and_(LEAD_TEXT.c.email_key != LEAD_TEXT.c.identity, begins(LEAD_TEXT.c.email_key, "address"))
    return _candidates(or_(begins(LEAD_TEXT.c.identity, "address"), other))


def _candidates(where: ColumnElement[bool]) -> Select[Any]:
    return (
        select(LEAD.c.number, PERSON)
        .join(LEAD_TEXT, LEAD_TEXT.c.number == LEAD.c.number)
        .where(where)
        .order_by(LEAD.c.score.desc(), LEAD.c.id)
        .limit(CANDIDATES)
    )


@cache
def _in_full() -> Select[Any]:
    chosen = LEAD.c.number.in_(bindparam("numbers", expanding=True))
    people = select(*LEAD_COLUMNS, *REP_COLUMNS).select_from(WITH_OWNER).where(chosen)
    return people.order_by(LEAD.c.score.desc(), LEAD.c.id)


def _people(connection: Connection, database: Database, numbers: Sequence[int]) -> list[ScoredLead]:
    rows = plain_rows(connection, _in_full(), {"numbers": list(numbers)}) if numbers else []
    return [scored_of_row(row, database.from_column) for row in rows]


def _has_each(names: str, have: str) -> bool:
    return all(any(name.startswith(word) for name in have.split()) for word in names.split())


def _likeness(wanted: str, have: str) -> float:
    """The very name before all its words before beginnings of them before a typo; equals stay by score."""
    if wanted == have:
        return 400
    if set(wanted.split()) <= set(have.split()):
        return 350
    if _has_each(wanted, have):
        return 200
    return fuzz.ratio(wanted, have)
