"""One occurrence of a digest: which one is due, what it covers, and when the next is."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.quiet_hours import QuietHours
from bot.domain.subscription import Delivery, DeliveryId, DeliveryState, Subscription, next_due

LONGEST_GAP = timedelta(days=8)
"""More than the longest time between two occurrences, which is a week and an hour of clock change."""

LONGEST_SPAN = timedelta(days=366)


def claimed(subscription: Subscription, *, now: datetime) -> tuple[Subscription, Delivery | None]:
    """
    The subscription moved on to its first time after `now`, and the delivery of its latest occurrence until `now`.

    However many occurrences were missed, there is one delivery, and it covers all since the last one delivered.
    Where it is late and hours are quiet meanwhile there is none: it waits until they are over, if that is the same
    day, or for the next one.
    """
    day = _latest(subscription, now).astimezone(ZoneInfo(subscription.zone)).date()
    if subscription.quiet and subscription.quiet.hold_at(now, subscription.zone):
        return _waiting(subscription, subscription.quiet, day, now), None
    delivery = Delivery(
        id=DeliveryId(f"{subscription.id}:{day.isoformat()}"),
        subscription_id=subscription.id,
        local_date=day,
        state=DeliveryState.CLAIMED,
        covers_since=subscription.last_delivered_at or _previous(subscription),
        claimed_at=now,
    )
    return subscription.after(now), delivery


def occurrences(subscription: Subscription, *, after: datetime, until: datetime) -> list[datetime]:
    """When a digest was due in a span of time, its end included; at most as many as there are days in a year."""
    found: list[datetime] = []
    moment = max(after, until - LONGEST_SPAN)
    while (moment := _next(subscription, moment)) <= until:
        found.append(moment)
    return found


def _waiting(subscription: Subscription, quiet: QuietHours, day: date, now: datetime) -> Subscription:
    moved, over = subscription.after(now), quiet.over(now, subscription.zone)
    same_day = over.astimezone(ZoneInfo(subscription.zone)).date() == day
    return replace(moved, next_due_at=min(over, moved.next_due_at)) if same_day else moved


def _latest(subscription: Subscription, now: datetime) -> datetime:
    """The last occurrence not later than `now`; where the plan was changed meanwhile, the one that was due."""
    latest = subscription.next_due_at
    candidate = max(latest, now - LONGEST_GAP)
    while (candidate := _next(subscription, candidate)) <= now:
        latest = candidate
    return latest


def _previous(subscription: Subscription) -> datetime:
    """The occurrence before the one that is due: what a first digest goes back to."""
    previous = candidate = _next(subscription, subscription.next_due_at - LONGEST_GAP)
    while candidate < subscription.next_due_at:
        previous, candidate = candidate, _next(subscription, candidate)
    return previous


def _next(subscription: Subscription, moment: datetime) -> datetime:
    return next_due(subscription.days, subscription.at, subscription.zone, after=moment)
