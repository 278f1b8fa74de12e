"""What came of each asset that was sent, counted by the database."""

import time
from collections.abc import Mapping
from datetime import timedelta
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, func, literal_column, or_, select, type_coerce

from bot.domain.performance import MOVES_WITHIN, Record
from bot.domain.words import Band, EventKind
from bot.storage.database import Database
from bot.storage.tables import EVENT, SCORE_CHANGE, SENT_CONTENT, STAGE_MOVE
from bot.storage.types import MICROSECOND, WHOLE

SENT = SENT_CONTENT.c
COUNTED_EACH_TIME = 5_000
"""Sendings up to which counting takes a twentieth of a second."""
COUNTED_AGAIN_AFTER_SECONDS = 300.0
"""Of more than that, what came of them is told as it was so long ago: it changes slowly."""


class CountedRecords:
    """What came of what was sent, counted when somebody asks, and of very many sendings not each time."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept: tuple[float, Mapping[str, Record]] | None = None
        """The last count of many, and when in monotonic seconds it was made."""

    def __call__(self) -> Mapping[str, Record]:
        """By asset id."""
        if self._kept and time.monotonic() - self._kept[0] < COUNTED_AGAIN_AFTER_SECONDS:
            return self._kept[1]
        with self._database.reading() as connection:
            counted = records_of(connection, sqlite=self._database.is_sqlite)
        many = sum(record.sent for record in counted.values()) > COUNTED_EACH_TIME
        self._kept = (time.monotonic(), counted) if many else None
        return counted


def records_of(connection: Connection, *, sqlite: bool) -> Mapping[str, Record]:
    """By asset id."""
    titles = {row.asset_id: row.title for row in connection.execute(_titles())}
    counted = connection.execute(_counted(sqlite=sqlite))
    return {
        row.asset_id: Record(
            title=titles[row.asset_id],
            sent=row.sent,
            opened=int(row.opened),
            reopened=int(row.reopened),
            moved=int(row.moved),
        )
        for row in counted
    }


@cache
def _titles() -> Select[Any]:
    last = select(func.max(SENT.number)).group_by(SENT.asset_id)
    return select(SENT.asset_id, SENT.title).where(SENT.number.in_(last))


@cache
def _counted(*, sqlite: bool) -> Select[Any]:
    """Each piece and lead once, from the first time; how often they opened it since, and whether they moved on."""
    pair = select(SENT.lead_number, SENT.asset_id, func.min(SENT.number).label("number"))
    first = pair.group_by(SENT.lead_number, SENT.asset_id).subquery()
    opened = (
        select(func.count())
        .where(
            EVENT.c.lead_number == SENT.lead_number,
            func.coalesce(EVENT.c.kind, "") == str(EventKind.CONTENT_OPEN),  # by lead: all openings are too many
            func.lower(EVENT.c.asset) == func.lower(SENT.title),
            EVENT.c.at >= SENT.at,
        )
        .correlate(SENT_CONTENT)
        .scalar_subquery()
    )
    each = (
        select(SENT.asset_id, opened.label("opened"), _moved(sqlite=sqlite).label("moved"))
        .join(first, first.c.number == SENT.number)
        .cte()
        .prefix_with("MATERIALIZED")  # else each count of it goes through all events again
    )
    return select(
        each.c.asset_id,
        func.count().label("sent"),
        func.count().filter(each.c.opened > 0).label("opened"),
        func.count().filter(each.c.opened > 1).label("reopened"),
        func.count().filter(each.c.moved).label("moved"),
    ).group_by(each.c.asset_id)


def _moved(*, sqlite: bool) -> ColumnElement[bool]:
    """Whether the lead became hot, or came a stage further, soon after."""
    until = _later(SENT.at, MOVES_WITHIN, sqlite=sqlite)
    heated = exists().where(
        SCORE_CHANGE.c.lead_number == SENT.lead_number,
        SCORE_CHANGE.c.at >= SENT.at,
        SCORE_CHANGE.c.at <= until,
        and_(SCORE_CHANGE.c.band_after == str(Band.HOT), SCORE_CHANGE.c.band_before != str(Band.HOT)),
    )
    further = exists().where(
        STAGE_MOVE.c.lead_number == SENT.lead_number, STAGE_MOVE.c.at >= SENT.at, STAGE_MOVE.c.at <= until
    )
    return or_(heated.correlate(SENT_CONTENT), further.correlate(SENT_CONTENT))


def _later(moment: ColumnElement[Any], span: timedelta, *, sqlite: bool) -> ColumnElement[Any]:
    if sqlite:  # microseconds
        return type_coerce(moment, WHOLE) + span // MICROSECOND
    return moment + literal_column(f"interval '{span.days} days'")
