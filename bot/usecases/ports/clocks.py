"""How fast leads are answered."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.domain.lead import LeadId
from bot.domain.response_clock import ClockFacts, ResponseClock


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptClock:
    """What became of a lead's clock, and what it was read from."""

    facts: ClockFacts
    clock: ResponseClock | None


class ResponseClocks(Protocol):
    """What clocks are read from, and the clocks that questions go by."""

    def facts(self, lead_ids: Sequence[LeadId]) -> Mapping[LeadId, ClockFacts]:
        """What happened to these leads; unknown ids are left out."""

    def mark(self) -> Hashable:
        """Another one whenever something may have happened that stands in a clock's facts."""

    def outdated(self, basis: str, *, limit: int) -> Sequence[ClockFacts]:
        """
        Leads whose kept clock was read from other facts, or by another `basis`, and those that have none yet.

        Leads that never were in a better band than cold have no clock.
        """

    def keep(self, clocks: Sequence[KeptClock], basis: str) -> None:
        """In the place of earlier ones; a lead that is gone is passed over."""
