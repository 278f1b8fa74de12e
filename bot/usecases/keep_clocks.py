"""Keep how fast each lead was answered, so that questions can be asked about it."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.lead_query import RESPONSE, AnyOf, Condition, Group, LeadQuery
from bot.domain.response_clock import response_clock
from bot.usecases.ports import KeptClock, LeadPage, LeadQuestions, ResponseClocks
from bot.usecases.team_time import TeamTime

AT_ONCE = 50_000
"""Clocks read and kept at once: what is out of date is found by going through all leads."""
LOOKED_THROUGH_EVERY = timedelta(minutes=10)
"""Even if nothing is known to have happened: an import may change a status without a record of it."""


@dataclass(slots=True)
class Seen:
    """What the clocks were brought up to date with last."""

    mark: Hashable = None


@dataclass(frozen=True, slots=True)
class KeepClocks:
    """Bring every clock up to date that is not; doing it again, or in two replicas at once, is harmless."""

    clocks: ResponseClocks
    team_time: TeamTime
    seen: Seen = field(default_factory=Seen)

    def __call__(self, *, now: datetime) -> int:
        """How many were read anew."""
        times = self.team_time.times()
        mark = (self.clocks.mark(), times.basis, now.timestamp() // LOOKED_THROUGH_EVERY.total_seconds())
        if mark == self.seen.mark:
            return 0
        kept = 0
        while outdated := self.clocks.outdated(times.basis, limit=AT_ONCE):
            read = [KeptClock(facts=one, clock=response_clock(one, times(one.owner_id))) for one in outdated]
            self.clocks.keep(read, times.basis)
            kept += len(read)
        self.seen.mark = mark
        return kept


@dataclass(frozen=True, slots=True)
class TimelyQuestions:
    """Questions over leads; those about response times are answered by clocks that are up to date."""

    questions: LeadQuestions
    keep_clocks: KeepClocks

    def find(self, query: LeadQuery) -> LeadPage:
        """See the port."""
        return self._ready(query).find(query)

    def measure(self, query: LeadQuery) -> float | None:
        """See the port."""
        return self._ready(query).measure(query)

    def breakdown(self, query: LeadQuery) -> Sequence[Group]:
        """See the port."""
        return self._ready(query).breakdown(query)

    def _ready(self, query: LeadQuery) -> LeadQuestions:
        if query.as_of and not RESPONSE.isdisjoint(_named(query)):
            self.keep_clocks(now=query.as_of)
        return self.questions


def _named(query: LeadQuery) -> Iterator[object]:
    """The fields that a plan goes by."""
    yield from _in(query.where)
    yield from (sort.field for sort in query.sort)
    if query.metric:
        yield query.metric.field
        yield from _in(query.metric.of)
    if query.group_by:
        yield from (level.field for level in query.group_by.levels)


def _in(conditions: Sequence[Condition]) -> Iterator[object]:
    for one in conditions:
        if isinstance(one, AnyOf):
            yield from _in(one.conditions)
        else:
            yield getattr(one, "field", None)
