"""The tools of the one agent: each turns its arguments into a reading, the reading into an answer, and keeps it."""

from collections.abc import Callable
from typing import Any

from langchain_core.tools import BaseTool, StructuredTool, ToolException
from langchain_core.tools.base import ArgsSchema
from langgraph.runtime import get_runtime
from pydantic import ValidationError

from bot.agent.data_words import PlanWrong
from bot.agent.plan_arguments import Arguments, CountOrGroup, FindLeads
from bot.agent.readings import Readings
from bot.agent.tool_arguments import ExplainWord, OneLead, Reply, SearchContent, ShowLead, SuggestContent
from bot.agent.tool_results import facts_of, told
from bot.agent.turn import Found, Turn
from bot.domain.reading import Reading
from bot.usecases.answer_reading import AnswerReading

WRITES = "writes"
"""In a tool's metadata: it changes or proposes something, and is not bound beside strangers' words."""

REPLY = "reply"

Reads = Callable[[Any, Turn], Reading]


class LeadTool(StructuredTool):
    """A tool whose schema goes to the model as its arguments declare it, without what LangChain adds."""

    @property
    def tool_call_schema(self) -> ArgsSchema:
        """The arguments; nothing is injected besides."""
        return self.args_schema if self.args_schema is not None else super().tool_call_schema


def tools_for(readings: Readings, answers: AnswerReading) -> list[BaseTool]:
    """Every tool, in the order in which a model reads them."""
    table: list[tuple[str, str, type[Arguments], Reads]] = [
        ("find_leads", "List leads, best score first unless sorted otherwise.", FindLeads, readings.find_leads),
        (
            "count_or_group",
            "Count, average, sum or take the share or median of leads, all together or by group.",
            CountOrGroup,
            readings.count_or_group,
        ),
        ("show_lead", "Everything on a lead; its timeline; or two compared.", ShowLead, readings.show_lead),
        ("explain_score", "Why a lead has its score and band.", OneLead, readings.explain_score),
        ("search_content", "What our content library says on a topic.", SearchContent, readings.search_content),
        ("suggest_content", "What to send to a lead.", SuggestContent, readings.suggest_content),
        ("offer_qualification", "What BANT lacks of a lead, and how to ask.", OneLead, readings.offer_qualification),
        ("explain_word", "What a word means here.", ExplainWord, readings.explain_word),
        (REPLY, "Say something without looking it up: ask back, help, or decline.", Reply, readings.reply),
    ]
    return [_tool(name, words, schema, read, answers) for name, words, schema, read in table]


def _tool(name: str, words: str, schema: type[Arguments], read: Reads, answers: AnswerReading) -> BaseTool:
    def call(**arguments: Any) -> tuple[str, Found]:
        turn = get_runtime(Turn).context
        turn.go_on()
        try:
            reading = read(schema.model_construct(**arguments), turn)
        except ValidationError as wrong:
            raise ToolException("; ".join(error["msg"] for error in wrong.errors())) from wrong
        except PlanWrong as wrong:
            raise ToolException(str(wrong)) from wrong
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
        return_direct=name == REPLY,
    )
