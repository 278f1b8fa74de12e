"""Where an answer goes: into a thread for everybody, or to the eyes of one person."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock, Timer
from typing import Any
from uuid import uuid4

import structlog
from slack_sdk import WebClient, WebhookClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_handlers import ConnectionErrorRetryHandler, RateLimitErrorRetryHandler

from bot.domain.errors import SalesError
from bot.slack.identifiers import ANSWER_METADATA
from bot.slack.newer_blocks import has_newer, without_newer
from bot.slack.posting import AWAY, post_once
from bot.slack.views import notices
from bot.slack.views.blocks import Message
from bot.usecases.ports import Posted

log = structlog.get_logger(__name__)

PATIENCE_SECONDS = 0.8
"""Work that takes longer shows that it is going on."""
STATUS = "is looking it up…"
NOT_THERE = frozenset({"not_in_channel", "channel_not_found", "is_archived"})
OK = 200


class NotInvited(SalesError):
    """I am not in this channel. Type /invite @Leadbot here, then try again."""


class SlackRefused(SalesError):
    """Slack did not take my answer. Please try again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """Somebody's place in Slack: `say` answers there, `whisper` only to them."""

    client: WebClient
    user_id: str
    channel_id: str | None = None
    """None on the home tab and in forms: answers become direct messages."""
    thread_ts: str | None = None
    """The thread that answers for everybody belong to."""
    seen_thread_ts: str | None = None
    """The thread that the person is looking at, where whispers are seen; None in the channel itself."""
    response_url: str | None = None
    """Good for five answers within 30 minutes."""
    answers: str = ""
    """The message that is answered here, by channel and `ts`: posts carry it, so that they can be found."""
    private: bool = False
    """What is said here is seen by this person only."""

    def say(self, message: Message) -> Posted | None:
        """
        Answer; None where the answer is private and cannot be changed later.

        Raises:
            NotInvited: the bot is not in the channel.
            SlackRefused: Slack did not take it for another reason.
        """
        if self.private:
            return self.whisper(message)
        return self.post(message)

    def post(self, message: Message) -> Posted:
        """Post for everybody in the channel, or in the direct messages where there is none. Raises as `say`."""

        def send(m: Message) -> Any:
            mark = self.mark()
            return post_once(
                self.client,
                channel=self.channel_id or self.user_id,
                thread_ts=self.thread_ts,
                message={"metadata": mark, **m},
                name=mark["event_payload"]["post"],
            )

        answered = _without_new_blocks_if_refused(send, message)
        return Posted(channel_id=answered["channel"], ts=answered["ts"])

    def put_in_place(self, ts: str, message: Message) -> None:
        """Show it in the place of one of our messages. Raises SlackApiError, or what stands for Slack being away."""
        mark = self.mark()

        def send(m: Message) -> Any:
            metadata = m.get("metadata") or mark
            return self.client.chat_update(
                channel=str(self.channel_id), ts=ts, text=m["text"], blocks=m["blocks"], metadata=metadata
            )

        _without_new_blocks_if_refused(send, message)

    def mark(self) -> dict[str, Any]:
        """Metadata for one post: it can be told from any other, and says what it answers."""
        payload = {"post": uuid4().hex, "answers": self.answers}
        return {"event_type": ANSWER_METADATA, "event_payload": payload}

    def whisper(self, message: Message) -> Posted | None:
        """Show it to this person only; direct messages are theirs anyway. Raises as `say`."""
        if self.response_url and not self.seen_thread_ts and self._respond(message):
            return None
        if self.channel_id is None or self.channel_id.startswith("D"):
            return self.post(message)

        def send(m: Message) -> Any:
            return self.client.chat_postEphemeral(
                channel=str(self.channel_id), user=self.user_id, thread_ts=self.seen_thread_ts, **m
            )

        try:
            _without_new_blocks_if_refused(send, message)
        except NotInvited:
            # Somebody used the command where we are not: they still get their answer, in our direct messages.
            return self.dm().post(message)
        return None

    def _respond(self, message: Message) -> bool:
        """Whether Slack took it; an address that expired or was used up is no failure yet. Raises SlackRefused."""
        retries = [RateLimitErrorRetryHandler(max_retry_count=2), ConnectionErrorRetryHandler()]
        webhook = WebhookClient(str(self.response_url), retry_handlers=retries)
        try:
            answered = webhook.send_dict({"response_type": "ephemeral", "replace_original": False, **message})
        except AWAY as trouble:
            # It may have been shown all the same, so it is not shown in another way.
            raise SlackRefused from trouble
        if answered.status_code != OK and "invalid_blocks" in answered.body and has_newer(message):
            return self._respond(without_newer(message))
        if answered.status_code != OK:
            log.warning("response_url refused", status=answered.status_code, answer=answered.body[:200])
        return bool(answered.status_code == OK)

    def dm(self) -> "Reply":
        """The same person's direct messages."""
        return Reply(client=self.client, user_id=self.user_id)

    @contextmanager
    def patience(self, *, seen: Callable[[], bool] = lambda: False) -> Iterator[None]:
        """While the work inside takes long, show that it is going on, unless it is `seen` already."""
        lock, over = Lock(), False

        def show() -> None:
            with lock:
                if not (over or seen()):
                    self._show_waiting()

        timer = Timer(PATIENCE_SECONDS, show)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            # Waits for a status on its way, so that it cannot arrive after the answer and stay.
            with lock:
                over = True

    def _show_waiting(self) -> None:
        try:
            if self.channel_id and self.thread_ts and not self.private:
                self.client.assistant_threads_setStatus(
                    channel_id=self.channel_id, thread_ts=self.thread_ts, status=STATUS
                )
            else:
                self.whisper(notices.wait())
        except (SlackApiError, SalesError) as trouble:
            log.info("could not show that work is going on", trouble=str(trouble))


def _without_new_blocks_if_refused(send: Callable[[Message], Any], message: Message) -> Any:
    try:
        return send(message)
    except SlackApiError as refusal:
        error = refusal.response.get("error", "")
        if error in NOT_THERE:
            raise NotInvited from refusal
        if error == "invalid_blocks" and has_newer(message):
            return _without_new_blocks_if_refused(send, without_newer(message))
        log.warning("Slack refused a message", error=error)
        raise SlackRefused from refusal
    except AWAY as trouble:
        raise SlackRefused from trouble
