"""Briefs: what scores are made of, read for many leads at once, in the order in which they lie in the database."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, Select, func, select, type_coerce

from bot.domain.brief import Brief, Deed, LeadFacts
from bot.storage.database import Database, among, plain_rows, wanted
from bot.storage.events_store import KINDS
from bot.storage.evidence_store import evidence_of
from bot.storage.lead_values import BY_WORD, STANDING_COLUMNS, WITH_TEXT, document_of, standing_of
from bot.storage.tables import EVENT, LEAD, LEAD_TEXT

FIELDS = LeadFacts._fields
CLOSED, CUSTOM_AT, ID_AT = FIELDS.index("id"), FIELDS.index("custom"), FIELDS.index("id")
NUMBER_AT, STANDING_AT = len(FIELDS), len(FIELDS) + 2
READ = slice(NUMBER_AT, STANDING_AT + len(STANDING_COLUMNS))
STANDING = slice(2, 2 + len(STANDING_COLUMNS))
READ_COLUMNS: tuple[ColumnElement[Any], ...] = (LEAD.c.number, LEAD.c.version, *STANDING_COLUMNS)
"""By which a lead is found again, and told to be still as it was: nobody saved it, nobody scored it."""
FLAGS = {0: False, 1: True}
WORDS: Sequence[Mapping[Any, Any]] = [BY_WORD.get(name, FLAGS) for name in FIELDS[:CLOSED]]
NO_CUSTOM: Mapping[str, str] = {}
make = tuple.__new__
"""Named tuples of values that are known to be as many as they have names, without counting them each time."""


def briefs_after(
    connection: Connection, database: Database, number: int, size: int, such: ColumnElement[bool]
) -> list[Brief]:
    """The next leads in order of their numbers, of `such`."""
    page = _leads().where(LEAD.c.number > number, such).order_by(LEAD.c.number).limit(size)
    return _briefs(connection, database, plain_rows(connection, page))


def best_briefs(connection: Connection, database: Database, size: int, such: ColumnElement[bool]) -> list[Brief]:
    """So many leads of `such`, the best scores first."""
    page = _leads().where(such).order_by(LEAD.c.score.desc(), LEAD.c.id).limit(size)
    return _briefs(connection, database, plain_rows(connection, page))


@cache
def _leads() -> Select[Any]:
    named = (LEAD.c[name] if name in LEAD.c else LEAD_TEXT.c[name] for name in FIELDS)
    facts = [type_coerce(column, Integer) if column.name == "custom" else column for column in named]
    return select(*facts, *READ_COLUMNS, LEAD.c.last_event_at.is_not(None)).select_from(WITH_TEXT)


@cache
def _deeds(*, sqlite: bool) -> Select[Any]:
    row = EVENT.c
    at = type_coerce(row.at, Integer)
    said = (at, row.number, row.lead_number, row.kind, row.detail, row.asset, row.campaign, row.agent)
    return select(*said).where(among(row.lead_number, sqlite=sqlite))


def _briefs(connection: Connection, database: Database, rows: Sequence[Any]) -> list[Brief]:
    ids = {row[NUMBER_AT]: row[ID_AT] for row in rows}
    deeds = _deeds_of(connection, database, [row[NUMBER_AT] for row in rows if row[-1]])
    evidence = evidence_of(connection, database, ids) if ids else {}
    time = lru_cache(maxsize=None)(database.from_column)  # a batch was mostly scored at once
    heard = last_event(connection)
    return [
        make(
            Brief,
            (
                (*(read := row[READ]), heard),
                _facts(row),
                tuple(deeds[number]) if (number := read[0]) in deeds else (),
                evidence.get(number, ()),
                standing_of(read[STANDING], time),
            ),
        )
        for row in rows
    ]


def last_event(connection: Connection) -> int:
    """The number of the last event that was taken in; later ones have higher ones."""
    return connection.execute(select(func.max(EVENT.c.number))).scalar() or 0


def _facts(row: Sequence[Any]) -> LeadFacts:
    custom = row[CUSTOM_AT]
    known = document_of(custom) if custom else NO_CUSTOM
    return make(LeadFacts, (*_closed(row[:CLOSED]), *row[CLOSED:CUSTOM_AT], known))


@lru_cache(maxsize=65_536)
def _closed(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Values of closed sets, of which few leads have a combination of their own."""
    return tuple(None if value is None else words[value] for value, words in zip(row, WORDS, strict=True))


def _deeds_of(connection: Connection, database: Database, numbers: Sequence[int]) -> Mapping[int, list[Deed]]:
    """What leads did, oldest first, by their numbers."""
    found: defaultdict[int, list[Deed]] = defaultdict(list)
    time, kinds = database.from_column, KINDS
    for at, _, number, kind, detail, asset, campaign, agent in sorted(_said(connection, database, numbers)):
        found[number].append(make(Deed, (kinds[kind], time(at), detail, asset, campaign, agent)))
    return found


def _said(connection: Connection, database: Database, numbers: Sequence[int]) -> Iterable[Any]:
    """Sorted by the caller, because the database would sort all columns."""
    sqlite = database.is_sqlite
    return plain_rows(connection, _deeds(sqlite=sqlite), wanted(numbers, sqlite=sqlite)) if numbers else ()
