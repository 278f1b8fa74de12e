"""Standings that become others: written in bulk, touching only what is another one."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Connection, Select, select

from bot.domain.lead import Standing
from bot.storage.counts import Counts, scored_key, tally_key
from bot.storage.database import Database, among, plain_rows, run_many, wanted
from bot.storage.facets import Flips
from bot.storage.score_changes import Move, keep_score_changes
from bot.storage.tables import LEAD

UPDATE_TIME = """
UPDATE lead SET scored_at = ?, rules_version = ?, settled_until = ? WHERE number = ?
"""
UPDATE_AXES = """
UPDATE lead SET fit = ?, engagement = ?, readiness = ?, scored_at = ?, rules_version = ?, settled_until = ?
WHERE number = ?
"""
"""Where score and band stay, what indexes go by stays as it is, and so do the indexes."""
UPDATE_SCORE = """
UPDATE lead
SET score = ?, fit = ?, engagement = ?, readiness = ?, scored_at = ?, rules_version = ?, settled_until = ?
WHERE number = ?
"""
"""Where the band stays, so does the index of the times since when leads are in theirs."""
UPDATE_BAND = """
UPDATE lead
SET score = ?, fit = ?, engagement = ?, readiness = ?, band = ?, band_since = ?, scored_at = ?, rules_version = ?,
    settled_until = ?
WHERE number = ?
"""
UPDATES = (UPDATE_TIME, UPDATE_AXES, UPDATE_SCORE, UPDATE_BAND)


class Moving:
    """Standings that become others, collected over a batch and written at its end."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._time = lru_cache(maxsize=None)(database.to_column)  # a batch is scored at once
        self._moves: list[Move] = []
        self._rows: dict[str, list[tuple[Any, ...]]] = {statement: [] for statement in UPDATES}
        self._made: Counter[tuple[str, datetime]] = Counter()
        self._flips = Flips()

    def stands(self, number: int, old: Standing, new: Standing, settled: datetime | None) -> None:
        """Take in a lead that has another standing, be it only of another day, and until when that one is settled."""
        self._made[old.rules_version, old.scored_at] -= 1
        self._made[new.rules_version, new.scored_at] += 1
        stamp = self._time(new.scored_at), new.rules_version, self._database.to_column(settled), number
        axes = new.fit, new.engagement, new.readiness
        if old.band is not new.band or old.band_since != new.band_since:
            self._flip(number, old, new)
            band = str(new.band), self._time(new.band_since)
            self._rows[UPDATE_BAND].append((new.score, *axes, *band, *stamp))
        elif old.score != new.score:
            self._flip(number, old, new)
            self._rows[UPDATE_SCORE].append((new.score, *axes, *stamp))
        elif axes != (old.fit, old.engagement, old.readiness):
            self._rows[UPDATE_AXES].append((*axes, *stamp))
        else:
            self._rows[UPDATE_TIME].append(stamp)

    def _flip(self, number: int, old: Standing, new: Standing) -> None:
        self._flips.add_standing(number, old)
        self._flips.add_standing(number, new)

    def moves(self, move: Move) -> None:
        """Take in besides that its score or band is another one."""
        self._moves.append(move)

    def write(self, connection: Connection) -> None:
        """Write them, what is counted of them, and the changes of their scores."""
        counts = Counts()
        for statement, rows in self._rows.items():
            run_many(connection, statement, rows)
        for made_by, times in self._made.items():
            counts.add("word", scored_key(*made_by), times)
        self._count_bands(connection, counts)
        counts.write(connection)
        self._flips.write(connection)
        keep_score_changes(connection, self._database, self._moves)

    def _count_bands(self, connection: Connection, counts: Counts) -> None:
        """Leads of each owner by band: what changes of it."""
        moves = {move.number: move for move in self._moves if move.before.band is not move.after.band}
        for number, owner_id, workable in _owners(connection, self._database, moves):
            for standing, sign in ((moves[number].before, -1), (moves[number].after, 1)):
                counts.add("tally", tally_key(owner_id, standing, workable=bool(workable)), sign)


def _owners(connection: Connection, database: Database, numbers: Iterable[int]) -> Iterable[Any]:
    asked = wanted(numbers, sqlite=database.is_sqlite)
    return plain_rows(connection, _owned(sqlite=database.is_sqlite), asked) if numbers else ()


@cache
def _owned(*, sqlite: bool) -> Select[Any]:
    return select(LEAD.c.number, LEAD.c.owner_id, LEAD.c.workable).where(among(LEAD.c.number, sqlite=sqlite))
