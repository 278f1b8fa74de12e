"""Post the report on scores once a month, in channels that want it: each month once, whatever fails in between."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Generic, Protocol, TypeVar
from zoneinfo import ZoneInfo

import structlog
from pydantic import TypeAdapter

from bot.domain.errors import AnnouncementFailed, ChannelClosed, LeadChangedElsewhere
from bot.domain.subscription import DeliveryId
from bot.usecases.ports import Inbox, Posted, ThreadStore

log = structlog.get_logger(__name__)

Report = TypeVar("Report")
Made = TypeVar("Made", covariant=True)
Posts = TypeVar("Posts", contravariant=True)

KIND, KEY = "report", "channels"
KEPT_FOR = timedelta(days=3_650)
FROM_HOUR = 9
"""On the first of the month, in the channel's zone."""
SETTLES_WITHIN = timedelta(minutes=10)
"""A report without a result after this time was given up by whoever claimed it."""
SKEW = timedelta(minutes=5)
"""How far Slack's clock may be from ours."""
TRIES = 5
"""Two people, or two replicas, at the same moment; hardly ever more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOrder:
    """A channel's standing order for the monthly report."""

    zone: str
    """IANA time zone."""
    month: str
    """The month last taken on, `2026-11`."""
    claimed_at: datetime
    settled: bool = True
    """Whether that month's report was posted, or given up for good."""


Orders = Mapping[str, ReportOrder]
"""By channel."""
ORDERS: TypeAdapter[dict[str, ReportOrder]] = TypeAdapter(dict[str, ReportOrder])


class Makes(Protocol[Made]):
    """Makes a report."""

    def __call__(self, *, now: datetime) -> Made:
        """As of now."""


class ReportAnnouncer(Protocol[Posts]):
    """Posts reports where people see them."""

    def post_report(self, channel_id: str, delivery_id: DeliveryId, report: Posts, *, now: datetime) -> Posted:
        """Raises ChannelClosed where Slack refuses for good, AnnouncementFailed where it may have worked."""

    def find_digest(self, channel_id: str, delivery_id: DeliveryId, *, since: datetime) -> Posted | None:
        """Look in the channel whether this was posted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """How often a report comes, and by which name it is kept."""

    name: str
    key: str
    period: Callable[[datetime, str], str]
    """Which one a moment is in, where a zone's wall calendar hangs; later ones sort later."""
    begins: Callable[[datetime], bool]
    """Whether a local moment is on the first day of one."""


def month_of(moment: datetime, zone: str) -> str:
    """`2026-11`, on the wall calendar of the zone."""
    return f"{moment.astimezone(ZoneInfo(zone)):%Y-%m}"


def week_of(moment: datetime, zone: str) -> str:
    """`2026-W48`, on the wall calendar of the zone."""
    return f"{moment.astimezone(ZoneInfo(zone)):%G-W%V}"


MONTHLY = Rhythm(name="report", key=KEY, period=month_of, begins=lambda local: local.day == 1)
WEEKLY_GAPS = Rhythm(name="gaps", key="gap channels", period=week_of, begins=lambda local: local.weekday() == 0)


