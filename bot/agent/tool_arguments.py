"""Arguments of the tools that are about leads by name, content, or nothing to look up."""

from typing import Annotated, Literal

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from bot.agent.plan_arguments import Arguments
from bot.domain.lead_query import LeadQuery

LeadName = Annotated[str, Field(max_length=200, description="id, e-mail, or name and company")]


class ShowLead(Arguments):
    """Arguments of `show_lead`."""

    leads: list[LeadName] = Field(default=[], max_length=25)
    show: Literal["card", "timeline", "comparison", "owner"] = "card"
    plan: SkipJsonSchema[LeadQuery | None] = None
    """Whom it is about, where no name says so."""


class OneLead(Arguments):
    """A lead."""

    lead: LeadName = ""
    plan: SkipJsonSchema[LeadQuery | None] = None


class SearchContent(Arguments):
    """Arguments of `search_content`."""

    topic: str = Field(max_length=500)


class SuggestContent(OneLead):
    """Arguments of `suggest_content`."""

    topic: str = Field(default="", max_length=500)


class ExplainWord(Arguments):
    """Arguments of `explain_word`."""

    word: str = Field(max_length=200)


class OfferedChoice(Arguments):
    """A button."""

    label: str = Field(max_length=200)
    question: str = Field(max_length=1000, description="what it asks")


class Reply(Arguments):
    """Arguments of `reply`."""

    kind: Literal["clarify", "help", "refused"]
    sentence: str = Field(max_length=3000)
    choices: list[OfferedChoice] = Field(default=[], max_length=10)
