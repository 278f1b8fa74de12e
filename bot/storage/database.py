"""The connection to the database: which one, how it is tuned, and what its failures are called."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import timedelta
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from sqlalchemy import (
    ARRAY,
    URL,
    ColumnElement,
    Connection,
    Engine,
    Select,
    Table,
    any_,
    bindparam,
    create_engine,
    event,
    func,
    make_url,
    select,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolExhausted

from bot.domain.errors import DataStoreBusy, SettingsWrong
from bot.storage.sqlite_file import READERS_PRAGMAS, WRITERS_PRAGMAS, is_away, tune
from bot.storage.types import moment_of_postgres, moment_of_sqlite, postgres_moment, sqlite_moment

READERS = 20
"""Connections that threads read with at once; as many again when all are busy."""

LEAD_LOCK = 7_105_234
"""PostgreSQL advisory lock that writers of leads take: counts beside the leads stay right and nothing deadlocks."""


class Database:
    """One database, reached by URL; adapters are made from it. Opens nothing before the first use."""

    def __init__(self, url: str, *, patience: timedelta = timedelta(seconds=5)) -> None:
        """`patience` is how long a writer waits for another before DataStoreBusy."""
        self.url = _with_driver(url)
        self.patience = patience
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        """Whether it is a file rather than a server."""
        self.to_column = sqlite_moment if self.is_sqlite else postgres_moment
        """A time as it lies in this database, for statements that go to the driver as they are."""
        self.from_column = moment_of_sqlite if self.is_sqlite else moment_of_postgres
        """The aware UTC time that the driver's value is; None for a blank."""

    @cached_property
    def engine(self) -> Engine:
        """The pool of connections, made at the first use."""
        if self.is_sqlite:
            return self._sqlite_engine("BEGIN", READERS_PRAGMAS, pool_size=READERS, max_overflow=READERS)
        return self._postgres_engine()

    @cached_property
    def _writer(self) -> Engine:
        """
        Who writes: on SQLite the only connection that does, for which threads queue.

        In a queue everybody gets a turn, which trying again and again does not give beside an import.
        """
        if not self.is_sqlite:
            return self.engine
        return self._sqlite_engine("BEGIN IMMEDIATE", WRITERS_PRAGMAS, pool_size=1, max_overflow=0)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to read with; several statements see one state. Raises DataStoreBusy."""
        with _failures_named(), self.engine.connect() as connection:
            if not self.is_sqlite:
                connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection

    @contextmanager
    def writing(self, *, leads: bool = False) -> Iterator[Connection]:
        """
        A connection in one transaction, committed at the end, rolled back by any error.

        `leads`: it writes leads or what is counted of them, and so waits for others that do.

        Raises DataStoreBusy when another writer takes longer than our patience.
        """
        with _failures_named(), self._writer.connect() as connection, connection.begin():
            if leads and not self.is_sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LEAD_LOCK})
            yield connection

    def scrub(self) -> None:
        """
        Overwrite what was deleted wherever SQLite still has it: in its log, too.

        Where somebody is reading right now, the log goes with the next check point instead.
        """
        if self.is_sqlite:
            connection = self._writer.raw_connection()
            try:
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
            finally:
                connection.close()

    def close(self) -> None:
        """Let every connection go."""
        for engine in map(self.__dict__.get, ("engine", "_writer")):
            if engine is not None:
                engine.dispose()

    def _sqlite_engine(self, begin: str, pragmas: Mapping[str, int], *, pool_size: int, max_overflow: int) -> Engine:
        if self.url.database:
            Path(self.url.database).parent.mkdir(parents=True, exist_ok=True)
        seconds = self.patience.total_seconds()
        engine = create_engine(
            self.url,
            pool_size=pool_size,
            max_overflow=max_overflow,
            pool_timeout=seconds,
            connect_args={"timeout": seconds},
        )
        event.listen(engine, "connect", partial(tune, pragmas, self.patience))
        event.listen(engine, "begin", partial(_begin_sqlite, begin))
        return engine

    def _postgres_engine(self) -> Engine:
        waits = int(self.patience.total_seconds() * 1000)
        return create_engine(
            self.url,
            pool_pre_ping=True,
            pool_size=READERS // 2,
            pool_timeout=self.patience.total_seconds(),
            isolation_level="READ COMMITTED",
            connect_args={"connect_timeout": 5, "options": f"-c timezone=UTC -c lock_timeout={waits}"},
        )


def put_row(connection: Connection, table: Table, values: Mapping[str, Any]) -> None:
    """Insert a row, or replace the one with its primary key, whoever else does the same at the moment."""
    inserting = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    key = [column.name for column in table.primary_key]
    rest = {name: value for name, value in values.items() if name not in key}
    row = inserting(table).values(**values)
    connection.execute(row.on_conflict_do_update(index_elements=key, set_=rest))


def put_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """The same for many rows that have the same columns."""
    if not rows:
        return
    inserting = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    key, row = [column.name for column in table.primary_key], inserting(table)
    rest = {name: row.excluded[name] for name in rows[0] if name not in key}
    connection.execute(row.on_conflict_do_update(index_elements=key, set_=rest), list(rows))


def run_many(connection: Connection, statement: str, rows: Sequence[tuple[Any, ...]]) -> int:
    """
    Run a statement, with `?` for each value, once for every row: the way to move many.

    Returns how many rows it touched.
    """
    if not rows:
        return 0
    marked = statement if connection.dialect.name == "sqlite" else statement.replace("?", "%s")
    return connection.exec_driver_sql(marked, list(rows)).rowcount


def plain_rows(
    connection: Connection, statement: Select[Any], values: dict[str, Any] | None = None
) -> list[tuple[Any, ...]]:
    """Rows as the driver gives them, for those who make values of them on their own, three times as fast."""
    result = connection.execute(statement, values)
    cursor = result.cursor
    rows = list(cursor.fetchall()) if cursor is not None else []
    result.close()
    return rows


def among(column: ColumnElement[Any], *, sqlite: bool) -> ColumnElement[bool]:
    """Whether the column is one of the values that are bound as `wanted`, however many they are."""
    if sqlite:
        return column.in_(select(func.json_each(bindparam("wanted")).table_valued("value").c.value))
    return column == any_(bindparam("wanted", type_=ARRAY(column.type)))


def wanted(values: Iterable[Any], *, sqlite: bool) -> dict[str, Any]:
    """The bound values of `among`."""
    return {"wanted": json.dumps(list(values)) if sqlite else list(values)}


def _with_driver(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError as cause:
        raise SettingsWrong("LEADBOT_DATABASE_URL is no address of a database; try postgresql://…") from cause
    if parsed.get_backend_name() == "sqlite":
        return parsed
    if parsed.get_backend_name() in {"postgresql", "postgres"}:
        return parsed.set(drivername="postgresql+psycopg")
    raise SettingsWrong("LEADBOT_DATABASE_URL has to begin with sqlite:/// or postgresql://")


def _begin_sqlite(begin: str, connection: Connection) -> None:
    connection.exec_driver_sql(begin)


@contextmanager
def _failures_named() -> Iterator[None]:
    """What a person can do nothing about but wait is DataStoreBusy; a wrong statement stays what it is."""
    try:
        yield
    except PoolExhausted as cause:
        raise DataStoreBusy from cause
    except DBAPIError as cause:
        if _is_busy(cause):
            raise DataStoreBusy from cause
        raise


def _is_busy(error: DBAPIError) -> bool:
    if isinstance(error.orig, sqlite3.Error):
        return is_away(error.orig)
    return isinstance(error, OperationalError) or error.connection_invalidated
