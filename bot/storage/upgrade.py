"""Brings a database's tables to the present."""

from pathlib import Path

from sqlalchemy import inspect, text

from bot.domain.errors import SettingsWrong
from bot.storage.database import Database

HEAD = "0024"
"""The latest step under `migrations/versions`; kept here so that a start need not load Alembic."""

MIGRATIONS = Path(__file__).parent / "migrations"


def revision(database: Database) -> str | None:
    """The step that the database's tables are at; None for one that has none yet. Raises DataStoreBusy."""
    with database.reading() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return found


def is_current(database: Database) -> bool:
    """Whether the tables are what this version of the bot needs."""
    return revision(database) == HEAD


def upgrade(database: Database) -> None:
    """Run the steps that are missing, all or none of them; doing it again, or twice at once, changes nothing."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with database.writing(leads=True) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def make_ready(database: Database) -> None:
    """
    Make sure that the tables are there: a fresh SQLite file gets them at once.

    Raises SettingsWrong where somebody has to decide to upgrade: on a server, or when data is there already.
    """
    found = revision(database)
    if found == HEAD:
        return
    if found is None and database.is_sqlite:
        upgrade(database)
        return
    raise SettingsWrong("The database's tables are not those of this version. Back it up, then run: leadbot db upgrade")
