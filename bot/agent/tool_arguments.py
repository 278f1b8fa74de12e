"""Arguments of the tools that are about leads by name, content, or nothing to look up."""

from typing import Annotated, Literal

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from bot.agent.plan_arguments import Arguments
from bot.domain.lead_query import LeadQuery

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
    show: Literal["card", "timeline", "comparison", "owner"] = "card"
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


class OfferedChoice(Arguments):
    """A button."""

    label: str = Field(max_length=NAME_MAX_CHARACTERS)
    question: str = Field(max_length=QUESTION_MAX_CHARACTERS, description="what it asks")


class Reply(Arguments):
    """Arguments of `reply`."""

    kind: Literal["clarify", "help", "refused"]
    sentence: str = Field(max_length=SENTENCE_MAX_CHARACTERS)
    choices: list[OfferedChoice] = Field(default=[], max_length=CHOICES_MAX)
