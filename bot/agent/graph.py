"""The one graph: a model, the tools, and bounds; whichever model drives it."""

from collections.abc import Sequence
from typing import Any, cast

from langchain.agents import create_agent
from langchain.agents.middleware import (
    AgentMiddleware,
    ModelCallLimitMiddleware,
    ToolCallLimitMiddleware,
)
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, AnyMessage, HumanMessage, SystemMessage
from langchain_core.runnables import RunnableConfig
from langchain_core.tools import BaseTool
from langgraph.graph.state import CompiledStateGraph

from bot.agent.guard import TurnGuard
from bot.agent.listening import Listener
from bot.agent.turn import Turn

MODEL_CALLS_MAX = 6
TOOL_CALLS_MAX = 8
STEPS_MAX = 40
"""Steps of the graph; a round of model and tool takes five."""


class Graph:
    """A compiled graph, run one turn at a time; may be used by several threads."""

    def __init__(self, model: BaseChatModel, tools: Sequence[BaseTool], *, counting: bool = True) -> None:
        """`counting` calls is for models that may go on and on: its steps take a third of the time of a turn."""
        bounds: list[AgentMiddleware[Any, Turn, Any]] = [TurnGuard()]
        if counting:
            bounds += [
                ModelCallLimitMiddleware(run_limit=MODEL_CALLS_MAX, exit_behavior="error"),
                ToolCallLimitMiddleware(run_limit=TOOL_CALLS_MAX, exit_behavior="error"),
            ]
        self._streams = bool(getattr(model, "streaming", False))
        self._compiled: CompiledStateGraph[Any, Turn, Any, Any] = create_agent(
            model, list(tools), middleware=bounds, context_schema=Turn
        )

    def run(self, turn: Turn, *, prompt: str = "") -> str:
        """
        Answer the turn's question; what the tools found is in `turn.found` then.

        Returns what the model said last; nothing where it was cut off. Whatever a provider or a bound raises comes out.
        """
        messages: list[AnyMessage] = [*([SystemMessage(prompt)] if prompt else []), HumanMessage(turn.question)]
        last = self._last(messages, turn)
        return last.text.strip() if isinstance(last, AIMessage) and self._is_whole(last, turn) else ""

    def _last(self, messages: list[AnyMessage], turn: Turn) -> AnyMessage:
        begin: Any = {"messages": messages}
        config: RunnableConfig = {"recursion_limit": STEPS_MAX}
        if turn.watcher is None:
            last: AnyMessage = self._compiled.invoke(begin, config, context=turn)["messages"][-1]
            return last
        listener, state = Listener(turn), begin
        modes: Any = ["messages", "values"]
        for mode, part in self._compiled.stream(begin, config, context=turn, stream_mode=modes):
            if mode == "values":
                state = part
            elif isinstance(part[0], AIMessageChunk):
                listener.hear(part[0])
        return cast("AnyMessage", state["messages"][-1])

    def _is_whole(self, message: AIMessage, turn: Turn) -> bool:
        """Whether the model came to the end of what it said: no broken stream, no limit of length, no filter."""
        ends = [message.response_metadata[key] for key in ENDS if key in message.response_metadata]
        return any(end in WHOLE for end in ends) if ends else not (self._streams or turn.watcher)


ENDS = ("finish_reason", "stop_reason", "stopReason", "done_reason", "status")
"""Where providers say why a message ends."""
WHOLE = frozenset({"stop", "end_turn", "stop_sequence", "STOP", "completed"})
"""What they say when it is complete."""
