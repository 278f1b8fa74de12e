"""`/api/METHOD` and response_urls: what the app calls."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse
from starlette.concurrency import run_in_threadpool

from bot.sandbox.answering import answer
from bot.sandbox.desk import Desk
from bot.sandbox.faults import Fault, Faults
from bot.sandbox.files import FilesDoor
from bot.sandbox.methods import MethodCall, call_method
from bot.sandbox.methods.arguments import Arguments
from bot.sandbox.methods.registry import Caller
from bot.sandbox.refusals import SlackRefusal


@dataclass(frozen=True, slots=True)
class RecordedCall:
    """One call the app made, and what it was answered."""

    method: str
    arguments: dict[str, Any]
    response: dict[str, Any]
    at: float
    """Seconds of the clock that never goes back."""


class WebApi:
    """Answers calls, remembers them, and fails where it was told to."""

    def __init__(self, desk: Desk, faults: Faults, tokens: dict[str, Caller]) -> None:
        self._desk = desk
        self._faults = faults
        self._tokens = tokens
        self._recorded: list[RecordedCall] = []
        self._lock = threading.Lock()
        self.drop_connection: Callable[[Request], None] = _no_transport

    def calls(self, method: str | None = None) -> list[RecordedCall]:
        """What was called so far, in order."""
        with self._lock:
            return [call for call in self._recorded if method in (None, call.method)]

    def routes(self) -> APIRouter:
        """The routes to mount."""
        router = APIRouter()
        router.add_api_route("/api/{method}", self._call, methods=["GET", "POST"])
        router.add_api_route("/commands/{team}/{token}", self._respond, methods=["POST"])
        router.include_router(FilesDoor(self._desk, self._tokens.get).routes())
        return router

    async def _call(self, method: str, request: Request) -> Response:
        values, token = await _given(request)
        fault = self._faults.take(method)
        if fault and fault.drop and not fault.after_doing:
            self.drop_connection(request)
            return Response()
        response = await run_in_threadpool(self._answer, method, values, token, fault)
        if fault and fault.drop:
            self.drop_connection(request)
        return response

    def _answer(self, method: str, values: dict[str, Any], token: str | None, fault: Fault | None) -> Response:
        if fault:
            time.sleep(fault.delay_seconds)
            if (failed := _failed(fault)) and not fault.after_doing:
                return failed
        body = self._body(method, values, token)
        with self._lock:
            self._recorded.append(RecordedCall(method, values, body, time.monotonic()))
        if fault and (failed := _failed(fault)):
            return failed
        return JSONResponse(body, headers={"X-OAuth-Scopes": ",".join(sorted(self._desk.state.app.scopes))})

    def _body(self, method: str, values: dict[str, Any], token: str | None) -> dict[str, Any]:
        call = MethodCall(self._desk.state, Arguments(values, had_token=token is not None), self._socket_url)
        try:
            return call_method(method, call, caller=self._tokens.get(token or ""))
        except SlackRefusal as refused:
            return refused.response()

    def _socket_url(self) -> str:
        ticket = self._desk.courier.sockets.ticket()
        return f"{self._desk.base_url.replace('http', 'ws', 1)}/link/?ticket={ticket}&app_id={self._desk.state.app.id}"

    async def _respond(self, token: str, request: Request) -> Response:
        values, _ = await _given(request)
        return await run_in_threadpool(self._take_answer, token, values)

    def _take_answer(self, token: str, values: dict[str, Any]) -> Response:
        state = self._desk.state
        try:
            with state.lock:
                right = state.tickets.answer(token)
                answer(state, right, values)
            body: dict[str, Any] = {"ok": True}
        except SlackRefusal as refused:
            body = refused.response()
        with self._lock:
            self._recorded.append(RecordedCall("response_url", values, body, time.monotonic()))
        if body["ok"]:
            return PlainTextResponse("ok")
        expired = body["error"] in ("expired_url", "used_url", "invalid_url")
        return JSONResponse(body, status_code=404 if expired else 400)


async def _given(request: Request) -> tuple[dict[str, Any], str | None]:
    """The arguments, and the token from the header or among them."""
    values: dict[str, Any] = dict(request.query_params)
    raw = await request.body()
    if request.headers.get("content-type", "").startswith("application/json"):
        parsed = await request.json() if raw else {}
        values |= parsed if isinstance(parsed, dict) else {}
    else:
        values |= dict(parse_qsl(raw.decode(), keep_blank_values=True))
    token = values.pop("token", None)
    kind, _, bearer = request.headers.get("authorization", "").partition(" ")
    return values, bearer if kind == "Bearer" and bearer else token


def _failed(fault: Fault) -> Response | None:
    if fault.status == 429:
        headers = {"Retry-After": str(fault.retry_after_seconds)}
        return JSONResponse({"ok": False, "error": "ratelimited"}, 429, headers)
    if fault.error:
        return JSONResponse({"ok": False, "error": fault.error}, fault.status)
    return Response(status_code=fault.status) if fault.status != 200 else None


def _no_transport(request: Request) -> None:
    raise RuntimeError(f"the workspace is not served, so {request.url.path} has no connection to drop")
