"""A plan's number, and its breakdown, added up from bits."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from bot.domain.lead_query import LeadField, LeadQuery, Metric, MetricKind
from bot.storage.bit_moments import by_period
from bot.storage.bit_plans import BitPlans
from bot.storage.bits import Bits
from bot.storage.facets import FACETS, MOMENTS
from bot.storage.numbered import NoBits
from bot.storage.tables import REP, WORD


@dataclass(frozen=True, slots=True)
class Fraction:
    """What a group of leads comes to: top and bottom of a fraction; a top of None has no value."""

    key: str | None
    shown: str
    leads: int
    top: float | None
    bottom: float


@dataclass(frozen=True, slots=True)
class BitNumbers:
    """Numbers of one plan."""

    query: LeadQuery
    plans: BitPlans

    @property
    def bits(self) -> Bits:
        """The bits of the database."""
        return self.plans.bits

    @property
    def metric(self) -> Metric:
        """What is worked out."""
        return self.query.metric or Metric()

    def measure(self) -> Fraction:
        """Over all matches. Raises NoBits."""
        return self._fraction(None, "", self.plans.matching(self.query))

    def groups(self) -> Iterator[Fraction]:
        """For each value that a match has, and for those that have none. Raises NoBits."""
        left = matching = self.plans.matching(self.query)
        having, shown = self._parts(matching)
        for key, among in having.items():
            if mine := matching & among:
                left &= ~mine
                yield self._fraction(key, shown.get(key, key), mine)
        if left:
            yield self._fraction(None, "", left)

    def _parts(self, matching: int) -> tuple[Mapping[str, int], Mapping[str, str]]:
        """Leads by key, and how people read the keys."""
        group = self.query.group_by
        if group is None or group.then or group.field is None:
            raise NoBits
        if group.field in MOMENTS:
            return by_period(self.bits, group, self.query.zone, matching), {}
        if group.field not in FACETS:
            raise NoBits
        return self.bits.values(group.field), spellings(self.bits.connection, group.field)

    def _fraction(self, key: str | None, shown: str, mine: int) -> Fraction:
        leads, metric = mine.bit_count(), self.metric
        match metric.kind:
            case MetricKind.COUNT:
                return Fraction(key, shown, leads, leads, 1)
            case MetricKind.SHARE:
                return Fraction(key, shown, leads, (mine & self.plans.all_of(metric.of)).bit_count(), leads)
            case MetricKind.AVERAGE | MetricKind.SUM | MetricKind.MEDIAN if metric.field is not None:
                top, bottom = self._of_number(metric.kind, metric.field, mine)
                return Fraction(key, shown, leads, top, bottom)
        raise NoBits

    def _of_number(self, kind: MetricKind, field: LeadField, mine: int) -> tuple[int | None, int]:
        mine &= self.bits.known(field)
        known, digits = mine.bit_count(), self.bits.digits(field, mine)
        if not known:
            return None, 1
        if kind is MetricKind.MEDIAN:
            middles = {(known - 1) // 2, known // 2}
            return sum(self.bits.at(field, place, mine) for place in middles), len(middles)
        total = sum(worth * (mine & having).bit_count() for worth, having in digits)
        return total, known if kind is MetricKind.AVERAGE else 1


def spellings(connection: Connection, field: LeadField) -> Mapping[str, str]:
    """How people read the values of a field, where that is not the value itself."""
    if field is LeadField.OWNER:
        rows = connection.execute(select(REP.c.id, REP.c.shown)).fetchall()
    else:
        mine = WORD.c.kind == field.value
        rows = connection.execute(
            select(WORD.c.key, func.min(WORD.c.value)).where(mine).group_by(WORD.c.key)
        ).fetchall()
    return dict(map(tuple, rows))
