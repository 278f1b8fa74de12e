"""Signed HTTP requests to the address the app gave, as Slack sends them."""

import hashlib
import hmac
import json
import ssl
import time
from urllib.parse import urlencode

import httpx

from bot.sandbox.delivery.ack import ACK_WITHIN_SECONDS, Ack
from bot.sandbox.state import Json


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """Slack's version 0 signature of a request."""
    signed = hmac.new(secret.encode(), b"v0:" + timestamp.encode() + b":" + body, hashlib.sha256)
    return f"v0={signed.hexdigest()}"


class HttpTransport:
    """Posts to one address; signs with the wall clock, which the app compares with its own."""

    def __init__(self, url: str, signing_secret: str) -> None:
        self.url = url
        self._secret = signing_secret
        # The app is on this machine, spoken to in plain HTTP: no certificates need loading, which takes 0.1 s.
        bare = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self._client = httpx.Client(timeout=ACK_WITHIN_SECONDS, trust_env=False, verify=bare)

    def event(self, envelope: Json, *, retry: int = 0, reason: str = "") -> Ack:
        """Post an event; `retry` counts from 1."""
        headers = {"X-Slack-Retry-Num": str(retry), "X-Slack-Retry-Reason": reason} if retry else {}
        return self._post(json.dumps(envelope).encode(), "application/json", headers)

    def interaction(self, payload: Json) -> Ack:
        """Post a click, a submission or the like."""
        return self._post(urlencode({"payload": json.dumps(payload)}).encode(), _FORM, {})

    def command(self, form: Json) -> Ack:
        """Post a slash command."""
        return self._post(urlencode(form).encode(), _FORM, {})

    def close(self) -> None:
        """Let the connections go."""
        self._client.close()

    def _post(self, body: bytes, content_type: str, headers: dict[str, str]) -> Ack:
        timestamp = str(int(time.time()))
        headers = headers | {
            "Content-Type": content_type,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": signature(self._secret, timestamp, body),
        }
        try:
            answer = self._client.post(self.url, content=body, headers=headers)
        except httpx.TimeoutException:
            return Ack(failure="http_timeout")
        except httpx.TransportError:
            return Ack(failure="connection_failed")
        retry = answer.headers.get("X-Slack-No-Retry") != "1"
        return Ack(answer.text, None if answer.is_success else "http_error", retry)


_FORM = "application/x-www-form-urlencoded"
