"""Who gets digests, what was delivered, and where it is posted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.digest import DigestContent
from bot.domain.subscription import Delivery, DeliveryId, Subscription, SubscriptionId
from bot.usecases.ports.questions import LeadPage


class Subscriptions(Protocol):
    """Who gets digests, and what was delivered."""

    def all(self, *, channel_id: str | None = None) -> Sequence[Subscription]:
        """Every subscription, or a channel's."""

    def put(self, subscription: Subscription) -> None:
        """Save a subscription under its id."""

    def delete(self, subscription_id: SubscriptionId) -> None:
        """Take a subscription away; an unknown id is no error."""

    def claim_due(self, *, now: datetime, limit: int) -> Sequence[tuple[Subscription, Delivery]]:
        """
        Take subscriptions that are due: each occurrence goes to one caller only, whatever the number of replicas.

        Sets their `next_due_at` to the first time after now.
        """

    def settle(self, delivery: Delivery) -> None:
        """Save what became of a delivery; a posted or empty one moves the subscription's `last_delivered_at`."""


class Deliveries(Protocol):
    """Deliveries that were claimed and whose fate is not known."""

    def unsettled(self, *, claimed_before: datetime) -> Sequence[tuple[Subscription, Delivery]]:
        """Claimed, neither posted nor empty nor failed."""

    def became(self, *, lowest: Sequence[str], since: datetime, until: datetime, limit: int) -> LeadPage:
        """Workable leads that entered one of the bands in the half-open span and are still in one of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """Where a message ended up."""

    channel_id: str
    ts: str


class Announcer(Protocol):
    """Posts digests where people see them."""

    def post_digest(
        self, subscription: Subscription, delivery: Delivery, content: DigestContent, *, now: datetime
    ) -> Posted:
        """
        Post a digest carrying the delivery's id.

        Raises:
            ChannelClosed: Slack refuses for good: archived, gone, or the bot is not in it.
            AnnouncementFailed: it may work later, or may even have worked (timeout, 5xx, rate limit).
        """

    def find_digest(self, channel_id: str, delivery_id: DeliveryId, *, since: datetime) -> Posted | None:
        """Look in the channel whether this delivery was posted."""
