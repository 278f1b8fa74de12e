"""Standings that cannot have become others by time alone are said to be of now, leads by the thousand at a time."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, func, select, update

from bot.storage.counts import SCORED, Counts, scored_key, written_moment
from bot.storage.database import Database
from bot.storage.tables import LEAD, WORD
from bot.usecases.ports import UpToDate

CARRIED_AT_A_TIME = 10_000
"""Numbers of leads gone through in a transaction: a few hundredths of a second that others who write wait."""


def carry_over(database: Database, but: UpToDate, now: datetime) -> Iterator[int]:
    """Let standings by these rules that were settled beyond `now` be of `now`; yields how many at a time."""
    since = written_moment(but.since)
    earlier = exists().where(WORD.c.kind == SCORED, WORD.c.key == but.rules_version, WORD.c.value < since)
    with database.reading() as connection:
        if not connection.execute(select(earlier)).scalar():
            return
        last = connection.execute(select(func.max(LEAD.c.number))).scalar() or 0
    for start in range(1, last + 1, CARRIED_AT_A_TIME):
        part = LEAD.c.number.between(start, start + CARRIED_AT_A_TIME - 1)
        if carried := _carry(database, and_(part, _settled(but, now)), but.rules_version, now):
            yield carried


def _settled(but: UpToDate, now: datetime) -> ColumnElement[bool]:
    mine = LEAD.c.rules_version == but.rules_version
    return and_(mine, LEAD.c.scored_at < but.since, LEAD.c.settled_until > now)


def _carry(database: Database, whom: ColumnElement[bool], rules_version: str, now: datetime) -> int:
    counts, carried = Counts(), 0
    scored = select(LEAD.c.scored_at, func.count()).where(whom).group_by(LEAD.c.scored_at)
    with database.writing(leads=True) as connection:
        for scored_at, leads in connection.execute(scored).fetchall():
            counts.add("word", scored_key(rules_version, scored_at), -leads)
            carried += leads
        if carried:
            connection.execute(update(LEAD).where(whom).values(scored_at=now))
            counts.add("word", scored_key(rules_version, now), carried)
            counts.write(connection)
    return carried
