"""Leads that are put aside with a reason, until a day comes or they do something."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.domain.lead import LeadId
from bot.domain.rep import RepId
from bot.domain.words import Criterion, EventKind, Level

if TYPE_CHECKING:
    from bot.domain.ledger import Current

WORDS_MAX_CHARACTERS = 300


class ReasonCode(StrEnum):
    """Why a lead is put aside or rejected."""

    NO_BUDGET = "no budget"
    NO_AUTHORITY = "no authority"
    NO_NEED = "no need"
    TIMING = "bad timing"
    NO_ANSWER = "no answer"
    COMPETITOR = "chose another"
    NOT_A_FIT = "not a fit"
    OTHER = "other"


CRITERION_OF = {
    ReasonCode.NO_BUDGET: Criterion.BUDGET,
    ReasonCode.NO_AUTHORITY: Criterion.AUTHORITY,
    ReasonCode.NO_NEED: Criterion.NEED,
    ReasonCode.TIMING: Criterion.TIMELINE,
}
"""On which criterion the buyer's own words tell the reason."""


def said_against(known: Mapping[Criterion, "Current"]) -> tuple[ReasonCode | None, str]:
    """The reason that stands on record in the buyer's own words, and those words; none where nothing speaks against."""
    for code, criterion in CRITERION_OF.items():
        best = known[criterion].best
        if known[criterion].level is Level.CONTRADICTED and best is not None and best.quote:
            return code, best.quote
    return None, ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WakeUp:
    """When to come back to a lead: on a day, or when they do something."""

    on: date | None = None
    deed: EventKind | None = None

    @property
    def sentence(self) -> str:
        """`on 1 April 2027`, `when there is a demo request`."""
        if self.on is not None:
            return f"on {self.on.day} {self.on:%B %Y}"
        return f"when there is {'an' if str(self.deed)[0] in 'aeiou' else 'a'} {self.deed}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parking:
    """A lead that was put aside."""

    number: int = 0
    """Given by the store."""
    lead_id: LeadId
    code: ReasonCode
    words: str
    """The condition as the rep wrote it."""
    wake_up: WakeUp
    by: RepId
    made_at: datetime
    ended_at: datetime | None = None
    """When somebody was reminded, or it was taken back or replaced."""


def reminder(parking: Parking, *, who: str, email: str | None, said: str, speaker: str) -> str:
    """What the rep reads when the time has come; `said` are the buyer's own words, where there are any."""
    made = parking.made_at
    parts = [
        f"🔔 {who}: time to come back. You put this lead aside on {made.day} {made:%B %Y} ({parking.code}): "
        f"“{parking.words}”.",
        f"{speaker or 'The buyer'} said: “{said}”" if said and said != parking.words else "",
        f"What you were waiting for: {parking.wake_up.sentence}. To go on: /lead qualify {email or who}",
    ]
    return "\n".join(part for part in parts if part)
