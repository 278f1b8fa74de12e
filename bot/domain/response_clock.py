"""Speed to lead: from when a lead rose into its band, or was claimed after that, until somebody of ours is in touch."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.business_time import BusinessTime
from bot.domain.lead import LeadId
from bot.domain.news import UNTOUCHED
from bot.domain.rep import RepId
from bot.domain.words import Band, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockFacts:
    """What happened to a lead as far as its clock goes."""

    lead_id: LeadId
    owner_id: RepId | None
    started: datetime
    """The latest of: it rose into a better band, somebody claimed it; else when it was first scored."""
    band: Band
    """The one that it was in then."""
    answered: datetime | None
    """The first call, meeting, chat, reply, or content sent since."""
    band_now: Band
    workable: bool
    status: Status | None

    @property
    def untold(self) -> bool:
        """Whether no CRM says that somebody of ours was in touch."""
        return self.status is None or self.status in UNTOUCHED


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseClock:
    """How soon a lead has to be answered, and whether it was."""

    started: datetime
    due: datetime
    answered: datetime | None = None
    took: timedelta | None = None
    """In business time; None while nobody has answered."""

    def running(self, now: datetime) -> bool:
        """Whether somebody can still answer in time."""
        return self.answered is None and self.due > now

    @property
    def in_time(self) -> bool:
        """Whether it was answered by then."""
        return self.answered is not None and self.answered <= self.due


def response_clock(facts: ClockFacts, time: BusinessTime) -> ResponseClock | None:
    """
    The clock of a lead; None where its band asks for no answer.

    Where nobody of ours was seen to answer there is none either once nobody should call the lead, a CRM says that
    somebody was in touch, or the lead has cooled down to a band that asks for nothing.
    """
    minutes = time.hours.first_touch_minutes.get(facts.band)
    if minutes is None:
        return None
    due = time.after(facts.started, minutes)
    if facts.answered is not None:
        took = time.between(facts.started, facts.answered)
        return ResponseClock(started=facts.started, due=due, answered=facts.answered, took=took)
    waits = facts.workable and facts.untold and facts.band_now in time.hours.first_touch_minutes
    return ResponseClock(started=facts.started, due=due) if waits else None
