"""What answers over HTTP: Slack's requests, links to content, and whether the bot is well."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from fastapi import FastAPI, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse

from bot.web.bodies import BoundedBodies
from bot.web.links import ContentLinks, link_routes, pages_for_errors


class HttpReply(Protocol):
    """What a handler outside this package wants sent."""

    @property
    def status(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, Sequence[str]]: ...
    @property
    def body(self) -> str: ...


SlackRequests = Callable[[str, Mapping[str, Sequence[str]]], HttpReply]
"""Takes the body and headers of one signed request of Slack's: verifies, acknowledges, starts the work."""

Check = Callable[[], Mapping[str, str]]
"""Names what is not well, and why; empty when all is."""


def create_web(*, slack: SlackRequests | None, unwell: Check, links: ContentLinks | None = None) -> FastAPI:
    """The application; without `slack` (Socket Mode) Slack's requests are not served."""
    web = FastAPI(title="Leadbot", docs_url=None, redoc_url=None, openapi_url=None)
    web.add_middleware(BoundedBodies)

    @web.get("/health")
    def health() -> Response:
        troubles = unwell()
        return JSONResponse({"well": not troubles, "troubles": dict(troubles)}, status_code=503 if troubles else 200)

    if slack is not None:
        _mount_slack(web, slack)
    if links is not None:
        web.include_router(link_routes(links))
        pages_for_errors(web)
    return web


def _mount_slack(web: FastAPI, slack: SlackRequests) -> None:
    @web.post("/slack/events")
    async def slack_events(request: Request) -> Response:
        body = await request.body()
        headers = {name: request.headers.getlist(name) for name in request.headers}
        # Bolt's App is synchronous: on the event loop, one slow listener would hold up every acknowledgement.
        reply = await run_in_threadpool(slack, body.decode(errors="replace"), headers)
        response = Response(reply.body, status_code=reply.status)
        for name, values in reply.headers.items():
            for value in values:
                response.headers.append(name, value)
        return response