@dataclass(frozen=True, slots=True)
class ReportOrders:
    """Which channels want a report."""

    threads: ThreadStore
    rhythm: Rhythm = MONTHLY

    def all(self, *, now: datetime) -> Orders:
        """Every standing order, by channel."""
        return self._read(now)[0]

    def order(self, channel_id: str, *, zone: str, now: datetime) -> None:
        """Post here from the next month, or week, on; ordering again changes nothing but the zone."""
        month = self.rhythm.period(now, zone)
        self._change(lambda orders: orders | {channel_id: ReportOrder(zone=zone, month=month, claimed_at=now)}, now)

    def stop(self, channel_id: str, *, now: datetime) -> bool:
        """Take the order away; whether there was one."""
        there = channel_id in self.all(now=now)
        self._change(lambda orders: {key: order for key, order in orders.items() if key != channel_id}, now)
        return there

    def claim(self, channel_id: str, month: str, *, now: datetime) -> bool:
        """Take a month's report on; False where somebody has, or where the order is gone."""
        orders, version = self._read(now)
        order = orders.get(channel_id)
        if order is None or order.month >= month:
            return False
        taken = replace(order, month=month, claimed_at=now, settled=False)
        try:
            self._write({**orders, channel_id: taken}, version, now)
        except LeadChangedElsewhere:
            return False  # another replica, most likely with this; the next tick sees
        return True

    def settle(self, channel_id: str, *, now: datetime) -> None:
        """The month's report needs nothing more."""

        def settled(orders: dict[str, ReportOrder]) -> dict[str, ReportOrder]:
            if channel_id not in orders:
                return orders
            return {**orders, channel_id: replace(orders[channel_id], settled=True)}

        self._change(settled, now)

    def _change(self, change: Callable[[dict[str, ReportOrder]], dict[str, ReportOrder]], now: datetime) -> None:
        for attempt in range(TRIES):
            orders, version = self._read(now)
            try:
                self._write(change(orders), version, now)
            except LeadChangedElsewhere:
                if attempt == TRIES - 1:
                    raise
            else:
                return

    def _read(self, now: datetime) -> tuple[dict[str, ReportOrder], int]:
        document, version = self.threads.get(KIND, self.rhythm.key, now=now) or ({}, 0)
        return ORDERS.validate_python(document), version

    def _write(self, orders: Orders, version: int, now: datetime) -> None:
        document = {key: asdict(order) | {"claimed_at": order.claimed_at.isoformat()} for key, order in orders.items()}
        self.threads.put(KIND, self.rhythm.key, document, version=version, expires_at=now + KEPT_FOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class PostReports(Generic[Report]):
    """Claim what is due, post it, settle it; what was claimed and never settled is looked for in the channel first."""

    orders: ReportOrders
    report: Makes[Report]
    announcer: ReportAnnouncer[Report]
    inbox: Inbox

    def __call__(self, *, now: datetime) -> int:
        """Post what is due at `now`; how many were."""
        return sum(self._post_if_due(channel, order, now) for channel, order in self.orders.all(now=now).items())

    def _post_if_due(self, channel_id: str, order: ReportOrder, now: datetime) -> bool:
        month = self.orders.rhythm.period(now, order.zone)
        local = now.astimezone(ZoneInfo(order.zone))
        if not order.settled and order.month == month:
            return self._take_up(channel_id, order, now)
        if order.month >= month or (self.orders.rhythm.begins(local) and local.hour < FROM_HOUR):
            return False
        return self.orders.claim(channel_id, month, now=now) and self._post(channel_id, month, now)

    def _take_up(self, channel_id: str, order: ReportOrder, now: datetime) -> bool:
        bucket = int(now.timestamp() // SETTLES_WITHIN.total_seconds())
        recent = now - order.claimed_at < SETTLES_WITHIN
        if recent or not self.inbox.claim([f"{self._delivery(channel_id, order.month)}:{bucket}"], now=now):
            return False
        try:
            found = self.announcer.find_digest(
                channel_id, self._delivery(channel_id, order.month), since=order.claimed_at - SKEW
            )
        except AnnouncementFailed as failed:
            return self._not_posted(channel_id, failed, now)
        if found is None:
            return self._post(channel_id, order.month, now)
        self.orders.settle(channel_id, now=now)
        return False

    def _post(self, channel_id: str, month: str, now: datetime) -> bool:
        try:
            self.announcer.post_report(channel_id, self._delivery(channel_id, month), self.report(now=now), now=now)
        except AnnouncementFailed as failed:
            return self._not_posted(channel_id, failed, now)
        self.orders.settle(channel_id, now=now)
        return True

    def _delivery(self, channel_id: str, period: str) -> DeliveryId:
        return DeliveryId(f"{self.orders.rhythm.name}:{channel_id}:{period}")

    def _not_posted(self, channel_id: str, failed: AnnouncementFailed, now: datetime) -> bool:
        """A closed channel waits for the next month; anything else is looked for again."""
        log.warning("report not posted", channel=channel_id, reason=failed.sentence)
        if isinstance(failed, ChannelClosed):
            self.orders.settle(channel_id, now=now)
        return False
