"""Builds the Slack app, and connects it: by Socket Mode, or by requests that a web server hands over."""

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from threading import Event, Lock, RLock, Thread
from typing import Any

import structlog
from slack_bolt import App, BoltRequest
from slack_bolt.adapter.socket_mode.builtin import SocketModeHandler
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry import RetryHandler
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler

from bot.domain.errors import SettingsWrong
from bot.slack.abilities import Abilities
from bot.slack.errors import boundary
from bot.slack.leftovers import Leftovers
from bot.slack.people import People
from bot.slack.posting import careful_retries
from bot.slack.routes import register, routes
from bot.slack.visit import Doorway

log = structlog.get_logger(__name__)

WORKERS = 16
"""Answers worked on at once. Most of them wait, for Slack or for a model."""
TIMEOUT_SECONDS = 30
GOODBYE_SECONDS = 5
CONNECTIONS_WARNING = 8
"""Slack allows ten Socket Mode connections an app; events sent to a forgotten one are lost."""


def web_client(*, bot_token: str | None, api_url: str, retry: bool = True, wait: bool = True) -> WebClient:
    """
    A client for Slack's Web API; Bolt adds the token to those without one.

    With `wait` what Slack says it did not do is tried again when it says so; with `retry` also what it had a fault
    with, unless it would be seen twice then.
    """
    handlers: list[RetryHandler] = [RateLimitErrorRetryHandler(max_retry_count=3)] if wait else []
    if retry:
        handlers += careful_retries()
    return WebClient(token=bot_token, base_url=api_url, timeout=TIMEOUT_SECONDS, retry_handlers=handlers)


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the bot is in its workspace: asked once, at `verify` or at the first request."""

    client: WebClient
    _known: list[AuthorizeResult] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    def authorize(self) -> AuthorizeResult:
        """For Bolt, at each request. Raises SlackApiError where Slack does not know the token."""
        with self._lock:
            if not self._known:
                answered = self.client.auth_test()
                token = self.client.token
                self._known.append(
                    AuthorizeResult.from_auth_test_response(bot_token=token, auth_test_response=answered)
                )
            return self._known[0]


@dataclass(frozen=True, slots=True)
class SlackApp:
    """The app and what it runs on."""

    bolt: App
    identity: Identity
    workers: Executor
    take_up_leftovers: Callable[[datetime], int]
    """Answers what a killed bot was about to answer; says how much that was."""

    def verify(self) -> str:
        """
        Make sure that Slack knows the bot; gives its user id.

        Raises:
            SettingsWrong: Slack refuses the token, or cannot be reached.
        """
        try:
            return self.identity.authorize().bot_user_id or ""
        except SlackApiError as refusal:
            error = refusal.response.get("error")
            raise SettingsWrong(f"Slack does not take SLACK_BOT_TOKEN ({error}). Run `leadbot doctor`.") from refusal
        except OSError as away:
            raise SettingsWrong(f"I cannot reach Slack at {self.identity.client.base_url} ({away}).") from away

    def close(self) -> None:
        """Finish what is being worked on, then stop."""
        self.workers.shutdown(wait=True)


def build_app(
    *, bot_token: str, signing_secret: str, api_url: str, abilities: Abilities, workers: Executor | None = None
) -> SlackApp:
    """The app with every route; Slack is not asked anything yet."""
    identity = Identity(web_client(bot_token=bot_token, api_url=api_url, retry=False))
    workers = workers or ThreadPoolExecutor(WORKERS, thread_name_prefix="slack")
    bolt = App(
        name="leadbot",
        client=web_client(bot_token=None, api_url=api_url),
        signing_secret=signing_secret,
        authorize=lambda: identity.authorize(),  # Bolt would hand `self` to a bound method a second time
        listener_executor=workers,
        process_before_response=False,
        logger=logging.getLogger("slack_bolt"),
    )
    bolt.error(boundary)
    doorway = Doorway(People(abilities.meet), abilities.inbox, abilities.clock)
    surface = routes(abilities)
    register(bolt, surface, doorway)

    def take_up_leftovers(now: datetime) -> int:
        client = web_client(bot_token=bot_token, api_url=api_url)
        return Leftovers(client, identity.authorize(), abilities.inbox, doorway, surface.left)(now=now)

    return SlackApp(bolt, identity, workers, take_up_leftovers)


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """What Slack is to be answered."""

    status: int
    headers: Mapping[str, Sequence[str]]
    body: str


def http_handler(app: SlackApp) -> Callable[[str, Mapping[str, Sequence[str]]], HttpAnswer]:
    """Takes Slack's signed requests from any web server, one thread each; Bolt checks the signature."""

    def handle(body: str, headers: Mapping[str, Sequence[str]]) -> HttpAnswer:
        request = BoltRequest(body=body, headers={name: list(values) for name, values in headers.items()})
        answered = app.bolt.dispatch(request)
        return HttpAnswer(answered.status, answered.headers, answered.body)

    return handle


class SocketMode:
    """Connects by a socket that the bot opens: no public address is needed."""

    def __init__(self, app: SlackApp, *, app_token: str) -> None:
        self._handler = SocketModeHandler(app.bolt, app_token=app_token, web_client=app.bolt.client)
        self._handler.client.on_message_listeners.append(_watch_connections)
        self._closed = Event()
        self._connecting = RLock()

    def connect(self) -> None:
        """
        Connect, and stay connected until `stop`: a connection that breaks is opened again. Does not wait.

        Raises:
            SettingsWrong: Slack refuses the app-level token, or cannot be reached.
        """
        with self._connecting:
            if not self._closed.is_set():
                self._connect()

    def _connect(self) -> None:
        try:
            self._handler.client.connect()
        except SlackApiError as refusal:
            self.stop()
            error = refusal.response.get("error")
            raise SettingsWrong(f"Slack does not take SLACK_APP_TOKEN ({error}). Run `leadbot doctor`.") from refusal
        except OSError as away:
            self.stop()
            raise SettingsWrong(f"I cannot reach Slack by socket ({away}).") from away

    def run(self) -> None:
        """Connect and return after `stop`. Raises as `connect`."""
        self.connect()
        self._closed.wait()

    def stop(self) -> None:
        """Say goodbye: a connection left behind would still get events until Slack notices. Again is no error."""
        if self._closed.is_set():
            return
        self._closed.set()
        # A connection that is being made is let through first, or it would open what is closed here.
        through = self._connecting.acquire(timeout=GOODBYE_SECONDS)
        try:
            self._say_goodbye()
        finally:
            if through:
                self._connecting.release()

    def _say_goodbye(self) -> None:
        client = self._handler.client
        # First: it could open a connection again while the others close.
        client.current_app_monitor.shutdown()  # type: ignore[no-untyped-call]
        # The client's close waits without bound for a thread that may be reconnecting; a bot has to be able to stop.
        goodbye = Thread(target=client.close, name="socket-goodbye", daemon=True)
        goodbye.start()
        goodbye.join(GOODBYE_SECONDS)

    def is_connected(self) -> bool:
        """For health checks."""
        return self._handler.client.is_connected()


def _watch_connections(message: str) -> None:
    """Slack's greeting says how many connections the app has."""
    if '"hello"' not in message:
        return
    greeting: Mapping[str, Any] = json.loads(message)
    open_now = greeting.get("num_connections", 0)
    log.info("connected to Slack", connections=open_now)
    if open_now >= CONNECTIONS_WARNING:
        log.warning("too many Socket Mode connections: stop forgotten instances, or run with --http", open=open_now)
