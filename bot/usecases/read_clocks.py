"""Read the clocks of some leads off what happened to them until now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.lead import LeadId
from bot.domain.response_clock import ResponseClock, response_clock
from bot.usecases.ports import ResponseClocks
from bot.usecases.team_time import TeamTime


@dataclass(frozen=True, slots=True)
class ReadClocks:
    """Each in the business time of whoever owns the lead."""

    clocks: ResponseClocks
    team_time: TeamTime

    def __call__(self, lead_ids: Sequence[LeadId]) -> Mapping[LeadId, ResponseClock]:
        """By lead; those of whom nobody has to hear soon are left out."""
        times, facts = self.team_time.times(), self.clocks.facts(lead_ids)
        read = {lead_id: response_clock(one, times(one.owner_id)) for lead_id, one in facts.items()}
        return {lead_id: clock for lead_id, clock in read.items() if clock is not None}
