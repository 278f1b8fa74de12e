"""One payload of Slack's: who sent it, from where, when; and the doorway that each one comes through once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

import structlog
from slack_bolt import BoltContext
from slack_sdk import WebClient

from bot.domain.rep import Rep
from bot.slack.errors import boundary, reply_to
from bot.slack.incoming import keys_of, thread_key
from bot.slack.people import People
from bot.slack.reply import Reply
from bot.slack.views.wording import Reader
from bot.usecases.ports import Clock, Inbox, Unanswered

log = structlog.get_logger(__name__)


@dataclass(frozen=True, kw_only=True)
class Visit:
    """What a handler gets; who it is is asked once."""

    body: Mapping[str, Any]
    client: WebClient
    context: BoltContext
    now: datetime
    people: People
    inbox: Inbox

    @property
    def user_id(self) -> str:
        return self.context.user_id or ""

    @property
    def bot_user_id(self) -> str | None:
        return self.context.bot_user_id

    @property
    def reply(self) -> Reply:
        """Where this person is."""
        return reply_to(self.body, self.client, self.context)

    def rep(self) -> Rep:
        """Who this person is."""
        return self._rep

    @cached_property
    def _rep(self) -> Rep:
        return self.people.rep(self.user_id, self.client, now=self.now)

    def first(self, keys: Sequence[str]) -> bool:
        """Whether this is the first delivery; Slack sends again what it thinks we missed."""
        return not keys or self.inbox.claim(keys, now=self.now)

    def takes_on(self, keys: Sequence[str], message: Unanswered) -> bool:
        """As `first`, for a message that is to be answered even if this process is killed meanwhile."""
        return self.inbox.claim(keys, now=self.now, taken_on=message)

    def permalink(self, channel_id: str | None, ts: str | None = None, thread_ts: str | None = None) -> str:
        """Address of a message, or of the channel; Slack's permalinks are made of nothing else."""
        known = self.context.authorize_result
        workspace = (known.url if known and known.url else "https://slack.com").rstrip("/")
        if not channel_id:
            return "Slack, home tab"
        if not ts:
            return f"{workspace}/archives/{channel_id}"
        link = f"{workspace}/archives/{channel_id}/p{ts.replace('.', '')}"
        return f"{link}?thread_ts={thread_ts}&cid={channel_id}" if thread_ts and thread_ts != ts else link

    def own_key(self) -> str:
        """Names the conversation that a person has by slash commands, which have no thread."""
        return thread_key(self.context.channel_id or "home", self.user_id)


def reader_of(rep: Rep, now: datetime) -> Reader:
    """The present as this rep reads it."""
    return Reader(now, rep.zone or "UTC")


Handler = Callable[[Visit], None]
Listener = Callable[..., None]


@dataclass(frozen=True, slots=True)
class Doorway:
    """Makes Bolt's listeners of our handlers."""

    people: People
    inbox: Inbox
    clock: Clock

    def once(self, handler: Handler) -> Listener:
        """A listener that lets each payload in once."""

        def handle(visit: Visit) -> None:
            if visit.first(keys_of(visit.body)):
                handler(visit)

        return self.always(handle)

    def always(self, handler: Handler) -> Listener:
        """A listener whose handler itself decides what it has seen before."""

        def listen(body: dict[str, Any], client: WebClient, context: BoltContext) -> None:
            visit = Visit(
                body=body, client=client, context=context, now=self.clock(), people=self.people, inbox=self.inbox
            )
            with structlog.contextvars.bound_contextvars(user=context.user_id, channel=context.channel_id):
                try:
                    handler(visit)
                except Exception as error:  # noqa: BLE001  the boundary: nothing is swallowed, everybody is told
                    # Not left to Bolt: a listener that fails at once would take its acknowledgement back.
                    boundary(error, body, client, context)

        return listen
