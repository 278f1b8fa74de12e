"""Ask: one turn of a conversation, from what a rep typed to the answer, remembered for the next turn."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.answer import Answer
from bot.domain.errors import LeadChangedElsewhere
from bot.domain.lead import LeadId
from bot.domain.reading import KEPT_TURNS, Reading, ThreadMemory, Turn
from bot.domain.rep import Rep
from bot.domain.thread_document import memory_from_document, memory_to_document
from bot.usecases.ports import ThreadStore, Watcher

THREAD_KIND = "ask"
"""Under which kind a thread's memory is kept in the ThreadStore."""

REMEMBERED_FOR = timedelta(days=14)
"""How long after its last turn a thread still understands "the second one"."""

SAVE_ATTEMPTS = 5
"""Two people in one thread at once: each save after the first reads again and appends."""


NOT_REMEMBERED = "Many people wrote in this thread at once, so a follow-up may not know about this answer."


class Agent(Protocol):
    """Understands a question, looks things up and answers."""

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
        """What the question was taken to mean, and its answer; never raises on what a person typed."""


@dataclass(frozen=True, slots=True)
class AskQuestion:
    """Answer one question, in the light of what its thread asked before."""

    agent: Agent
    threads: ThreadStore

    def __call__(
        self,
        question: str,
        *,
        thread_key: str | None,
        asker: Rep | None,
        now: datetime,
        zone: str = "UTC",
        watcher: Watcher | None = None,
    ) -> Answer:
        """
        `thread_key` names the conversation (None: none); `zone` is the asker's IANA zone. A `watcher` sees what a
        model does and says until then; without a model there is nothing to see.

        Raises:
            DataStoreBusy: the database is away.
        """
        thread, version = self._recall(thread_key, now=now)
        reading, answer = self.agent.answer(question, asker=asker, thread=thread, now=now, zone=zone, watcher=watcher)
        if thread_key is not None:
            turn = Turn(question=question, asker_id=asker.id if asker else None, reading=reading, shown=shown(answer))
            if not self._remember(thread_key, thread, version, turn, now=now):
                return replace(answer, notice=f"{answer.notice} {NOT_REMEMBERED}".strip())
        return answer

    def _recall(self, key: str | None, *, now: datetime) -> tuple[ThreadMemory, int]:
        found = self.threads.get(THREAD_KIND, key, now=now) if key is not None else None
        return (memory_from_document(found[0]), found[1]) if found else (ThreadMemory(), 0)

    def _remember(self, key: str, thread: ThreadMemory, version: int, turn: Turn, *, now: datetime) -> bool:
        for _ in range(SAVE_ATTEMPTS):
            turns = (*thread.turns, turn)[-KEPT_TURNS:]
            document = memory_to_document(replace(thread, turns=turns))
            try:
                self.threads.put(THREAD_KIND, key, document, version=version, expires_at=now + REMEMBERED_FOR)
            except LeadChangedElsewhere:
                thread, version = self._recall(key, now=now)
            else:
                return True
        return False


def shown(answer: Answer) -> tuple[LeadId, ...]:
    """Ids of the leads a person saw, in that order: what "the second one" counts through."""
    count = answer.working.shown if answer.working else len(answer.leads)
    return tuple(scored.lead.id for scored in answer.leads[: count or len(answer.leads)])
