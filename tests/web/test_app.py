"""What answers over HTTP."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import httpx
import pytest
from fastapi import Request
from fastapi.responses import PlainTextResponse

from bot.domain.errors import SettingsWrong
from bot.web.app import create_web
from bot.web.bodies import BODY_MAX_BYTES
from bot.web.server import RunningServer, serve


@dataclass(frozen=True)
class Reply:
    status: int
    headers: Mapping[str, Sequence[str]]
    body: str


class EchoingSlack:
    """Answers with what came in."""

    def __call__(self, body: str, headers: Mapping[str, Sequence[str]]) -> Reply:
        return Reply(200, {"x-signature": headers.get("x-slack-signature", [])}, f"got {body}")


troubles: dict[str, str] = {}


@pytest.fixture(scope="module")
def server() -> Iterator[RunningServer]:
    running = serve(create_web(slack=EchoingSlack(), unwell=lambda: troubles), host="127.0.0.1", port=0)
    yield running
    running.stop()


class TestHealth:
    def test_is_fine_when_nothing_is_wrong(self, server: RunningServer) -> None:
        assert httpx.get(f"{server.url}/health").json() == {"well": True, "troubles": {}}

    def test_names_what_is_wrong_with_a_status_that_balancers_read(
        self, server: RunningServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(troubles, "database", "does not answer")

        answer = httpx.get(f"{server.url}/health")

        assert answer.status_code == 503
        assert answer.json()["troubles"] == {"database": "does not answer"}


class TestSlackRequests:
    def test_reach_the_handler_byte_for_byte_with_their_headers(self, server: RunningServer) -> None:
        answer = httpx.post(f"{server.url}/slack/events", content="a=1&b=%20x", headers={"X-Slack-Signature": "v0=ab"})

        assert (answer.text, answer.headers["x-signature"]) == ("got a=1&b=%20x", "v0=ab")

    def test_beyond_what_slack_sends_are_refused(self, server: RunningServer) -> None:
        answer = httpx.post(f"{server.url}/slack/events", content=b"x" * (BODY_MAX_BYTES + 1))

        assert answer.status_code == 413


class TestBehindAProxy:
    @pytest.mark.parametrize(("trusted", "seen"), [("127.0.0.0/8", "203.0.113.7"), ("10.0.0.1", "127.0.0.1")])
    def test_a_visitor_is_whom_a_trusted_one_names(self, trusted: str, seen: str) -> None:
        web = create_web(slack=None, unwell=dict)

        def who(request: Request) -> PlainTextResponse:
            return PlainTextResponse(request.client.host if request.client else "")

        web.add_api_route("/who", who)
        running = serve(web, host="127.0.0.1", port=0, trusted_proxies=trusted)
        try:
            answer = httpx.get(f"{running.url}/who", headers={"X-Forwarded-For": "203.0.113.7"})
        finally:
            running.stop()

        assert answer.text == seen


class TestServing:
    def test_a_taken_port_is_told_with_what_to_do(self, server: RunningServer) -> None:
        port = int(server.url.rpartition(":")[2])

        with pytest.raises(SettingsWrong, match="LEADBOT_HTTP_PORT"):
            serve(create_web(slack=None, unwell=dict), host="127.0.0.1", port=port)
