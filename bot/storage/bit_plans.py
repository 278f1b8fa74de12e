"""Plans whose conditions all have bits: which leads match is worked out of a bit a lead, and no lead is read."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select

from bot.domain.lead_query import (
    NUMBERS,
    AnyOf,
    Condition,
    Did,
    FieldBetween,
    FieldHas,
    FieldIs,
    FieldWithin,
    LeadField,
    LeadQuery,
    Moved,
    Sort,
)
from bot.storage.bit_doings import doing
from bot.storage.bit_moments import within
from bot.storage.bits import Bits
from bot.storage.facets import DIGITS, FACETS, MOMENTS, WORKABLE, facet, numbers_in, packed
from bot.storage.numbered import NoBits, numbered, numbers_of
from bot.storage.plan_columns import PlanColumns
from bot.storage.plan_conditions import OnField, PlanConditions, compared, leaves_blanks_out, moving
from bot.storage.tables import LEAD


@dataclass(frozen=True, slots=True)
class BitPlans:
    """Plans over the bits of one database."""

    bits: Bits
    _held: dict[Condition, int] = field(default_factory=dict)
    """Conditions that were worked out already."""

    def matching(self, query: LeadQuery) -> int:
        """Leads that fulfil a plan. Raises NoBits."""
        return self.all_of(query.where, workable=query.workable)

    def all_of(self, conditions: Iterable[Condition], *, workable: bool = False) -> int:
        """Leads that fulfil all conditions. Raises NoBits."""
        found = self.bits.of(WORKABLE) if workable else self.bits.everybody
        for condition in conditions:
            found &= self.holds(condition)
        return found

    def holds(self, condition: Condition) -> int:
        """Leads that fulfil a condition; blank fields satisfy neither it nor its negation. Raises NoBits."""
        if condition not in self._held:
            self._held[condition] = self._holding(condition)
        return self._held[condition]

    def _holding(self, condition: Condition) -> int:
        match condition:
            case AnyOf():
                joined = 0
                for one in condition.conditions:
                    joined |= self.holds(one)
                return joined
            case Did():
                having = doing(self.bits, condition)
                return self.bits.everybody & ~having if condition.negated else having
            case Moved():
                having = numbered(self.bits.connection, moving(condition))
                return self.bits.everybody & ~having if condition.negated else having
            case FieldHas(field=LeadField.TITLE, negated=False):
                plan = PlanConditions(PlanColumns(self.bits.connection.dialect.name == "sqlite"))
                return numbered(self.bits.connection, select(LEAD.c.number).where(plan.holds(condition)))
            case FieldIs() | FieldBetween() | FieldWithin():
                return self._on_field(condition)
        raise NoBits

    def _on_field(self, condition: FieldIs | FieldBetween | FieldWithin) -> int:
        bits, name = self.bits, condition.field
        if name not in FACETS | DIGITS.keys():
            raise NoBits
        match condition:
            case FieldIs(values=()):
                return bits.everybody & ~bits.known(name) if condition.negated else bits.known(name)
            case FieldIs() if name in FACETS:
                having = self._having(name, condition.values)
            case FieldBetween(low=low, high=high) if name in NUMBERS and _finite(low, high):
                having = self._between(name, low, high)
            case FieldWithin() if name in MOMENTS:
                having = within(bits, name, condition.window)
                if condition.negated and name is LeadField.LAST_ACTIVITY:
                    return bits.everybody & ~having
            case _:
                raise NoBits
        return bits.known(name) & ~having if condition.negated else having

    def blanks(self, query: LeadQuery) -> dict[LeadField, int]:
        """How many leads fulfil all but the negated conditions on a field, and are blank there. Raises NoBits."""
        negated = [c for c in query.where if leaves_blanks_out(c)]
        counts = {}
        for name in dict.fromkeys(c.field for c in negated if isinstance(c, OnField)):
            if name not in FACETS | DIGITS.keys():
                raise NoBits
            others = [c for c in query.where if not (c in negated and getattr(c, "field", None) is name)]
            blank = self.all_of(others, workable=query.workable) & ~self.bits.known(name)
            if number := blank.bit_count():
                counts[name] = number
        return counts

    def _having(self, name: LeadField, values: Sequence[str]) -> int:
        joined = 0
        for value in compared(name, values):
            joined |= self.bits.of(facet(name, str(value)))
        return joined

    def _between(self, name: LeadField, low: float | None, high: float | None) -> int:
        known = self.bits.known(name)
        too_low = self.bits.below(name, math.ceil(low), known) if low is not None else 0
        fits = self.bits.below(name, math.floor(high) + 1, known) if high is not None else known
        return fits & ~too_low


FEW = 3_000
"""Leads that may be put in order one by one."""
PASSED_OVER = 1_000
"""Leads that are gone through at once, at least."""


def best_of(query: LeadQuery, bits: Bits, matching: int) -> Sequence[int] | None:
    """Numbers of leads among whom the first of the plan are; None where only a statement finds them."""
    if matching.bit_count() <= FEW:
        return list(numbers_in(matching))
    first = query.sort[0] if query.sort else Sort(field=LeadField.SCORE)
    if query.limit is None or first.field not in DIGITS or first.often or first.latest or (first.moved and query.move):
        return None
    best, level = bits.best(first.field, matching, query.limit, descending=first.descending)
    if best.bit_count() + level.bit_count() < query.limit:
        return None
    found = list(numbers_in(best))
    if len(found) + level.bit_count() <= FEW:
        return [*found, *numbers_in(level)]
    if first.field is LeadField.SCORE and len(query.sort) <= 1:
        return [*found, *_first_by_id(bits, level, query.limit - len(found))]
    return None


def _first_by_id(bits: Bits, level: int, count: int) -> Sequence[int]:
    """Of many leads with one score, so many as their ids have it: an index gives the leads of a score in that order."""
    import numpy as np

    having = np.unpackbits(np.frombuffer(packed(level), np.uint8), bitorder="little").astype(bool)
    score = bits.at(LeadField.SCORE, 0, level)
    in_order = select(LEAD.c.number).where(LEAD.c.score == score).order_by(LEAD.c.id)
    chance = level.bit_count() / bits.everybody.bit_count()
    found: list[int] = []
    for most in (PASSED_OVER + int(count / chance), None):
        numbers = numbers_of(bits.connection, in_order.limit(most))
        known = numbers[numbers < len(having)]
        found = known[having[known]][:count].tolist()
        if len(found) == count:
            break
    return found


def _finite(*limits: float | None) -> bool:
    return all(limit is None or math.isfinite(limit) for limit in limits)
