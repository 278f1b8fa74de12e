"""Briefs out of dossiers: what the database reads at once, worked out of whole leads."""

from bot.domain.brief import Brief, Deed, LeadFacts
from bot.domain.engagement import EngagementEvent
from bot.domain.lead import Lead
from bot.usecases.ports import Dossier


def brief_of(dossier: Dossier) -> Brief:
    """The brief of a lead that has a standing."""
    assert dossier.standing is not None
    deeds = tuple(deed_of(event) for event in dossier.events)
    return Brief((dossier.lead.version,), facts_of(dossier.lead), deeds, dossier.evidence, dossier.standing)


def facts_of(lead: Lead) -> LeadFacts:
    """What a score looks at of a lead."""
    return LeadFacts(*(getattr(lead, name) for name in LeadFacts._fields))


def deed_of(event: EngagementEvent) -> Deed:
    """What a score looks at of an event."""
    return Deed(*(getattr(event, name) for name in Deed._fields))
