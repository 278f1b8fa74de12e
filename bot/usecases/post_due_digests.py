"""Post the digests that are due: each once, whatever fails in between."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from threading import Lock

import structlog

from bot.domain.subscription import Delivery, DeliveryId, DeliveryState, Subscription
from bot.usecases.deliver_digest import DeliverDigest, Ended
from bot.usecases.ports import Inbox

log = structlog.get_logger(__name__)

CLAIMED_AT_ONCE = 20
"""
Subscriptions taken from the table at a time: few enough that a slow Slack takes less than `SETTLES_WITHIN` for them,
or another replica would believe the last ones to be given up.
"""
SETTLES_WITHIN = timedelta(minutes=10)
"""A delivery without a result after this time was given up by whoever claimed it."""
MARGIN = timedelta(minutes=1)
"""So long before that it is not touched any more by whoever claimed it: a try may take its time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A delivery that nobody else touches until a moment."""

    subscription: Subscription
    delivery: Delivery
    until: datetime
    again_at: datetime
    """When to try it again, where it was tried already."""
    sure: bool = False
    """Whether it is known that it was not posted; else it is looked for before it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestsPosted:
    """How many deliveries ended how."""

    posted: int = 0
    empty: int = 0
    skipped: int = 0
    """It is a public holiday there."""
    failed: int = 0
    """The channel is closed to us; its leads wait for the next digest."""
    waiting: int = 0
    """Not over: waits for Slack, or is looked for in the channel before it is tried again."""


class Waiting:
    """What this process tries again by itself, each when its channel may be asked again."""

    def __init__(self) -> None:
        self._kept: dict[DeliveryId, Taken] = {}
        self._lock = Lock()

    def put(self, taken: Taken) -> None:
        """Keep it, unless its time runs out before; then it is left to whoever looks for what was given up."""
        if taken.again_at < taken.until - MARGIN:
            with self._lock:
                self._kept[taken.delivery.id] = taken

    def ready(self, now: datetime) -> list[Taken]:
        """Those whose time has come; they are not kept any more, nor those that came too late."""
        with self._lock:
            due = [one for one in self._kept.values() if one.again_at <= now]
            for one in due:
                del self._kept[one.delivery.id]
        return [one for one in due if now < one.until - MARGIN]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostDueDigests:
    """
    Claim what is due, post it, settle it.

    What was claimed and never settled is looked for in the channel first, and posted only if it is not there. A
    channel that fails, is slow or has to wait does not hold up the others.
    """

    deliver: DeliverDigest
    inbox: Inbox
    at_once: int = 4
    """Channels posted to at the same time."""
    waiting: Waiting = field(default_factory=Waiting)

    def __call__(self, *, now: datetime) -> DigestsPosted:
        """Post everything that is due at `now`."""
        deliver = replace(self.deliver, composed={})

        def begin(one: Taken) -> Ended:
            return deliver.begin(one.subscription, one.delivery, now=now)

        def again(one: Taken) -> Ended:
            act = deliver.post if one.sure else deliver.reconcile
            return act(one.subscription, one.delivery, now=now)

        ended = self._each([*self.waiting.ready(now), *self._given_up(now)], again, now)
        subscriptions = self.deliver.subscriptions
        while due := subscriptions.claim_due(now=now, limit=CLAIMED_AT_ONCE):
            ended += self._each([_taken(*one, now) for one in due], begin, now)
        return DigestsPosted(
            posted=ended.count(DeliveryState.POSTED),
            empty=ended.count(DeliveryState.EMPTY),
            skipped=ended.count(DeliveryState.SKIPPED),
            failed=ended.count(DeliveryState.FAILED),
            waiting=ended.count(DeliveryState.CLAIMED),
        )

    def _each(self, taken: Sequence[Taken], act: Callable[[Taken], Ended], now: datetime) -> list[DeliveryState]:
        def safely(one: Taken) -> DeliveryState:
            try:
                ended = act(one)
            except Exception:  # one channel's trouble is not the others'; what stays claimed is reconciled
                log.exception("digest not delivered", delivery=one.delivery.id)
                ended = Ended(state=DeliveryState.CLAIMED)
            if ended.state is DeliveryState.CLAIMED:
                self.waiting.put(replace(one, again_at=now + ended.again, sure=ended.sure))
            return ended.state

        if not taken:
            return []
        with ThreadPoolExecutor(self.at_once, thread_name_prefix="digest") as pool:
            return list(pool.map(safely, taken))

    def _given_up(self, now: datetime) -> list[Taken]:
        """Deliveries without a result that this replica may take up: one of the replicas, for at least ten minutes."""
        span = int(now.timestamp() // SETTLES_WITHIN.total_seconds())
        left = self.deliver.deliveries.unsettled(claimed_before=now - SETTLES_WITHIN)
        return [
            _taken(subscription, delivery, now)
            for subscription, delivery in left
            # Two spans: in one alone it could be about to end, and somebody else take it up in the next.
            if self.inbox.claim([f"digest:{delivery.id}:{n}" for n in (span, span + 1)], now=now)
        ]


def _taken(subscription: Subscription, delivery: Delivery, now: datetime) -> Taken:
    return Taken(subscription=subscription, delivery=delivery, until=now + SETTLES_WITHIN, again_at=now)
