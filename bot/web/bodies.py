"""Requests with a body larger than anything we take are refused, before it fills the memory."""

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

BODY_MAX_BYTES = 1_000_000
"""Slack's largest payload, a submitted view of 250 KB with its state, is well below, and every form of ours."""
TOO_LARGE = 413


class BoundedBodies:
    """Middleware: whoever reads a body reads so much and no more, whatever length was declared."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        length = 0

        async def bounded() -> Message:
            nonlocal length
            message = await receive()
            length += len(message.get("body", b""))
            if length > BODY_MAX_BYTES:
                raise HTTPException(TOO_LARGE, "That is larger than anything I take.")
            return message

        await self._app(scope, bounded, send)
