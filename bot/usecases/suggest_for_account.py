"""Suggest what to send to whom at an account: each stakeholder a piece of their own."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.answer import ContentLine
from bot.domain.engagement import EngagementEvent
from bot.domain.handoff import Sent, content_of
from bot.domain.lead import LeadId, ScoredLead, company_key
from bot.domain.recommendation import NothingToSend
from bot.domain.sending import Sending
from bot.domain.words import Persona
from bot.usecases.find_lead import LeadMatch
from bot.usecases.ports import Engagement, Sendings

ORDER = {persona: place for place, persona in enumerate(Persona)}
HAD_MAX = 4


class FindsPeople(Protocol):
    """Finds whom words mean."""

    def __call__(self, words: str) -> LeadMatch:
        """Raises BadInput, LeadNotFound."""


class ChoosesForOne(Protocol):
    """Chooses what to send to one lead."""

    def __call__(
        self, lead_id: LeadId, *, topic: str = "", now: datetime, given: Collection[str] = ()
    ) -> Sequence[ContentLine]:
        """None of the assets that colleagues are `given`. Raises LeadNotFound, NothingToSend."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stakeholder:
    """Somebody at the account."""

    lead: ScoredLead
    piece: ContentLine | None = None
    """What to send them; None where nothing fits that nobody else there gets."""
    had: tuple[Sent, ...] = ()
    """What they have of ours, newest first."""
    sent: tuple[Sending, ...] = ()
    refusal: str = ""
    """Why nothing is to be sent to them at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPlan:
    """What to send to whom."""

    company: str
    people: tuple[Stakeholder, ...]
    more: int = 0
    """How many others work there: these have the best scores."""

    @property
    def others(self) -> str:
        """That there are more people, and how to come by them; empty where these are all."""
        if not self.more:
            return ""
        return (
            f"And {self.more:,} more at {self.company}, with lower scores: ask “who works at {self.company}?” to see "
            "everybody, and for what to send to one of them by name."
        )


@dataclass(frozen=True, slots=True)
class SuggestForAccount:
    """Choose for everybody there, no piece twice."""

    find: FindsPeople
    choose: ChoosesForOne
    engagement: Engagement
    sendings: Sendings

    def __call__(self, words: str, *, topic: str = "", now: datetime) -> AccountPlan | None:
        """Who decides first; None where the words are no company with several people. Raises LeadNotFound."""
        match = self.find(words)
        people = match.choices
        companies = {company_key(person.lead.company or "") for person in people}
        if companies != {company_key(words)}:
            return None
        sent = self.sendings.of([person.lead.id for person in people])
        given: set[str] = set()
        found = tuple(
            self._stakeholder(person, tuple(sent.get(person.lead.id, ())), given, topic, now)
            for person in sorted(people, key=_part)
        )
        return AccountPlan(company=people[0].lead.company or words, people=found, more=match.more)

    def _stakeholder(
        self, person: ScoredLead, sent: tuple[Sending, ...], given: set[str], topic: str, now: datetime
    ) -> Stakeholder:
        events: Sequence[EngagementEvent] = self.engagement.events(person.lead.id)
        had = content_of(events)[:HAD_MAX]
        try:
            lines = self.choose(person.lead.id, topic=topic, now=now, given=given)
        except NothingToSend as refusal:
            return Stakeholder(lead=person, had=had, sent=sent[:HAD_MAX], refusal=refusal.sentence)
        piece = lines[0] if lines else None
        if piece:
            given.add(piece.id)
        return Stakeholder(lead=person, piece=piece, had=had, sent=sent[:HAD_MAX])


def _part(person: ScoredLead) -> tuple[int, int]:
    persona = person.lead.persona
    return ORDER[persona] if persona else len(ORDER), -person.standing.score
