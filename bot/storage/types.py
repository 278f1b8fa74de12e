"""How values lie in columns, the same on SQLite and PostgreSQL as far as a reader can tell."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import JSON, TIMESTAMP, BigInteger, Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


def sqlite_moment(moment: datetime | None) -> Any:
    """Microseconds since 1970, UTC. Raises TypeError for a time without a zone: whose clock it was nobody can tell."""
    return None if moment is None else (moment - EPOCH) // MICROSECOND


def moment_of_sqlite(value: Any) -> Any:
    """The aware UTC time of so many microseconds."""
    return None if value is None else EPOCH + timedelta(0, 0, value)


def postgres_moment(moment: datetime | None) -> Any:
    """The time as it is. Raises TypeError for a time without a zone."""
    return None if moment is None else EPOCH + (moment - EPOCH)


def moment_of_postgres(value: Any) -> Any:
    """The aware UTC time of what the driver gives in the session's zone."""
    return None if value is None else value.astimezone(UTC)


class Moment(TypeDecorator[datetime]):
    """
    An aware UTC time: TIMESTAMPTZ on PostgreSQL, microseconds since 1970 on SQLite.

    An integer is a third as long as text, compares faster and cuts into calendar units by division.
    """

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The column type of this database."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(TIMESTAMP(timezone=True))
        return dialect.type_descriptor(BigInteger())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """As it lies in the column. Raises TypeError for a time without a zone."""
        return postgres_moment(value) if dialect.name == "postgresql" else sqlite_moment(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Aware UTC."""
        found: datetime | None = moment_of_postgres(value) if dialect.name == "postgresql" else moment_of_sqlite(value)
        return found


DOCUMENT = JSON(none_as_null=True)
"""A JSON document; a missing one is a blank, not the JSON word null."""

WORDS = Text().with_variant(Text(collation="C"), "postgresql")
"""Text in order of code points, as Python and SQLite sort it, so that a plan gives one order everywhere."""

WHOLE = BigInteger().with_variant(Integer(), "sqlite")
"""A 64-bit number; on SQLite only a column declared INTEGER can be the row's own number."""
