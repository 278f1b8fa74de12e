"""
Which leads have each common value, one bit a lead, kept beside the leads: what counts over everybody are added up from.

A facet is a field with a value, such as `country:germany`, or one binary digit of a number, such as `score#3`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection

from bot.domain.definitions import is_workable
from bot.domain.lead import Standing
from bot.domain.lead_query import LeadField
from bot.storage.database import run_many
from bot.storage.keys import key_of
from bot.storage.lead_rows import Stored

CHUNK = 4_096
"""Leads a row: what a change of one lead writes anew, half a kilobyte at most."""
BITS = tuple(1 << place for place in range(CHUNK))

EVERYBODY = "lead"
WORKABLE = "workable"
CHOSEN = ("source", "last_source", "status", "stage", "seniority", "department", "persona")
FOLDED = ("country", "industry")
FACETS = frozenset({*(LeadField(name) for name in (*CHOSEN, *FOLDED)), LeadField.OWNER, LeadField.BAND})
"""Fields whose values have bits."""
MOMENTS = {LeadField.CREATED: 16, LeadField.LAST_ACTIVITY: 16, LeadField.BAND_SINCE: 16}
"""Times, kept as the number of their day since 1970, UTC; sixteen digits last until 2149."""
DIGITS = {LeadField.SCORE: 7, LeadField.EMPLOYEES: 24, **MOMENTS}
"""Binary digits of the numbers that have bits."""
KNOWN, BEYOND = "known", "beyond"
"""Instead of a digit: the number is known at all; it is negative or has more digits than there are bits for."""

TABLE = "lead_bits"
TURNED_OVER = {
    "sqlite": "xor_bits(lead_bits.bits, excluded.bits)",
    "postgresql": "lead_bits.bits # excluded.bits",
}
SET = {
    "sqlite": "or_bits(lead_bits.bits, excluded.bits)",
    "postgresql": "lead_bits.bits | excluded.bits",
}
"""What becomes of the bits that there are, where more are written."""
DAY_SECONDS = 86_400
BAND, SCORE, BAND_SINCE = str(LeadField.BAND), str(LeadField.SCORE), str(LeadField.BAND_SINCE)
"""What a standing is found by."""


def facet(field: str, value: str) -> str:
    """The name under which a value's bits are kept."""
    return f"{field}:{value}"


def digit(field: str, place: int | str) -> str:
    """The name under which a binary digit's bits are kept."""
    return f"{field}#{place}"


