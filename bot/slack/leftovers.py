"""Takes up what a killed bot left: messages that Slack was told are in good hands, and that nobody answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog
from slack_bolt import BoltContext
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.slack.identifiers import ANSWER_METADATA
from bot.slack.posting import AWAY, messages_in
from bot.slack.visit import Doorway, Handler
from bot.usecases.ports import Inbox, Unanswered

log = structlog.get_logger(__name__)

LEFT_ALONE = timedelta(minutes=3)
"""So long a message may still be worked on, by this process or another."""
GONE = frozenset({"thread_not_found", "message_not_found", "channel_not_found", "not_in_channel", "is_archived"})


@dataclass(frozen=True, slots=True)
class Leftovers:
    """Answers what is left, unless the thread has its answer already."""

    client: WebClient
    identity: AuthorizeResult
    inbox: Inbox
    doorway: Doorway
    taken_up: Handler

    def __call__(self, *, now: datetime) -> int:
        """How many messages were answered now; done in two replicas at once, each is answered by one."""
        return sum(self._take_up(left) for left in self.inbox.left(before=now - LEFT_ALONE, now=now))

    def _take_up(self, left: Unanswered) -> bool:
        try:
            thread = list(messages_in(self.client, left.channel_id, left.root_ts))
        except SlackApiError as refusal:
            if refusal.response.get("error") in GONE:
                self.inbox.answered(left)
            log.warning("a thread cannot be read", error=refusal.response.get("error"))
            return False
        except AWAY as trouble:
            log.warning("a thread cannot be read", trouble=str(trouble))
            return False
        asked = next((message for message in thread if message["ts"] == left.ts), None)
        if asked is None or any(_answers(message, left) for message in thread):
            self.inbox.answered(left)
            return False
        self._take_away_halves(thread, left)
        self._answer(asked, left)
        return True

    def _take_away_halves(self, thread: list[Mapping[str, Any]], left: Unanswered) -> None:
        """An answer that was still being streamed: it has no mark yet, and will not be finished."""
        for message in thread:
            own = message.get("user") == self.identity.bot_user_id
            if own and float(message["ts"]) > float(left.ts) and not message.get("metadata"):
                try:
                    self.client.chat_delete(channel=left.channel_id, ts=message["ts"])
                except (SlackApiError, *AWAY) as trouble:
                    log.warning("half an answer stays", trouble=str(trouble))

    def _answer(self, asked: Mapping[str, Any], left: Unanswered) -> None:
        event = {"channel_type": "im" if left.channel_id.startswith("D") else "channel"} | dict(asked)
        event |= {"type": "message", "channel": left.channel_id}
        body = {"type": "event_callback", "event_id": f"left:{left.name}", "event": event}
        context = BoltContext(
            {
                "user_id": asked.get("user"),
                "channel_id": left.channel_id,
                "team_id": self.identity.team_id,
                "bot_user_id": self.identity.bot_user_id,
                "authorize_result": self.identity,
            }
        )
        log.info("taking up a message that was left", channel=left.channel_id)
        self.doorway.always(self.taken_up)(body, self.client, context)


def _answers(message: Mapping[str, Any], left: Unanswered) -> bool:
    metadata = message.get("metadata") or {}
    payload = metadata.get("event_payload") or {}
    return metadata.get("event_type") == ANSWER_METADATA and payload.get("answers") == left.name
