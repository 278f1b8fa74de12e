"""Leads that were put aside."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, insert, select, update

from bot.domain.change import Change, ChangeNote
from bot.domain.errors import LeadChangedElsewhere
from bot.domain.lead import Lead, LeadId, Standing
from bot.domain.parking import Parking, ReasonCode, WakeUp
from bot.domain.rep import RepId
from bot.domain.score_change import ScoreCause
from bot.domain.words import EventKind
from bot.storage import changes
from bot.storage.database import Database
from bot.storage.lead_store import Write, by_id, following, write
from bot.storage.storable import UNSTORABLE, storable
from bot.storage.tables import LEAD, PARKING

ROW = PARKING.c


class SqlParkings:
    """Parkings of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, parking: Parking, *, lead: Lead, standing: Standing, note: ChangeNote) -> Change:
        """See the port."""
        try:
            return self._put(parking, lead, standing, note)
        except UNSTORABLE:
            return self._put(replace(parking, words=storable(parking.words)), lead, standing, storable(note))

    def waiting(self) -> Sequence[Parking]:
        """See the port."""
        return self._found(_counting())

    def of(self, lead_id: LeadId) -> Parking | None:
        """See the port."""
        return next(iter(self._found(_counting().where(LEAD.c.id == lead_id))), None)

    def end(self, number: int, *, at: datetime) -> bool:
        """See the port."""
        with self._database.writing() as connection:
            ended = update(PARKING).where(ROW.number == number, ROW.ended_at.is_(None)).values(ended_at=at)
            return connection.execute(ended).rowcount == 1

    def reopen(self, number: int) -> None:
        """See the port."""
        with self._database.writing() as connection:
            mine = select(ROW.lead_number).where(ROW.number == number).scalar_subquery()
            another = select(ROW.number).where(ROW.lead_number == mine, ROW.ended_at.is_(None))
            if connection.execute(another).first() is None:
                connection.execute(update(PARKING).where(ROW.number == number).values(ended_at=None))

    def _found(self, statement: Select[Any]) -> Sequence[Parking]:
        with self._database.reading() as connection:
            rows = connection.execute(statement.order_by(ROW.number)).mappings().all()
        return [_parking(row) for row in rows]

    def _put(self, parking: Parking, lead: Lead, standing: Standing, note: ChangeNote) -> Change:
        with self._database.writing(leads=True) as connection:
            old = by_id(connection, self._database, lead.id)
            if old is None or old.version != lead.version:
                raise LeadChangedElsewhere
            new = following(old, lead, standing)
            write(connection, self._database, [Write(new, old)], cause=ScoreCause(kind=note.kind, ref=parking.code))
            change = changes.record(connection, note=note, before=old, after=new)
            number = changes.number_of(change.id)
            earlier = update(PARKING).where(ROW.lead_number == old.number, ROW.ended_at.is_(None))
            connection.execute(earlier.values(ended_at=note.at, ended_change=number))
            values = _values(parking) | {"lead_number": old.number, "change_number": number}
            connection.execute(insert(PARKING).values(**values))
            return change


def take_back_parkings(connection: Connection, change_number: int, *, at: datetime) -> None:
    """A change is undone: what it put aside is not any more, and what it ended counts again."""
    made = ROW.change_number == change_number, ROW.ended_at.is_(None)
    connection.execute(update(PARKING).where(*made).values(ended_at=at, ended_change=change_number))
    ended = ROW.ended_change == change_number, ROW.change_number != change_number
    connection.execute(update(PARKING).where(*ended).values(ended_at=None, ended_change=None))


def _counting() -> Select[Any]:
    joined = PARKING.join(LEAD, LEAD.c.number == ROW.lead_number)
    return select(*PARKING.c, LEAD.c.id.label("lead_id")).select_from(joined).where(ROW.ended_at.is_(None))


def _parking(row: RowMapping) -> Parking:
    deed = row["wake_deed"]
    return Parking(
        number=row["number"],
        lead_id=LeadId(row["lead_id"]),
        code=ReasonCode(row["code"]),
        words=row["words"],
        wake_up=WakeUp(on=row["wake_on"], deed=EventKind(deed) if deed else None),
        by=RepId(row["by"]),
        made_at=row["made_at"],
        ended_at=row["ended_at"],
    )


def _values(parking: Parking) -> dict[str, Any]:
    wake_up = parking.wake_up
    return {
        "code": str(parking.code),
        "words": parking.words,
        "wake_on": wake_up.on,
        "wake_deed": str(wake_up.deed) if wake_up.deed else None,
        "by": parking.by,
        "made_at": parking.made_at,
    }
