"""Remind reps of leads that were put aside, when the day has come or the lead did what was waited for."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from zoneinfo import ZoneInfo

from bot.domain.alert import AlertKind
from bot.domain.errors import LeadNotFound
from bot.domain.outcome import outcome_of
from bot.domain.parking import CRITERION_OF, Parking, reminder
from bot.domain.rep import Rep
from bot.usecases.ports import Dossier, Leads, Parkings, Reps
from bot.usecases.raise_alert import RaiseAlerts, Raised

FROM_HOUR = 8
"""Of the day, where the rep is."""


@dataclass(frozen=True, slots=True)
class WakeLeads:
    """
    For the clock, which may ask in several replicas at once: each reminder is raised once, and posted as alerts are.
    """

    parkings: Parkings
    leads: Leads
    reps: Reps
    raise_alerts: RaiseAlerts

    def __call__(self, *, now: datetime) -> int:
        """Raise what is due; how many reminders."""
        waiting = self.parkings.waiting()
        reps = {rep.id: rep for rep in self.reps.all()} if waiting else {}
        return sum(self._woken(parking, reps.get(parking.by), now) for parking in waiting)

    def _woken(self, parking: Parking, by: Rep | None, now: datetime) -> bool:
        day = parking.wake_up.on
        if day is not None and not _dawned(day, now, by.zone if by and by.zone else "UTC"):
            return False
        try:
            dossier = self.leads.dossier(parking.lead_id)
        except LeadNotFound:
            return False  # erased a moment ago, and the parking with it
        if day is None and not _happened(parking, dossier):
            return False
        rep = None if outcome_of(dossier.lead) is not None else self._whom(dossier, by)
        told = rep is not None and rep.slack_id is not None and self._raise(rep, parking, dossier, now)
        return self.parkings.end(parking.number, at=now) and told

    def _whom(self, dossier: Dossier, by: Rep | None) -> Rep | None:
        """The owner; where there is none, whoever put it aside."""
        owner = dossier.lead.owner_id
        return next((rep for rep in self.reps.all() if owner is not None and rep.id == owner), by)

    def _raise(self, rep: Rep, parking: Parking, dossier: Dossier, now: datetime) -> bool:
        raised = Raised(
            kind=AlertKind.WOKE,
            lead_id=parking.lead_id,
            rep_id=rep.id,
            once=f"parking {parking.number}",
            words=partial(_reminder, parking, dossier),
        )
        return bool(self.raise_alerts([raised], now=now))


def _reminder(parking: Parking, dossier: Dossier) -> str:
    lead = dossier.lead
    who = f"{lead.shown} at {lead.company}" if lead.company else lead.shown
    said, speaker = buyers_words(parking, dossier)
    return reminder(parking, who=who, email=lead.email, said=said, speaker=speaker)


def _dawned(day: date, now: datetime, zone: str) -> bool:
    """Whether the morning of a day has come where somebody is: nobody is reminded at midnight."""
    here = now.astimezone(ZoneInfo(zone))
    return (here.date(), here.hour) >= (day, FROM_HOUR)


def _happened(parking: Parking, dossier: Dossier) -> bool:
    deed = parking.wake_up.deed
    return any(event.kind is deed and event.at > parking.made_at for event in dossier.events)


def buyers_words(parking: Parking, dossier: Dossier) -> tuple[str, str]:
    """What the buyer said last on the reason, and who that was; empty where nobody kept it."""
    criterion = CRITERION_OF.get(parking.code)
    told = [row for row in dossier.evidence if row.criterion is criterion and row.quote and row.speaker_role == "buyer"]
    return (told[-1].quote, told[-1].speaker) if told else ("", "")
