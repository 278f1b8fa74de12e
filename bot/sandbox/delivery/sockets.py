"""Socket Mode: the app opens a WebSocket, we send envelopes, it acknowledges each."""

import asyncio
import json
import secrets
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotInTime
from dataclasses import dataclass, field
from typing import Literal, Protocol

from bot.sandbox.delivery.ack import ACK_WITHIN_SECONDS, Ack
from bot.sandbox.state import Json

MAX_CONNECTIONS = 10


class TextSocket(Protocol):
    """As much of a WebSocket as is needed."""

    async def send_text(self, data: str) -> None:
        """Send a text frame."""

    async def receive_text(self) -> str:
        """Wait for a text frame."""

    async def close(self, code: int = 1000) -> None:
        """Hang up."""


@dataclass(slots=True, eq=False)
class Connection:
    """One socket, and the loop it lives on."""

    socket: TextSocket
    loop: asyncio.AbstractEventLoop
    waiting: dict[str, "Future[Ack]"] = field(default_factory=dict)


class SocketHub:
    """All sockets the app has open; each envelope goes to one of them, in turn."""

    def __init__(self, app_id: str, *, on_change: Callable[[], object] = lambda: None) -> None:
        self._app_id = app_id
        self._on_change = on_change
        self._connections: list[Connection] = []
        self._tickets: set[str] = set()
        self._turn = 0

    @property
    def count(self) -> int:
        """How many sockets are open."""
        return len(self._connections)

    def ticket(self) -> str:
        """A secret that opens one socket, once."""
        ticket = secrets.token_urlsafe(16)
        self._tickets.add(ticket)
        return ticket

    def admits(self, ticket: str) -> bool:
        """Whether this ticket opens a socket; it is used up."""
        known = ticket in self._tickets
        self._tickets.discard(ticket)
        return known and self.count < MAX_CONNECTIONS

    async def serve(self, socket: TextSocket) -> None:
        """Greet a socket and read its acknowledgements until it closes (which raises)."""
        connection = Connection(socket, asyncio.get_running_loop())
        self._connections.append(connection)
        self._on_change()
        hello = {"type": "hello", "num_connections": self.count, "connection_info": {"app_id": self._app_id}}
        try:
            await socket.send_text(json.dumps(hello | {"debug_info": {"host": "local", "build_number": 1}}))
            while True:
                self._acknowledged(connection, json.loads(await socket.receive_text()))
        finally:
            self._connections.remove(connection)
            self._on_change()
            for future in list(connection.waiting.values()):
                if not future.done():
                    future.set_result(Ack(failure="connection_failed"))

    def send(
        self,
        kind: Literal["events_api", "interactive", "slash_commands"],
        payload: Json,
        *,
        retry: int = 0,
        reason: str = "",
    ) -> Ack:
        """Send an envelope from any thread, and wait for what the app says to it."""
        if not self._connections:
            return Ack(failure="connection_failed")
        self._turn += 1
        connection = self._connections[self._turn % len(self._connections)]
        envelope_id = secrets.token_hex(16)
        envelope = {
            "type": kind,
            "envelope_id": envelope_id,
            "payload": payload,
            "accepts_response_payload": kind != "events_api",
        }
        if kind == "events_api":
            envelope |= {"retry_attempt": retry, "retry_reason": reason}
        waiting: Future[Ack] = Future()
        connection.waiting[envelope_id] = waiting
        asyncio.run_coroutine_threadsafe(connection.socket.send_text(json.dumps(envelope)), connection.loop)
        try:
            return waiting.result(timeout=ACK_WITHIN_SECONDS)
        except NotInTime:
            return Ack(failure="http_timeout")
        finally:
            connection.waiting.pop(envelope_id, None)

    def ask_to_reconnect(self, reason: str = "refresh_requested") -> None:
        """Tell every socket that it will be closed, as Slack does now and then."""
        text = json.dumps({"type": "disconnect", "reason": reason, "debug_info": {"host": "local"}})
        for connection in list(self._connections):
            asyncio.run_coroutine_threadsafe(connection.socket.send_text(text), connection.loop)

    def hang_up(self) -> None:
        """Close every socket without a word, as a broken network does."""
        for connection in list(self._connections):
            asyncio.run_coroutine_threadsafe(connection.socket.close(), connection.loop)

    @staticmethod
    def _acknowledged(connection: Connection, frame: Json) -> None:
        future = connection.waiting.get(frame.get("envelope_id", ""))
        if future is not None and not future.done():
            payload = frame.get("payload")
            body = payload.get("text", "") if isinstance(payload, dict) and set(payload) == {"text"} else ""
            future.set_result(Ack(body or (json.dumps(payload) if payload else "")))
