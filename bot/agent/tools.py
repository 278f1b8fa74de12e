"""The tools of the one agent: each turns its arguments into a reading, the reading into an answer, and keeps it."""

from collections.abc import Callable
from copy import deepcopy
from functools import cache
from typing import Any

from langchain_core.tools import BaseTool, StructuredTool, ToolException
from langchain_core.tools.base import ArgsSchema
from langchain_core.utils.json_schema import dereference_refs
from langgraph.runtime import get_runtime
from pydantic import Field, ValidationError

from bot.agent.data_words import PlanWrong
from bot.agent.plan_arguments import Arguments, CountOrGroup, FindLeads
from bot.agent.readings import Readings
from bot.agent.tool_arguments import (
    ExplainWord,
    OneLead,
    ProposeBant,
    ProposeLead,
    Reply,
    SearchContent,
    ShowLead,
    SuggestContent,
)
from bot.agent.tool_results import facts_of, told
from bot.agent.turn import Found, Turn
from bot.domain.reading import Reading
from bot.usecases.answer_reading import AnswerReading

WRITES = "writes"
"""In a tool's metadata: it changes or proposes something, and is not bound beside strangers' words."""

REPLY = "reply"

PROPOSES = frozenset({"propose_lead", "propose_bant"})
"""What they offer is written by a person's click."""

LOOKS = {
    "find_leads": "Looking through the leads",
    "count_or_group": "Counting",
    "show_lead": "Opening the lead",
    "explain_score": "Reading the score",
    "search_content": "Searching the library",
    "suggest_content": "Choosing content",
    "offer_qualification": "Seeing what BANT lacks",
    "explain_word": "Looking the word up",
}
"""What whoever watches is told that a tool does."""

Reads = Callable[[Any, Turn], Reading]


class LeadTool(StructuredTool):
    """A tool whose schema goes to the model as its arguments declare it, without what LangChain adds."""

    described: set[str] = Field(default_factory=set)
    """Arguments that another tool describes in the same words: their descriptions are not sent twice."""

    @property
    def tool_call_schema(self) -> ArgsSchema:
        """The arguments; nothing is injected besides."""
        if not (isinstance(self.args_schema, type) and issubclass(self.args_schema, Arguments)):
            return super().tool_call_schema
        return deepcopy(_declared(self.args_schema, frozenset(self.described)))


@cache
def _declared(arguments: type[Arguments], described: frozenset[str]) -> dict[str, Any]:
    """
    The schema of a tool's arguments, without the descriptions that another tool has given already.

    Remembered, because LangChain asks for it three times with each call of a model, and making all takes 0.2 s.
    """
    schema: dict[str, Any] = dereference_refs(arguments.model_json_schema())
    schema.pop("$defs", None)
    for name in described & schema["properties"].keys():
        schema["properties"][name] = _undescribed(schema["properties"][name])
    return schema


def _undescribed(part: Any) -> Any:
    if isinstance(part, dict):
        names = part.get("properties", {})
        kept = {key: value for key, value in part.items() if key != "description" or part is names}
        return {key: _undescribed(value) for key, value in kept.items()}
    return [_undescribed(one) for one in part] if isinstance(part, list) else part


def tools_for(readings: Readings, answers: AnswerReading) -> list[BaseTool]:
    """Every tool, in the order in which a model reads them."""
    table: list[tuple[str, str, type[Arguments], Reads]] = [
        ("find_leads", "List leads, best score first unless sorted otherwise.", FindLeads, readings.find_leads),
        (
            "count_or_group",
            "Count, average, sum, share or median of leads, in all or by group.",
            CountOrGroup,
            readings.count_or_group,
        ),
        (
            "show_lead",
            "All on a lead; timeline; content sent; two compared.",
            ShowLead,
            readings.show_lead,
        ),
        ("explain_score", "Why a lead has its score and band.", OneLead, readings.explain_score),
        ("search_content", "What our content library says on a topic.", SearchContent, readings.search_content),
        ("suggest_content", "What to send to a lead.", SuggestContent, readings.suggest_content),
        ("offer_qualification", "What BANT lacks of a lead, and how to ask.", OneLead, readings.offer_qualification),
        ("explain_word", "What a word means here.", ExplainWord, readings.explain_word),
        ("propose_lead", "Offer to log a lead, from the rep's own words.", ProposeLead, readings.propose_lead),
        ("propose_bant", "Offer to note a BANT answer, in the rep's own words.", ProposeBant, readings.propose_bant),
        (REPLY, "Ask back, help or decline, without a look-up.", Reply, readings.reply),
    ]
    tools: list[BaseTool] = []
    described: set[str] = set()
    for name, words, schema, read in table:
        tools.append(_tool(name, words, schema, read, answers, described=set(described)))
        described |= schema.model_fields.keys()
    return tools


def _tool(
    name: str, words: str, schema: type[Arguments], read: Reads, answers: AnswerReading, *, described: set[str]
) -> BaseTool:
    def call(**arguments: Any) -> tuple[str, Found]:
        turn = get_runtime(Turn).context
        turn.go_on()
        try:
            reading = read(schema.model_construct(**arguments), turn)
        except ValidationError as wrong:
            raise ToolException("; ".join(error["msg"] for error in wrong.errors())) from wrong
        except PlanWrong as wrong:
            raise ToolException(str(wrong)) from wrong
        turn.looks(LOOKS.get(name, ""))
        answer = answers(reading, turn.asked)
        found = Found(reading=reading, answer=answer, facts=facts_of(answer), worded=name == REPLY)
        turn.found_out(found)
        return told(answer, found.facts), found

    return LeadTool.from_function(
        func=call,
        name=name,
        description=words,
        args_schema=schema,
        response_format="content_and_artifact",
        handle_tool_error=True,
        described=described,
        metadata={WRITES: True} if name in PROPOSES else None,
    )
