"""What an answer proposes to write: it carries a button, and only a person's click leads on to writing."""

from dataclasses import dataclass

from bot.domain.lead import LeadId
from bot.domain.lead_text import LeadDraft
from bot.domain.words import Criterion


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadProposal:
    """To log a lead: the click opens the form, filled in."""

    draft: LeadDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceProposal:
    """To note what was said on BANT: the click shows what is understood, to be confirmed line by line."""

    lead_id: LeadId
    criterion: Criterion
    words: str
    """As the rep wrote them."""


Proposal = LeadProposal | EvidenceProposal
