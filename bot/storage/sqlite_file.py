"""A file of SQLite: how a connection to it is tuned, and which of its errors mean that it is busy or away."""

import sqlite3
from collections.abc import Mapping
from datetime import timedelta

from tenacity import Retrying, retry_if_exception, stop_after_delay, wait_random

from bot.storage.calendar_units import period_of_slot
from bot.storage.sqlite_bits import or_bits, xor_bits

BUSY_CODES = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_PROTOCOL,
    }
)
"""SQLite's primary result codes for a database that is busy or away, as against a wrong statement."""

READERS_PRAGMAS = {"cache_size": -16_384}
"""
KiB of pages kept, and none mapped: each change by another connection makes SQLite map the whole file anew, and over a
million leads that took a turn longer than copying the pages it needs.
"""
WRITERS_PRAGMAS = {"cache_size": -32_768}
"""KiB that who writes may keep pages in, because a new lead touches a dozen indexes."""
CHECKPOINT_PAGES = 8_000
"""Pages of 4 KiB in the write-ahead log before they are moved: bulk writes touch the same pages again and again."""


def tune(pragmas: Mapping[str, int], patience: timedelta, connection: sqlite3.Connection, _: object) -> None:
    """Make a new connection ready. Raises sqlite3.OperationalError where others hold the file for too long."""
    # The driver's own transactions begin too late: a reader that turns writer would fail at once instead of waiting.
    connection.isolation_level = None
    _log_ahead(connection, patience)
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute(f"PRAGMA wal_autocheckpoint={CHECKPOINT_PAGES}")
    connection.execute("PRAGMA temp_store=MEMORY")
    # What is deleted is overwritten, so that a lead that asked to be forgotten is not in the file any more.
    connection.execute("PRAGMA secure_delete=ON")
    for name, value in pragmas.items():
        connection.execute(f"PRAGMA {name}={value}")
    connection.create_function("period_of_slot", 3, period_of_slot, deterministic=True)
    connection.create_function("xor_bits", 2, xor_bits, deterministic=True)
    connection.create_function("or_bits", 2, or_bits, deterministic=True)


def _log_ahead(connection: sqlite3.Connection, patience: timedelta) -> None:
    """
    Switch the file to a write-ahead log, which stays with it.

    Of several that open a fresh file at once SQLite lets one switch and fails the rest without waiting.
    """
    for attempt in Retrying(
        retry=retry_if_exception(_is_locked),
        stop=stop_after_delay(patience),
        wait=wait_random(0.005, 0.05),
        reraise=True,
    ):
        with attempt:
            connection.execute("PRAGMA journal_mode=WAL")


def is_away(error: sqlite3.Error) -> bool:
    """Whether the file is busy, full or not to be had, as against a statement that is wrong."""
    return _code(error) in BUSY_CODES


def _is_locked(error: BaseException) -> bool:
    return _code(error) == sqlite3.SQLITE_BUSY


def _code(error: BaseException) -> int:
    """SQLite's primary result code, 0 where it was none of its errors."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF
