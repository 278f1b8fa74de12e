"""Writes new standings without touching anything else of the leads, and finds those that are due for one."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, not_, select

from bot.domain.brief import Brief
from bot.domain.lead import LeadId, Standing
from bot.domain.score_change import CauseKind, ScoreCause, rescored_because
from bot.storage.briefs import READ_COLUMNS
from bot.storage.counts import SCORED, written_moment
from bot.storage.database import Database, among, plain_rows, wanted
from bot.storage.lead_values import row_of_standing
from bot.storage.moving import Moving
from bot.storage.open_overrides import open_overrides, overlaid
from bot.storage.score_changes import Move
from bot.storage.tables import EVENT, LEAD, WORD
from bot.usecases.ports import Dossier, Scorable, UpToDate

RAN_OUT = ScoreCause(kind=CauseKind.OVERRIDE_ENDED)
Row = tuple[Any, ...]


def put_standings(
    connection: Connection,
    database: Database,
    standings: Sequence[tuple[Scorable, Standing]],
    settled: Mapping[LeadId, datetime],
) -> list[LeadId]:
    """
    Save these standings, until when they are settled, their changes of score and band, and the counts by the band.

    Returns who was changed or scored by somebody else since it was read, and so keeps what is stored.
    """
    as_read = list(_as_read(connection, database, standings))
    stored = _stored(connection, database, [row[0] for row, _, _ in as_read])
    said = open_overrides(connection)
    unsettled = {*said, *_active_since(connection, standings)} if settled else {}
    moving, passed_over = Moving(database), []
    for row, scorable, by_rules in as_read:
        number, old, new = row[0], scorable.standing, by_rules
        if number not in stored:
            continue
        if old is None or stored[number] != row:
            passed_over.append(scorable.lead.id)
            continue
        if said and number in said:
            new = overlaid(said[number], by_rules, old)
        if old.scored_at != new.scored_at or old != new:  # mostly the time says it already
            moving.stands(number, old, new, None if number in unsettled else settled.get(scorable.lead.id))
            if old.score != new.score or old.band is not new.band:
                ended = number in said and new is by_rules
                cause = RAN_OUT if ended else rescored_because(old, new, scorable.events)
                moving.moves(Move(number, old, new, cause))
    moving.write(connection)
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


def _as_read(
    connection: Connection, database: Database, standings: Sequence[tuple[Scorable, Standing]]
) -> Iterator[tuple[Row, Scorable, Standing]]:
    """Each with the row of READ_COLUMNS that it was read from; whose lead is gone is left out."""
    dossiers = [one for one, _ in standings if isinstance(one, Dossier)]
    numbers = _numbers(connection, database, [dossier.lead.id for dossier in dossiers]) if dossiers else {}
    for one, new in standings:
        if isinstance(one, Brief):
            yield one.read[:-1], one, new
        elif one.lead.id in numbers:
            stood = row_of_standing(one.standing, database.to_column) if one.standing else ()
            yield (numbers[one.lead.id], one.lead.version, *stood), one, new


def _active_since(connection: Connection, standings: Sequence[tuple[Scorable, Standing]]) -> Iterator[int]:
    """Leads of whom something was taken in since these briefs were read, although nobody scored them yet."""
    heard = min(one.read[-1] for one, _ in standings if isinstance(one, Brief))
    later = select(EVENT.c.lead_number).where(EVENT.c.number > heard)
    return (number for (number,) in plain_rows(connection, later))


def _numbers(connection: Connection, database: Database, ids: Sequence[LeadId]) -> Mapping[LeadId, int]:
    sqlite = database.is_sqlite
    found = select(LEAD.c.id, LEAD.c.number).where(among(LEAD.c.id, sqlite=sqlite))
    return dict(plain_rows(connection, found, wanted(ids, sqlite=sqlite)))


def _stored(connection: Connection, database: Database, numbers: Sequence[int]) -> Mapping[int, Row]:
    """What these leads' rows say now."""
    sqlite = database.is_sqlite
    rows = plain_rows(connection, _now(sqlite=sqlite), wanted(numbers, sqlite=sqlite)) if numbers else ()
    return {row[0]: row for row in rows}


@cache
def _now(*, sqlite: bool) -> Select[Any]:
    return select(*READ_COLUMNS).where(among(LEAD.c.number, sqlite=sqlite))
