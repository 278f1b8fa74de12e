"""Connections: how they are tuned, and what their failures are called."""

import multiprocessing
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import IntegrityError, ProgrammingError, StatementError

from bot.domain.errors import DataStoreBusy, SettingsWrong
from bot.storage.database import Database
from bot.storage.inbox import SqlInbox
from bot.storage.tables import INBOX
from tests.builders import T0

OPENERS = 4


class TestUrls:
    def test_of_postgres_get_the_driver(self) -> None:
        assert Database("postgresql://u:p@h/d").url.drivername == "postgresql+psycopg"

    @pytest.mark.parametrize("url", ["", "nonsense", "mysql://h/d", "C:\\leads.db"])
    def test_of_something_else_are_refused_with_a_hint(self, url: str) -> None:
        with pytest.raises(SettingsWrong, match="LEADBOT_DATABASE_URL"):
            Database(url)


class TestSqlite:
    def test_lets_readers_read_while_somebody_writes(self, sqlite: Database) -> None:
        with sqlite.writing() as writer:
            writer.execute(insert(INBOX).values(key="a", claimed_at=T0))
            with sqlite.reading() as reader:
                assert reader.execute(select(INBOX.c.key)).fetchall() == []

    def test_is_tuned(self, sqlite: Database) -> None:
        with sqlite.reading() as connection:
            told = {
                name: connection.execute(text(f"PRAGMA {name}")).scalar() for name in ("journal_mode", "foreign_keys")
            }

        assert told == {"journal_mode": "wal", "foreign_keys": 1}


class TestAFreshFile:
    @pytest.mark.parametrize("attempt", range(20))
    def test_may_be_opened_by_several_at_once(self, tmp_path: Path, attempt: int) -> None:
        together = Barrier(OPENERS)

        def open_it(number: int) -> None:
            database = Database(f"sqlite:///{tmp_path / 'fresh.db'}")
            together.wait()
            with database.writing() as connection:
                connection.execute(text(f"CREATE TABLE opened_{number} (id INTEGER)"))
            database.close()

        with ThreadPoolExecutor(OPENERS) as threads:
            assert list(threads.map(open_it, range(OPENERS))) == [None] * OPENERS


class TestTimes:
    @pytest.mark.parametrize(
        "moment",
        [
            datetime(2026, 3, 18, 9, 30, 15, 123456, UTC),
            datetime(1969, 12, 31, 23, 59, 59, 999999, UTC),
            datetime(1, 1, 2, tzinfo=UTC),
            datetime(9999, 12, 30, tzinfo=UTC),
        ],
    )
    def test_come_back_to_the_microsecond(self, database: Database, moment: datetime) -> None:
        with database.writing() as connection:
            connection.execute(insert(INBOX).values(key="a", claimed_at=moment))
        with database.reading() as connection:
            found = connection.execute(select(INBOX.c.claimed_at)).scalar_one()

        assert found == moment
        assert found.utcoffset() == timedelta(0)

    def test_without_a_zone_are_refused(self, database: Database) -> None:
        with pytest.raises(StatementError), database.writing() as connection:
            connection.execute(insert(INBOX).values(key="a", claimed_at=datetime(2026, 1, 1)))  # noqa: DTZ001


class TestTransactions:
    def test_are_rolled_back_by_any_error(self, database: Database) -> None:
        with pytest.raises(IntegrityError), database.writing() as connection:
            connection.execute(insert(INBOX), [{"key": "a", "claimed_at": T0}] * 2)
        with database.reading() as connection:
            assert connection.execute(select(INBOX.c.key)).fetchall() == []

    def test_a_wrong_statement_is_no_busy_database(self, database: Database) -> None:
        with pytest.raises(Exception, match="no_such_table") as caught, database.reading() as connection:
            connection.execute(text("SELECT * FROM no_such_table"))

        assert not isinstance(caught.value, DataStoreBusy)
        assert isinstance(caught.value, ProgrammingError) != database.is_sqlite


def hold_lock(url: str, seconds: float, held: "multiprocessing.synchronize.Event") -> None:
    """Another process that writes leads, slowly."""
    with Database(url).writing(leads=True) as connection:
        connection.execute(insert(INBOX).values(key="held", claimed_at=T0))
        held.set()
        time.sleep(seconds)


@pytest.fixture
def held(database: Database) -> object:
    """Starts another process that holds the write lock for so many seconds."""
    context = multiprocessing.get_context("forkserver")
    url = database.url.render_as_string(hide_password=False)
    processes = []

    def hold(seconds: float) -> None:
        started = context.Event()
        process = context.Process(target=hold_lock, args=(url, seconds, started))
        process.start()
        processes.append(process)
        assert started.wait(30)

    yield hold
    for process in processes:
        process.join(30)


class TestTwoWriters:
    def test_the_second_waits_for_the_first(self, database: Database, held) -> None:  # type: ignore[no-untyped-def]
        held(0.5)

        with database.writing(leads=True) as connection:
            assert connection.execute(select(INBOX.c.key)).scalars().all() == ["held"]

    def test_the_second_gives_up_with_a_sentence(self, database: Database, held) -> None:  # type: ignore[no-untyped-def]
        held(3)
        hurried = Database(database.url.render_as_string(hide_password=False), patience=timedelta(milliseconds=200))

        with pytest.raises(DataStoreBusy) as caught, hurried.writing(leads=True):
            pass

        assert "try again" in caught.value.sentence
        hurried.close()


KILL_MYSELF = "SELECT pg_terminate_backend(pg_backend_pid())"
KILL_OTHERS = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'leadbot_%'")


class TestUnreachable:
    def test_a_file_that_cannot_be_opened_is_a_busy_database(self, tmp_path: Path) -> None:
        (tmp_path / "leadbot.db").mkdir()

        with pytest.raises(DataStoreBusy), Database(f"sqlite:///{tmp_path / 'leadbot.db'}").reading() as connection:
            connection.execute(text("SELECT 1"))

    def test_a_server_that_is_not_there_is_a_busy_database(self) -> None:
        away = Database("postgresql://nobody@127.0.0.1:1/none")

        with pytest.raises(DataStoreBusy), away.reading() as connection:
            connection.execute(text("SELECT 1"))

    @pytest.mark.postgres
    def test_a_connection_that_broke_is_replaced(self, postgres: Database) -> None:
        with postgres.reading() as connection:
            connection.execute(text("SELECT 1"))
        other = Database(postgres.url.set(database="postgres").render_as_string(hide_password=False))
        with other.reading() as connection:
            connection.execute(KILL_OTHERS)
        other.close()

        assert SqlInbox(postgres).claim(["a"], now=T0)

    @pytest.mark.postgres
    def test_one_that_breaks_in_the_middle_changes_nothing(self, postgres: Database) -> None:
        with pytest.raises(DataStoreBusy), postgres.writing() as connection:
            connection.execute(text(f"INSERT INTO inbox VALUES ('a', now()); {KILL_MYSELF}"))

        assert SqlInbox(postgres).claim(["a"], now=T0)


class TestThreads:
    def test_share_one_database(self, database: Database) -> None:
        inbox, firsts = SqlInbox(database), []

        def claim() -> None:
            firsts.extend(key for key in map(str, range(20)) if inbox.claim([key, f"{key} too"], now=T0))

        threads = [threading.Thread(target=claim) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert sorted(firsts) == sorted(map(str, range(20)))
