"""Keep a bit a lead for common values."""

from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import BIT

from bot.storage.types import WHOLE, WORDS

revision = "0003"
down_revision = "0002"

CHUNK = 4_096
VALUES = ("source", "last_source", "status", "stage", "seniority", "department", "persona", "band")
NAMED = {"country_key": "country", "industry_key": "industry", "owner_id": "owner"}
DIGITS = {"score": 7, "employees": 24}


def upgrade() -> None:
    """Go forward; the leads that there are get their bits."""
    op.create_table(
        "lead_bits",
        sa.Column("facet", WORDS, nullable=False),
        sa.Column("chunk", WHOLE, nullable=False),
        sa.Column("bits", sa.LargeBinary().with_variant(BIT(CHUNK), "postgresql"), nullable=False),
        sa.PrimaryKeyConstraint("facet", "chunk"),
        sqlite_with_rowid=False,
    )
    connection = op.get_bind()
    last = connection.exec_driver_sql("SELECT max(number) FROM lead").scalar() or 0
    for chunk in range(last // CHUNK + 1):
        _put(connection, chunk, _bits_of(connection, chunk))


def downgrade() -> None:
    """Go back."""
    op.drop_table("lead_bits")


def _bits_of(connection: sa.Connection, chunk: int) -> dict[str, int]:
    columns = [*VALUES, *NAMED, *DIGITS, "workable"]
    leads = connection.exec_driver_sql(
        f"SELECT number, {', '.join(columns)} FROM lead"  # noqa: S608
        f" WHERE number >= {chunk * CHUNK} AND number < {(chunk + 1) * CHUNK}"
    )
    bits = dict[str, int]()
    for number, *values in leads.fetchall():
        for name in _facets(dict(zip(columns, values, strict=True))):
            bits[name] = bits.get(name, 0) | 1 << number % CHUNK
    return bits


def _facets(lead: dict[str, Any]) -> Iterator[str]:
    yield "lead"
    if lead["workable"]:
        yield "workable"
    for column in (*VALUES, *NAMED):
        if lead[column] is not None:
            yield f"{NAMED.get(column, column)}:{lead[column]}"
    for column, digits in DIGITS.items():
        if (number := lead[column]) is not None:
            yield f"{column}#known"
            beyond = number < 0 or number >> digits
            places: Sequence[object] = ["beyond"] if beyond else [p for p in range(digits) if number >> p & 1]
            yield from (f"{column}#{place}" for place in places)


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
