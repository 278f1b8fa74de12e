"""Fetching files that people uploaded."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from slack_sdk import WebClient

from bot.domain.errors import FileUnreadable
from bot.slack.uploads import Upload, fetch

CALL = b"Dana: We have 50,000 EUR for this."


class FileServer(ThreadingHTTPServer):
    """Gives CALL at any address; half of it below /half, and another address below /moved."""

    elsewhere = ""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Giving)
        self.tokens: list[str | None] = []
        self.url = f"http://127.0.0.1:{self.server_port}"


class Giving(BaseHTTPRequestHandler):
    server: FileServer

    def do_GET(self) -> None:
        self.server.tokens.append(self.headers["Authorization"])
        if self.path.startswith("/moved"):
            self.send_response(302)
            self.send_header("Location", self.server.elsewhere)
            self.end_headers()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(CALL)))
        self.end_headers()
        self.wfile.write(CALL[: len(CALL) // 2] if self.path.startswith("/half") else CALL)

    def log_message(self, format: str, *args: object) -> None:
        """Quietly."""


@contextmanager
def serving() -> Iterator[FileServer]:
    server = FileServer()
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def servers() -> Iterator[tuple[FileServer, FileServer]]:
    """Slack, and somebody else."""
    with ExitStack() as stack:
        slack, other = stack.enter_context(serving()), stack.enter_context(serving())
        slack.elsewhere = f"{other.url}/file"
        yield slack, other


def fetched(slack: FileServer, path: str) -> bytes:
    client = WebClient(token="xoxb-not-a-token", base_url=f"{slack.url}/api/")
    return fetch(client, Upload(name="call.txt", size=len(CALL), address=f"{slack.url}{path}"))


class TestAFile:
    def test_is_asked_for_with_the_token(self, servers: tuple[FileServer, FileServer]) -> None:
        slack, _ = servers

        assert fetched(slack, "/file") == CALL
        assert slack.tokens == ["Bearer xoxb-not-a-token"]

    def test_that_has_moved_away_from_slack_is_asked_for_without(self, servers: tuple[FileServer, FileServer]) -> None:
        slack, other = servers

        assert fetched(slack, "/moved") == CALL
        assert other.tokens == [None]

    def test_that_broke_off_is_not_taken_for_the_whole(self, servers: tuple[FileServer, FileServer]) -> None:
        slack, _ = servers

        with pytest.raises(FileUnreadable, match="upload it once more"):
            fetched(slack, "/half")

    def test_elsewhere_is_not_asked_for(self, servers: tuple[FileServer, FileServer]) -> None:
        slack, other = servers
        client = WebClient(token="xoxb-not-a-token", base_url=f"{slack.url}/api/")

        with pytest.raises(FileUnreadable, match="outside of Slack"):
            fetch(client, Upload(name="call.txt", size=1, address=f"{other.url}/file"))
        assert other.tokens == []
