"""Digest subscriptions and when they are due."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import NewType
from zoneinfo import ZoneInfo

from bot.domain.lead_query import Condition
from bot.domain.quiet_hours import QuietHours
from bot.domain.rep import RepId
from bot.domain.words import Band

SubscriptionId = NewType("SubscriptionId", str)
DeliveryId = NewType("DeliveryId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A channel's standing order for digests."""

    id: SubscriptionId
    channel_id: str
    channel_name: str = ""
    days: frozenset[int]
    """ISO weekdays, 1 Monday to 7 Sunday, in the zone."""
    at: time
    """Local time of day, without zone."""
    zone: str
    """IANA time zone."""
    band: Band = Band.HOT
    """The lowest band that is posted."""
    capacity: int = 10
    """Leads a digest at most; the rest is behind a button."""
    bar: int = 0
    """The lowest score that is posted, besides the band; 0: none is asked for."""
    wanted: str = ""
    """Which leads, as somebody wrote it: `EMEA, more than 200 employees`; empty: all."""
    understood: str = ""
    """The same as it is understood: `leads in EMEA with 201 or more employees`."""
    where: tuple[Condition, ...] = ()
    """And as conditions of a plan."""
    quiet: QuietHours | None = None
    country: str = ""
    """Two-letter code of the country whose public holidays are no working days; empty: none are kept."""
    language: str = "en"
    """Language of dates, as babel calls it."""
    created_by: RepId | None = None
    """Whoever ordered or changed it last, and is told when it cannot be posted any more."""
    paused: bool = False
    next_due_at: datetime
    """Aware, UTC."""
    last_delivered_at: datetime | None = None

    @property
    def personal(self) -> bool:
        """Whether one person alone gets it, as a direct message."""
        return self.channel_id.startswith("D")

    def after(self, moment: datetime) -> "Subscription":
        """The same subscription, due for the first time after `moment`."""
        return replace(self, next_due_at=next_due(self.days, self.at, self.zone, after=moment))


class DeliveryState(StrEnum):
    CLAIMED = "claimed"
    POSTED = "posted"
    EMPTY = "empty"
    SKIPPED = "skipped"
    """It fell on a public holiday; the next one covers its time as well."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One occurrence of a digest: unique on subscription and local date."""

    id: DeliveryId
    subscription_id: SubscriptionId
    local_date: date
    state: DeliveryState
    covers_since: datetime
    claimed_at: datetime
    posted_ts: str | None = None
    """Slack's `ts` of the posted message."""


def next_due(days: frozenset[int], at: time, zone: str, *, after: datetime) -> datetime:
    """
    First moment later than `after` that is `at` on one of `days` on the wall clock of `zone`, as UTC.

    Each of those local days has exactly one such moment. A wall time that a clock change skips is taken as far past
    the gap, or as far before it where that would be another day; one that comes twice, the first time. A date that
    a zone skips altogether (Samoa's 30 December 2011) has none.
    """
    if not days:
        raise ValueError("a subscription needs at least one day")
    tz = ZoneInfo(zone)
    day = after.astimezone(tz).date() - timedelta(days=1)
    while True:
        due = _moment(day, at, tz) if day.isoweekday() in days else None
        if due is not None and due > after:
            return due
        day += timedelta(days=1)


def _moment(day: date, at: time, tz: ZoneInfo) -> datetime | None:
    """The moment of a wall time within its own local day; `fold` 0 is past a gap and before a repetition."""
    for fold in (0, 1):
        moment = datetime.combine(day, at.replace(fold=fold), tz).astimezone(UTC)
        if moment.astimezone(tz).date() == day:
            return moment
    return None
