"""How fast leads are answered."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from sqlalchemy import Row, bindparam, func, or_, select

from bot.domain.lead import LeadId
from bot.domain.response_clock import ClockFacts
from bot.domain.words import Band, Status
from bot.storage.clock_facts import facts, facts_table
from bot.storage.database import Database, put_rows
from bot.storage.tables import CHANGE, EVENT, LEAD, RESPONSE, SCORE_CHANGE, SENT_CONTENT
from bot.usecases.ports.clocks import KeptClock

COMPARED = ("started_at", "answered_at", "owner_id", "band", "band_now", "open")
"""Facts that a clock is read from, and kept beside it."""
LATEST = select(
    *(select(func.max(table.c.number)).scalar_subquery() for table in (CHANGE, EVENT, SCORE_CHANGE, SENT_CONTENT, LEAD))
)
AT_ONCE = 500
"""As many names as a statement of any database takes."""
OF_SOME = facts(LEAD.c.id.in_(bindparam("asked", expanding=True)))


class SqlResponseClocks:
    """Clocks of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def facts(self, lead_ids: Sequence[LeadId]) -> Mapping[LeadId, ClockFacts]:
        """See the port."""
        found = {}
        with self._database.reading() as connection:
            for start in range(0, len(lead_ids), AT_ONCE):
                rows = connection.execute(OF_SOME, {"asked": list(lead_ids[start : start + AT_ONCE])})
                found.update({row.lead_id: _facts(row) for row in rows})
        return found

    def mark(self) -> Hashable:
        """See the port: whoever writes one of these takes the next number of its table."""
        with self._database.reading() as connection:
            return tuple(connection.execute(LATEST).one())

    def outdated(self, basis: str, *, limit: int) -> Sequence[ClockFacts]:
        """See the port."""
        now = facts_table()
        differs = [RESPONSE.c[name].is_distinct_from(now.c[name]) for name in COMPARED]
        statement = (
            select(*now.c)
            .select_from(now.outerjoin(RESPONSE, RESPONSE.c.lead_number == now.c.lead_number))
            .where(or_(RESPONSE.c.lead_number.is_(None), RESPONSE.c.basis != basis, *differs))
            .limit(limit)
        )
        with self._database.reading() as connection:
            return [_facts(row) for row in connection.execute(statement)]

    def keep(self, clocks: Sequence[KeptClock], basis: str) -> None:
        """See the port."""
        with self._database.writing() as connection:
            for start in range(0, len(clocks), AT_ONCE):
                some = {kept.facts.lead_id: kept for kept in clocks[start : start + AT_ONCE]}
                # Nobody erases them meanwhile; in one order, so that two replicas do not wait for each other.
                there = select(LEAD.c.id, LEAD.c.number).where(LEAD.c.id.in_(list(some))).order_by(LEAD.c.number)
                found = connection.execute(there.with_for_update(read=True, key_share=True)).fetchall()
                put_rows(connection, RESPONSE, [_row(some[row.id], row.number, basis) for row in found])


def _facts(row: Row[Any]) -> ClockFacts:
    return ClockFacts(
        lead_id=row.lead_id,
        owner_id=row.owner_id,
        started=row.started_at,
        band=Band(row.band),
        answered=row.answered_at,
        band_now=Band(row.band_now),
        workable=bool(row.workable),
        status=Status(row.status) if row.status else None,
    )


def _row(kept: KeptClock, number: int, basis: str) -> dict[str, Any]:
    known, clock = kept.facts, kept.clock
    took = clock.took if clock else None
    return {
        "lead_number": number,
        "started_at": known.started,
        "answered_at": known.answered,
        "owner_id": known.owner_id,
        "band": str(known.band),
        "band_now": str(known.band_now),
        "open": known.workable and known.untold,
        "due_at": clock.due if clock else None,
        "minutes": int(took.total_seconds() // 60) if took is not None else None,
        "basis": basis,
    }
