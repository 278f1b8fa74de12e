"""Files that people upload, fetched from Slack."""

from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage
from typing import IO
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from slack_sdk import WebClient

from bot.domain.errors import FileUnreadable

FETCHED_BYTES_MAX = 20_000_000
FETCH_TIMEOUT_SECONDS = 20
SLACKS_OWN = ("slack.com", "slack-files.com")
"""The token goes to these hosts and to the one that the app talks to, and to no other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file beside a message."""

    name: str
    size: int
    address: str
    """Where Slack gives it to the app."""


def fetch(client: WebClient, upload: Upload) -> bytes:
    """Raises FileUnreadable with what to do."""
    if upload.size > FETCHED_BYTES_MAX:
        most = FETCHED_BYTES_MAX // 1_000_000
        raise FileUnreadable(f"{upload.name} has {upload.size / 1e6:.0f} MB; I read up to {most} MB.")
    if not _is_slacks(upload.address, client):
        raise FileUnreadable(f"{upload.name} is kept outside of Slack, where I cannot read it. Upload the file itself.")
    request = Request(upload.address, headers={"Authorization": f"Bearer {client.token}"})  # noqa: S310 - see _is_slacks
    not_given = f"Slack did not give me {upload.name}. Please upload it once more."
    try:
        with build_opener(_TokenStays(client)).open(request, timeout=FETCH_TIMEOUT_SECONDS) as answer:
            data: bytes = answer.read(FETCHED_BYTES_MAX + 1)
            page = answer.headers.get_content_type() == "text/html" and not upload.name.endswith((".html", ".htm"))
            missing: int | None = answer.length
    except (OSError, HTTPException) as trouble:
        raise FileUnreadable(not_given) from trouble
    if missing and len(data) <= FETCHED_BYTES_MAX:
        # The line broke: half a call must not be read as if it were all that was said.
        raise FileUnreadable(not_given)
    if page or len(data) > FETCHED_BYTES_MAX:
        # Slack answers with its sign-in page where the app may not read files.
        raise FileUnreadable(f"Slack did not give me {upload.name}: the app needs the scope files:read.")
    return data


class _TokenStays(HTTPRedirectHandler):
    """Follows redirects, without the token where they lead away from Slack."""

    def __init__(self, client: WebClient) -> None:
        self._client = client

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """The next request, if any."""
        following = super().redirect_request(req, fp, code, msg, headers, newurl)
        if following is not None and not _is_slacks(following.full_url, self._client):
            following.remove_header("Authorization")
        return following


def _is_slacks(address: str, client: WebClient) -> bool:
    host, own = urlsplit(address), urlsplit(client.base_url)
    if (host.scheme, host.netloc) == (own.scheme, own.netloc):
        return True
    name = host.hostname or ""
    return host.scheme == "https" and any(name == one or name.endswith(f".{one}") for one in SLACKS_OWN)
