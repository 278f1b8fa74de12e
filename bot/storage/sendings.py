"""Content that was sent to leads."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, delete, insert, select, update

from bot.domain.change import Change, ChangeNote
from bot.domain.errors import LeadNotFound
from bot.domain.lead import LeadId
from bot.domain.performance import Record
from bot.domain.rep import RepId
from bot.domain.sending import Sending, SentBy
from bot.storage.changes import record
from bot.storage.database import Database
from bot.storage.lead_store import by_id
from bot.storage.sent_records import CountedRecords
from bot.storage.storable import UNSTORABLE, storable
from bot.storage.tables import LEAD, SENT_CONTENT

ROW = SENT_CONTENT.c
LEADS_AT_ONCE = 500
"""As many names as a statement of any database takes."""


class SqlSendings:
    """Sendings of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._records = CountedRecords(database)

    def put(self, sending: Sending, *, note: ChangeNote) -> Change:
        """See the port."""
        try:
            return self._put(sending, note)
        except UNSTORABLE:
            return self._put(storable(sending), storable(note))

    def of(self, lead_ids: Sequence[LeadId]) -> Mapping[LeadId, Sequence[Sending]]:
        """See the port."""
        found: dict[LeadId, list[Sending]] = defaultdict(list)
        for start in range(0, len(lead_ids), LEADS_AT_ONCE):
            wanted = LEAD.c.id.in_(lead_ids[start : start + LEADS_AT_ONCE])
            for sending in self._found(_joined().where(wanted).order_by(ROW.at.desc(), ROW.number.desc())):
                found[sending.lead_id].append(sending)
        return dict(found)

    def by_token(self, token: str) -> Sending | None:
        """See the port."""
        return next(iter(self._found(_joined().where(ROW.token == token))), None) if token else None

    def revoke(self, token: str, *, note: ChangeNote) -> bool:
        """See the port."""
        open_one = ROW.token == token, ROW.revoked_at.is_(None)
        with self._database.writing() as connection:
            revoked = update(SENT_CONTENT).where(*open_one).values(revoked_at=note.at)
            row = connection.execute(revoked.returning(ROW.lead_number, ROW.title)).first()
            if row is not None:
                whose = connection.execute(select(LEAD.c.id).where(LEAD.c.number == row.lead_number)).scalar_one()
                record(connection, note=note, told={"asset": row.title}, about=LeadId(whose))
            return row is not None

    def records(self) -> Mapping[str, Record]:
        """See the port."""
        return self._records()

    def _put(self, sending: Sending, note: ChangeNote) -> Change:
        with self._database.writing() as connection:
            stored = by_id(connection, self._database, sending.lead_id)
            if stored is None:
                raise LeadNotFound
            values = {
                "token": sending.token,
                "asset_id": sending.asset_id,
                "title": sending.title,
                "by": sending.by,
                "at": sending.at,
                "way": str(sending.way),
                "expires_at": sending.expires_at,
                "revoked_at": sending.revoked_at,
            }
            connection.execute(insert(SENT_CONTENT).values(lead_number=stored.number, **values))
            told = {"asset": sending.title, "token": sending.token}
            return record(connection, note=note, about=sending.lead_id, told=told)

    def _found(self, statement: Select[Any]) -> Sequence[Sending]:
        with self._database.reading() as connection:
            return [_sending(row) for row in connection.execute(statement).mappings()]


def withdraw(connection: Connection, change: RowMapping, note: ChangeNote) -> Change:
    """Take a sending back that a change tells of: it was not sent, and its link leads nowhere."""
    connection.execute(delete(SENT_CONTENT).where(ROW.token == change["after"]["token"]))
    return record(connection, note=note, about=LeadId(change["lead_id"]), told={"asset": change["after"]["asset"]})


def _joined() -> Select[Any]:
    joined = SENT_CONTENT.join(LEAD, LEAD.c.number == ROW.lead_number)
    return select(*SENT_CONTENT.c, LEAD.c.id.label("lead_id")).select_from(joined)


def _sending(row: RowMapping) -> Sending:
    return Sending(
        token=row["token"],
        lead_id=LeadId(row["lead_id"]),
        asset_id=row["asset_id"],
        title=row["title"],
        by=RepId(row["by"]) if row["by"] else None,
        at=row["at"],
        way=SentBy(row["way"]),
        expires_at=row["expires_at"],
        revoked_at=row["revoked_at"],
    )
