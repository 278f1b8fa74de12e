"""Keep a bit a lead for the days of its times and the months of its events; find events by what they say."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

CHUNK = 4_096
DIGITS = 16
TIMES = {"created_at": "created", "last_activity_at": "last_activity", "band_since": "band_since"}
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
WITH_WORDS = sa.text("said_key <> ''")


def upgrade() -> None:
    """Go forward; the leads that there are get their bits."""
    op.create_index(
        "engagement_event_by_words",
        "engagement_event",
        ["said_key", "kind", "at", "lead_number"],
        sqlite_where=WITH_WORDS,
        postgresql_where=WITH_WORDS,
    )
    connection = op.get_bind()
    last = connection.exec_driver_sql("SELECT max(number) FROM lead").scalar() or 0
    for chunk in range(last // CHUNK + 1):
        bits = dict[str, int]()
        for name, number in (*_of_times(connection, chunk), *_of_events(connection, chunk)):
            bits[name] = bits.get(name, 0) | 1 << number % CHUNK
        _put(connection, chunk, bits)


def downgrade() -> None:
    """Go back."""
    op.drop_index("engagement_event_by_words", "engagement_event")
    gone = " OR ".join(["facet LIKE 'did:%'", *(f"facet LIKE '{name}#%'" for name in TIMES.values())])
    op.execute(f"DELETE FROM lead_bits WHERE {gone}")  # noqa: S608


def _of_times(connection: sa.Connection, chunk: int) -> Iterator[tuple[str, int]]:
    for column, name in TIMES.items():
        known = connection.exec_driver_sql(
            f"SELECT number, {column} FROM lead WHERE number >= {chunk * CHUNK}"  # noqa: S608
            f" AND number < {(chunk + 1) * CHUNK} AND {column} IS NOT NULL"
        )
        for number, written in known.fetchall():
            day = (_moment(written) - EPOCH).days
            yield f"{name}#known", number
            if day < 0 or day >> DIGITS:
                yield f"{name}#beyond", number
            else:
                yield from ((f"{name}#{place}", number) for place in range(DIGITS) if day >> place & 1)


def _of_events(connection: sa.Connection, chunk: int) -> Iterator[tuple[str, int]]:
    done = connection.exec_driver_sql(
        f"SELECT lead_number, kind, at FROM engagement_event WHERE lead_number >= {chunk * CHUNK}"  # noqa: S608
        f" AND lead_number < {(chunk + 1) * CHUNK}"
    )
    for number, kind, at in done.fetchall():
        month = _moment(at)
        yield f"did:{kind}:{month.year:04}-{month.month:02}", number


def _moment(written: Any) -> datetime:
    """SQLite has microseconds."""
    return EPOCH + timedelta(microseconds=written) if isinstance(written, int) else written.astimezone(UTC)


def _put(connection: sa.Connection, chunk: int, bits: dict[str, int]) -> None:
    sqlite = connection.dialect.name == "sqlite"
    rows = [
        (name, chunk, of.to_bytes((of.bit_length() + 7) // 8, "little") if sqlite else format(of, f"0{CHUNK}b"))
        for name, of in bits.items()
    ]
    if rows:
        mark = "?" if sqlite else "%s"
        connection.exec_driver_sql(
            f"INSERT INTO lead_bits (facet, chunk, bits) VALUES ({mark}, {mark}, {mark})",  # noqa: S608
            rows,
        )
