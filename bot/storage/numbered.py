"""Numbers of leads, as an index gives them, made into bits."""

import json
from collections import Counter
from typing import Any

from sqlalchemy import Connection, Select, func, select

from bot.storage.database import plain_rows

NUMBERED = 1_000_000
"""Numbers that are taken into bits; with more of them, a statement over the leads is as quick."""
UNSET, SET = b"01"


class NoBits(Exception):
    """A condition, or a number, that the bits do not tell."""


def numbered(connection: Connection, statement: Select[Any], *, at_least: int = 1) -> int:
    """
    Leads whose numbers the statement gives at least so often.

    Raises NoBits where they are too many.
    """
    numbers = numbers_of(connection, statement.limit(NUMBERED + 1))
    if len(numbers) > NUMBERED:
        raise NoBits
    if at_least > 1:
        numbers = [number for number, times in Counter(numbers).items() if times >= at_least]
    if not numbers:
        return 0
    digits = bytearray((UNSET,)) * (max(numbers) + 1)
    for number in numbers:
        digits[number] = SET
    # Binary digits are written highest first.
    digits.reverse()
    return int(digits, 2)


def numbers_of(connection: Connection, statement: Select[Any]) -> list[int]:
    """The numbers that a statement gives, put together by the database: one long value is read faster than rows."""
    given = statement.subquery().c[0]
    if connection.dialect.name == "sqlite":
        numbers: list[int] = json.loads(plain_rows(connection, select(func.json_group_array(given)))[0][0])
        return numbers
    return plain_rows(connection, select(func.array_agg(given)))[0][0] or []
