"""The bits that are kept, read."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from bot.domain.lead_query import LeadField
from bot.storage.database import plain_rows
from bot.storage.facets import BEYOND, DIGITS, EVERYBODY, KNOWN, digit, facet, whole
from bot.storage.near_words import LAST
from bot.storage.numbered import NoBits
from bot.storage.tables import LEAD_BITS

ONE: Select[tuple[int, bytes]] = select(LEAD_BITS.c.chunk, LEAD_BITS.c.bits).where(
    LEAD_BITS.c.facet == bindparam("facet")
)
SEVERAL: Select[tuple[str, int, bytes]] = select(LEAD_BITS.c.facet, LEAD_BITS.c.chunk, LEAD_BITS.c.bits).where(
    LEAD_BITS.c.facet >= bindparam("first"), LEAD_BITS.c.facet < bindparam("last")
)


@dataclass(slots=True)
class Bits:
    """The bits of one database, each read once while one plan is answered."""

    connection: Connection
    _read: dict[str, int] = field(default_factory=dict)

    def of(self, name: str) -> int:
        """Leads that have a facet."""
        if name not in self._read:
            self._read[name] = whole(plain_rows(self.connection, ONE, {"facet": name}))
        return self._read[name]

    @property
    def everybody(self) -> int:
        """All leads."""
        return self.of(EVERYBODY)

    def between(self, first: str, last: str) -> dict[str, int]:
        """Leads by each facet from a name on, up to another that does not belong to it."""
        chunks: dict[str, list[tuple[int, Any]]] = {}
        for name, chunk, column in plain_rows(self.connection, SEVERAL, {"first": first, "last": last}):
            chunks.setdefault(name, []).append((chunk, column))
        self._read |= {name: whole(columns) for name, columns in chunks.items()}
        return {name: self._read[name] for name in chunks if self._read[name]}

    def values(self, of: LeadField) -> dict[str, int]:
        """Leads by each value of a field."""
        first = facet(of, "")
        return {name[len(first) :]: bits for name, bits in self.between(first, first + LAST).items()}

    def known(self, of: LeadField) -> int:
        """Leads in which a field is not blank."""
        if of in DIGITS:
            return self.of(digit(of, KNOWN))
        joined = 0
        for bits in self.values(of).values():
            joined |= bits
        return joined

    def digits(self, of: LeadField, among: int) -> Iterator[tuple[int, int]]:
        """Binary digits of a number, highest first: its worth, and the leads that have it. Raises NoBits."""
        if of not in DIGITS or self.of(digit(of, BEYOND)) & among:
            raise NoBits
        return ((1 << place, self.of(digit(of, place))) for place in reversed(range(DIGITS[of])))

    def best(self, of: LeadField, among: int, count: int, *, descending: bool) -> tuple[int, int]:
        """Leads with the highest (or lowest) numbers, fewer than so many, and all on the level next to them."""
        taken, level = 0, among & self.known(of)
        for _, having in self.digits(of, level):
            better = level & (having if descending else ~having)
            if (taken | better).bit_count() >= count:
                level = better
            else:
                taken |= better
                level &= ~better
        return taken, level

    def below(self, of: LeadField, limit: int, known: int) -> int:
        """Of leads whose number is known, those in which it is less than the limit. Raises NoBits."""
        digits = self.digits(of, known)
        if limit <= 0:
            return 0
        if limit >> DIGITS[of]:
            return known
        below, level = 0, known
        for worth, having in digits:
            if limit & worth:
                below |= level & ~having
                level &= having
            else:
                level &= ~having
        return below

    def at(self, of: LeadField, place: int, among: int) -> int:
        """The number at a place, the lowest first, of leads in which it is known. Raises NoBits."""
        number = 0
        for worth, having in self.digits(of, among):
            lower = among & ~having
            below = lower.bit_count()
            if place < below:
                among = lower
            else:
                place -= below
                among &= having
                number += worth
        return number
