"""Steps that leads take from stage to stage, kept with their time whoever told of them."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, delete

from bot.domain.performance import onward
from bot.storage.database import Database, run_many
from bot.storage.lead_rows import Stored
from bot.storage.tables import STAGE_MOVE


def keep_stage_moves(
    connection: Connection, database: Database, changed: Iterable[tuple[Stored, Stored]], *, at: datetime
) -> None:
    """Of leads as they were and as they are written, those that came further."""
    time = database.to_column(at)
    rows = [
        (new.number, time, str(new.lead.stage))
        for old, new in changed
        if old.lead.stage is not new.lead.stage and onward(old.lead.stage, new.lead.stage)
    ]
    run_many(connection, "INSERT INTO stage_move (lead_number, at, stage) VALUES (?, ?, ?)", rows)


def take_back_stage_moves(connection: Connection, lead_number: int, *, made_at: datetime) -> None:
    """A change is undone: its step was none."""
    mine = STAGE_MOVE.c.lead_number == lead_number, STAGE_MOVE.c.at == made_at
    connection.execute(delete(STAGE_MOVE).where(*mine))
