"""Writes new standings without touching anything else of the leads."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, select

from bot.domain.lead import LeadId, Standing
from bot.storage.counts import Counts, scored_key, tally_key
from bot.storage.database import Database, among, plain_rows, run_many, wanted
from bot.storage.facets import Flips, scored
from bot.storage.lead_store import keep_score_changes
from bot.storage.lead_values import STANDING_COLUMNS, standing_of
from bot.storage.tables import LEAD

CAUSE = "rescored"

UPDATE = """
UPDATE lead
SET score = ?, fit = ?, engagement = ?, readiness = ?, band = ?, scored_at = ?, band_since = ?, rules_version = ?
WHERE number = ?
"""
UPDATE_SAME_SCORE = """
UPDATE lead SET fit = ?, engagement = ?, readiness = ?, scored_at = ?, rules_version = ? WHERE number = ?
"""
"""For most leads of a night: what indexes go by stays as it is, and so do the indexes."""


def put_standings(connection: Connection, database: Database, standings: Mapping[LeadId, Standing]) -> None:
    """Save these standings, their changes of score and band, and the counts that go by the band."""
    sqlite = database.is_sqlite
    rows = plain_rows(connection, _among_ids(sqlite=sqlite), wanted(standings, sqlite=sqlite))
    counts, flips, moves = Counts(), Flips(), []
    for lead_id, number, owner_id, workable, *standing in rows:
        old, new = standing_of(standing, database.from_column), standings[lead_id]
        if old != new:
            moves.append((number, old, new))
            for value, sign in ((old, -1), (new, 1)):
                counts.add("tally", tally_key(owner_id, value, workable=bool(workable)), sign)
                counts.add("word", scored_key(value), sign)
                flips.add(number, scored(value.band, value.score))
    moved = [_moved(database, number, new) for number, old, new in moves if _moves(old, new)]
    kept = [_kept(database, number, new) for number, old, new in moves if not _moves(old, new)]
    run_many(connection, UPDATE, moved)
    run_many(connection, UPDATE_SAME_SCORE, kept)
    counts.write(connection)
    flips.write(connection)
    keep_score_changes(connection, database, moves, CAUSE)


@cache
def _among_ids(*, sqlite: bool) -> Select[Any]:
    columns = (LEAD.c.id, LEAD.c.number, LEAD.c.owner_id, LEAD.c.workable, *STANDING_COLUMNS)
    return select(*columns).where(among(LEAD.c.id, sqlite=sqlite))


def _moves(old: Standing, new: Standing) -> bool:
    return old.score != new.score or old.band is not new.band or old.band_since != new.band_since


def _moved(database: Database, number: int, new: Standing) -> tuple[Any, ...]:
    return (
        new.score,
        new.fit,
        new.engagement,
        new.readiness,
        str(new.band),
        database.to_column(new.scored_at),
        database.to_column(new.band_since),
        new.rules_version,
        number,
    )


def _kept(database: Database, number: int, new: Standing) -> tuple[Any, ...]:
    scored_at = database.to_column(new.scored_at)
    return (new.fit, new.engagement, new.readiness, scored_at, new.rules_version, number)
