"""Leads that no digest speaks of for a while."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import select

from bot.domain.change import ChangeNote
from bot.domain.errors import LeadNotFound
from bot.domain.lead import LeadId
from bot.domain.snooze import Snooze
from bot.storage.changes import record
from bot.storage.database import Database, put_row
from bot.storage.lead_store import by_id
from bot.storage.tables import LEAD, SNOOZE


class SqlSnoozes:
    """Snoozes of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, snooze: Snooze, *, note: ChangeNote) -> None:
        """In the place of an earlier one of the lead. Raises LeadNotFound."""
        with self._database.writing() as connection:
            stored = by_id(connection, self._database, snooze.lead_id)
            if stored is None:
                raise LeadNotFound
            row = {"lead_number": stored.number, "until": snooze.until, "by": snooze.by, "at": snooze.at}
            put_row(connection, SNOOZE, row)
            record(connection, note=note, about=snooze.lead_id, told={"until": snooze.until.isoformat()})

    def of(self, lead_ids: Sequence[LeadId], *, now: datetime) -> Mapping[LeadId, Snooze]:
        """Who of these is snoozed at the moment."""
        found = (
            select(LEAD.c.id, SNOOZE.c.until, SNOOZE.c.by, SNOOZE.c.at)
            .join(SNOOZE, SNOOZE.c.lead_number == LEAD.c.number)
            .where(LEAD.c.id.in_(lead_ids), SNOOZE.c.until > now)
        )
        with self._database.reading() as connection:
            rows = connection.execute(found).fetchall()
        return {row.id: Snooze(lead_id=row.id, until=row.until, by=row.by, at=row.at) for row in rows}
