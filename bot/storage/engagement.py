"""What leads did."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, func, select

from bot.domain.engagement import EngagementEvent
from bot.domain.errors import LeadNotFound
from bot.domain.lead import LeadId
from bot.storage.counts import Counts, asset_key
from bot.storage.database import Database, among, run_many, wanted
from bot.storage.events_store import COLUMNS, INSERTION, event_of_row, row_of_event
from bot.storage.storable import UNSTORABLE, storable
from bot.storage.tables import EVENT, LEAD

LATER_EVENT = "UPDATE lead SET last_event_at = ? WHERE number = ? AND (last_event_at IS NULL OR last_event_at < ?)"
LATER_ACTIVITY = (
    "UPDATE lead SET last_activity_at = ? WHERE number = ? AND (last_activity_at IS NULL OR last_activity_at < ?)"
)


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
            numbers = self._numbers(connection, {event.lead_id for event in events})
            last_before = connection.execute(select(func.max(EVENT.c.number))).scalar() or 0
            rows = [row_of_event(event, numbers[event.lead_id], self._database) for event in events]
            run_many(connection, INSERTION, rows)
            self._move_on(connection, ((numbers[event.lead_id], event.at) for event in events))
            return _count_new(connection, last_before)

    def _numbers(self, connection: Connection, lead_ids: set[LeadId]) -> dict[str, int]:
        sqlite = self._database.is_sqlite
        known = select(LEAD.c.id, LEAD.c.number).where(among(LEAD.c.id, sqlite=sqlite))
        numbers = {row.id: row.number for row in connection.execute(known, wanted(lead_ids, sqlite=sqlite))}
        if len(numbers) < len(lead_ids):
            raise LeadNotFound
        return numbers

    def _move_on(self, connection: Connection, moments: Iterable[tuple[int, datetime]]) -> None:
        """Let the leads' last activity be no earlier than these."""
        latest: dict[int, datetime] = {}
        for number, at in moments:
            latest[number] = max(at, latest.get(number, at))
        rows = [(at := self._database.to_column(moment), number, at) for number, moment in sorted(latest.items())]
        run_many(connection, LATER_EVENT, rows)
        run_many(connection, LATER_ACTIVITY, rows)


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
