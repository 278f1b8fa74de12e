"""A copy of a database, to try in it what must not happen to the live one."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.storage.database import Database


def copy_into(database: Database, folder: Path) -> Path | None:
    """The copy's file, as of one moment, whoever writes meanwhile; None where the database is a server."""
    if not database.is_sqlite:
        return None
    path = folder / "leadbot.db"
    with closing(sqlite3.connect(str(database.url.database))) as live, closing(sqlite3.connect(path)) as copy:
        live.backup(copy)
    return path
