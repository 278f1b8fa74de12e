"""A chat model of our own that understands our questions by rules, so that the one graph needs no provider."""

from collections.abc import Callable, Sequence
from typing import Any, cast

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.runnables import Runnable
from langchain_core.tools import BaseTool
from langgraph.runtime import get_runtime

from bot.agent.calls import call_for
from bot.agent.turn import Turn
from bot.usecases.ports import QuestionReader


class OfflineChatModel(BaseChatModel):
    """Reads the question and calls the tool that answers it; what the tool found is the answer."""

    reader: Any
    """A `QuestionReader`; typed loosely, because pydantic cannot check a Protocol."""

    @property
    def _llm_type(self) -> str:
        return "leadbot-offline"

    def bind_tools(
        self, tools: Sequence[dict[str, Any] | type | Callable[..., Any] | BaseTool], **kwargs: Any
    ) -> Runnable[LanguageModelInput, AIMessage]:
        """The model itself: it knows the tools by heart."""
        return self

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        return ChatResult(generations=[ChatGeneration(message=self._call())])

    def _call(self) -> AIMessage:
        turn = get_runtime(Turn).context
        reading = cast("QuestionReader", self.reader).read(
            turn.question, asker=turn.asker, thread=turn.thread, now=turn.now, zone=turn.zone
        )
        turn.read = reading
        name, arguments = call_for(reading)
        return AIMessage(content="", tool_calls=[{"name": name, "args": arguments, "id": f"offline-{name}"}])
