"""Channels in memory, which can be closed, lose messages' answers, or fail as Slack does."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock

from bot.domain.digest import DigestContent
from bot.domain.digest_record import LookingBack
from bot.domain.errors import AnnouncementFailed, ChannelClosed, Throttled
from bot.domain.rep import Rep
from bot.domain.subscription import Delivery, DeliveryId, Subscription
from bot.usecases.ports import Posted
from bot.usecases.report_scores import ScoreReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A digest as it stands in a channel."""

    delivery_id: DeliveryId
    content: DigestContent
    posted: Posted
    at: datetime
    back: LookingBack | None = None


@dataclass(slots=True)
class MemoryAnnouncer:
    """Posts into lists. `closed` and `silent` are channel ids; a silent one takes the message and does not say so."""

    closed: set[str] = field(default_factory=set)
    failing: set[str] = field(default_factory=set)
    silent: set[str] = field(default_factory=set)
    throttled: dict[str, timedelta] = field(default_factory=dict)
    """Channels in which nothing may be posted for so long."""
    on_post: Callable[[Subscription], object] = lambda _: None
    messages: dict[str, list[Message]] = field(default_factory=dict)
    reports: dict[str, dict[DeliveryId, Posted]] = field(default_factory=dict)
    times_reported: int = 0
    looked: int = 0
    told: list[tuple[str, str]] = field(default_factory=list)
    """Name of the rep, and what was said to them alone."""
    lock: Lock = field(default_factory=Lock)

    def post_digest(
        self,
        subscription: Subscription,
        delivery: Delivery,
        content: DigestContent,
        *,
        back: LookingBack | None = None,
        now: datetime,
    ) -> Posted:
        """See the port."""
        channel = subscription.channel_id
        self.on_post(subscription)
        if channel in self.closed:
            raise ChannelClosed
        if channel in self.throttled:
            raise Throttled(wait=self.throttled[channel])
        if channel in self.failing:
            raise AnnouncementFailed("Slack is away.")
        with self.lock:
            channel_messages = self.messages.setdefault(channel, [])
            ts = f"{now.timestamp():.0f}.{len(channel_messages):06d}"
            shown = tuple(line.lead.lead.id for account in content.accounts for line in account.lines)
            posted = Posted(channel_id=channel, ts=ts, shown=shown)
            told = Message(delivery_id=delivery.id, content=content, posted=posted, at=now, back=back)
            channel_messages.append(told)
        if channel in self.silent:
            raise AnnouncementFailed("Slack did not answer in time.")
        return posted

    def post_report(self, channel_id: str, delivery_id: DeliveryId, report: ScoreReport, *, now: datetime) -> Posted:
        """See the port."""
        if channel_id in self.closed:
            raise ChannelClosed
        if channel_id in self.failing:
            raise AnnouncementFailed("Slack is away.")
        posted = Posted(channel_id=channel_id, ts=f"{now.timestamp():.0f}.000000")
        self.reports.setdefault(channel_id, {})[delivery_id] = posted
        self.times_reported += 1
        if channel_id in self.silent:
            raise AnnouncementFailed("Slack did not answer in time.")
        return posted

    def tell(self, rep: Rep, text: str) -> None:
        """See the port."""
        self.told.append((rep.name, text))

    def find_digest(self, channel_id: str, delivery_id: DeliveryId, *, since: datetime) -> Posted | None:
        """See the port."""
        self.looked += 1
        if channel_id in self.closed:
            raise ChannelClosed
        if channel_id in self.failing:
            raise AnnouncementFailed("Slack is away.")
        if found_report := self.reports.get(channel_id, {}).get(delivery_id):
            return found_report
        found = (m for m in self.messages.get(channel_id, []) if m.delivery_id == delivery_id and m.at >= since)
        return next((message.posted for message in found), None)
