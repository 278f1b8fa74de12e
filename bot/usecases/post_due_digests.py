"""Post the digests that are due: each once, whatever fails in between."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import structlog

from bot.domain.digest import DigestContent
from bot.domain.errors import AnnouncementFailed, ChannelClosed
from bot.domain.lead_query import Condition
from bot.domain.subscription import Delivery, DeliveryState, Subscription
from bot.domain.words import Band
from bot.usecases.compose_digest import ComposeDigest
from bot.usecases.pause_closed import PauseClosed
from bot.usecases.ports import Announcer, Calendars, Deliveries, Inbox, Subscriptions

log = structlog.get_logger(__name__)

CLAIMED_AT_ONCE = 20
"""
Subscriptions taken from the table at a time: few enough that a slow Slack takes less than `SETTLES_WITHIN` for them,
or another replica would believe the last ones to be given up.
"""
SETTLES_WITHIN = timedelta(minutes=10)
"""A delivery without a result after this time was given up by whoever claimed it."""
LOOKED_FOR = timedelta(days=3)
"""So long a delivery without a result is looked for in a channel that does not answer."""
SILENT_AT_MOST = timedelta(days=7) - timedelta(hours=2)
"""A week, whatever clocks do meanwhile."""
SKEW = timedelta(minutes=5)
"""How far Slack's clock may be from ours."""

Due = tuple[Subscription, Delivery]


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
    """Not known whether it was posted; looked for in the channel before it is tried again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostDueDigests:
    """
    Claim what is due, post it, settle it.

    What was claimed and never settled is looked for in the channel first, and posted only if it is not there. A
    channel that fails or is slow does not hold up the others.
    """

    subscriptions: Subscriptions
    deliveries: Deliveries
    compose: ComposeDigest
    announcer: Announcer
    inbox: Inbox
    calendars: Calendars
    pause: PauseClosed
    at_once: int = 4
    """Channels posted to at the same time."""

    def __call__(self, *, now: datetime) -> DigestsPosted:
        """Post everything that is due at `now`."""
        composed: Composed = {}
        ended = self._each(self._given_up(now), self._reconcile, composed, now)
        while due := self.subscriptions.claim_due(now=now, limit=CLAIMED_AT_ONCE):
            ended += self._each(due, self._deliver, composed, now)
        return DigestsPosted(
            posted=ended.count(DeliveryState.POSTED),
            empty=ended.count(DeliveryState.EMPTY),
            skipped=ended.count(DeliveryState.SKIPPED),
            failed=ended.count(DeliveryState.FAILED),
            waiting=ended.count(DeliveryState.CLAIMED),
        )

    def _each(self, due: Sequence[Due], deliver: "Deliver", composed: "Composed", now: datetime) -> list[DeliveryState]:
        def safely(one: Due) -> DeliveryState:
            try:
                return deliver(*one, composed, now)
            except Exception:  # one channel's trouble is not the others'; what stays claimed is reconciled
                log.exception("digest not delivered", delivery=one[1].id)
                return DeliveryState.CLAIMED

        if not due:
            return []
        with ThreadPoolExecutor(self.at_once, thread_name_prefix="digest") as pool:
            return list(pool.map(safely, due))

    def _given_up(self, now: datetime) -> list[Due]:
        """Deliveries without a result that this replica may take up: one of the replicas, once in a while."""
        bucket = int(now.timestamp() // SETTLES_WITHIN.total_seconds())
        left = self.deliveries.unsettled(claimed_before=now - SETTLES_WITHIN)
        return [one for one in left if self.inbox.claim([f"digest:{one[1].id}:{bucket}"], now=now)]

    def _reconcile(
        self, subscription: Subscription, delivery: Delivery, composed: "Composed", now: datetime
    ) -> DeliveryState:
        try:
            found = self.announcer.find_digest(subscription.channel_id, delivery.id, since=delivery.claimed_at - SKEW)
        except AnnouncementFailed as failed:
            return self._not_read(delivery, failed, now)
        if found is not None:
            return self._settle(delivery, DeliveryState.POSTED, ts=found.ts)
        if subscription.after(delivery.claimed_at).next_due_at <= now:
            log.info("digest overtaken by the next one", delivery=delivery.id)
            return self._settle(delivery, DeliveryState.FAILED)  # the next one covers its time as well
        return self._post(subscription, delivery, composed, now)

    def _not_read(self, delivery: Delivery, failed: AnnouncementFailed, now: datetime) -> DeliveryState:
        """The channel cannot be looked into: asked again later, but not for ever."""
        log.warning("digest not looked for", delivery=delivery.id, reason=failed.sentence)
        hopeless = isinstance(failed, ChannelClosed) or now - delivery.claimed_at > LOOKED_FOR
        return self._settle(delivery, DeliveryState.FAILED) if hopeless else DeliveryState.CLAIMED

    def _deliver(
        self, subscription: Subscription, delivery: Delivery, composed: "Composed", now: datetime
    ) -> DeliveryState:
        if self.calendars.holiday(subscription.country, delivery.local_date):
            return self._settle(delivery, DeliveryState.SKIPPED)
        return self._post(subscription, delivery, composed, now)

    def _post(
        self, subscription: Subscription, delivery: Delivery, composed: "Composed", now: datetime
    ) -> DeliveryState:
        content = self._content(subscription, delivery, composed)
        if content.empty and not self._long_silent(delivery):
            return self._settle(delivery, DeliveryState.EMPTY)
        try:
            posted = self.announcer.post_digest(subscription, delivery, content, now=now)
        except ChannelClosed as refused:
            log.warning("digest refused", delivery=delivery.id, reason=refused.sentence)
            self._settle(delivery, DeliveryState.FAILED)
            self.pause(subscription, reason=refused.sentence, now=now)
            return DeliveryState.FAILED
        except AnnouncementFailed as failed:
            log.warning("digest not confirmed", delivery=delivery.id, reason=failed.sentence)
            return DeliveryState.CLAIMED
        return self._settle(delivery, DeliveryState.POSTED, ts=posted.ts)

    def _long_silent(self, delivery: Delivery) -> bool:
        """Whether nothing was posted for a week, so that a line is due saying that all is quiet."""
        since = self.deliveries.silent_since(delivery.subscription_id)
        return since is not None and delivery.claimed_at - since >= SILENT_AT_MOST

    def _content(self, subscription: Subscription, delivery: Delivery, composed: "Composed") -> DigestContent:
        """Subscriptions that ask for the same share the work."""
        key = (
            *(subscription.band, subscription.capacity, subscription.zone, subscription.language),
            *(subscription.where, delivery.covers_since, delivery.claimed_at),
        )
        if key not in composed:
            composed[key] = self.compose(subscription, since=delivery.covers_since, until=delivery.claimed_at)
        return composed[key]

    def _settle(self, delivery: Delivery, state: DeliveryState, *, ts: str | None = None) -> DeliveryState:
        self.subscriptions.settle(replace(delivery, state=state, posted_ts=ts))
        return state


Composed = dict[tuple[Band, int, str, str, tuple[Condition, ...], datetime, datetime], DigestContent]
"""Digests of one run, by what was asked for."""
Deliver = Callable[[Subscription, Delivery, Composed, datetime], DeliveryState]
