"""Post what was claimed, each once: who tries when, and who takes up what was given up."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from threading import Lock
from typing import Generic, TypeVar

import structlog

from bot.domain.errors import AnnouncementFailed, Throttled
from bot.domain.subscription import DeliveryId, DeliveryState
from bot.usecases.ports import Inbox

log = structlog.get_logger(__name__)

One = TypeVar("One")
"""What is posted, with all that is needed for it."""

SETTLES_WITHIN = timedelta(minutes=10)
"""What has no result after this time was given up by whoever claimed it."""
MARGIN = timedelta(minutes=1)
"""So long before that it is not touched any more by whoever claimed it: a try may take its time."""
PAUSE = timedelta(seconds=30)
"""After this time a channel is looked into that did not answer."""
SKEW = timedelta(minutes=5)
"""How far Slack's clock may be from ours."""
LOOKED_FOR = timedelta(days=3)
"""So long what has no result is looked for in a channel that does not answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How a try ended."""

    state: DeliveryState
    """`claimed`: it is not over."""
    again: timedelta = PAUSE
    """When it is not over: after which time it may be tried again."""
    sure: bool = False
    """When it is not over: whether Slack said that nothing was posted."""


def unsettled(failed: AnnouncementFailed, *, posting: bool) -> Ended:
    """It is not over."""
    if isinstance(failed, Throttled):
        return Ended(state=DeliveryState.CLAIMED, again=failed.wait, sure=posting)
    return Ended(state=DeliveryState.CLAIMED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken(Generic[One]):
    """Something that nobody else touches until a moment."""

    id: DeliveryId
    one: One
    until: datetime
    again_at: datetime
    """When to try it again, where it was tried already."""
    sure: bool = False
    """Whether it is known that it was not posted; else it is looked for before it is."""


def taken(delivery_id: DeliveryId, one: One, now: datetime) -> Taken[One]:
    """Taken just now."""
    return Taken(id=delivery_id, one=one, until=now + SETTLES_WITHIN, again_at=now)


class Waiting(Generic[One]):
    """What this process tries again by itself, each when its channel may be asked again."""

    def __init__(self) -> None:
        self._kept: dict[DeliveryId, Taken[One]] = {}
        self._lock = Lock()

    def put(self, one: Taken[One]) -> None:
        """Keep it, unless its time runs out before; then it is left to whoever looks for what was given up."""
        if one.again_at < one.until - MARGIN:
            with self._lock:
                self._kept[one.id] = one

    def ready(self, now: datetime) -> list[Taken[One]]:
        """Those whose time has come; they are not kept any more, nor those that came too late."""
        with self._lock:
            due = [one for one in self._kept.values() if one.again_at <= now]
            for one in due:
                del self._kept[one.id]
        return [one for one in due if now < one.until - MARGIN]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rounds(Generic[One]):
    """Tries things at the same time; one that fails, is slow or has to wait does not hold up the others."""

    name: str
    """What is posted, for logs and for telling its claims from others'."""
    inbox: Inbox
    pool: Executor
    waiting: Waiting[One]

    def each(
        self, tried: Sequence[Taken[One]], act: Callable[[Taken[One]], Ended], now: datetime
    ) -> list[DeliveryState]:
        """What became of each."""

        def safely(one: Taken[One]) -> DeliveryState:
            try:
                ended = act(one)
            except Exception:  # one channel's trouble is not the others'; what stays claimed is reconciled
                log.exception("not delivered", what=self.name, delivery=one.id)
                ended = Ended(state=DeliveryState.CLAIMED)
            if ended.state is DeliveryState.CLAIMED:
                self.waiting.put(replace(one, again_at=now + ended.again, sure=ended.sure))
            return ended.state

        return list(self.pool.map(safely, tried))

    def left(self, unsettled: Sequence[tuple[DeliveryId, One]], now: datetime) -> list[Taken[One]]:
        """What has no result and this replica may take up: one of the replicas, for at least ten minutes."""
        span = int(now.timestamp() // SETTLES_WITHIN.total_seconds())
        return [
            taken(delivery_id, one, now)
            for delivery_id, one in unsettled
            # Two spans: in one alone it could be about to end, and somebody else take it up in the next.
            if self.inbox.claim([f"{self.name}:{delivery_id}:{n}" for n in (span, span + 1)], now=now)
        ]


@contextmanager
def rounds(name: str, *, inbox: Inbox, at_once: int, waiting: Waiting[One]) -> Iterator[Rounds[One]]:
    """Rounds that share their threads: as many as channels may be posted to `at_once`."""
    with ThreadPoolExecutor(at_once, thread_name_prefix=name) as pool:
        yield Rounds(name=name, inbox=inbox, pool=pool, waiting=waiting)
