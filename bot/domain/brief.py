"""What scores are made of and no more, so that many leads are read quickly."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from bot.domain.engagement import EngagementEvent
from bot.domain.evidence import Evidence
from bot.domain.lead import Lead, LeadId, Standing
from bot.domain.words import Department, EventKind, Persona, Seniority, Source


class LeadFacts(NamedTuple):
    """What a score, or what outcomes taught, looks at of a lead, under the lead's own names; closed sets first."""

    seniority: Seniority | None
    department: Department | None
    persona: Persona | None
    source: Source | None
    last_source: Source | None
    unsubscribed: bool
    do_not_contact: bool
    id: LeadId
    email: str | None
    title: str | None
    industry: str | None
    employees: int | None
    revenue: int | None
    country: str | None
    state: str | None
    city: str | None
    language: str | None
    source_detail: str | None
    campaign: str | None
    notes: str | None
    custom: Mapping[str, str]


class Deed(NamedTuple):
    """What a score looks at of an engagement event, under the event's own names."""

    kind: EventKind
    at: datetime
    detail: str = ""
    asset: str = ""
    campaign: str = ""
    agent: str = ""


SomeLead = Lead | LeadFacts
"""A lead, or what a score looks at of one."""
SomeEvent = EngagementEvent | Deed


class Brief(NamedTuple):
    """A lead that is to be scored: a plain tuple, because nights read a million of them."""

    read: tuple[Any, ...]
    """What the store finds the lead again by, and tells by whether it is still as it was read; for the store alone."""
    lead: LeadFacts
    events: tuple[Deed, ...]
    """Oldest first."""
    evidence: tuple[Evidence, ...]
    standing: Standing
