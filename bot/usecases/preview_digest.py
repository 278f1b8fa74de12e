"""Show what a digest would say now, without posting it."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.domain.digest import DigestContent
from bot.domain.digest_text import digest_text
from bot.domain.errors import BadInput
from bot.domain.occurrence import occurrences
from bot.domain.subscription import Subscription, SubscriptionId
from bot.domain.words import Band
from bot.usecases.compose_digest import ComposeDigest
from bot.usecases.look_back import LookBack
from bot.usecases.ports import Subscriptions

DAY = timedelta(days=1)
FIRST_SPAN = timedelta(days=7)
"""What a digest covers that was never delivered."""
WORKDAYS = frozenset({1, 2, 3, 4, 5})


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestPreview:
    """A digest as it would be posted."""

    channel: str
    """Name of the channel, without `#`."""
    subscription: Subscription
    subscribed: bool
    """False: the channel has no digest; this is what one with the usual settings would say."""
    content: DigestContent
    text: str
    """All of it for a terminal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewDigest:
    """Draw a channel's digest as of now."""

    subscriptions: Subscriptions
    compose: ComposeDigest
    look_back: LookBack | None = None

    def __call__(self, channel: str, *, now: datetime, showing_something: bool = False) -> DigestPreview:
        """
        Compose the digest of a channel, given by name or id.

        Where something is to be shown, it covers a day at least, and the last week where nothing is new.

        Raises:
            BadInput: no channel is named.
        """
        name = channel.strip().removeprefix("#")
        if not name:
            raise BadInput("Say which channel: --channel NAME.")
        standing = next((s for s in self.subscriptions.all() if name in (s.channel_name, s.channel_id)), None)
        subscription = standing or _usual(name, now)
        since = _since(subscription, now)
        content = self.compose(subscription, since=min(since, now - DAY) if showing_something else since, until=now)
        if content.empty and showing_something:
            content = self.compose(subscription, since=now - FIRST_SPAN, until=now)
        back = self.look_back.any_day(subscription, now=now) if standing and self.look_back else None
        text = f"#{name}{'' if standing else ' (not subscribed)'}\n\n{digest_text(content, back)}"
        return DigestPreview(
            channel=name, subscription=subscription, subscribed=standing is not None, content=content, text=text
        )


def _since(subscription: Subscription, now: datetime) -> datetime:
    """When the digest before was delivered, or due where that was later than `now`; at a time that is past."""
    last = subscription.last_delivered_at
    if last is None or last < now:
        return last or now - FIRST_SPAN
    before = occurrences(subscription, after=now - FIRST_SPAN, until=now - timedelta(seconds=1))
    return before[-1] if before else now - FIRST_SPAN


def _usual(name: str, now: datetime) -> Subscription:
    """The digest a channel would get that orders one without changing anything."""
    return Subscription(
        id=SubscriptionId("preview"),
        channel_id=name,
        channel_name=name,
        days=WORKDAYS,
        at=time(9),
        zone="UTC",
        band=Band.HOT,
        next_due_at=now,
    )
