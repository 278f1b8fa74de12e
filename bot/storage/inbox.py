"""What has been handled, so that Slack's retries cause nothing twice."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete

from bot.storage.database import Database, run_many
from bot.storage.tables import INBOX

KEPT = timedelta(days=7)
"""Slack gives up after an hour; a week covers whoever replays a queue."""


class SqlInbox:
    """Handled keys of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def claim(self, keys: Sequence[str], *, now: datetime) -> bool:
        """True for the first caller; False when any of the keys was claimed before. Kept for a week."""
        # In one order, so that two callers with the same keys wait for each other and not both for ever.
        ordered = sorted(set(keys))
        at = self._database.to_column(now)
        with self._database.writing() as connection:
            connection.execute(delete(INBOX).where(INBOX.c.claimed_at <= now - KEPT))
            new = run_many(
                connection,
                "INSERT INTO inbox (key, claimed_at) VALUES (?, ?) ON CONFLICT (key) DO NOTHING",
                [(key, at) for key in ordered],
            )
        return new == len(ordered)
