"""What the library lacks."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select, update

from bot.domain.errors import LeadNotFound
from bot.domain.gap import Gap
from bot.domain.lead import LeadId
from bot.domain.rep import RepId
from bot.domain.words import BuyingStage, Persona
from bot.storage.database import Database
from bot.storage.storable import UNSTORABLE, storable
from bot.storage.tables import CONTENT_GAP, LEAD

ROW = CONTENT_GAP.c


class SqlGaps:
    """Gaps of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, gap: Gap) -> None:
        """See the port."""
        try:
            self._put(gap)
        except UNSTORABLE:
            self._put(storable(gap))

    def open(self) -> Sequence[Gap]:
        """See the port."""
        joined = CONTENT_GAP.outerjoin(LEAD, LEAD.c.number == ROW.lead_number)
        found = select(*CONTENT_GAP.c, LEAD.c.id.label("lead_id")).select_from(joined).where(ROW.filled_at.is_(None))
        with self._database.reading() as connection:
            return [_gap(row) for row in connection.execute(found.order_by(ROW.number)).mappings()]

    def fill(self, number: int, *, at: datetime) -> bool:
        """See the port."""
        with self._database.writing() as connection:
            filled = update(CONTENT_GAP).where(ROW.number == number, ROW.filled_at.is_(None)).values(filled_at=at)
            return connection.execute(filled).rowcount == 1

    def _put(self, gap: Gap) -> None:
        with self._database.writing() as connection:
            values: dict[str, Any] = {
                "lead_number": _number_of(connection, gap.lead_id) if gap.lead_id else None,
                "stage": str(gap.stage or ""),
                "persona": str(gap.persona or ""),
                "industry": gap.industry,
                "topic": gap.topic,
                "nearest": gap.nearest,
                "by": gap.by,
                "at": gap.at,
                "filled_at": gap.filled_at,
            }
            connection.execute(insert(CONTENT_GAP).values(**values))


def _number_of(connection: Connection, lead_id: LeadId) -> int:
    found: int | None = connection.execute(select(LEAD.c.number).where(LEAD.c.id == lead_id)).scalar()
    if found is None:
        raise LeadNotFound
    return found


def _gap(row: RowMapping) -> Gap:
    return Gap(
        number=row["number"],
        lead_id=LeadId(row["lead_id"]) if row["lead_id"] else None,
        stage=BuyingStage(row["stage"]) if row["stage"] else None,
        persona=Persona(row["persona"]) if row["persona"] else None,
        industry=row["industry"],
        topic=row["topic"],
        nearest=row["nearest"],
        by=RepId(row["by"]) if row["by"] else None,
        at=row["at"],
        filled_at=row["filled_at"],
    )
