"""The app over HTTP and by socket: signatures, acknowledgements, and an orderly goodbye."""

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import Any
from urllib.parse import urlencode

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.server import ServerConnection, serve

from bot.domain.errors import SettingsWrong
from bot.slack.app import HttpAnswer, SocketMode, http_handler
from bot.slack.check import who_am_i
from bot.slack.manifest import bot_scopes
from tests.builders import MARA, a_lead
from tests.slack import payloads
from tests.slack.harness import SIGNING_SECRET, Bot, a_bot, keep, words
from tests.slack.signing import signed

PATIENCE_SECONDS = 5.0


def post(bot: Bot, body: str, *, kind: str = "application/json", secret: str = SIGNING_SECRET) -> HttpAnswer:
    """A request as Slack signs it."""
    headers = {name: [value] for name, value in signed(body, kind, secret=secret).items()}
    return http_handler(bot.app)(body, headers)


def post_form(bot: Bot, payload: Mapping[str, Any]) -> HttpAnswer:
    fields = payload if "command" in payload else {"payload": json.dumps(payload)}
    return post(bot, urlencode(fields), kind="application/x-www-form-urlencoded")


def until(condition: Any) -> float:
    """Seconds until something is so."""
    began = time.monotonic()
    while not condition():
        assert time.monotonic() - began < PATIENCE_SECONDS, "it did not happen"
        time.sleep(0.002)
    return time.monotonic() - began


@pytest.fixture
def threaded() -> Iterator[Bot]:
    """A bot whose work is done by its real threads."""
    from concurrent.futures import ThreadPoolExecutor

    with a_bot(ThreadPoolExecutor(2)) as made:
        yield made


class TestOverHttp:
    def test_a_signed_mention_is_answered(self, bot: Bot) -> None:
        keep(bot, a_lead(owner_id=MARA.id))

        answered = post(bot, json.dumps(payloads.mention("who are my hottest leads?")))

        assert answered.status == 200
        assert "Anna Kowalska" in words(bot.says("chat.postMessage"))

    def test_a_signed_command_is_answered(self, bot: Bot) -> None:
        answered = post_form(bot, payloads.command("help", response_url=bot.slack.response_url()))

        assert (answered.status, answered.body) == (200, "")
        assert bot.slack.sent("respond")

    def test_a_click_is_answered(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())

        assert post_form(bot, payloads.click({"action_id": "lead_claim", "value": lead_id})).status == 200
        assert bot.stores.leads.get(lead_id).lead.owner_id == MARA.id

    def test_a_request_with_another_signature_is_refused(self, bot: Bot) -> None:
        answered = post(bot, json.dumps(payloads.mention("who are my hottest leads?")), secret="another")

        assert answered.status == 401
        assert not bot.slack.sent()

    def test_slacks_challenge_is_returned(self, bot: Bot) -> None:
        answered = post(bot, json.dumps({"type": "url_verification", "challenge": "c-1"}))

        assert (answered.status, json.loads(answered.body)["challenge"]) == (200, "c-1")

    def test_without_slack_the_first_request_is_answered_with_an_error_so_that_slack_sends_it_again(
        self, bot: Bot
    ) -> None:
        bot.slack.fails("auth.test", drop=True, times=9)

        assert post(bot, json.dumps(asked := payloads.mention("who is hot?"))).status == 500
        bot.slack.failures.clear()
        assert post(bot, json.dumps(asked)).status == 200
        assert bot.slack.sent("chat.postMessage")


class TestAcknowledging:
    def test_does_not_wait_for_workers_that_are_busy(self, threaded: Bot) -> None:
        busy = Event()
        threaded.agent.before = lambda: busy.wait(PATIENCE_SECONDS) and None
        threaded.app.verify()
        for _ in range(4):
            post(threaded, json.dumps(payloads.mention("who is hot?")))

        began = time.monotonic()
        answered = post_form(threaded, payloads.command("help", response_url=threaded.slack.response_url()))
        took = time.monotonic() - began
        busy.set()

        assert answered.status == 200
        assert took < PATIENCE_SECONDS / 2
        until(lambda: threaded.slack.sent("respond"))

    def test_a_warm_mention_is_answered_in_under_300_ms(self, threaded: Bot) -> None:
        post(threaded, json.dumps(payloads.mention("who are my hottest leads?")))
        until(lambda: threaded.slack.sent("chat.postMessage"))

        def takes(posted: int) -> float:
            began = time.monotonic()
            post(threaded, json.dumps(payloads.mention("who are my hottest leads?")))
            until(lambda: len(threaded.slack.sent("chat.postMessage")) == posted)
            return time.monotonic() - began

        assert min(takes(posted) for posted in (2, 3, 4)) < 0.3  # the best of three: the machine may have other work

    def test_of_a_failing_form_is_not_taken_back(self, threaded: Bot) -> None:
        threaded.runs("log")
        until(lambda: threaded.slack.sent("views.open"))
        view = {**threaded.says("views.open")["view"], "callback_id": "log_duplicates"}

        for _ in range(20):
            assert post_form(threaded, payloads.submitted(view, {})).status == 200


