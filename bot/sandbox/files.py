"""Gives the app the files that people shared."""

from collections.abc import Callable

from fastapi import APIRouter, Request, Response

from bot.sandbox.desk import Desk
from bot.sandbox.methods.registry import Caller

SCOPE = "files:read"


class FilesDoor:
    """Gives files to who has the app's token; others get the sign-in page, as in Slack."""

    def __init__(self, desk: Desk, caller_of: Callable[[str], Caller | None]) -> None:
        self._desk = desk
        self._caller_of = caller_of

    def routes(self) -> APIRouter:
        """The route to mount."""
        router = APIRouter()
        router.add_api_route("/files-pri/{file_id}/{name}", self._give, methods=["GET"])
        return router

    def _give(self, file_id: str, name: str, request: Request) -> Response:
        _, _, token = request.headers.get("authorization", "").partition(" ")
        file = self._desk.state.files.get(file_id)
        allowed = SCOPE in self._desk.state.app.scopes and self._caller_of(token) is not None
        if file is None or file.name != name or not allowed:
            return Response("<html>Sign in</html>", media_type="text/html")
        return Response(file.data, media_type="application/octet-stream")
