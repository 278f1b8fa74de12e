"""Deliver one digest: compose it, post it once, and find out whether it was posted where nobody knows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot.domain.digest import DigestContent
from bot.domain.digest_record import LookingBack
from bot.domain.errors import AnnouncementFailed, ChannelClosed
from bot.domain.lead_query import Condition
from bot.domain.subscription import Delivery, DeliveryId, DeliveryState, Subscription, SubscriptionId
from bot.domain.words import Band
from bot.usecases.compose_digest import ComposeDigest
from bot.usecases.pause_closed import PauseClosed
from bot.usecases.ports import Announcer, Calendars, Deliveries, Opening, Posted, Subscriptions
from bot.usecases.post_once import LOOKED_FOR, SKEW, Ended, unsettled

log = structlog.get_logger(__name__)

SILENT_AT_MOST = timedelta(days=7) - timedelta(hours=2)
"""A week, whatever clocks do meanwhile."""

COMPOSED_MAX = 1_000
"""So many different digests are kept for others who ask for the same."""

Composed = dict[tuple[Band, int, int, str, str, tuple[Condition, ...], datetime, datetime], DigestContent]
"""Digests of one run, by what was asked for."""


def templated(content: DigestContent) -> str:
    """The sentence as we write it ourselves."""
    return content.headline


class LooksBack(Protocol):
    """Sees how digests did."""

    def __call__(
        self, due: Sequence[tuple[Subscription, datetime]], *, now: datetime
    ) -> Mapping[SubscriptionId, LookingBack]:
        """What digests say at `now` of those before, given since when each covers; who is left out says nothing."""


def not_looking(due: Sequence[tuple[Subscription, datetime]], *, now: datetime) -> Mapping[SubscriptionId, LookingBack]:
    """Says nothing."""
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliverDigest:
    """Post a delivery, or find it in its channel; what becomes of it is settled at once."""

    subscriptions: Subscriptions
    deliveries: Deliveries
    compose: ComposeDigest
    announcer: Announcer
    calendars: Calendars
    pause: PauseClosed
    look_back: LooksBack = not_looking
    opening: Opening = templated
    composed: Composed = field(default_factory=dict)
    """Subscriptions that ask for the same share the work."""
    backs: dict[DeliveryId, LookingBack | None] = field(default_factory=dict)
    """What is looked up for several at once, until they are posted."""

    def sharing(self) -> "DeliverDigest":
        """The same for one run over many: what several ask for is made once, and forgotten with the run."""
        return replace(self, compose=self.compose.sharing(), composed={}, backs={})

    def look_ahead(self, due: Sequence[tuple[Subscription, Delivery]], *, now: datetime) -> None:
        """Look back for all that are about to be begun."""
        found = self.look_back([(subscription, delivery.covers_since) for subscription, delivery in due], now=now)
        self.backs.update({delivery.id: found.get(subscription.id) for subscription, delivery in due})

    def begin(self, subscription: Subscription, delivery: Delivery, *, now: datetime) -> Ended:
        """The first try. A public holiday is left out; the next digest covers it."""
        if self.calendars.holiday(subscription.country, delivery.local_date):
            return self._settle(delivery, DeliveryState.SKIPPED)
        return self.post(subscription, delivery, now=now)

    def reconcile(self, subscription: Subscription, delivery: Delivery, *, now: datetime) -> Ended:
        """Settle what is in the channel; post what is not, unless the next digest covers it by now."""
        try:
            found = self.announcer.find_digest(subscription.channel_id, delivery.id, since=delivery.claimed_at - SKEW)
        except AnnouncementFailed as failed:
            return self._not_read(delivery, failed, now)
        if found is not None:
            return self._settle(delivery, DeliveryState.POSTED, found)
        if subscription.after(delivery.claimed_at).next_due_at <= now:
            log.info("digest overtaken by the next one", delivery=delivery.id)
            return self._settle(delivery, DeliveryState.FAILED)
        return self.post(subscription, delivery, now=now)

    def _not_read(self, delivery: Delivery, failed: AnnouncementFailed, now: datetime) -> Ended:
        """The channel cannot be looked into: asked again later, but not for ever."""
        log.warning("digest not looked for", delivery=delivery.id, reason=failed.sentence)
        hopeless = isinstance(failed, ChannelClosed) or now - delivery.claimed_at > LOOKED_FOR
        return self._settle(delivery, DeliveryState.FAILED) if hopeless else unsettled(failed, posting=False)

    def post(self, subscription: Subscription, delivery: Delivery, *, now: datetime) -> Ended:
        """For a delivery of which it is known that it is not in the channel."""
        content = self._content(subscription, delivery)
        if content.empty and not self._long_silent(delivery):
            return self._settle(delivery, DeliveryState.EMPTY)
        try:
            back = self._back(subscription, delivery)
            posted = self.announcer.post_digest(subscription, delivery, content, back=back, now=now)
        except ChannelClosed as refused:
            log.warning("digest refused", delivery=delivery.id, reason=refused.sentence)
            ended = self._settle(delivery, DeliveryState.FAILED)
            self.pause(subscription, reason=refused.sentence, now=now)
            return ended
        except AnnouncementFailed as failed:
            log.warning("digest not confirmed", delivery=delivery.id, reason=failed.sentence)
            return unsettled(failed, posting=True)
        return self._settle(delivery, DeliveryState.POSTED, posted)

    def _back(self, subscription: Subscription, delivery: Delivery) -> LookingBack | None:
        if delivery.id in self.backs:
            return self.backs.pop(delivery.id)
        return self.look_back([(subscription, delivery.covers_since)], now=delivery.claimed_at).get(subscription.id)

    def _long_silent(self, delivery: Delivery) -> bool:
        """Whether nothing was posted for a week, so that a line is due saying that all is quiet."""
        since = self.deliveries.silent_since(delivery.subscription_id)
        return since is not None and delivery.claimed_at - since >= SILENT_AT_MOST

    def _content(self, subscription: Subscription, delivery: Delivery) -> DigestContent:
        key = (
            *(subscription.band, subscription.capacity, subscription.bar, subscription.zone, subscription.language),
            *(subscription.where, delivery.covers_since, delivery.claimed_at),
        )
        content = self.composed.get(key)
        if content is None:
            content = self.compose(subscription, since=delivery.covers_since, until=delivery.claimed_at)
            content = content if content.empty else replace(content, headline=self.opening(content))
            if len(self.composed) >= COMPOSED_MAX:
                self.composed.clear()
            self.composed[key] = content
        return content

    def _settle(self, delivery: Delivery, state: DeliveryState, posted: Posted | None = None) -> Ended:
        settled = replace(delivery, state=state, posted_ts=posted.ts if posted else None)
        self.subscriptions.settle(settled, shown=posted.shown if posted else ())
        return Ended(state=state)
