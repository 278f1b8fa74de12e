"""What the app answered, or why it did not."""

import json
from dataclasses import dataclass
from typing import Any

ACK_WITHIN_SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class Ack:
    """The app's acknowledgement; `failure` is Slack's name for what went wrong (None: nothing)."""

    body: str = ""
    failure: str | None = None
    retry: bool = True

    @property
    def ok(self) -> bool:
        """Whether the app acknowledged in time."""
        return self.failure is None

    def json(self) -> dict[str, Any]:
        """The body as an object; empty when it is no JSON object."""
        try:
            parsed = json.loads(self.body) if self.body else {}
        except ValueError:
            return {}
        return parsed if isinstance(parsed, dict) else {}
