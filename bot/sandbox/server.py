"""The workspace on a loopback port: Web API, sockets and page in one uvicorn, in a thread of its own."""

import asyncio
import contextlib
import os
import socket
import threading
from collections.abc import Callable
from typing import Any

import uvicorn
from fastapi import FastAPI, Request, WebSocket, WebSocketDisconnect
from uvicorn.protocols.http.h11_impl import H11Protocol

from bot.domain.errors import SettingsWrong
from bot.sandbox.delivery import SocketHub
from bot.sandbox.page import Page
from bot.sandbox.web_api import WebApi

START_WITHIN_SECONDS = 10.0
STOP_WITHIN_SECONDS = 5.0


class RunningWorkspace:
    """A served workspace; also a context manager that stops it."""

    def __init__(self, url: str, stop: Callable[[], None]) -> None:
        self.url = url
        self.api_url = f"{url}/api/"
        self.stop = stop

    def __enter__(self) -> "RunningWorkspace":
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


def build(web_api: WebApi, page: Page, sockets: SocketHub) -> FastAPI:
    """The routes of the workspace."""
    app = FastAPI(title="Local Slack workspace", openapi_url=None)
    app.include_router(web_api.routes())
    app.include_router(page.routes())

    @app.websocket("/link/")
    async def link(websocket: WebSocket, ticket: str = "") -> None:
        if not sockets.admits(ticket):
            await websocket.close(code=1008)
            return
        await websocket.accept()
        with contextlib.suppress(WebSocketDisconnect):
            await sockets.serve(websocket)

    return app


def _listening(host: str, port: int) -> socket.socket:
    """Raises SettingsWrong naming a port that cannot be had."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OverflowError:
        raise SettingsWrong(
            f"There is no port {port}: ports go from 0 (any free one) to 65535. Say --port 0."
        ) from None
    except OSError as problem:
        why = os.strerror(problem.errno or 0)
        raise SettingsWrong(
            f"I cannot use port {port} ({why}). Choose another one, or any free one with --port 0."
        ) from problem


def start(app: FastAPI, web_api: WebApi, page: Page, *, host: str, port: int, on_url: Callable[[str], None]) -> Any:
    """Serve in a thread; returns the function that stops it. Port 0 takes a free one."""
    listening = _listening(host, port)
    address = f"[{host}]" if ":" in host else host
    on_url(f"http://{address}:{listening.getsockname()[1]}")
    connections: dict[Any, asyncio.Transport] = {}
    web_api.drop_connection = _dropper(connections)
    config = uvicorn.Config(
        app,
        http=_tracking(connections),
        ws="websockets-sansio",
        lifespan="off",
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, args=([listening],), name="local-workspace", daemon=True)
    thread.start()
    _wait_until_started(server, thread)

    def stop() -> None:
        page.close()
        server.should_exit = True
        thread.join(STOP_WITHIN_SECONDS)
        listening.close()

    return stop


def _wait_until_started(server: uvicorn.Server, thread: threading.Thread) -> None:
    deadline = threading.Event()
    for _ in range(int(START_WITHIN_SECONDS / 0.01)):
        if server.started:
            return
        if not thread.is_alive():
            break
        deadline.wait(0.01)
    raise RuntimeError("the local workspace did not start")


def _tracking(connections: dict[Any, asyncio.Transport]) -> type[asyncio.Protocol]:
    """A protocol that remembers its connections by the other side's address, so that one can be cut."""

    class Tracking(H11Protocol):
        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            connections[transport.get_extra_info("peername")[:2]] = transport
            super().connection_made(transport)

        def connection_lost(self, exc: Exception | None) -> None:
            connections.pop(self.transport.get_extra_info("peername")[:2], None)
            super().connection_lost(exc)

    return Tracking


def _dropper(connections: dict[Any, asyncio.Transport]) -> Callable[[Request], None]:
    def drop(request: Request) -> None:
        if request.client and (transport := connections.get((request.client.host, request.client.port))):
            transport.abort()

    return drop
