"""Failures on demand: what Slack does on a bad day."""

import threading
from collections import defaultdict, deque
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """How one call goes wrong; `delay_seconds` alone: late, but right."""

    status: int = 200
    error: str | None = None
    drop: bool = False
    delay_seconds: float = 0.0
    retry_after_seconds: int = 1
    after_doing: bool = False
    """Carry the call out, then fail: the app cannot know that it worked."""


class Faults:
    """The faults that lie ahead, by method."""

    def __init__(self) -> None:
        self._ahead: dict[str, deque[Fault]] = defaultdict(deque)
        self._lock = threading.Lock()

    def next(
        self,
        method: str,
        *,
        times: int = 1,
        status: int = 200,
        error: str | None = None,
        drop: bool = False,
        delay_seconds: float = 0.0,
        retry_after_seconds: int = 1,
        after_doing: bool = False,
    ) -> None:
        """
        Let the next calls of a method fail.

        `status` 429 is `ratelimited` with Retry-After; 500 an empty server error; `error` Slack's own name with 200;
        `drop` closes the connection without a word.
        """
        fault = Fault(status, error, drop, delay_seconds, retry_after_seconds, after_doing)
        with self._lock:
            self._ahead[method].extend([fault] * times)

    def take(self, method: str) -> Fault | None:
        """The fault for this call, used up."""
        with self._lock:
            ahead = self._ahead.get(method)
            return ahead.popleft() if ahead else None
