"""`/ui/*` and the page itself: what the browser asks for and does."""

import asyncio
import contextlib
import json
from base64 import b64decode
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from fastapi import APIRouter, HTTPException
from fastapi.responses import FileResponse, StreamingResponse
from pydantic import BaseModel, Field

from bot.sandbox.acts import clicking, commanding, speaking, submitting, visiting
from bot.sandbox.delivery import Ack
from bot.sandbox.desk import Desk
from bot.sandbox.examples import Example
from bot.sandbox.messages import Message
from bot.sandbox.page_state import page_state
from bot.sandbox.refusals import SlackRefusal
from bot.sandbox.shared_file import FILE_BYTES_MAX
from bot.sandbox.state import Json

STATIC = Path(__file__).parent / "static"
AT_MOST_EVERY_SECONDS = 0.04
SIGN_OF_LIFE_EVERY_SECONDS = 15.0


class Act(BaseModel):
    """One thing a person did on the page."""

    person: str
    channel: str = ""
    ts: str = ""
    thread_ts: str | None = None
    text: str = ""
    view: str | None = None
    block_id: str = ""
    action_id: str = ""
    value: Any = None
    values: dict[str, dict[str, Any]] = Field(default_factory=dict)
    callback_id: str = ""
    name: str = ""
    """Of a file that is shared."""
    data: str = ""
    """Its bytes, in base64."""


class Page:
    """Serves the page, its live updates, and what people do on it."""

    def __init__(self, desk: Desk, examples: tuple[Example, ...]) -> None:
        self._desk = desk
        self._examples = examples
        self._closing = False

    def close(self) -> None:
        """End all live updates, so that the server can stop."""
        self._closing = True
        self._desk.state.touch()

    def routes(self) -> APIRouter:
        """The routes to mount."""
        router = APIRouter()
        router.add_api_route("/ui/state", self._state, methods=["GET"])
        router.add_api_route("/ui/stream", self._stream, methods=["GET"])
        router.add_api_route("/ui/act/{act}", self._act, methods=["POST"])
        router.add_api_route("/", self._index, methods=["GET"], include_in_schema=False)
        router.add_api_route("/static/{name}", self._static, methods=["GET"])
        return router

    def _index(self) -> FileResponse:
        return FileResponse(STATIC / "index.html", headers=_FRESH)

    def _static(self, name: str) -> FileResponse:
        file = STATIC / name
        if file.parent != STATIC or not file.is_file():
            raise HTTPException(404)
        return FileResponse(file, headers=_FRESH)

    def _state(self, person: str = "", since: int = 0) -> Json:
        shown = page_state(self._desk.state, self._who(person), since=since, reachable=self._desk.courier.reachable)
        return shown | ({} if since else {"examples": [example.json() for example in self._examples]})

    async def _stream(self, person: str = "", since: int = 0) -> StreamingResponse:
        updates = self._updates(self._who(person), since)
        return StreamingResponse(updates, media_type="text/event-stream", headers=_FRESH)

    def _who(self, person: str) -> str:
        """The person named, or without a name the first one."""
        people = self._desk.state.people
        if person and person not in people:
            raise HTTPException(404)
        return person or next(iter(people))

    async def _updates(self, person: str, since: int) -> AsyncIterator[str]:
        bell, loop = asyncio.Event(), asyncio.get_running_loop()

        def ring() -> None:
            with contextlib.suppress(RuntimeError):  # the loop has closed: nobody listens any more
                loop.call_soon_threadsafe(bell.set)

        self._desk.state.on_change.append(ring)
        try:
            while not self._closing:
                bell.clear()
                shown = self._state(person, since)
                since = shown["revision"]
                yield f"data: {json.dumps(shown)}\n\n"
                await asyncio.sleep(AT_MOST_EVERY_SECONDS)
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(bell.wait(), SIGN_OF_LIFE_EVERY_SECONDS)
        finally:
            self._desk.state.on_change.remove(ring)

    def _act(self, act: str, done: Act) -> Json:
        """Carry out an act; a refusal of Slack's is told by its name."""
        self._who(done.person)
        try:
            return {"ok": True} | self._do(act, done)
        except SlackRefusal as refused:
            return refused.response()

    def _do(self, act: str, done: Act) -> Json:
        desk, who = self._desk, done.person
        match act:
            case "say":
                return {"ts": speaking.say(desk, who, done.channel, done.text, thread_ts=done.thread_ts).ts}
            case "share":
                return {"ts": self._share(done).ts}
            case "command":
                return _told(commanding.run(desk, who, done.channel, done.text, thread_ts=done.thread_ts))
            case "use":
                return _told(clicking.use(desk, who, self._place(done), _use(done)))
            case "suggest":
                return {"options": clicking.suggest(desk, who, self._place(done), _use(done))}
            case "shortcut":
                message = self._place(done).message if done.ts else None
                return _told(clicking.shortcut(desk, who, done.callback_id, message=message))
            case "submit":
                return _told(submitting.submit(desk, who, done.view or "", done.values))
        return self._do_quietly(act, done)

    def _share(self, done: Act) -> Message:
        data = b64decode(done.data)
        if len(data) > FILE_BYTES_MAX:
            raise SlackRefusal("file_upload_size_restricted")
        return speaking.share(
            self._desk, done.person, done.channel, done.name, data, typed=done.text, thread_ts=done.thread_ts
        )

    def _do_quietly(self, act: str, done: Act) -> Json:
        """What the app hears of later, or not at all."""
        desk, who = self._desk, done.person
        match act:
            case "close":
                submitting.close(desk, who, done.view or "", all_of_them=done.value == "all")
            case "home":
                visiting.open_home(desk, who)
            case "messages":
                visiting.open_messages(desk, who)
            case "react":
                speaking.toggle_reaction(desk, who, done.channel, done.ts, done.text)
            case "dismiss":
                speaking.dismiss(desk, who, done.channel, done.ts)
            case "read":
                speaking.read(desk, who, done.channel)
            case "invite":
                speaking.invite(desk, who, done.channel)
            case "stop":
                speaking.stop_working(desk, who, done.channel, done.thread_ts or "")
            case _:
                raise HTTPException(404)
        return {}

    def _place(self, done: Act) -> clicking.Place:
        return clicking.place_of(self._desk, channel_id=done.channel, ts=done.ts, view_id=done.view)


def _use(done: Act) -> clicking.Use:
    return clicking.Use(done.block_id, done.action_id, done.value, done.values)


def _told(ack: Ack) -> Json:
    return {} if ack.ok else {"ok": False, "error": ack.failure}


_FRESH = {"Cache-Control": "no-store"}
