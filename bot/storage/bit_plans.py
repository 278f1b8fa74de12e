"""Plans whose conditions all have bits: which leads match is worked out of a bit a lead, and no lead is read."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from bot.domain.lead_query import (
    AnyOf,
    Condition,
    Did,
    FieldBetween,
    FieldHas,
    FieldIs,
    LeadField,
    LeadQuery,
    Moved,
    Sort,
)
from bot.storage.database import plain_rows
from bot.storage.facets import BEYOND, DIGITS, EVERYBODY, FACETS, KNOWN, WORKABLE, digit, facet, whole
from bot.storage.near_words import LAST
from bot.storage.plan_columns import PlanColumns
from bot.storage.plan_conditions import OnField, PlanConditions, compared, doing, leaves_blanks_out, moving
from bot.storage.tables import LEAD, LEAD_BITS

NUMBERED = 400_000
"""Leads that are taken one by one into bits: as quick as counting them, and the rest of the plan is free then."""


class NoBits(Exception):
    """A condition, or a number, that the bits do not tell."""


ONE: Select[tuple[int, bytes]] = select(LEAD_BITS.c.chunk, LEAD_BITS.c.bits).where(
    LEAD_BITS.c.facet == bindparam("facet")
)
OF_FIELD: Select[tuple[str, int, bytes]] = select(LEAD_BITS.c.facet, LEAD_BITS.c.chunk, LEAD_BITS.c.bits).where(
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

    def values(self, of: LeadField) -> dict[str, int]:
        """Leads by each value of a field."""
        first = facet(of, "")
        rows = plain_rows(self.connection, OF_FIELD, {"first": first, "last": first + LAST})
        chunks: dict[str, list[tuple[int, bytes]]] = {}
        for name, chunk, column in rows:
            chunks.setdefault(name, []).append((chunk, column))
        self._read |= {name: whole(columns) for name, columns in chunks.items()}
        return {name[len(first) :]: self._read[name] for name in chunks if self._read[name]}

    def known(self, of: LeadField) -> int:
        """Leads in which a field is not blank."""
        if of in DIGITS:
            return self.of(digit(of, KNOWN))
        joined = 0
        for bits in self.values(of).values():
            joined |= bits
        return joined

    def matching(self, query: LeadQuery) -> int:
        """Leads that fulfil a plan. Raises NoBits."""
        return self.all_of(query.where, workable=query.workable)

    def all_of(self, conditions: Iterable[Condition], *, workable: bool = False) -> int:
        """Leads that fulfil all conditions. Raises NoBits."""
        found = self.of(WORKABLE) if workable else self.of(EVERYBODY)
        for condition in conditions:
            found &= self.holds(condition)
        return found

    def holds(self, condition: Condition) -> int:
        """Leads that fulfil a condition; blank fields satisfy neither it nor its negation. Raises NoBits."""
        match condition:
            case AnyOf():
                joined = 0
                for one in condition.conditions:
                    joined |= self.holds(one)
                return joined
            case FieldIs(field=name, values=()) if name in FACETS | DIGITS.keys():
                return self.of(EVERYBODY) & ~self.known(name) if condition.negated else self.known(name)
            case FieldIs(field=name) if name in FACETS:
                having = self._having(name, condition.values)
                return self.known(name) & ~having if condition.negated else having
            case FieldBetween(field=name, low=low, high=high) if name in DIGITS and _finite(low, high):
                inside = self._between(name, low, high)
                return self.known(name) & ~inside if condition.negated else inside
            case Did():
                having = self._doing(condition)
                return self.of(EVERYBODY) & ~having if condition.negated else having
            case Moved():
                having = self._numbered(moving(condition))
                return self.of(EVERYBODY) & ~having if condition.negated else having
            case FieldHas(field=LeadField.TITLE, negated=False):
                plan = PlanConditions(PlanColumns(self.sqlite))
                return self._numbered(select(LEAD.c.number).where(plan.holds(condition)))
        raise NoBits

    def _doing(self, condition: Did) -> int:
        return self._numbered(doing(condition, sqlite=self.sqlite))

    def _numbered(self, statement: Select[Any]) -> int:
        """Leads whose numbers an index gives. Raises NoBits where they are so many that counting them is quicker."""
        rows = plain_rows(self.connection, statement.limit(NUMBERED + 1))
        if len(rows) > NUMBERED:
            raise NoBits
        joined = bytearray(max(rows, default=(0,))[0] // 8 + 1)
        for (number,) in rows:
            joined[number >> 3] |= 1 << (number & 7)
        return int.from_bytes(joined, "little")

    @property
    def sqlite(self) -> bool:
        """Whether it is a file rather than a server."""
        return self.connection.dialect.name == "sqlite"

    def blanks(self, query: LeadQuery) -> dict[LeadField, int]:
        """How many leads fulfil all but the negated conditions on a field, and are blank there. Raises NoBits."""
        negated = [c for c in query.where if leaves_blanks_out(c)]
        counts = {}
        for name in dict.fromkeys(c.field for c in negated if isinstance(c, OnField)):
            if name not in FACETS | DIGITS.keys():
                raise NoBits
            others = [c for c in query.where if not (c in negated and getattr(c, "field", None) is name)]
            blank = self.all_of(others, workable=query.workable) & ~self.known(name)
            if number := blank.bit_count():
                counts[name] = number
        return counts

    def digits(self, of: LeadField, among: int) -> Iterator[tuple[int, int]]:
        """Binary digits of a number, highest first: its worth, and the leads that have it. Raises NoBits."""
        if of not in DIGITS or self.of(digit(of, BEYOND)) & among:
            raise NoBits
        return ((1 << place, self.of(digit(of, place))) for place in reversed(range(DIGITS[of])))

    def best(self, of: LeadField, among: int, count: int, *, descending: bool) -> int:
        """At least so many leads with the highest (or lowest) numbers, and all who are level with the last of them."""
        taken, open_yet = 0, among & self.known(of)
        for _, having in self.digits(of, open_yet):
            better = open_yet & (having if descending else ~having)
            if (taken | better).bit_count() >= count:
                open_yet = better
            else:
                taken |= better
                open_yet &= ~better
        return taken | open_yet

    def _having(self, name: LeadField, values: Sequence[str]) -> int:
        joined = 0
        for value in compared(name, values):
            joined |= self.of(facet(name, str(value)))
        return joined

    def _between(self, name: LeadField, low: float | None, high: float | None) -> int:
        known = self.known(name)
        too_low = self._below(name, math.ceil(low), known) if low is not None else 0
        fits = self._below(name, math.floor(high) + 1, known) if high is not None else known
        return fits & ~too_low

    def _below(self, name: LeadField, limit: int, known: int) -> int:
        """Known numbers that are less than the limit."""
        if limit <= 0:
            next(self.digits(name, known))
            return 0
        if limit >> DIGITS[name]:
            next(self.digits(name, known))
            return known
        below, level = 0, known
        for worth, having in self.digits(name, known):
            if limit & worth:
                below |= level & ~having
                level &= having
            else:
                level &= ~having
        return below


FEW = 3_000
"""Leads that may be put in order one by one."""
PASSED_OVER = 30_000
"""Leads that may be gone through in order of score until enough are found."""


def best_of(query: LeadQuery, bits: Bits, matching: int) -> int | None:
    """Leads among whom the first of the plan are; None where going through the leads in order is quicker."""
    total, limit = matching.bit_count(), query.limit
    if total <= FEW:
        return matching
    first = query.sort[0] if query.sort else Sort(field=LeadField.SCORE)
    if limit is None or first.field not in DIGITS or (first.moved and query.move):
        return None
    if first.field is LeadField.SCORE and limit * bits.of(EVERYBODY).bit_count() <= total * PASSED_OVER:
        return None
    best = bits.best(first.field, matching, limit, descending=first.descending)
    return best if limit <= best.bit_count() <= FEW else None


def _finite(*limits: float | None) -> bool:
    return all(limit is None or math.isfinite(limit) for limit in limits)
