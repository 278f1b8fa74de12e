"""Leads that somebody does not want to hear of for a while."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.lead import LeadId
from bot.domain.rep import RepId


@dataclass(frozen=True, slots=True, kw_only=True)
class Snooze:
    """No digest speaks of the lead until then; at that time it comes back, if it still belongs in."""

    lead_id: LeadId
    until: datetime
    by: RepId | None
    at: datetime
    """When somebody said so."""
