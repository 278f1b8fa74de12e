"""From a reading to the tool call that answers it: how the offline model calls the same tools as any other."""

from typing import Any

from pydantic import TypeAdapter

from bot.agent.tool_arguments import (
    CHOICES_MAX,
    LEADS_MAX,
    NAME_MAX_CHARACTERS,
    QUESTION_MAX_CHARACTERS,
    SENTENCE_MAX_CHARACTERS,
    TOPIC_MAX_CHARACTERS,
)
from bot.domain.lead_text import LeadDraft
from bot.domain.proposal import EvidenceProposal, Proposal
from bot.domain.reading import Reading, Shape

Call = tuple[str, dict[str, Any]]
"""Name of the tool and its arguments as JSON values."""

LISTS = {Shape.LEADS: "list", Shape.STAKEHOLDERS: "stakeholders", Shape.OWNERS: "owners"}
CARDS = {
    Shape.LEAD: "card",
    Shape.TIMELINE: "timeline",
    Shape.COMPARISON: "comparison",
    Shape.OWNERS: "owner",
    Shape.STAKEHOLDERS: "colleagues",
    Shape.SENT: "sent",
    Shape.EVIDENCE: "evidence",
}
LEAD_TOOLS = {
    Shape.EXPLAIN: "explain_score",
    Shape.QUALIFY: "offer_qualification",
    Shape.SUGGEST: "suggest_content",
}


def call_for(reading: Reading) -> Call:
    """The one call that answers a question as it was read."""
    plan = reading.query.model_dump(mode="json") if reading.query else None
    if reading.shape in LISTS and not reading.lead_ids:
        return "find_leads", {"plan": plan, "show": LISTS[reading.shape]}
    if reading.shape in LEAD_TOOLS:
        about = {"topic": reading.topic[:TOPIC_MAX_CHARACTERS]} if reading.shape is Shape.SUGGEST else {}
        return LEAD_TOOLS[reading.shape], {"lead": next(iter(reading.lead_ids), ""), "plan": plan, **about}
    if reading.proposal:
        return _proposed(reading.proposal)
    match reading.shape:
        case Shape.NUMBER | Shape.BREAKDOWN:
            return "count_or_group", {"plan": plan}
        case Shape.COMPARISON if reading.query and reading.other:
            return "count_or_group", {"plan": plan, "versus": reading.other.model_dump(mode="json")}
        case Shape.CONTENT:
            return "search_content", {"topic": reading.topic[:TOPIC_MAX_CHARACTERS]}
        case Shape.DEFINITION:
            return "explain_word", {"word": reading.topic[:NAME_MAX_CHARACTERS]}
        case Shape.CLARIFY | Shape.HELP | Shape.REFUSED:
            return "reply", {
                "kind": reading.shape.value,
                "sentence": reading.sentence[:SENTENCE_MAX_CHARACTERS],
                "choices": [
                    {"label": choice.label[:NAME_MAX_CHARACTERS], "question": choice.question[:QUESTION_MAX_CHARACTERS]}
                    for choice in reading.choices[:CHOICES_MAX]
                ],
            }
        case _:
            shown = {"show": CARDS.get(reading.shape, "card"), "plan": plan, **_asked_of(reading)}
            return "show_lead", {"leads": list(reading.lead_ids[:LEADS_MAX]), **shown}


def _asked_of(reading: Reading) -> dict[str, Any]:
    """What is asked of the pieces that somebody was sent, or of what is on record."""
    if reading.shape is Shape.EVIDENCE:
        return {"topic": reading.topic[:TOPIC_MAX_CHARACTERS]}
    if reading.shape is not Shape.SENT:
        return {}
    window = reading.window.model_dump(mode="json") if reading.window else None
    return {"topic": reading.topic[:TOPIC_MAX_CHARACTERS], "window": window, "opened": reading.opened}


def _proposed(proposal: Proposal) -> Call:
    if isinstance(proposal, EvidenceProposal):
        return "propose_bant", {"lead": proposal.lead_id, "criterion": proposal.criterion, "words": proposal.words}
    return "propose_lead", {"draft": _json(proposal.draft)}


def _json(draft: LeadDraft) -> dict[str, Any]:
    return dict(TypeAdapter(LeadDraft).dump_python(draft, mode="json", exclude_defaults=True))