def day_of(moment: datetime | None) -> int | None:
    """The number of a moment's day since 1970, UTC."""
    return None if moment is None else int(moment.timestamp() // DAY_SECONDS)


@lru_cache(maxsize=20_000)
def digits_of(field: LeadField, number: int | None) -> tuple[str, ...]:
    """The facets of a number; none of an unknown one."""
    if number is None:
        return ()
    if number < 0 or number >> DIGITS[field]:
        return (digit(field, KNOWN), digit(field, BEYOND))
    return (digit(field, KNOWN), *(digit(field, place) for place in range(DIGITS[field]) if number >> place & 1))


def _written(name: str) -> Callable[[Stored], str | None]:
    """How a field is read, enumerations as plain text, which is quicker to hash."""
    read = attrgetter(name)

    def value_of(stored: Stored) -> str | None:
        value = read(stored)
        return None if value is None else str(value)

    return value_of


def _day(name: str) -> Callable[[Stored], int | None]:
    read = attrgetter(name)
    return lambda stored: day_of(read(stored))


READ: Mapping[str, Callable[[Stored], Any]] = {
    **{name: _written(f"lead.{name}") for name in CHOSEN},
    **{name: attrgetter(f"lead.{name}") for name in FOLDED},
    LeadField.OWNER: attrgetter("lead.owner_id"),
    LeadField.BAND: _written("standing.band"),
    LeadField.SCORE: attrgetter("standing.score"),
    LeadField.EMPLOYEES: attrgetter("lead.employees"),
    LeadField.CREATED: _day("lead.created_at"),
    LeadField.LAST_ACTIVITY: _day("last_activity_at"),
    LeadField.BAND_SINCE: _day("standing.band_since"),
    WORKABLE: lambda stored: is_workable(stored.lead),
    EVERYBODY: lambda _: True,
}
"""How the values are read of which leads have bits."""


@lru_cache(maxsize=20_000)
def facets_with(name: str, value: Any) -> tuple[str, ...]:
    """The facets of whoever has a value in a field."""
    if name in {EVERYBODY, WORKABLE}:
        return (name,) if value else ()
    if name in DIGITS:
        return digits_of(LeadField(name), value)
    if value is None or (name in FOLDED and not value):
        return ()
    return (facet(name, key_of(value) if name in FOLDED else value),)


class Flips:
    """Bits to turn over, collected over a transaction: what is taken away and added again stays as it is."""

    def __init__(self) -> None:
        self._bits: defaultdict[tuple[str, int], int] = defaultdict(int)
        self._standing: defaultdict[tuple[int, str, Any], int] = defaultdict(int)

    def add(self, number: int, facets: Iterable[str]) -> None:
        """Turn over the bit of one lead, by its number, in each of these facets."""
        chunk, bit = number // CHUNK, BITS[number % CHUNK]
        for name in facets:
            self._bits[name, chunk] ^= bit

    def add_leads(self, stored: Iterable[Stored]) -> None:
        """
        Turn over all bits of leads: once before a change, once after.

        Field by field: what follows from a value is worked out once, however many leads have it.
        """
        chunks: defaultdict[int, list[tuple[int, Stored]]] = defaultdict(list)
        for one in stored:
            chunks[one.number // CHUNK].append((BITS[one.number % CHUNK], one))
        for chunk, members in chunks.items():
            for name, value_of in READ.items():
                having: defaultdict[Any, int] = defaultdict(int)
                for bit, one in members:
                    having[value_of(one)] ^= bit
                for value, bits in having.items():
                    for each in facets_with(name, value):
                        self._bits[each, chunk] ^= bits

    def add_standing(self, number: int, standing: Standing) -> None:
        """Turn over the bits that a lead has because of its standing; what these are is worked out at the end."""
        chunk, bit, having = number // CHUNK, BITS[number % CHUNK], self._standing
        having[chunk, BAND, str(standing.band)] ^= bit
        having[chunk, SCORE, standing.score] ^= bit
        having[chunk, BAND_SINCE, day_of(standing.band_since)] ^= bit

    def add_row(self, name: str, chunk: int, bits: int) -> None:
        """Turn over many leads of a chunk at once."""
        self._bits[name, chunk] ^= bits

    def collected(self) -> dict[tuple[str, int], int]:
        """What there is to turn over, by facet and chunk."""
        for (chunk, field, value), bits in self._standing.items():
            if bits:
                for name in facets_with(field, value):
                    self._bits[name, chunk] ^= bits
        self._standing.clear()
        return {key: bits for key, bits in self._bits.items() if bits}

    def write(self, connection: Connection) -> None:
        """Turn them over in the database."""
        put_bits(connection, self.collected(), TURNED_OVER)


def put_bits(connection: Connection, bits: Mapping[tuple[str, int], int], merged: Mapping[str, str]) -> None:
    """Write bits, by facet and chunk, onto those that there are."""
    dialect = connection.dialect.name
    pack = packed if dialect == "sqlite" else spelt
    # In one order, as all who write them have it.
    rows = [(name, chunk, pack(of)) for (name, chunk), of in sorted(bits.items())]
    run_many(
        connection,
        f"INSERT INTO {TABLE} (facet, chunk, bits) VALUES (?, ?, ?)"  # noqa: S608  # the names are our own
        f" ON CONFLICT (facet, chunk) DO UPDATE SET bits = {merged[dialect]}",
        rows,
    )


def packed(bits: int) -> bytes:
    """Bits as they lie in SQLite, the lowest first, without zeros at the end."""
    return bits.to_bytes((bits.bit_length() + 7) // 8, "little")


def spelt(bits: int) -> str:
    """Bits as they lie in PostgreSQL, the highest first."""
    return format(bits, f"0{CHUNK}b")


def bits_in(column: Any) -> int:
    """The bits of a row, as either driver gives them."""
    return int(column, 2) if isinstance(column, str) else int.from_bytes(column, "little")


def whole(rows: Sequence[tuple[int, Any]]) -> int:
    """One number of the bits of all chunks, given as chunk and column."""
    if not rows:
        return 0
    size = CHUNK // 8
    joined = bytearray((max(chunk for chunk, _ in rows) + 1) * size)
    for chunk, column in rows:
        part = column if isinstance(column, bytes) else bits_in(column).to_bytes(size, "little")
        joined[chunk * size : chunk * size + len(part)] = part
    return int.from_bytes(joined, "little")


def numbers_in(bits: int) -> Iterator[int]:
    """The numbers of the leads whose bits are set."""
    for place, byte in enumerate(bits.to_bytes((bits.bit_length() + 7) // 8, "little")):
        if byte:
            for within in range(8):
                if byte >> within & 1:
                    yield place * 8 + within
