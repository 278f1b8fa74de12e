"""Small documents that conversations need again."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import and_, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.domain.errors import LeadChangedElsewhere
from bot.storage.database import Database
from bot.storage.tables import THREAD_DOCUMENT

DOC = THREAD_DOCUMENT.c


class SqlThreadStore:
    """Documents of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, kind: str, key: str, *, now: datetime) -> tuple[Mapping[str, object], int] | None:
        """The document and its version; None when absent or expired. An expired one is cleared away."""
        mine = and_(DOC.kind == kind, DOC.key == key)
        with self._database.reading() as connection:
            row = connection.execute(select(DOC.document, DOC.version, DOC.expires_at).where(mine)).first()
        if row is None:
            return None
        if row.expires_at <= now:
            with self._database.writing() as connection:
                connection.execute(delete(THREAD_DOCUMENT).where(mine, DOC.expires_at <= now))
            return None
        return row.document, row.version

    def put(self, kind: str, key: str, document: Mapping[str, object], *, version: int, expires_at: datetime) -> None:
        """Save over the version that was read (0: new). Raises LeadChangedElsewhere if somebody was faster."""
        values = {"document": dict(document), "version": version + 1, "expires_at": expires_at}
        with self._database.writing() as connection:
            if version == 0:
                try:
                    connection.execute(insert(THREAD_DOCUMENT).values(kind=kind, key=key, **values))
                except IntegrityError as cause:
                    raise LeadChangedElsewhere from cause
                return
            read = and_(DOC.kind == kind, DOC.key == key, DOC.version == version)
            if not connection.execute(update(THREAD_DOCUMENT).where(read).values(**values)).rowcount:
                raise LeadChangedElsewhere

    def clear(self, *, now: datetime) -> int:
        """Forget every document that expired, read or not; returns how many."""
        with self._database.writing() as connection:
            return connection.execute(delete(THREAD_DOCUMENT).where(DOC.expires_at <= now)).rowcount

    def delete(self, kind: str, key: str) -> None:
        """Forget a document; an absent one is no error."""
        with self._database.writing() as connection:
            connection.execute(delete(THREAD_DOCUMENT).where(DOC.kind == kind, DOC.key == key))
