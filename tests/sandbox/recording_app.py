"""An address that keeps what Slack sent to it, and answers as it is told."""

import json
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs


@dataclass(frozen=True, slots=True)
class Heard:
    """One request."""

    headers: dict[str, str]
    body: str

    @property
    def event(self) -> dict[str, Any]:
        """The event inside the envelope."""
        return dict(json.loads(self.body)["event"])

    @property
    def payload(self) -> dict[str, Any]:
        """The payload of an interaction."""
        return dict(json.loads(parse_qs(self.body)["payload"][0]))

    @property
    def form(self) -> dict[str, str]:
        """The fields of a slash command."""
        return {name: values[0] for name, values in parse_qs(self.body, keep_blank_values=True).items()}


@dataclass(slots=True)
class Answer:
    """What to answer with."""

    status: int = 200
    body: str = ""
    after_seconds: float = 0.0
    headers: dict[str, str] = field(default_factory=dict)


class RecordingApp:
    """Keeps requests; `answers` are used up first, then everything is acknowledged."""

    def __init__(self) -> None:
        self.heard: list[Heard] = []
        self.answers: deque[Answer] = deque()
        self.url = ""
        self._arrived = threading.Condition()

    def take(self, heard: Heard) -> Answer:
        """Keep a request; gives what to answer."""
        with self._arrived:
            self.heard.append(heard)
            answer = self.answers.popleft() if self.answers else Answer()
            self._arrived.notify_all()
        return answer

    def waits_for(self, count: int) -> list[Heard]:
        """Wait until this many requests came."""
        with self._arrived:
            assert self._arrived.wait_for(lambda: len(self.heard) >= count, timeout=10), self.heard
            return list(self.heard)


@contextmanager
def recording_app() -> Iterator[RecordingApp]:
    """Listen on a free port."""
    app = RecordingApp()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            answer = app.take(Heard({name.lower(): value for name, value in self.headers.items()}, body))
            time.sleep(answer.after_seconds)
            try:
                self._reply(answer)
            except ConnectionError:
                self.close_connection = True  # the workspace did not wait for it

        def _reply(self, answer: Answer) -> None:
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body.encode())))
            self.end_headers()
            self.wfile.write(answer.body.encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    app.url = f"http://127.0.0.1:{server.server_port}/slack/events"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield app
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
