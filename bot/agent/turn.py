"""One turn, as it is passed through the graph: who asks what, and what has been found so far."""

import threading
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.answer import Answer
from bot.domain.reading import Reading, ThreadMemory
from bot.domain.rep import Rep
from bot.usecases.answer_receipt import Asked
from bot.usecases.ports import Watcher

MENDS_MAX = 2
"""How often a model may mend arguments that were refused."""
TOKENS_MAX = 24_000
"""Tokens a turn may use, prompts and answers of all its calls together."""
CHARACTERS_A_TOKEN = 3.5
"""Where a provider does not count for us."""


class ModelFailed(Exception):
    """The model did not get through this turn; the words say why, to the rep, after "because"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What one tool call looked up."""

    reading: Reading
    answer: Answer
    facts: str
    """What the model was told of it, and may repeat."""
    worded: bool = False
    """The model wrote the answer's sentence itself: nothing was looked up."""


@dataclass(slots=True, kw_only=True)
class Turn:
    """The context of one run of the graph."""

    question: str
    asker: Rep | None
    thread: ThreadMemory
    now: datetime
    zone: str
    found: list[Found] = field(default_factory=list)
    read: Reading | None = None
    """The offline reading, where that was made."""
    quoted: list[str] = field(default_factory=list)
    """Strangers' words that are in the prompt by now; while there are any, no tool that writes is bound."""
    may_write: bool = True
    """Whether tools that write were bound in the last call of the model."""
    mends: int = 0
    tokens: int = 0
    watcher: Watcher | None = None
    """Who sees the answer come about."""
    cancelled: threading.Event = field(default_factory=threading.Event)

    @property
    def asked(self) -> Asked:
        """The turn as the answering use cases know it."""
        return Asked(asker=self.asker, now=self.now, zone=self.zone, notes=self.read.notes if self.read else ())

    @property
    def said(self) -> bool:
        """
        Whether nothing is left to phrase: the model said it in the call itself, or it proposes something.

        A proposal is told in our words alone: a model could claim that it is done already.
        """
        last = self.found[-1] if self.found else None
        return last is not None and (last.worded or last.answer.proposal is not None)

    def looks(self, words: str) -> None:
        """Tell whoever watches what is looked up."""
        if words and self.watcher is not None and not self.cancelled.is_set():
            self.watcher.looks(words)

    def found_out(self, found: Found) -> None:
        """Keep what a tool found."""
        self.found.append(found)
        self.quoted.extend(found.answer.quoted)

    def mend(self) -> None:
        """Count one more mistake of the model; raises ModelFailed when there were too many."""
        self.mends += 1
        if self.mends > MENDS_MAX:
            raise ModelFailed("the model could not put the question into a plan")

    def go_on(self) -> None:
        """Raises ModelFailed where the turn was given up or has used its tokens."""
        if self.cancelled.is_set():
            raise ModelFailed("the model took too long")
        if self.tokens > TOKENS_MAX:
            raise ModelFailed("the model used too many words")
