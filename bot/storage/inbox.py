"""What has been handled, so that Slack's retries cause nothing twice, and what was taken on and not answered."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, delete, insert, select, update

from bot.storage.database import Database, run_many
from bot.storage.tables import INBOX, UNANSWERED
from bot.usecases.ports import Unanswered

KEPT = timedelta(days=7)
"""Slack gives up after an hour; a week covers whoever replays a queue."""
GIVEN_OUT_MAX = 3
"""A message that kills whoever answers it must not do so for ever."""
ROW = UNANSWERED.c


class SqlInbox:
    """Handled keys of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def claim(self, keys: Sequence[str], *, now: datetime, taken_on: Unanswered | None = None) -> bool:
        """True for the first caller; False when any of the keys was claimed before. See the port."""
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
            first = new == len(ordered)
            if first and taken_on is not None:
                connection.execute(delete(UNANSWERED).where(_is(taken_on)))
                connection.execute(insert(UNANSWERED).values(taken_at=now, times=1, **_place(taken_on)))
        return first

    def answered(self, message: Unanswered) -> None:
        """The message needs nothing more."""
        with self._database.writing() as connection:
            connection.execute(delete(UNANSWERED).where(_is(message)))

    def left(self, *, before: datetime, now: datetime) -> Sequence[Unanswered]:
        """What was taken on before a moment and not answered, each to one caller. See the port."""
        with self._database.reading() as connection:
            if connection.execute(select(ROW.ts).where(ROW.taken_at <= before).limit(1)).first() is None:
                return []  # as nearly always: nobody has to wait for a writer
        with self._database.writing() as connection:
            connection.execute(delete(UNANSWERED).where(ROW.taken_at <= before, ROW.times >= GIVEN_OUT_MAX))
            rows = connection.execute(
                select(ROW.channel_id, ROW.ts, ROW.root_ts).where(ROW.taken_at <= before).order_by(ROW.ts)
            ).fetchall()
            found = [Unanswered(channel_id=row.channel_id, ts=row.ts, root_ts=row.root_ts) for row in rows]
            # A row that somebody else took on meanwhile is not old any more.
            again = update(UNANSWERED).values(taken_at=now, times=ROW.times + 1)
            return [one for one in found if connection.execute(again.where(_is(one), ROW.taken_at <= before)).rowcount]


def _is(message: Unanswered) -> ColumnElement[bool]:
    return and_(ROW.channel_id == message.channel_id, ROW.ts == message.ts)


def _place(message: Unanswered) -> dict[str, str]:
    return {"channel_id": message.channel_id, "ts": message.ts, "root_ts": message.root_ts}
