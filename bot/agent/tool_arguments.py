"""Arguments of the tools that are about leads by name, content, or nothing to look up."""

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema
from pydantic.json_schema import SkipJsonSchema

from bot.agent.plan_arguments import Arguments
from bot.domain.lead_query import LeadQuery, Window
from bot.domain.lead_text import LeadDraft
from bot.domain.words import Criterion

NAME_MAX_CHARACTERS = 200
TOPIC_MAX_CHARACTERS = 500
SENTENCE_MAX_CHARACTERS = 3_000
QUESTION_MAX_CHARACTERS = 1_000
LEADS_MAX = 25
CHOICES_MAX = 10

LeadName = Annotated[str, Field(max_length=NAME_MAX_CHARACTERS, description="id, e-mail, or name and company")]


class ShowLead(Arguments):
    """Arguments of `show_lead`."""

    leads: list[LeadName] = Field(default=[], max_length=LEADS_MAX)
    show: Literal["card", "timeline", "comparison", "owner", "colleagues", "sent", "evidence"] = "card"
    topic: Annotated[SkipJsonSchema[str], Field(max_length=TOPIC_MAX_CHARACTERS)] = ""
    """Of what was sent: the piece that is asked about; of the evidence: the criteria."""
    window: SkipJsonSchema[Window | None] = None
    """Of what was sent: the time asked about."""
    opened: SkipJsonSchema[bool] = False
    """Of what was sent: whether what of it was opened is asked about."""
    plan: SkipJsonSchema[LeadQuery | None] = None
    """Whom it is about, where no name says so."""


class OneLead(Arguments):
    """A lead."""

    lead: LeadName = ""
    plan: SkipJsonSchema[LeadQuery | None] = None


class SearchContent(Arguments):
    """Arguments of `search_content`."""

    topic: str = Field(max_length=TOPIC_MAX_CHARACTERS)


class SuggestContent(OneLead):
    """Arguments of `suggest_content`."""

    topic: str = Field(default="", max_length=TOPIC_MAX_CHARACTERS)


class ExplainWord(Arguments):
    """Arguments of `explain_word`."""

    word: str = Field(max_length=NAME_MAX_CHARACTERS)


Said = Annotated[str, Field(max_length=TOPIC_MAX_CHARACTERS)]
LEAD_FIELDS = ("name", "email", "company", "title", "phone", "need", "budget", "timeline", "authority", "notes")


class ProposeLead(Arguments):
    """Arguments of `propose_lead`."""

    name: Said = ""
    email: Said = ""
    company: Said = ""
    title: Said = ""
    phone: Said = ""
    need: Said = ""
    budget: Said = ""
    timeline: Said = ""
    authority: Said = ""
    notes: Said = ""
    draft: SkipJsonSchema[LeadDraft | None] = None
    """A finished draft: how the offline model calls."""


class ProposeBant(Arguments):
    """Arguments of `propose_bant`."""

    lead: LeadName
    criterion: Annotated[Criterion, WithJsonSchema({"type": "string"})]
    words: str = Field(min_length=1, max_length=TOPIC_MAX_CHARACTERS)


class OfferedChoice(Arguments):
    """A button."""

    label: str = Field(max_length=NAME_MAX_CHARACTERS)
    question: str = Field(max_length=QUESTION_MAX_CHARACTERS, description="what it asks")


class Reply(Arguments):
    """Arguments of `reply`."""

    kind: Literal["clarify", "help", "refused"]
    sentence: str = Field(max_length=SENTENCE_MAX_CHARACTERS)
    choices: list[OfferedChoice] = Field(default=[], max_length=CHOICES_MAX)
