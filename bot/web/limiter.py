"""So many requests a minute from one address, and no more."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

ADDRESSES_MAX = 10_000
"""Addresses remembered at once; those that were quiet longest are forgotten first."""


@dataclass(slots=True)
class Limiter:
    """Each address has `per_minute` requests, which fill up again evenly."""

    per_minute: int
    clock: Callable[[], float] = monotonic
    _left: dict[str, tuple[float, float]] = field(default_factory=dict)
    """Requests left and when that was counted, by address; the latest at the end."""
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def allows(self, address: str) -> bool:
        """Whether one more may come in now."""
        now = self.clock()
        with self._lock:
            left, counted = self._left.pop(address, (float(self.per_minute), now))
            left = min(float(self.per_minute), left + (now - counted) * self.per_minute / 60)
            allowed = left >= 1
            self._left[address] = (left - allowed, now)
            if len(self._left) > ADDRESSES_MAX:
                del self._left[next(iter(self._left))]
            return allowed
