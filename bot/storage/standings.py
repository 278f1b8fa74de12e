"""Writes new standings without touching anything else of the leads, and finds those that are due for one."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, not_, select

from bot.domain.lead import LeadId, Standing
from bot.domain.score_change import CauseKind, ScoreCause, rescored_because
from bot.storage.counts import SCORED, Counts, scored_key, tally_key, written_moment
from bot.storage.database import Database, among, plain_rows, run_many, wanted
from bot.storage.facets import Flips, scored
from bot.storage.lead_values import STANDING_COLUMNS, standing_of
from bot.storage.open_overrides import open_overrides, overlaid
from bot.storage.score_changes import Move, keep_score_changes
from bot.storage.tables import LEAD, WORD
from bot.usecases.ports import Dossier, UpToDate

UPDATE = """
UPDATE lead
SET score = ?, fit = ?, engagement = ?, readiness = ?, band = ?, scored_at = ?, band_since = ?, rules_version = ?
WHERE number = ?
"""
RAN_OUT = ScoreCause(kind=CauseKind.OVERRIDE_ENDED)
UPDATE_SAME_SCORE = """
UPDATE lead SET fit = ?, engagement = ?, readiness = ?, scored_at = ?, rules_version = ? WHERE number = ?
"""
"""For most leads of a night: what indexes go by stays as it is, and so do the indexes."""


def put_standings(
    connection: Connection, database: Database, standings: Iterable[tuple[Dossier, Standing]]
) -> list[LeadId]:
    """
    Save these standings, their changes of score and band, and the counts that go by the band.

    Returns who was changed or scored by somebody else since the dossier was read, and so keeps what is stored.
    """
    sqlite = database.is_sqlite
    read = {dossier.lead.id: (dossier, standing) for dossier, standing in standings}
    rows = plain_rows(connection, _among_ids(sqlite=sqlite), wanted(read, sqlite=sqlite))
    said = open_overrides(connection)
    counts, flips, moves, why, passed_over = Counts(), Flips(), [], [], []
    for lead_id, number, owner_id, workable, version, *standing in rows:
        dossier, by_rules = read[lead_id]
        old = standing_of(standing, database.from_column)
        new = overlaid(said.get(number), by_rules, old) if said else by_rules
        if (dossier.lead.version, dossier.standing) != (version, old):
            passed_over.append(lead_id)
        elif old != new:
            moves.append((number, old, new))
            if old.score != new.score or old.band is not new.band:
                ended = number in said and new is by_rules
                why.append(Move(number, old, new, RAN_OUT if ended else rescored_because(old, new, dossier.events)))
            for value, sign in ((old, -1), (new, 1)):
                counts.add("tally", tally_key(owner_id, value, workable=bool(workable)), sign)
                counts.add("word", scored_key(value), sign)
                flips.add(number, scored(value))
    moved = [_moved(database, number, new) for number, old, new in moves if _moves(old, new)]
    kept = [_kept(database, number, new) for number, old, new in moves if not _moves(old, new)]
    run_many(connection, UPDATE, moved)
    run_many(connection, UPDATE_SAME_SCORE, kept)
    counts.write(connection)
    flips.write(connection)
    keep_score_changes(connection, database, why)
    return passed_over


def stale_count(connection: Connection, but: UpToDate) -> int:
    """How many leads have another standing, by what is counted beside the leads."""
    since, until = written_moment(but.since), written_moment(but.until)
    fresh = and_(WORD.c.key == but.rules_version, WORD.c.value >= since, WORD.c.value < until)
    others = select(func.sum(WORD.c.leads)).where(WORD.c.kind == SCORED, not_(fresh))
    return int(connection.execute(others).scalar() or 0)


def is_stale(but: UpToDate) -> ColumnElement[bool]:
    """Whether a lead has another standing."""
    scored_at = LEAD.c.scored_at
    fresh = and_(LEAD.c.rules_version == but.rules_version, scored_at >= but.since, scored_at < but.until)
    return not_(fresh)


@cache
def _among_ids(*, sqlite: bool) -> Select[Any]:
    columns = (LEAD.c.id, LEAD.c.number, LEAD.c.owner_id, LEAD.c.workable, LEAD.c.version, *STANDING_COLUMNS)
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
