"""Subscribe a channel to digests: which days, at what hour where, and from which band on."""

from dataclasses import dataclass, replace
from datetime import datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.domain.errors import BadInput
from bot.domain.rep import Rep
from bot.domain.subscription import Subscription, SubscriptionId, next_due
from bot.domain.words import Band
from bot.usecases.ports import Subscriptions

CAPACITY_MIN, CAPACITY_MAX = 1, 20
"""Leads a digest; more than twenty do not fit into one Slack message with a button each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestOrder:
    """What somebody filled in."""

    channel_id: str
    channel_name: str = ""
    days: frozenset[int]
    """ISO weekdays, 1 Monday to 7 Sunday."""
    at: time
    zone: str
    band: Band = Band.HOT
    capacity: int = 10


@dataclass(frozen=True, slots=True)
class SubscribeChannel:
    """Keep one standing order a channel; ordering again changes it."""

    subscriptions: Subscriptions

    def current(self, channel_id: str) -> Subscription | None:
        """The channel's standing order."""
        return next(iter(self.subscriptions.all(channel_id=channel_id)), None)

    def __call__(self, order: DigestOrder, *, by: Rep, now: datetime) -> Subscription:
        """Raises BadInput with what to mend."""
        check(order)
        standing = self.current(order.channel_id)
        subscription = Subscription(
            id=standing.id if standing else SubscriptionId(f"S-{order.channel_id}"),
            channel_id=order.channel_id,
            channel_name=order.channel_name,
            days=order.days,
            at=order.at,
            zone=order.zone,
            band=order.band,
            capacity=order.capacity,
            created_by=by.id,
            next_due_at=next_due(order.days, order.at, order.zone, after=now),
            last_delivered_at=standing.last_delivered_at if standing else now,
        )
        self.subscriptions.put(subscription)
        return subscription

    def pause(self, channel_id: str, *, paused: bool, now: datetime) -> Subscription:
        """Stop posting for a while, or go on. Raises BadInput where the channel has no digest."""
        standing = self.current(channel_id)
        if standing is None:
            raise BadInput("This channel has no digest yet. Type /lead digest to order one.")
        changed = replace(standing, paused=paused).after(now)
        self.subscriptions.put(changed)
        return changed

    def stop(self, channel_id: str) -> bool:
        """Take the standing order away; whether there was one."""
        standing = self.current(channel_id)
        if standing is not None:
            self.subscriptions.delete(standing.id)
        return standing is not None


def check(order: DigestOrder) -> None:
    """Raises BadInput with the first thing to mend."""
    if not order.days:
        raise BadInput("Choose at least one day.")
    if not order.days <= set(range(1, 8)):
        raise BadInput("Days are Monday to Sunday.")
    if not CAPACITY_MIN <= order.capacity <= CAPACITY_MAX:
        raise BadInput(f"Choose between {CAPACITY_MIN} and {CAPACITY_MAX} leads a digest.")
    try:
        ZoneInfo(order.zone)
    except (ZoneInfoNotFoundError, ValueError) as cause:
        raise BadInput(f"I know no time zone “{order.zone}”. Write it like Europe/Berlin.") from cause
