"""Posts once: where nobody knows whether Slack took a message, it is looked for before it is sent again."""

from collections.abc import Callable, Iterator, Mapping
from http.client import HTTPException
from time import sleep
from typing import Any

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.http_retry import HttpRequest, HttpResponse, RetryHandler, RetryState
from slack_sdk.http_retry.builtin_handlers import ConnectionErrorRetryHandler, ServerErrorRetryHandler

from bot.slack.identifiers import ANSWER_METADATA

log = structlog.get_logger(__name__)

TRIES = 3
PAUSE_SECONDS = 0.4
FAULT = 500
PAGE_LIMIT = 200
"""Messages read at once."""
AWAY = (SlackClientError, HTTPException, OSError)
"""Timeouts, broken connections, answers that are none."""
PERSON = ("U", "W")
"""How ids of people begin: a message to one goes to a channel whose id is in the answer only."""
NEVER_BLINDLY = ("chat.postMessage", "chat.postEphemeral")
"""Sent again, these would be seen twice."""


class UnlessPosting(RetryHandler):
    """Tries again what another handler would, but for what would then be seen twice."""

    def __init__(self, handler: RetryHandler) -> None:
        super().__init__(handler.max_retry_count, handler.interval_calculator)
        self._handler = handler

    def can_retry(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        """Whether the request may be sent once more."""
        if request.url.endswith(NEVER_BLINDLY):
            return False
        return bool(self._handler.can_retry(state=state, request=request, response=response, error=error))


def careful_retries() -> list[RetryHandler]:
    """For faults of Slack's and of the line."""
    return [UnlessPosting(ConnectionErrorRetryHandler(max_retry_count=2)), UnlessPosting(ServerErrorRetryHandler(2))]


def post_once(
    client: WebClient, *, channel: str, thread_ts: str | None, message: Mapping[str, Any], name: str
) -> Mapping[str, Any]:
    """
    Post a message whose metadata carries `name`; the answer has its `channel` and `ts`.

    Raises:
        SlackApiError: Slack refuses it, or has a fault that lasts.
        OSError, HTTPException, SlackClientError: Slack cannot be reached.
    """
    for attempt in range(1, TRIES + 1):
        try:
            answered = client.chat_postMessage(
                channel=channel, thread_ts=thread_ts, unfurl_links=False, unfurl_media=False, **message
            )
        except (SlackApiError, *AWAY) as trouble:
            if not is_unsure(trouble):
                raise
            log.warning("nobody knows whether Slack took a message", trouble=str(trouble), attempt=attempt)
            sleep(PAUSE_SECONDS * attempt)
            if ts := _is_there(client, channel, thread_ts, name, after=trouble):
                return {"channel": channel, "ts": ts}
            if attempt == TRIES:
                raise
        else:
            return {"channel": answered["channel"], "ts": answered["ts"]}
    raise AssertionError("the last attempt returns or raises")


def _is_there(client: WebClient, channel: str, thread_ts: str | None, name: str, *, after: Exception) -> str | None:
    """Whether it worked. Raises what came before where that cannot be seen: nothing is sent again blindly."""
    if channel.startswith(PERSON):
        raise after
    try:
        return find_posted(client, channel=channel, thread_ts=thread_ts, wanted=lambda its: its.get("post") == name)
    except (SlackApiError, *AWAY):
        raise after from None


def is_unsure(trouble: Exception) -> bool:
    """Whether it may have worked all the same."""
    if isinstance(trouble, SlackApiError):
        return int(getattr(trouble.response, "status_code", 200)) >= FAULT
    return True


def find_posted(
    client: WebClient, *, channel: str, thread_ts: str | None, wanted: Callable[[Mapping[str, Any]], bool]
) -> str | None:
    """`ts` of our message whose mark is wanted, in a thread or else among the channel's latest; None: it is not there.

    Raises as `post_once`.
    """
    for message in messages_in(client, channel, thread_ts):
        metadata = message.get("metadata") or {}
        if metadata.get("event_type") == ANSWER_METADATA and wanted(metadata.get("event_payload") or {}):
            return str(message["ts"])
    return None


def messages_in(client: WebClient, channel: str, thread_ts: str | None) -> Iterator[Mapping[str, Any]]:
    """A thread, its first message first, or without one the latest of a channel. Raises as `post_once`."""
    if thread_ts is None:
        yield from client.conversations_history(channel=channel, include_all_metadata=True, limit=PAGE_LIMIT)[
            "messages"
        ]
        return
    cursor: str | None = None
    while True:
        page = client.conversations_replies(
            channel=channel, ts=thread_ts, include_all_metadata=True, limit=PAGE_LIMIT, cursor=cursor
        )
        yield from page["messages"]
        cursor = (page.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            return
