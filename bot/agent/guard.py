"""Keeps a turn within its bounds: tokens, time, mended mistakes, and no writing beside strangers' words."""

from collections.abc import Callable
from typing import Any, cast

from langchain.agents.middleware import AgentMiddleware, ModelRequest, ModelResponse
from langchain.agents.middleware.types import AgentState
from langchain.tools.tool_node import ToolCallRequest
from langchain_core.messages import AIMessage, AnyMessage, BaseMessage, ToolMessage
from langchain_core.tools import BaseTool
from langgraph.types import Command

from bot.agent.tools import WRITES
from bot.agent.turn import CHARACTERS_A_TOKEN, Turn

NOT_OFFERED = "This tool is not offered now. Go on without it."
BROKEN = "The arguments of this call were no JSON. Call once more with valid JSON."


class TurnGuard(AgentMiddleware[AgentState[Any], Turn, Any]):
    """Watches each call of the model and of a tool; raises ModelFailed where the turn must not go on."""

    def wrap_model_call(
        self, request: ModelRequest[Turn], handler: Callable[[ModelRequest[Turn]], ModelResponse[Any]]
    ) -> ModelResponse[Any]:
        """Call the model, unless all is said; where all its tool calls are broken JSON, tell it and call again."""
        turn = request.runtime.context
        if turn.said:
            return ModelResponse(result=[AIMessage(content="")])
        while True:
            turn.go_on()
            turn.may_write = not turn.quoted
            response = handler(request.override(tools=[tool for tool in request.tools if _may_use(tool, turn)]))
            turn.tokens += sum(_tokens(message, request.messages) for message in response.result)
            broken = _broken(response.result)
            if not broken:
                return response
            turn.mend()
            request = request.override(
                messages=cast("list[AnyMessage]", [*request.messages, *response.result, *broken])
            )

    def wrap_tool_call(
        self, request: ToolCallRequest, handler: Callable[[ToolCallRequest], ToolMessage | Command[Any]]
    ) -> ToolMessage | Command[Any]:
        """Run a tool; what it refuses, an unknown tool included, counts as a mistake to mend."""
        turn = cast("Turn", request.runtime.context)
        turn.go_on()
        result = handler(request) if _may_use(request.tool, turn) else _unbound(request)
        if isinstance(result, ToolMessage) and result.status == "error":
            turn.mend()
        return result


def _may_use(tool: BaseTool | dict[str, Any] | None, turn: Turn) -> bool:
    metadata = tool.metadata if isinstance(tool, BaseTool) else None
    return turn.may_write or not (metadata or {}).get(WRITES)


def _unbound(request: ToolCallRequest) -> ToolMessage:
    """A tool that was not offered is not there, whatever the model remembers of it."""
    call = request.tool_call
    return ToolMessage(content=NOT_OFFERED, tool_call_id=call["id"] or "", name=call["name"], status="error")


def _broken(messages: list[BaseMessage]) -> list[ToolMessage]:
    last = messages[-1] if messages else None
    if not isinstance(last, AIMessage) or last.tool_calls:
        return []
    return [
        ToolMessage(content=BROKEN, tool_call_id=call.get("id") or "", name=call.get("name"), status="error")
        for call in last.invalid_tool_calls
    ]


def _tokens(message: BaseMessage, before: list[Any]) -> int:
    """What a provider counted; else an estimate from the characters sent and received."""
    if isinstance(message, AIMessage) and message.usage_metadata:
        return message.usage_metadata["total_tokens"]
    characters = sum(len(str(m.content)) for m in (*before, message))
    return int(characters / CHARACTERS_A_TOKEN)
