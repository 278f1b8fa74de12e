"""Subscribe a channel or a person to digests: which days, at what hour where, and about which leads."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.errors import BadInput
from bot.domain.quiet_hours import QuietHours
from bot.domain.rep import Rep
from bot.domain.subscription import Subscription, SubscriptionId, next_due
from bot.domain.subscription_words import changed, described, place_of
from bot.domain.words import Band
from bot.usecases.ports import Calendars, Subscriptions, local_date
from bot.usecases.read_filter import FilterUnclear, ReadFilter

CAPACITY_MIN, CAPACITY_MAX = 1, 20
"""Leads a digest; more than twenty do not fit into one Slack message with their buttons."""
BAR_MAX = 100
HOLIDAYS_MAX = timedelta(days=60)
"""Nobody has more public holidays than this in a row."""


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
    bar: int = 0
    """The lowest score that is posted; 0: any."""
    wanted: str = ""
    """Which leads, in words; empty: all."""
    quiet: QuietHours | None = None
    country: str = ""
    """Two-letter code; empty: public holidays are days like others."""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class SubscribeChannel:
    """Keep one standing order a channel; ordering again changes it."""

    subscriptions: Subscriptions
    calendars: Calendars
    read_filter: ReadFilter

    def current(self, channel_id: str) -> Subscription | None:
        """The channel's standing order."""
        return next(iter(self.subscriptions.all(channel_id=channel_id)), None)

    def history(self, channel_id: str) -> Sequence[ChangeNote]:
        """Who changed the channel's order, the latest first."""
        standing = self.current(channel_id)
        return self.subscriptions.history(standing.id) if standing else ()

    def unclear(self, order: DigestOrder, *, by: Rep, now: datetime) -> str:
        """What cannot be read of which leads are meant; empty where all can."""
        try:
            self.read_filter(order.wanted, by=by, now=now, zone=order.zone)
        except FilterUnclear as unclear:
            return unclear.sentence
        return ""

    def __call__(self, order: DigestOrder, *, by: Rep, where: str = "", now: datetime) -> Subscription:
        """Raises BadInput with what to mend, FilterUnclear where it cannot be read which leads are meant."""
        check(order)
        if order.country and not self.calendars.knows(order.country):
            raise BadInput("I know no public holidays of that country. Choose another one, or none.")
        wanted = self.read_filter(order.wanted, by=by, now=now, zone=order.zone)
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
            bar=order.bar,
            wanted=order.wanted,
            understood=wanted.understood,
            where=wanted.where,
            quiet=order.quiet,
            country=order.country,
            language=order.language,
            created_by=by.id,
            next_due_at=next_due(order.days, order.at, order.zone, after=now),
            last_delivered_at=standing.last_delivered_at if standing else now,
        )
        self.subscriptions.put(subscription, note=_note(_told(standing, subscription), by, where, now))
        return subscription

    def pause(self, channel_id: str, *, paused: bool, by: Rep, where: str = "", now: datetime) -> Subscription:
        """Stop posting for a while, or go on. Raises BadInput where the channel has no digest."""
        standing = self.current(channel_id)
        if standing is None:
            raise BadInput("This channel has no digest yet. Type /lead digest to order one.")
        after = replace(standing, paused=paused).after(now)
        told = f"{'paused' if paused else 'resumed'} the digest for {place_of(standing)}"
        self.subscriptions.put(after, note=_note(told, by, where, now))
        return after

    def stop(self, channel_id: str, *, by: Rep, where: str = "", now: datetime) -> bool:
        """Take the standing order away; whether there was one."""
        standing = self.current(channel_id)
        if standing is not None:
            told = f"stopped the digest for {place_of(standing)}"
            self.subscriptions.delete(standing.id, note=_note(told, by, where, now))
        return standing is not None

    def next_time(self, subscription: Subscription) -> datetime:
        """When it is posted next, public holidays left out."""
        due = subscription.next_due_at
        latest = due + HOLIDAYS_MAX
        while due < latest and self.calendars.holiday(subscription.country, local_date(due, subscription.zone)):
            due = next_due(subscription.days, subscription.at, subscription.zone, after=due)
        return due


def _told(before: Subscription | None, after: Subscription) -> str:
    if before is None:
        return f"ordered the {described(after)[0].lower()}{described(after)[1:]}"
    return f"changed the digest for {place_of(after)}: {changed(before, after) or 'nothing'}"


def _note(told: str, by: Rep, where: str, now: datetime) -> ChangeNote:
    return ChangeNote(kind=ChangeKind.SUBSCRIBED, by=by.id, at=now, where=where, summary=f"{by.shown} {told}")


def check(order: DigestOrder) -> None:
    """Raises BadInput with the first thing to mend."""
    if not order.days:
        raise BadInput("Choose at least one day.")
    if not order.days <= set(range(1, 8)):
        raise BadInput("Days are Monday to Sunday.")
    if not CAPACITY_MIN <= order.capacity <= CAPACITY_MAX:
        raise BadInput(f"Choose between {CAPACITY_MIN} and {CAPACITY_MAX} leads a digest.")
    if not 0 <= order.bar <= BAR_MAX:
        raise BadInput(f"A score is a number from 0 to {BAR_MAX}.")
    try:
        ZoneInfo(order.zone)
    except (ZoneInfoNotFoundError, ValueError) as cause:
        raise BadInput(f"I know no time zone “{order.zone}”. Write it like Europe/Berlin.") from cause
    if order.quiet and order.quiet.hold(order.at):
        raise BadInput(f"It is to be quiet from {order.quiet}, and {order.at:%H:%M} is within. Change one of them.")
