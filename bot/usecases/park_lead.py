"""Put a lead aside until a day comes or they do something, or reject it: with a reason that can be counted."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.change import Change, ChangeKind, ChangeNote
from bot.domain.errors import BadInput
from bot.domain.lead import LeadId, ScoredLead
from bot.domain.parking import WORDS_MAX_CHARACTERS, Parking, ReasonCode, WakeUp
from bot.domain.rep import Rep
from bot.domain.words import Status
from bot.usecases.ports import InForce, Leads, Parkings, WakeUpReader


class NoWakeUp(BadInput):
    """I cannot tell when to come back. Name a day or what they will do: “in April”, “after Q2”, “when they reply”."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkingPlan:
    """What would be written, to be confirmed."""

    lead: ScoredLead
    code: ReasonCode
    words: str
    wake_up: WakeUp


@dataclass(frozen=True, slots=True, kw_only=True)
class Parked:
    """What was written."""

    lead: ScoredLead
    parking: Parking
    change: Change

    @property
    def sentence(self) -> str:
        """What is known now."""
        return (
            f"{self.lead.lead.shown} is put aside ({self.parking.code}). I remind you {self.parking.wake_up.sentence}."
        )


@dataclass(frozen=True, slots=True)
class ParkLead:
    """Two steps: understand the condition, and write what somebody confirmed."""

    leads: Leads
    parkings: Parkings
    reader: WakeUpReader
    in_force: InForce

    def plan(self, lead_id: LeadId, words: str, *, code: ReasonCode | None = None, now: datetime) -> ParkingPlan:
        """
        What the words mean; nothing is written. A reason that nobody chose is read off the words.

        Raises:
            LeadNotFound: no lead has this id.
            NoWakeUp: the words name neither a day nor a deed.
        """
        said = " ".join(words.split())[:WORDS_MAX_CHARACTERS]
        wake_up = self.reader.wake_up(said, now=now)
        if wake_up is None:
            raise NoWakeUp
        return ParkingPlan(lead=self.leads.get(lead_id), code=code or code_in(said), words=said, wake_up=wake_up)

    def __call__(
        self, lead_id: LeadId, *, code: ReasonCode, words: str, wake_up: WakeUp, by: Rep, where: str, now: datetime
    ) -> Parked:
        """
        Put it aside: its status is nurturing from now on.

        Raises:
            LeadNotFound: no lead has this id.
            LeadChangedElsewhere: somebody changed the lead at the same moment.
        """
        dossier = self.leads.dossier(lead_id)
        aside = replace(dossier.lead, status=Status.NURTURING, crm_status=None)
        standing = self.in_force().standing(
            aside, events=dossier.events, evidence=dossier.evidence, now=now, previous=dossier.standing
        )
        parking = Parking(lead_id=lead_id, code=code, words=words, wake_up=wake_up, by=by.id, made_at=now)
        summary = f"{by.shown} put {aside.shown} aside ({code}), to come back {wake_up.sentence}: {words}"
        note = ChangeNote(kind=ChangeKind.PARKED, by=by.id, at=now, where=where, summary=summary)
        change = self.parkings.put(parking, lead=aside, standing=standing, note=note)
        return Parked(lead=self.leads.get(lead_id), parking=parking, change=change)


def code_in(words: str) -> ReasonCode:
    """The reason that words tell: `no budget until April` is no budget."""
    plain = words.casefold().replace("’", "'")
    return next((code for code, pattern in TELLING.items() if pattern.search(plain)), ReasonCode.TIMING)


TELLING: Mapping[ReasonCode, re.Pattern[str]] = {
    ReasonCode.NO_BUDGET: re.compile(r"\bbudget|\bmoney|\bfund|\bfiscal|\bfreeze|\bfrozen|\bafford|\bexpensive"),
    ReasonCode.COMPETITOR: re.compile(r"\bcompetitor|\bchose\b|\bwent with|\banother vendor|\bsigned with"),
    ReasonCode.NO_ANSWER: re.compile(r"\bno (?:answer|reply|response)|\brepl(?:y|ies)\b|\bsilent|\bghost|\banswers?\b"),
    ReasonCode.NO_AUTHORITY: re.compile(r"\bdecid|\bdecision|\bboss\b|\bboard\b|\bapprov|\bsigns?\b|\bc[efot]o\b"),
    ReasonCode.NO_NEED: re.compile(r"\bno need|\bnot need|\bdon't need|\bno interest|\bnot interested"),
}
