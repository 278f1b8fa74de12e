"""Signs requests as Slack does."""

import hashlib
import hmac
import time

from tests.slack.harness import SIGNING_SECRET


def signed(body: str, kind: str = "application/json", *, secret: str = SIGNING_SECRET) -> dict[str, str]:
    """Headers of a request with this body."""
    now = str(int(time.time()))
    digest = hmac.new(secret.encode(), f"v0:{now}:{body}".encode(), hashlib.sha256).hexdigest()
    return {"Content-Type": kind, "X-Slack-Request-Timestamp": now, "X-Slack-Signature": f"v0={digest}"}
