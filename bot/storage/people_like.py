"""People by what somebody typed of their names or addresses."""

from collections.abc import Sequence
from itertools import islice, product

from rapidfuzz import fuzz
from sqlalchemy import ColumnElement, Connection, and_, or_, select

from bot.domain.lead import ScoredLead, normal_email
from bot.domain.rep import folded
from bot.storage.database import Database, plain_rows
from bot.storage.keys import name_backwards
from bot.storage.lead_rows import person_key_of
from bot.storage.lead_values import LEAD_COLUMNS, REP_COLUMNS, WITH_OWNER, scored_of_row
from bot.storage.near_words import begins, spelt_like
from bot.storage.tables import LEAD, LEAD_TEXT

CANDIDATES = 100
"""People looked at for one spelling, the best scores first."""
MENDED_AT_MOST = 9
"""Spellings tried in the place of what was typed."""
LONGEST_NAME = 5
"""Words; whoever types more has not typed a name."""

PERSON = LEAD_TEXT.c.person_key
BACKWARDS = LEAD_TEXT.c.person_backwards


def people_like(connection: Connection, database: Database, words: str, *, limit: int) -> Sequence[ScoredLead]:
    """People whose name or address the words spell; else those a typo away. Best first."""
    wanted = folded(words)
    if "@" in words:
        return _people(connection, database, _addressed(normal_email(words)))[:limit]
    if not wanted:
        return []
    people = _called(connection, database, wanted) or _mended(connection, database, wanted)
    return sorted(people, key=lambda person: -_likeness(wanted, person))[:limit]


def _called(connection: Connection, database: Database, names: str) -> list[ScoredLead]:
    """People in whose name each of the words begins one, in any order."""
    people = _people(connection, database, _named(names))
    return [person for person in people if _has_each(names, person)]


def _mended(connection: Connection, database: Database, wanted: str) -> list[ScoredLead]:
    """People called like the nearest spelling that somebody has."""
    choices = [spelt_like(connection, "person", word) for word in wanted.split()[:LONGEST_NAME]]
    for names in islice(product(*choices), MENDED_AT_MOST):
        if people := _called(connection, database, " ".join(names)):
            return people
    return []


def _named(names: str) -> ColumnElement[bool]:
    first, *_, last = [*names.split()] * 2
    return or_(
        begins(PERSON, names),
        begins(BACKWARDS, names),
        begins(BACKWARDS, name_backwards(names)),
        and_(begins(PERSON, first), begins(BACKWARDS, last)),
        and_(begins(PERSON, last), begins(BACKWARDS, first)),
    )


def _addressed(address: str) -> ColumnElement[bool]:
    """Most people's identity is their address; the others' addresses have an index of their own."""
    other = and_(LEAD_TEXT.c.email_key != LEAD_TEXT.c.identity, begins(LEAD_TEXT.c.email_key, address))
    return or_(begins(LEAD_TEXT.c.identity, address), other)


def _people(connection: Connection, database: Database, where: ColumnElement[bool]) -> list[ScoredLead]:
    chosen = (
        select(LEAD.c.number)
        .join(LEAD_TEXT, LEAD_TEXT.c.number == LEAD.c.number)
        .where(where)
        .order_by(LEAD.c.score.desc(), LEAD.c.id)
        .limit(CANDIDATES)
        .correlate(None)
    )
    statement = (
        select(*LEAD_COLUMNS, *REP_COLUMNS)
        .select_from(WITH_OWNER)
        .where(LEAD.c.number.in_(chosen))
        .order_by(LEAD.c.score.desc(), LEAD.c.id)
    )
    return [scored_of_row(row, database.from_column) for row in plain_rows(connection, statement)]


def _has_each(names: str, person: ScoredLead) -> bool:
    have = person_key_of(person.lead).split()
    return all(any(name.startswith(word) for name in have) for word in names.split())


def _likeness(wanted: str, person: ScoredLead) -> float:
    """The very name before all its words before beginnings of them before a typo; equals stay by score."""
    have = person_key_of(person.lead)
    if wanted == have:
        return 400
    if set(wanted.split()) <= set(have.split()):
        return 350
    if _has_each(wanted, person):
        return 200
    return fuzz.ratio(wanted, have)
