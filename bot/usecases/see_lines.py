"""What became of leads since a message about them was posted: whose they are, who rests, who is out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.lead import LeadId, ScoredLead
from bot.domain.outcome import Outcome, outcome_of
from bot.domain.snooze import Snooze
from bot.usecases.ports import Leads, Outcomes, Reps, Snoozes


@dataclass(frozen=True, slots=True, kw_only=True)
class LineState:
    """How a lead stands now."""

    lead: ScoredLead
    outcome: Outcome | None = None
    snooze: Snooze | None = None
    snoozed_by: str = ""
    """Name of whoever does not want to hear of it."""


@dataclass(frozen=True, slots=True)
class SeeLines:
    """Look up how the leads of a message stand."""

    leads: Leads
    snoozes: Snoozes
    outcomes: Outcomes
    reps: Reps

    def __call__(self, lead_ids: Sequence[LeadId], *, now: datetime) -> Mapping[LeadId, LineState]:
        """Leads that are gone are absent."""
        snoozed, told = self.snoozes.of(lead_ids, now=now), self.outcomes.told(lead_ids)
        names = {rep.id: rep.shown for rep in self.reps.all()} if snoozed else {}
        return {
            scored.lead.id: LineState(
                lead=scored,
                outcome=told.get(scored.lead.id) or outcome_of(scored.lead),
                snooze=(snooze := snoozed.get(scored.lead.id)),
                snoozed_by=names.get(snooze.by, "") if snooze and snooze.by else "",
            )
            for scored in self.leads.get_many(lead_ids)
        }