class TestALongAnswer:
    def test_shows_that_it_is_being_worked_on(self, threaded: Bot) -> None:
        threaded.agent.before = lambda: time.sleep(1.0)

        post(threaded, json.dumps(asked := payloads.mention("who are my hottest leads?")))
        until(lambda: threaded.slack.sent("chat.postMessage"))

        (status,) = threaded.slack.sent("assistant.threads.setStatus")
        assert status["thread_ts"] == asked["event"]["ts"]
        assert [call.method for call in threaded.slack.calls][-1] == "chat.postMessage"


class TestVerifying:
    def test_gives_the_bots_own_id(self, bot: Bot) -> None:
        assert bot.app.verify() == "U0BOT"

    def test_asks_slack_once(self, bot: Bot) -> None:
        bot.app.verify()
        bot.receives(payloads.mention("who is hot?"))

        assert len(bot.slack.sent("auth.test")) == 1

    def test_says_what_is_wrong_with_the_token(self, bot: Bot) -> None:
        bot.slack.fails("auth.test", "invalid_auth")

        with pytest.raises(SettingsWrong, match=r"SLACK_BOT_TOKEN \(invalid_auth\)"):
            bot.app.verify()

    def test_says_that_slack_cannot_be_reached(self, bot: Bot) -> None:
        bot.slack.fails("auth.test", drop=True, times=9)

        with pytest.raises(SettingsWrong, match="cannot reach Slack"):
            bot.app.verify()

    def test_is_not_needed_to_build_the_app(self, bot: Bot) -> None:
        assert bot.slack.calls == []


class TestWhoAmI:
    def test_names_the_scopes_that_the_token_lacks(self, bot: Bot) -> None:
        bot.slack.scopes = ",".join(sorted(bot_scopes() - {"users:read.email"}))

        me = who_am_i(token="xoxb-x", api_url=bot.slack.url)

        assert (me.name, me.team, me.missing_scopes) == ("leadbot", "Vendor", {"users:read.email"})

    def test_refuses_a_wrong_token_with_a_sentence(self, bot: Bot) -> None:
        bot.slack.fails("auth.test", "invalid_auth")

        with pytest.raises(SettingsWrong, match="invalid_auth"):
            who_am_i(token="xoxb-x", api_url=bot.slack.url)


class TestBySocket:
    @pytest.fixture
    def socket(self, bot: Bot) -> "Iterator[Wire]":
        with Wire() as wire:
            bot.slack.websocket_url = wire.url
            yield wire

    def test_a_mention_is_acknowledged_and_answered(self, bot: Bot, socket: "Wire") -> None:
        with connected(bot, socket) as mode:
            socket.send({"type": "events_api", "envelope_id": "E1", "payload": payloads.mention("who is hot?")})

            until(lambda: {"envelope_id": "E1"} in socket.received)
            assert bot.slack.sent("chat.postMessage")
            assert mode.is_connected()

        until(lambda: socket.closed)

    def test_stopping_lets_run_return(self, bot: Bot, socket: "Wire") -> None:
        mode = SocketMode(bot.app, app_token="xapp-not-a-token")
        running = Thread(target=mode.run)
        running.start()
        until(lambda: socket.connection is not None)

        mode.stop()
        mode.stop()

        running.join(PATIENCE_SECONDS)
        assert not running.is_alive()

    def test_stopping_while_it_connects_leaves_nothing_open(self, bot: Bot, socket: "Wire") -> None:
        mode = SocketMode(bot.app, app_token="xapp-not-a-token")
        running = Thread(target=mode.run)
        running.start()

        mode.stop()

        running.join(PATIENCE_SECONDS)
        assert not running.is_alive()
        assert not mode.is_connected()

    def test_a_wrong_app_token_is_refused_with_a_sentence(self, bot: Bot) -> None:
        bot.slack.fails("apps.connections.open", "invalid_auth")

        with pytest.raises(SettingsWrong, match=r"SLACK_APP_TOKEN \(invalid_auth\)"):
            SocketMode(bot.app, app_token="xapp-not-a-token").connect()

    def test_too_many_connections_are_reported(
        self, bot: Bot, socket: "Wire", capsys: pytest.CaptureFixture[str]
    ) -> None:
        logged: list[str] = []

        def warned() -> bool:
            logged.append(capsys.readouterr().out)
            return "too many Socket Mode connections" in "".join(logged)

        with connected(bot, socket):
            socket.send({"type": "hello", "num_connections": 9})
            until(warned)


@contextmanager
def connected(bot: Bot, socket: "Wire") -> Iterator[SocketMode]:
    """A bot on its socket, until the end of the block."""
    mode = SocketMode(bot.app, app_token="xapp-not-a-token")
    mode.connect()
    try:
        until(lambda: socket.connection is not None)
        yield mode
    finally:
        mode.stop()


class Wire:
    """Slack's end of a socket."""

    def __init__(self) -> None:
        self.connection: ServerConnection | None = None
        self.received: list[dict[str, Any]] = []
        self.closed = False

    def __enter__(self) -> "Wire":
        self._server = serve(self._talk, "127.0.0.1", 0)
        self.url = f"ws://127.0.0.1:{self._server.socket.getsockname()[1]}/link"
        self._thread = Thread(target=self._server.serve_forever)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()

    def _talk(self, connection: ServerConnection) -> None:
        self.connection = connection
        with suppress(ConnectionClosed):
            for message in connection:
                self.received.append(json.loads(message))
        self.closed = True

    def send(self, envelope: Mapping[str, Any]) -> None:
        assert self.connection is not None
        self.connection.send(json.dumps(envelope))
