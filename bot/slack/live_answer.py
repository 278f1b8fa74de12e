"""An answer that appears while it is made: its steps, then proven words, then all of it; or else one plain post."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Lock
from types import TracebackType
from typing import Any, Self

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.domain.errors import SalesError
from bot.slack.mrkdwn import sentence
from bot.slack.posting import AWAY
from bot.slack.reply import Reply
from bot.slack.views.blocks import Block, Message

log = structlog.get_logger(__name__)

STREAM_TIMEOUT_SECONDS = 4
"""Showing what is going on must not hold up the answer itself."""
STEPS_SHOWN_MAX = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """An answer, ready to be sent."""

    whole: Message
    phrase: str = ""
    """Words of a model that the whole begins with."""
    below: Sequence[Block]
    """The whole without the phrase."""


@dataclass(slots=True)
class LiveAnswer:
    """
    A `Watcher` that streams into the thread of a reply.

    Nothing is posted before something is seen to be done, so that an answer by rules stays one plain post. Whatever
    goes wrong with the stream, `finish` leaves one message, and that is the right one.
    """

    reply: Reply
    team_id: str
    _ts: str | None = None
    _steps: list[str] = field(default_factory=list)
    _said: str = ""
    _broken: bool = False
    _over: bool = False
    _lock: Any = field(default_factory=Lock)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Where no answer came, nothing begun is left behind: whoever asked reads what went wrong instead."""
        with self._lock:
            unfinished, self._over = not self._over, True
        if unfinished and self._ts:
            self._take_away(self._ts)

    @property
    def begun(self) -> bool:
        """Whether there is something to see already."""
        return self._ts is not None

    def looks(self, words: str) -> None:
        """Show a step; the one before is done."""
        with self._lock:
            if len(self._steps) < STEPS_SHOWN_MAX:
                self._steps.append(words)
                self._append(_steps(self._steps))

    def says(self, words: str) -> None:
        """Show more words."""
        with self._lock:
            if self._ts:
                self._append([_markdown(words)])
                self._said += "" if self._broken else words

    def _append(self, chunks: list[Block]) -> None:
        if self._broken or self._over:
            return
        client, channel = self._hasty(), str(self.reply.channel_id)
        try:
            if self._ts is None:
                began = client.chat_startStream(
                    channel=channel,
                    thread_ts=str(self.reply.thread_ts),
                    recipient_user_id=self.reply.user_id,
                    recipient_team_id=self.team_id,
                    chunks=chunks,
                )
                self._ts = began["ts"]
            else:
                client.chat_appendStream(channel=channel, ts=self._ts, chunks=chunks)
        except (SlackApiError, *AWAY) as trouble:
            log.info("could not stream", trouble=str(trouble))
            self._broken = True

    def finish(self, drawn: Drawn) -> None:
        """
        Let the answer stand. Raises as `Reply.say`.

        A stream that has shown nothing but the beginning of the answer is completed; any other is written over.
        """
        with self._lock:
            self._over = True
        if self._ts is None:
            self.reply.say(drawn.whole)
        elif not (self._can_complete(drawn) and self._completed(self._ts, drawn)):
            self._write_over(self._ts, drawn.whole)

    def _can_complete(self, drawn: Drawn) -> bool:
        return not self._broken and drawn.phrase.startswith(self._said.rstrip())

    def _completed(self, ts: str, drawn: Drawn) -> bool:
        rest = drawn.phrase[len(self._said) :]
        chunks = [*_steps(self._steps, done=True), *([_markdown(rest)] if rest else [])]
        return self._stopped(ts, chunks=chunks, blocks=list(drawn.below), metadata=self.reply.mark())

    def _stopped(self, ts: str, **last: Any) -> bool:
        try:
            self.reply.client.chat_stopStream(channel=str(self.reply.channel_id), ts=ts, **last)
        except (SlackApiError, *AWAY) as trouble:
            log.info("could not finish a stream", trouble=str(trouble))
            return False
        return True

    def _write_over(self, ts: str, message: Message) -> None:
        """All of the answer in the place of what was streamed; where that cannot be, below it, and that goes away."""
        self._stopped(ts)
        try:
            self.reply.put_in_place(ts, message)
        except (SalesError, *AWAY) as trouble:
            log.warning("could not write over a stream", trouble=str(trouble))
            self._take_away(ts)
            self.reply.say(message)

    def _take_away(self, ts: str) -> None:
        self._stopped(ts)
        try:
            self.reply.client.chat_delete(channel=str(self.reply.channel_id), ts=ts)
        except (SlackApiError, *AWAY) as trouble:
            log.warning("could not take a stream away", trouble=str(trouble))

    def _hasty(self) -> WebClient:
        """A client that gives up at once: what it shows is gone in a moment anyway."""
        client = self.reply.client
        return WebClient(
            token=client.token, base_url=client.base_url, timeout=STREAM_TIMEOUT_SECONDS, retry_handlers=[]
        )


def _markdown(words: str) -> Block:
    """Words made harmless; the space around them stays, because it parts them from their neighbours."""
    bare = words.strip()
    return {"type": "markdown_text", "text": words.replace(bare, sentence(bare), 1) if bare else words}


def _steps(steps: list[str], *, done: bool = False) -> list[Block]:
    """The last step, going on or done, and the one before, done."""
    shown = [(n, words) for n, words in enumerate(steps, start=1)][-2:]
    return [
        {
            "type": "task_update",
            "id": f"step-{n}",
            "title": words,
            "status": "complete" if done or n < len(steps) else "in_progress",
        }
        for n, words in shown
    ]
