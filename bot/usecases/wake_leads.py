"""Remind reps of leads that were put aside, when the day has come or the lead did what was waited for."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.errors import AnnouncementFailed, ChannelClosed, LeadNotFound
from bot.domain.outcome import outcome_of
from bot.domain.parking import CRITERION_OF, Parking, reminder
from bot.domain.rep import Rep
from bot.usecases.ports import Dossier, Leads, Parkings, Reps, TellsReps, local_date


@dataclass(frozen=True, slots=True)
class WakeLeads:
    """
    For the clock, which may ask in several replicas at once: each reminder is posted by one of them.

    Where Slack does not take it, the next tick tries again; a rep who cannot be written to any more is given up.
    """

    parkings: Parkings
    leads: Leads
    reps: Reps
    teller: TellsReps

    def __call__(self, *, now: datetime) -> int:
        """Post what is due; how many reps were told."""
        waiting = self.parkings.waiting()
        reps = {rep.id: rep for rep in self.reps.all()} if waiting else {}
        return sum(self._woken(parking, reps.get(parking.by), now) for parking in waiting)

    def _woken(self, parking: Parking, by: Rep | None, now: datetime) -> bool:
        day = parking.wake_up.on
        if day is not None and local_date(now, by.zone if by and by.zone else "UTC") < day:
            return False
        try:
            dossier = self.leads.dossier(parking.lead_id)
        except LeadNotFound:
            return False  # erased a moment ago, and the parking with it
        if day is None and not _happened(parking, dossier):
            return False
        if not self.parkings.end(parking.number, at=now) or outcome_of(dossier.lead) is not None:
            return False
        rep = self._whom(dossier, by)
        return rep is not None and self._tell(rep, parking, dossier)

    def _whom(self, dossier: Dossier, by: Rep | None) -> Rep | None:
        """The owner; where there is none, whoever put it aside."""
        owner = dossier.lead.owner_id
        return next((rep for rep in self.reps.all() if owner is not None and rep.id == owner), by)

    def _tell(self, rep: Rep, parking: Parking, dossier: Dossier) -> bool:
        lead = dossier.lead
        who = f"{lead.shown} at {lead.company}" if lead.company else lead.shown
        said, speaker = buyers_words(parking, dossier)
        try:
            self.teller.tell(rep, reminder(parking, who=who, email=lead.email, said=said, speaker=speaker))
        except ChannelClosed:
            return False
        except AnnouncementFailed:
            self.parkings.reopen(parking.number)
            return False
        return True


def _happened(parking: Parking, dossier: Dossier) -> bool:
    deed = parking.wake_up.deed
    return any(event.kind is deed and event.at > parking.made_at for event in dossier.events)


def buyers_words(parking: Parking, dossier: Dossier) -> tuple[str, str]:
    """What the buyer said last on the reason, and who that was; empty where nobody kept it."""
    criterion = CRITERION_OF.get(parking.code)
    told = [row for row in dossier.evidence if row.criterion is criterion and row.quote and row.speaker_role == "buyer"]
    return (told[-1].quote, told[-1].speaker) if told else ("", "")
