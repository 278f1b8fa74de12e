"""What a line of free text says about a lead: the draft that a rep confirms before anything is saved."""

from dataclasses import dataclass, fields
from datetime import date

from bot.domain.words import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadDraft:
    """Fields read from free text; empty is what the text does not say. Nothing in it is invented."""

    name: str = ""
    title: str = ""
    company: str = ""
    email: str = ""
    phone: str = ""
    """International form where the text has a country code, else as written."""
    website: str = ""
    country: str = ""
    source: Source | None = None
    source_detail: str = ""
    """Which webinar, event or person: `Berlin webinar`."""
    need: str = ""
    budget: str = ""
    budget_minor: int | None = None
    """In the currency's smallest unit."""
    currency: str | None = None
    timeline: str = ""
    due: date | None = None
    """Last day of the period that `timeline` names."""
    authority: str = ""
    notes: str = ""
    """What the text says besides, in its own words."""

    @property
    def empty(self) -> bool:
        """Whether nothing but notes was understood."""
        return all(not getattr(self, field.name) for field in fields(self) if field.name != "notes")
