"""The one way in which leads are written and erased, so that all that is counted beside them stays right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, delete, func, select

from bot.domain.lead import Lead, Standing
from bot.domain.score_change import ScoreCause
from bot.storage.counts import Counts, asset_key
from bot.storage.database import Database, among, plain_rows, run_many, wanted
from bot.storage.event_months import erase_months
from bot.storage.facets import Flips
from bot.storage.lead_rows import Keys, Stored, activity, columns, narrow_row, wide_row
from bot.storage.lead_values import LEAD_COLUMNS, WITH_TEXT, stored_of_row
from bot.storage.open_overrides import open_overrides, overlaid
from bot.storage.score_changes import Move, keep_score_changes
from bot.storage.stage_moves import keep_stage_moves
from bot.storage.tables import EVENT, LEAD, LEAD_TEXT, METADATA

TABLES_ABOUT = tuple(table for table in reversed(METADATA.sorted_tables) if "lead_number" in table.c)
"""Tables whose rows are each about one lead, by its number: what refers to others before them."""


@dataclass(frozen=True, slots=True)
class Write:
    """A lead to be written, and what it was before; None where it is new."""

    new: Stored
    old: Stored | None = None


def by_identity(connection: Connection, database: Database, identities: Iterable[str]) -> dict[str, Stored]:
    """The stored leads among these, to be written: on PostgreSQL nobody else changes them meanwhile."""
    sqlite = database.is_sqlite
    rows = plain_rows(connection, _among_identities(sqlite=sqlite), wanted(identities, sqlite=sqlite))
    stored = (stored_of_row(row, database.from_column) for row in rows)
    return {one.lead.identity: one for one in stored}


def by_id(connection: Connection, database: Database, lead_id: str) -> Stored | None:
    """The stored lead of this id."""
    row = connection.execute(_leads().where(LEAD.c.id == lead_id)).first()
    return stored_of_row(row, database.from_column) if row else None


def by_ids(connection: Connection, database: Database, lead_ids: Sequence[str]) -> list[Stored]:
    """Those of these ids that there are."""
    rows = connection.execute(_among_ids(), {"among": list(lead_ids)})
    return [stored_of_row(row, database.from_column) for row in rows]


def page_after(connection: Connection, database: Database, lead_id: str | None, size: int) -> list[Stored]:
    """The next leads in order of their ids."""
    page = _leads().order_by(LEAD.c.id).limit(size)
    rows = plain_rows(connection, page if lead_id is None else page.where(LEAD.c.id > lead_id))
    return [stored_of_row(row, database.from_column) for row in rows]


@cache
def _leads() -> Select[Any]:
    return select(*LEAD_COLUMNS).select_from(WITH_TEXT)


@cache
def _among_ids() -> Select[Any]:
    return _leads().where(LEAD.c.id.in_(bindparam("among", expanding=True)))


@cache
def _among_identities(*, sqlite: bool) -> Select[Any]:
    return _leads().where(among(LEAD_TEXT.c.identity, sqlite=sqlite))


@cache
def _insertion(table: Table) -> str:
    marks = ", ".join("?" * len(table.c))
    return f"INSERT INTO {table.name} ({columns(table)}) VALUES ({marks})"  # noqa: S608  # names are our own tables'


@cache
def _replacement(table: Table) -> str:
    """The row's number, which comes first in the table, is bound last."""
    values = ", ".join(f'"{column.name}" = ?' for column in list(table.c)[1:])
    return f"UPDATE {table.name} SET {values} WHERE number = ?"  # noqa: S608  # names are our own tables'


def next_number(connection: Connection) -> int:
    """A number that no lead has; the ones after it are free, too, as long as the transaction lasts."""
    return (connection.execute(select(func.max(LEAD.c.number))).scalar() or 0) + 1


def fresh(number: int, lead: Lead, standing: Standing) -> Stored:
    """A new lead as it will be stored."""
    return Stored(
        number=number,
        lead=lead,
        version=1,
        standing=standing,
        last_event_at=None,
        first_scored_at=standing.band_since,
        last_activity_at=lead.crm_activity_at,
    )


def following(old: Stored, lead: Lead, standing: Standing) -> Stored:
    """A stored lead with what is known of it now, one version on."""
    return replace(
        old,
        lead=lead,
        version=old.version + 1,
        standing=standing,
        last_activity_at=activity(lead.crm_activity_at, old.last_event_at),
    )


def write(
    connection: Connection,
    database: Database,
    writes: Sequence[Write],
    *,
    cause: ScoreCause,
    at: datetime | None = None,
) -> None:
    """
    Write leads, what is counted of them, and the changes of their scores; what reps say stays laid over them.

    `at` is when they changed; without it a change of stage is no step of the lead's.
    """
    writes = _overlaid(connection, writes)
    new = [one.new for one in writes if one.old is None]
    changed = [one.new for one in writes if one.old is not None]
    keys, time = Keys(), database.to_column
    for table, row_of in ((LEAD, narrow_row), (LEAD_TEXT, wide_row)):
        run_many(connection, _insertion(table), [row_of(one, keys, time) for one in new])
        rows = [row_of(one, keys, time) for one in changed]
        run_many(connection, _replacement(table), [(*row[1:], row[0]) for row in rows])
    counts = Counts()
    counts.add_leads((one.old for one in writes if one.old), -1)
    counts.add_leads(one.new for one in writes)
    counts.write(connection)
    flips = Flips()
    flips.add_leads(one.old for one in writes if one.old)
    flips.add_leads(one.new for one in writes)
    flips.write(connection)
    keep_score_changes(connection, database, (_move(one.old, one.new, cause) for one in writes if one.old))
    if at is not None:
        keep_stage_moves(connection, database, ((one.old, one.new) for one in writes if one.old), at=at)


def _overlaid(connection: Connection, writes: Sequence[Write]) -> Sequence[Write]:
    said = open_overrides(connection)
    if not said:
        return writes
    for one in writes:
        if one.old:
            one.new.standing = overlaid(said.get(one.old.number), one.new.standing, one.old.standing)
    return writes


def _move(old: Stored, new: Stored, cause: ScoreCause) -> Move:
    """The change of a lead that was written; without a ref of its own it names the fields that are others now."""
    if cause.ref or old.standing.score == new.standing.score:
        return Move(old.number, old.standing, new.standing, cause)
    edited = [f.name for f in fields(Lead) if getattr(old.lead, f.name) != getattr(new.lead, f.name)]
    named = replace(cause, ref=", ".join(name for name in edited if name != "version"))
    return Move(old.number, old.standing, new.standing, named)


def erase(connection: Connection, stored: Stored) -> dict[str, int]:
    """Take a lead and every row about it away; returns how many rows, by table."""
    mine = [(table, table.c.lead_number == stored.number) for table in TABLES_ABOUT]
    assets = connection.execute(
        select(EVENT.c.asset, func.count()).where(EVENT.c.lead_number == stored.number).group_by(EVENT.c.asset)
    )
    erase_months(connection, stored.number)
    counts = Counts()
    counts.add_leads([stored], -1)
    for asset, events in assets:
        if asset:
            counts.add("word", asset_key(asset), -events)
    counts.write(connection)
    flips = Flips()
    flips.add_leads([stored])
    flips.write(connection)
    erased = {table.name: connection.execute(delete(table).where(where)).rowcount for table, where in mine}
    for table in (LEAD_TEXT, LEAD):
        erased[table.name] = connection.execute(delete(table).where(table.c.number == stored.number)).rowcount
    return {table: rows for table, rows in erased.items() if rows}
