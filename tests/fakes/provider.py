"""A model provider on loopback that speaks OpenAI's chat protocol and does what its script says, good or bad."""

import json
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

Request = Mapping[str, Any]
"""Body of a request, as the client sent it."""


@dataclass(frozen=True, slots=True)
class Says:
    """The model answers with text."""

    text: str


@dataclass(frozen=True, slots=True)
class Calls:
    """The model calls a tool. Arguments as a string go out as they are, JSON or not."""

    tool: str
    arguments: Mapping[str, Any] | str = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fails:
    """The provider answers with an HTTP error."""

    status: int


@dataclass(frozen=True, slots=True)
class Hangs:
    """The provider takes the request and never answers."""


@dataclass(frozen=True, slots=True)
class Breaks:
    """The provider streams the first words and then drops the connection."""

    text: str


@dataclass(frozen=True, slots=True)
class Refuses:
    """The model declines, as OpenAI's protocol has it."""

    words: str = "I cannot help with that."


Step = Says | Calls | Fails | Hangs | Breaks | Refuses
Script = Sequence[Step | Callable[[Request], Step]]


class Provider:
    """The server. A request beyond the end of the script is answered with an error and remembered."""

    def __init__(self, script: Script) -> None:
        self.requests: list[Request] = []
        self.overrun = False
        self._script = list(script)
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    @property
    def base_url(self) -> str:
        """What a client is given as the provider's address."""
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def next_step(self, request: Request) -> Step:
        """What the script says to do now."""
        with self._lock:
            self.requests.append(request)
            if not self._script:
                self.overrun = True
                return Fails(500)
            step = self._script.pop(0)
        return step(request) if callable(step) else step

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        provider = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                provider.do(self, request)

            def log_message(self, *_: object) -> None:
                """Tests are quiet."""

        return Handler

    def do(self, http: BaseHTTPRequestHandler, request: Request) -> None:
        """Answer one request."""
        match self.next_step(request):
            case Fails(status):
                _send(http, status, {"error": {"message": "scripted", "type": "scripted", "code": None}})
            case Hangs():
                self._closing.wait()
            case step if request.get("stream"):
                _stream(http, step)
            case step:
                _send(http, 200, completion(step))


def completion(step: Step) -> dict[str, Any]:
    """A whole answer in OpenAI's form."""
    finish = "tool_calls" if isinstance(step, Calls) else "stop"
    choice = {"index": 0, "message": {"role": "assistant", **_message(step)}, "finish_reason": finish}
    usage = {"prompt_tokens": 900, "completion_tokens": 40, "total_tokens": 940}
    return {"id": "c-1", "object": "chat.completion", "created": 0, "model": "double", "choices": [choice]} | {
        "usage": usage
    }


def _message(step: Step) -> dict[str, Any]:
    match step:
        case Calls(tool, arguments):
            written = arguments if isinstance(arguments, str) else json.dumps(arguments)
            call = {"id": f"call-{tool}", "type": "function", "function": {"name": tool, "arguments": written}}
            return {"content": None, "tool_calls": [call]}
        case Refuses(words):
            return {"content": None, "refusal": words}
        case Says(text) | Breaks(text):
            return {"content": text}
        case _:
            raise AssertionError(f"{step} is no message")


def _send(http: BaseHTTPRequestHandler, status: int, body: Mapping[str, Any]) -> None:
    data = json.dumps(body).encode()
    http.send_response(status)
    http.send_header("Content-Type", "application/json")
    http.send_header("Content-Length", str(len(data)))
    http.end_headers()
    http.wfile.write(data)


def _stream(http: BaseHTTPRequestHandler, step: Step) -> None:
    http.send_response(200)
    http.send_header("Content-Type", "text/event-stream")
    http.send_header("Connection", "close")
    http.end_headers()
    http.close_connection = True
    for delta in _deltas(step):
        _event(http, {"delta": delta, "finish_reason": None})
    if isinstance(step, Breaks):
        return  # without the closing events: the client sees the stream end in the middle
    _event(http, {"delta": {}, "finish_reason": "tool_calls" if isinstance(step, Calls) else "stop"})
    http.wfile.write(b"data: [DONE]\n\n")


def _deltas(step: Step) -> Iterator[dict[str, Any]]:
    """The message in pieces, as a model streams it."""
    message = _message(step)
    for call in message.get("tool_calls", ()):
        name, written = call["function"]["name"], call["function"]["arguments"]
        yield {"role": "assistant", "tool_calls": [{"index": 0, **call, "function": {"name": name, "arguments": ""}}]}
        for at in range(0, len(written), 12):
            yield {"tool_calls": [{"index": 0, "function": {"arguments": written[at : at + 12]}}]}
    text = message.get("content") or message.get("refusal") or ""
    for at in range(0, len(text), 8):
        yield {"role": "assistant", "content": text[at : at + 8]}


def _event(http: BaseHTTPRequestHandler, choice: Mapping[str, Any]) -> None:
    chunk = {"id": "c-1", "object": "chat.completion.chunk", "created": 0, "model": "double"}
    http.wfile.write(f"data: {json.dumps({**chunk, 'choices': [{'index': 0, **choice}]})}\n\n".encode())
    http.wfile.flush()
