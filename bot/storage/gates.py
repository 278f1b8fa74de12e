"""Forms in front of content."""

from dataclasses import asdict

from sqlalchemy import insert, select, update

from bot.domain.change import ChangeNote
from bot.domain.gate import Gate
from bot.domain.rep import RepId
from bot.storage.changes import record
from bot.storage.database import Database
from bot.storage.storable import UNSTORABLE, storable
from bot.storage.tables import CONTENT_GATE

ROW = CONTENT_GATE.c


class SqlGates:
    """Gates of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, gate: Gate) -> None:
        """See the port."""
        try:
            self._put(gate)
        except UNSTORABLE:
            self._put(storable(gate))

    def by_token(self, token: str) -> Gate | None:
        """See the port."""
        with self._database.reading() as connection:
            row = connection.execute(select(CONTENT_GATE).where(ROW.token == token)).mappings().first()
        return Gate(**{**row, "by": RepId(row["by"]) if row["by"] else None}) if row and token else None

    def revoke(self, token: str, *, note: ChangeNote) -> bool:
        """See the port."""
        open_one = ROW.token == token, ROW.revoked_at.is_(None)
        with self._database.writing() as connection:
            revoked = update(CONTENT_GATE).where(*open_one).values(revoked_at=note.at).returning(ROW.title)
            title: str | None = connection.execute(revoked).scalar()
            if title is not None:
                record(connection, note=note, told={"form": title})
            return title is not None

    def _put(self, gate: Gate) -> None:
        with self._database.writing() as connection:
            connection.execute(insert(CONTENT_GATE).values(**asdict(gate)))
