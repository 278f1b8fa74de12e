"""Numbers of leads, as an index gives them, made into bits."""

from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Select, func, select

from bot.storage.database import plain_rows

NUMBERED = 1_000_000
"""Numbers that are taken into bits; with more of them, a statement over the leads is as quick."""

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.int64]


class NoBits(Exception):
    """A condition, or a number, that the bits do not tell."""


def numbered(connection: Connection, statement: Select[Any], *, at_least: int = 1) -> int:
    """
    Leads whose numbers the statement gives at least so often.

    Raises NoBits where they are too many.
    """
    import numpy as np

    numbers = numbers_of(connection, statement.limit(NUMBERED + 1))
    if len(numbers) > NUMBERED:
        raise NoBits
    often_enough = np.bincount(numbers) >= at_least
    return int.from_bytes(np.packbits(often_enough, bitorder="little").tobytes(), "little")


def numbers_of(connection: Connection, statement: Select[Any]) -> "Numbers":
    """The numbers that a statement gives, put together by the database: one long value is read faster than rows."""
    import numpy as np

    given = statement.subquery().c[0]
    if connection.dialect.name == "sqlite":
        spelt = plain_rows(connection, select(func.group_concat(given)))[0][0]
        return np.fromstring(spelt or "", np.int64, sep=",")
    return np.array(plain_rows(connection, select(func.array_agg(given)))[0][0] or [], np.int64)
