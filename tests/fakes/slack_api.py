"""A Slack on loopback that records what the bot sends, refuses what Slack refuses, and fails when told to."""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any
from urllib.parse import parse_qs

from bot.sandbox.limits import check_message, check_view
from bot.sandbox.refusals import SlackRefusal

BOT_USER, BOT_ID, TEAM = "U0BOT", "B0BOT", "T0TEAM"
VIEWS = {"views.open", "views.push", "views.publish", "views.update"}
MESSAGES = {"chat.postMessage", "chat.postEphemeral", "chat.update", "respond"}


@dataclass(frozen=True, slots=True)
class Call:
    """One request of the bot's."""

    method: str
    arguments: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Failure:
    """What to answer instead."""

    error: str = ""
    status: int = 200
    retry_after: int | None = None
    drop: bool = False
    """Do what was asked, then hang up without an answer."""


@dataclass
class SlackApi:
    """Starts with `with`; `url` is what SLACK_API_URL would be."""

    people: dict[str, dict[str, Any]] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    failures: dict[str, list[Failure]] = field(default_factory=lambda: defaultdict(list))
    history: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    complaints: list[str] = field(default_factory=list)
    """What Slack would have refused for its shape."""
    strict: bool = True
    """Off for benchmarks: what Slack refuses is not looked for."""
    scopes: str = ""
    websocket_url: str = ""
    """Where `apps.connections.open` sends the bot."""
    _posted: int = 0
    _lock: Lock = field(default_factory=Lock)

    def __enter__(self) -> "SlackApi":
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler_for(self))
        self._server.daemon_threads = True
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/api/"

    def response_url(self, name: str = "1") -> str:
        return f"http://127.0.0.1:{self._server.server_port}/respond/{name}"

    def knows(self, slack_id: str, *, name: str, email: str | None = None, zone: str = "UTC") -> None:
        """Let users.info tell of a person."""
        self.people[slack_id] = {"id": slack_id, "tz": zone, "profile": {"real_name": name, "email": email}}

    def fails(self, method: str, error: str = "", *, times: int = 1, **how: Any) -> None:
        """Let the next calls of a method fail."""
        self.failures[method] += [Failure(error, **how)] * times

    def sent(self, *methods: str) -> list[dict[str, Any]]:
        """Arguments of every call of these methods; without any, every message and view."""
        wanted = set(methods) or MESSAGES | VIEWS
        return [dict(call.arguments) for call in self.calls if call.method in wanted]

    def forget(self) -> None:
        """Begin a new page."""
        self.calls.clear()

    def answer(self, method: str, arguments: dict[str, Any]) -> tuple[int, dict[str, str], Any]:
        """Status, headers and body; None as body hangs up."""
        with self._lock:
            self.calls.append(Call(method, arguments))
            failure = self.failures[method].pop(0) if self.failures[method] else None
            if failure and not failure.drop:
                headers = {} if failure.retry_after is None else {"Retry-After": str(failure.retry_after)}
                return failure.status, headers, {"ok": False, "error": failure.error or "internal_error"}
            wrong = self._wrong(method, arguments) if self.strict else []
            if wrong:
                self.complaints += wrong
                return 200, {}, {"ok": False, "error": "invalid_blocks"}
            done = self._done(method, arguments)
            return 200, {"X-OAuth-Scopes": self.scopes}, None if failure else done

    def _wrong(self, method: str, arguments: dict[str, Any]) -> list[str]:
        try:
            if method in MESSAGES:
                check_message(arguments.get("text") or "", arguments.get("blocks"))
            if method in VIEWS:
                check_view(arguments["view"], "home" if method == "views.publish" else "modal")
        except SlackRefusal as refusal:
            return [f"{method}: {refusal.error} {' '.join(refusal.messages)}"]
        return []

    def _done(self, method: str, arguments: dict[str, Any]) -> dict[str, Any]:
        if method == "auth.test":
            known = {"user_id": BOT_USER, "bot_id": BOT_ID, "team_id": TEAM, "team": "Vendor", "user": "leadbot"}
            return {"ok": True, "url": "https://vendor.slack.test/", **known}
        if method == "apps.connections.open":
            return {"ok": True, "url": self.websocket_url}
        if method == "users.info":
            person = self.people.get(arguments["user"])
            return {"ok": True, "user": person} if person else {"ok": False, "error": "user_not_found"}
        if method == "conversations.open":
            return {"ok": True, "channel": {"id": str(arguments["users"]).replace("U0", "D0", 1)}}
        if method == "chat.postMessage":
            return self._post(arguments)
        if method == "conversations.history":
            after = float(arguments.get("oldest") or 0)
            kept = [m for m in self.history[arguments["channel"]] if float(m["ts"]) >= after]
            return {"ok": True, "messages": list(reversed(kept))}
        if method == "conversations.replies":
            root = arguments["ts"]
            kept = [m for m in self.history[arguments["channel"]] if root in (m["ts"], m.get("thread_ts"))]
            return {"ok": True, "messages": kept}
        if method == "chat.delete":
            kept = self.history[arguments["channel"]]
            self.history[arguments["channel"]] = [m for m in kept if m["ts"] != arguments["ts"]]
        if method in VIEWS:
            return {"ok": True, "view": {"id": "V1", "hash": "1.0"}}
        return {"ok": True, "channel": arguments.get("channel"), "ts": arguments.get("ts", "1.1")}

    def _post(self, arguments: dict[str, Any]) -> dict[str, Any]:
        self._posted += 1
        channel = (
            arguments["channel"].replace("U0", "D0", 1) if arguments["channel"][0] == "U" else arguments["channel"]
        )
        ts = f"1773824400.{self._posted:06d}"
        self.history[channel].append({"ts": ts, **arguments})
        return {"ok": True, "channel": channel, "ts": ts, "message": {"ts": ts}}


def _handler_for(api: SlackApi) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            arguments = _arguments(body, self.headers.get("Content-Type", ""))
            method = "respond" if self.path.startswith("/respond/") else self.path.removeprefix("/api/")
            status, headers, answered = api.answer(method, arguments)
            if answered is None:
                self.close_connection = True
                return
            sent = (b"ok" if answered.get("ok") else answered["error"].encode()) if method == "respond" else None
            self._send(status if sent in (b"ok", None) else 400, headers, sent or json.dumps(answered).encode())

        def _send(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
            self.send_response(status)
            for name, value in {**headers, "Content-Type": "application/json"}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Keep tests quiet."""

    return Handler


def _arguments(body: str, content_type: str) -> dict[str, Any]:
    if content_type.startswith("application/json"):
        read: dict[str, Any] = json.loads(body or "{}")
        return read
    flat = {name: values[0] for name, values in parse_qs(body).items()}
    return {
        name: json.loads(value) if name in {"view", "blocks", "metadata"} else value for name, value in flat.items()
    }
