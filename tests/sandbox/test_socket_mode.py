"""Socket Mode, spoken with Slack's own client."""

import threading
from collections.abc import Iterator

import pytest
from slack_sdk import WebClient
from slack_sdk.socket_mode import SocketModeClient
from slack_sdk.socket_mode.client import BaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from bot.sandbox import LocalWorkspace, RunningWorkspace
from bot.sandbox.delivery.sockets import MAX_CONNECTIONS
from tests.sandbox.example_bot import example_app, hang_up, over_socket


class Ears:
    """A socket that acknowledges what it hears, with a payload where one is set."""

    def __init__(self, workspace: LocalWorkspace, served: RunningWorkspace) -> None:
        web = WebClient(workspace.bot_token, base_url=served.api_url)
        self.client = SocketModeClient(app_token=workspace.app_token, web_client=web, auto_reconnect_enabled=True)
        self.client.socket_mode_request_listeners.append(self.hears)
        self.hellos: list[str] = []
        self.client.message_listeners.append(lambda _, message, raw: self.hellos.append(message.get("type", "")))
        self.heard: list[SocketModeRequest] = []
        self.payload: dict[str, object] | None = None
        self.acknowledges = True
        self.arrived = threading.Event()

    def hears(self, client: BaseSocketModeClient, request: SocketModeRequest) -> None:
        self.heard.append(request)
        if self.acknowledges:
            client.send_socket_mode_response(SocketModeResponse(request.envelope_id, self.payload))
        self.arrived.set()


@pytest.fixture
def ears(workspace: LocalWorkspace, served: RunningWorkspace) -> Iterator[Ears]:
    ears = Ears(workspace, served)
    ears.client.connect()
    yield ears
    hang_up(workspace, ears.client)


class TestASocket:
    def test_is_greeted_and_counted(self, workspace: LocalWorkspace, ears: Ears) -> None:
        workspace.person("mara").waits_until(lambda: "hello" in ears.hellos)

        assert workspace.sockets.count == 1
        assert workspace.courier.reachable

    def test_hears_events_and_acknowledges_them(self, workspace: LocalWorkspace, ears: Ears) -> None:
        workspace.person("mara").says("#sales", "hello")

        assert ears.arrived.wait(5)
        assert workspace.settle()
        (request,) = ears.heard
        assert (request.type, request.payload["event"]["text"]) == ("events_api", "hello")
        assert not request.accepts_response_payload

    def test_answers_a_command_in_its_acknowledgement(self, workspace: LocalWorkspace, ears: Ears) -> None:
        ears.payload = {"text": "Here you are", "response_type": "in_channel"}

        assert workspace.person("mara").runs("/lead hot", channel="#sales").ok

        assert [one.text for one in workspace.person("tom").sees("#sales")] == ["Here you are"]
        assert ears.heard[0].type == "slash_commands"
        assert ears.heard[0].payload["text"] == "hot"

    def test_that_does_not_acknowledge_makes_a_command_fail(
        self, workspace: LocalWorkspace, ears: Ears, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("bot.sandbox.delivery.sockets.ACK_WITHIN_SECONDS", 0.2)
        ears.acknowledges = False

        assert not workspace.person("mara").runs("/lead hot", channel="#sales").ok

        assert workspace.person("mara").sees("#sales")[-1].text == '/lead failed with the error "operation_timeout"'

    def test_opens_with_a_ticket_once(self, workspace: LocalWorkspace, served: RunningWorkspace) -> None:
        ticket = workspace.sockets.ticket()

        assert workspace.sockets.admits(ticket)
        assert not workspace.sockets.admits(ticket)

    def test_is_refused_when_there_are_too_many(
        self, workspace: LocalWorkspace, ears: Ears, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert MAX_CONNECTIONS == 10
        monkeypatch.setattr("bot.sandbox.delivery.sockets.MAX_CONNECTIONS", 1)
        workspace.person("mara").waits_until(lambda: workspace.sockets.count == 1)

        assert not workspace.sockets.admits(workspace.sockets.ticket())

    def test_reconnects_when_it_is_asked_to(self, workspace: LocalWorkspace, ears: Ears) -> None:
        workspace.person("mara").waits_until(lambda: "hello" in ears.hellos)

        workspace.sockets.ask_to_reconnect()

        workspace.person("mara").waits_until(lambda: ears.hellos.count("hello") == 2)

    def test_that_closed_is_no_longer_sent_to(self, workspace: LocalWorkspace, ears: Ears) -> None:
        workspace.person("mara").waits_until(lambda: workspace.sockets.count == 1)
        hang_up(workspace, ears.client)
        workspace.person("mara").waits_until(lambda: workspace.sockets.count == 0)

        assert not workspace.courier.reachable


def test_a_bolt_app_answers_over_its_socket(workspace: LocalWorkspace, served: RunningWorkspace) -> None:
    """
    The same app, the same journey, without an address.
    """
    with over_socket(workspace, example_app(workspace, served.api_url)):
        mara = workspace.person("mara")
        asked = mara.says("#sales", "@Leadbot who are my hottest leads?")
        mara.waits_for("Your 3 hottest leads", channel="#sales", thread_ts=asked.ts)
        assert mara.runs("/lead log", channel="#sales").ok
        assert mara.waits_for_modal("Log a lead")
