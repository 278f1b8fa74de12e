"""Hears a model speak, and passes on what is proven while it speaks: whole sentences, never half of a claim."""

import re
from dataclasses import dataclass

from langchain_core.messages import AIMessageChunk

from bot.agent.phrasing import unproven
from bot.agent.turn import Turn

_SENTENCE_END = re.compile(r"[.!?][\"”’)]?\s+")


@dataclass(slots=True)
class Listener:
    """
    Listens to one turn. After the first sentence that is not proven nothing more is passed on.

    What is passed on is always a beginning of the message that the model is writing, so that whoever reads along has
    to take back nothing unless the message comes to a bad end.
    """

    turn: Turn
    heard: str = ""
    passed: int = 0
    """How many characters of the message were passed on."""
    message: str | None = None
    silent: bool = False

    def hear(self, chunk: AIMessageChunk) -> None:
        """A piece of what the model writes."""
        if chunk.id != self.message:
            self.silent = self.silent or self.passed > 0
            self.message, self.heard = chunk.id, ""
        if chunk.tool_call_chunks or not any(not found.worded for found in self.turn.found):
            return  # nothing is looked up yet, or this message is a call: its words are not the answer
        self.heard += chunk.text
        ends = [found.end() for found in _SENTENCE_END.finditer(self.heard)]
        if ends and ends[-1] > self.passed and not self.silent:
            self._pass_on(ends[-1])

    def _pass_on(self, end: int) -> None:
        whole = self.heard.lstrip()
        if self.turn.watcher is None or self.turn.cancelled.is_set():
            return
        if len(whole) != len(self.heard) or unproven(self.heard[:end], self.turn):
            self.silent = True
            return
        self.turn.watcher.says(self.heard[self.passed : end])
        self.passed = end
