"""One occurrence of a digest: which one is due, what it covers, and when the next is."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.subscription import Delivery, DeliveryId, DeliveryState, Subscription, next_due

LONGEST_GAP = timedelta(days=8)
"""More than the longest time between two occurrences, which is a week and an hour of clock change."""


def claimed(subscription: Subscription, *, now: datetime) -> tuple[Subscription, Delivery]:
    """
    The subscription moved on to its first time after `now`, and the delivery of its latest occurrence until `now`.

    However many occurrences were missed, there is one delivery, and it covers all since the last one delivered.
    """
    latest = _latest(subscription, now)
    day = latest.astimezone(ZoneInfo(subscription.zone)).date()
    delivery = Delivery(
        id=DeliveryId(f"{subscription.id}:{day.isoformat()}"),
        subscription_id=subscription.id,
        local_date=day,
        state=DeliveryState.CLAIMED,
        covers_since=subscription.last_delivered_at or _previous(subscription),
        claimed_at=now,
    )
    return subscription.after(now), delivery


def _latest(subscription: Subscription, now: datetime) -> datetime:
    """The last occurrence not later than `now`; where the plan was changed meanwhile, the one that was due."""
    candidate = now - LONGEST_GAP
    latest = subscription.next_due_at
    while (candidate := _next(subscription, candidate)) <= now:
        latest = max(latest, candidate)
    return latest


def _previous(subscription: Subscription) -> datetime:
    """The occurrence before the one that is due: what a first digest goes back to."""
    previous = candidate = _next(subscription, subscription.next_due_at - LONGEST_GAP)
    while candidate < subscription.next_due_at:
        previous, candidate = candidate, _next(subscription, candidate)
    return previous


def _next(subscription: Subscription, moment: datetime) -> datetime:
    return next_due(subscription.days, subscription.at, subscription.zone, after=moment)
