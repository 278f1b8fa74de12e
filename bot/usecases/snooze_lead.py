"""Let no digest speak of a lead for some days."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.errors import BadInput
from bot.domain.lead import LeadId, ScoredLead
from bot.domain.rep import Rep
from bot.domain.snooze import Snooze
from bot.usecases.ports import Leads, Snoozes

DAYS_MAX = 366


@dataclass(frozen=True, slots=True)
class SnoozeLead:
    """It comes back by itself; snoozing again changes how long."""

    leads: Leads
    snoozes: Snoozes

    def __call__(self, lead_id: LeadId, *, days: int, by: Rep, where: str, now: datetime) -> tuple[ScoredLead, Snooze]:
        """
        Until so many midnights have passed where the rep is.

        Raises:
            BadInput: for less than a day, or more than a year.
            LeadNotFound: no lead has this id.
        """
        if not 1 <= days <= DAYS_MAX:
            raise BadInput(f"Snooze for 1 to {DAYS_MAX} days.")
        zone = ZoneInfo(by.zone or "UTC")
        day = now.astimezone(zone).date() + timedelta(days=days)
        until = datetime.combine(day, time(), zone).astimezone(UTC)
        said = f"snoozed {{}} until {day.day} {day:%B %Y}"
        return self._put(Snooze(lead_id=lead_id, until=until, by=by.id, at=now), said, by, where)

    def wake(self, lead_id: LeadId, *, by: Rep, where: str, now: datetime) -> ScoredLead:
        """Let digests speak of it again. Raises LeadNotFound."""
        return self._put(Snooze(lead_id=lead_id, until=now, by=by.id, at=now), "woke {}", by, where)[0]

    def _put(self, snooze: Snooze, said: str, by: Rep, where: str) -> tuple[ScoredLead, Snooze]:
        scored = self.leads.get(snooze.lead_id)
        summary = f"{by.shown} {said.format(scored.lead.shown)}"
        note = ChangeNote(kind=ChangeKind.SNOOZED, by=by.id, at=snooze.at, where=where, summary=summary)
        self.snoozes.put(snooze, note=note)
        return scored, snooze
