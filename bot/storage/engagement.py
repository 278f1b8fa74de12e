"""What leads did."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Integer, Select, func, select, type_coerce

from bot.domain.engagement import EngagementEvent
from bot.domain.errors import LeadNotFound
from bot.domain.lead import LeadId
from bot.domain.lead_query import LeadField
from bot.storage.counts import Counts, asset_key
from bot.storage.database import Database, among, plain_rows, run_many, wanted
from bot.storage.event_months import keep_months
from bot.storage.events_store import COLUMNS, INSERTION, event_of_row, row_of_event
from bot.storage.facets import Flips, day_of, digits_of
from bot.storage.storable import UNSTORABLE, storable
from bot.storage.tables import EVENT, LEAD

ACTIVE = "UPDATE lead SET last_event_at = ?, last_activity_at = ?, settled_until = NULL WHERE number = ?"
NOT_AS_LATE = """
UPDATE lead
SET last_event_at = CASE WHEN last_event_at > ? THEN last_event_at ELSE ? END, settled_until = NULL
WHERE number = ?
"""


class SqlEngagement:
    """Engagement events of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, events: Sequence[EngagementEvent]) -> int:
        """
        Save events, skipping those already there; returns how many were new.

        Raises LeadNotFound, and saves none, where one is about a lead that is not there.
        """
        try:
            return self._add(events)
        except UNSTORABLE:
            return self._add([storable(event) for event in events])

    def events(self, lead_id: LeadId, *, limit: int = 200) -> Sequence[EngagementEvent]:
        """Newest first."""
        newest = (
            select(*COLUMNS)
            .join(LEAD, LEAD.c.number == EVENT.c.lead_number)
            .where(LEAD.c.id == lead_id)
            .order_by(EVENT.c.at.desc(), EVENT.c.number.desc())
            .limit(limit)
        )
        with self._database.reading() as connection:
            return [event_of_row(row, lead_id, self._database) for row in connection.execute(newest)]

    def _add(self, events: Sequence[EngagementEvent]) -> int:
        if not events:
            return 0
        with self._database.writing(leads=True) as connection:
            known = self._known(connection, {event.lead_id for event in events})
            last_before = connection.execute(select(func.max(EVENT.c.number))).scalar() or 0
            rows = [row_of_event(event, known[event.lead_id][0], self._database) for event in events]
            run_many(connection, INSERTION, rows)
            told = [(row[0], row[2], event.at.astimezone(UTC)) for row, event in zip(rows, events, strict=True)]
            keep_months(connection, told)
            self._move_on(connection, dict(known.values()), told)
            return _count_new(connection, last_before)

    def _known(self, connection: Connection, lead_ids: set[LeadId]) -> dict[str, tuple[int, datetime | None]]:
        """Number and last activity of leads, by their ids."""
        sqlite = self._database.is_sqlite
        rows = plain_rows(connection, _of_ids(sqlite=sqlite), wanted(lead_ids, sqlite=sqlite))
        if len(rows) < len(lead_ids):
            raise LeadNotFound
        return {lead_id: (number, self._database.from_column(last)) for lead_id, number, last in rows}

    def _move_on(
        self,
        connection: Connection,
        last: Mapping[int, datetime | None],
        told: Sequence[tuple[int, str, datetime]],
    ) -> None:
        """Let the leads' last activity be no earlier than these."""
        latest: dict[int, datetime] = {}
        for number, _, at in told:
            if number not in latest or latest[number] < at:
                latest[number] = at
        flips, time = Flips(), self._database.to_column
        moved, others = [], []
        for number, moment in sorted(latest.items()):
            before, at = last[number], time(moment)
            if before is not None and before >= moment:
                others.append((at, at, number))
                continue
            moved.append((at, at, number))
            for each in (before, moment):
                flips.add(number, digits_of(LeadField.LAST_ACTIVITY, day_of(each)))
        run_many(connection, ACTIVE, moved)
        run_many(connection, NOT_AS_LATE, others)
        flips.write(connection)


@cache
def _of_ids(*, sqlite: bool) -> Select[Any]:
    last = type_coerce(LEAD.c.last_activity_at, Integer)
    return select(LEAD.c.id, LEAD.c.number, last).where(among(LEAD.c.id, sqlite=sqlite))


def _count_new(connection: Connection, last_before: int) -> int:
    """How many rows came after the last one there was, and which content they speak of."""
    new = select(EVENT.c.asset, func.count()).where(EVENT.c.number > last_before).group_by(EVENT.c.asset)
    rows = connection.execute(new).fetchall()
    counts = Counts()
    for asset, number in rows:
        if asset:
            counts.add("word", asset_key(asset), number)
    counts.write(connection)
    return sum(number for _, number in rows)
