"""The agent: the one graph driven by the model of the settings, and by our own rules wherever that fails."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

import structlog

from bot.agent.data_words import DataWords
from bot.agent.patience import UNFORESEEN, in_time, why
from bot.agent.plan_builder import PlanBuilder
from bot.agent.proposals import Proposals, ReadsProposals
from bot.agent.readings import Readings
from bot.agent.turn import Turn
from bot.domain.answer import Answer
from bot.domain.errors import SalesError, SettingsWrong
from bot.domain.reading import Reading, ThreadMemory
from bot.domain.rep import Rep
from bot.usecases.answer_reading import AnswerReading
from bot.usecases.ports import QuestionReader, Watcher

if TYPE_CHECKING:
    from bot.agent.graph import Graph

OFFLINE = "offline"
QUESTION_MAX_CHARACTERS = 2_000
"""Longer questions are not sent to a provider; the offline reading says what to do."""

EVERYDAY = (
    "hot leads in Germany",
    "how many leads by status",
    "average score by industry",
    "who opened an email in the last 14 days?",
    "leads without a next step, newest first",
)
"""Questions that need each kind of statement once."""

NOT_SET_UP = "the model is not set up (`leadbot doctor` says what is missing)"

log = structlog.get_logger()


class GraphAgent:
    """Answers questions; with the offline model alone, or with a provider's and the offline one behind it."""

    def __init__(
        self,
        *,
        model: str,
        reader: QuestionReader,
        answers: AnswerReading,
        proposals: Proposals,
        timeout_seconds: float,
        streaming: bool = False,
    ) -> None:
        self._model = model
        self._reader = reader
        self._answers = answers
        self._proposals = proposals
        self._timeout = timeout_seconds
        self._streaming = streaming

    def warm(self, now: datetime) -> None:
        """
        Import and build what the first questions would wait for, and answer some to nobody.

        A model that is set up wrongly is not raised.

        Raises:
            DataStoreBusy: the database is away.
        """
        for question in EVERYDAY:
            self._by_rules(Turn(question=question, asker=None, thread=ThreadMemory(), now=now, zone="UTC"))
        if self._model != OFFLINE:
            try:
                _ = self._provider
            except SettingsWrong as wrong:
                log.warning("model cannot be used", reason=wrong.sentence)

    def answer(
        self,
        question: str,
        *,
        asker: Rep | None,
        thread: ThreadMemory,
        now: datetime,
        zone: str,
        watcher: Watcher | None = None,
    ) -> tuple[Reading, Answer]:
        """
        See `bot.usecases.ask.Agent`.

        Raises:
            DataStoreBusy: the database is away.
        """

        def a_turn() -> Turn:
            return Turn(question=question, asker=asker, thread=thread, now=now, zone=zone)

        if self._model == OFFLINE or not _worth_sending(question):
            return self._by_rules(a_turn())
        try:
            return self._by_provider(replace(a_turn(), watcher=watcher))
        except SettingsWrong as wrong:
            failure: Exception = wrong
            reason = NOT_SET_UP
        except SalesError:
            raise
        except Exception as problem:  # noqa: BLE001 - a provider's client may raise anything; our rules answer then
            failure, reason = problem, why(problem)
        log.warning(
            "model fell back", model=self._model, reason=reason, exc_info=failure if reason == UNFORESEEN else None
        )
        return self._by_rules(a_turn(), notice=f"I read your question by my own rules, because {reason}.")

    def _by_rules(self, turn: Turn, *, notice: str = "") -> tuple[Reading, Answer]:
        self._offline.run(turn)
        if not turn.found:
            raise RuntimeError("the offline model's own tool call was refused")
        found = turn.found[-1]
        return turn.read or found.reading, replace(found.answer, notice=notice)

    def _by_provider(self, turn: Turn) -> tuple[Reading, Answer]:
        from bot.agent.instructions import PROMPT, instructions
        from bot.agent.phrasing import finished
        from prompts.prompt import load

        graph = self._provider
        prompt = instructions(turn)
        words = in_time(lambda: graph.run(turn, prompt=prompt), turn.cancelled, self._timeout)
        done = finished(turn, words)
        log.info("model answered", model=self._model, prompt=load(PROMPT).label, tokens=turn.tokens, mends=turn.mends)
        if done.unproven:
            log.warning("model's words thrown away", model=self._model, claims=len(done.unproven))
        return done.reading, done.answer

    @cached_property
    def _offline(self) -> "Graph":
        with _everything_stays():
            return self._offline_graph()

    def _offline_graph(self) -> "Graph":
        from bot.agent.graph import Graph
        from bot.agent.offline_model import OfflineChatModel
        from bot.agent.tools import tools_for

        # It calls one tool, once, and adds no words: there is nothing to count, and nothing to come back for.
        model = OfflineChatModel(reader=ReadsProposals(self._reader, self._proposals))
        tools = [each.model_copy(update={"return_direct": True}) for each in tools_for(self._readings, self._answers)]
        return Graph(model, tools, counting=False)

    @cached_property
    def _provider(self) -> "Graph":
        from bot.agent.graph import Graph
        from bot.agent.providers import chat_model
        from bot.agent.tools import tools_for

        model = chat_model(self._model, timeout_seconds=self._timeout, streaming=self._streaming)
        return Graph(model, tools_for(self._readings, self._answers))

    @cached_property
    def _readings(self) -> Readings:
        words = DataWords(self._reader, self._proposals.find_lead.vocabulary, self._answers.receipts.reps)
        return Readings(PlanBuilder(words), self._proposals.find_lead, self._proposals)


@contextmanager
def _everything_stays() -> Iterator[None]:
    """No garbage collection while LangChain is imported: all of it stays, and looking for waste costs a tenth."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _worth_sending(question: str) -> bool:
    return len(question) <= QUESTION_MAX_CHARACTERS and any(character.isalpha() for character in question)


def build_agent(
    *,
    model: str,
    reader: QuestionReader,
    answers: AnswerReading,
    proposals: Proposals,
    timeout_seconds: float,
    streaming: bool = False,
) -> GraphAgent:
    """
    The agent, cheaply: LangChain is imported and a provider set up with the first question, or by `warm`.

    `model` is `offline` or provider:model; `timeout_seconds` is what a provider may take for a whole turn.
    """
    return GraphAgent(
        model=model,
        reader=reader,
        answers=answers,
        proposals=proposals,
        timeout_seconds=timeout_seconds,
        streaming=streaming,
    )
