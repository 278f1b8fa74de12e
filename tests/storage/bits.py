"""A bit a lead, as it is kept and as it would be set anew."""

from sqlalchemy import select

from bot.storage.database import Database
from bot.storage.facets import Flips, bits_in
from bot.storage.lead_store import page_after
from bot.storage.tables import LEAD_BITS


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
    return flips.collected()
