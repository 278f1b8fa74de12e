"""A bit a lead, as it is kept and as it would be set anew."""

from datetime import UTC, datetime

from sqlalchemy import select

from bot.storage.database import Database
from bot.storage.event_months import month_facet
from bot.storage.facets import Flips, bits_in
from bot.storage.lead_store import page_after
from bot.storage.tables import EVENT, LEAD_BITS


def bits_kept(database: Database) -> dict[tuple[str, int], int]:
    """All bits as they are kept."""
    with database.reading() as connection:
        rows = connection.execute(select(LEAD_BITS)).fetchall()
    return {(row.facet, row.chunk): bits for row in rows if (bits := bits_in(row.bits))}


def bits_anew(database: Database) -> dict[tuple[str, int], int]:
    """All bits as they would be if they were set today."""
    flips = Flips()
    with database.reading() as connection:
        flips.add_leads(page_after(connection, database, None, 1_000))
        for number, kind, month in {
            (number, kind, (at.year, at.month))
            for number, kind, at in connection.execute(select(EVENT.c.lead_number, EVENT.c.kind, EVENT.c.at))
        }:
            flips.add(number, [month_facet(kind, datetime(*month, 1, tzinfo=UTC))])
    return flips.collected()
