"""Who gets digests, what was delivered, and where it is posted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from bot.domain.change import ChangeNote
from bot.domain.digest import DigestContent
from bot.domain.digest_record import LookingBack
from bot.domain.lead import LeadId
from bot.domain.lead_query import Condition
from bot.domain.news import Lookout, NewsPage
from bot.domain.snooze import Snooze
from bot.domain.subscription import Delivery, DeliveryId, Subscription, SubscriptionId
from bot.domain.week import Week


class Subscriptions(Protocol):
    """Who gets digests, and what was delivered."""

    def all(self, *, channel_id: str | None = None) -> Sequence[Subscription]:
        """Every subscription, or a channel's."""

    def put(self, subscription: Subscription, *, note: ChangeNote | None = None) -> None:
        """Save a subscription under its id, and write down who changed it."""

    def delete(self, subscription_id: SubscriptionId, *, note: ChangeNote | None = None) -> None:
        """Take a subscription away; an unknown id is no error, and nothing to write down."""

    def history(self, subscription_id: SubscriptionId, *, limit: int = 5) -> Sequence[ChangeNote]:
        """Who changed it, the latest first."""

    def claim_due(self, *, now: datetime, limit: int) -> Sequence[tuple[Subscription, Delivery]]:
        """
        Take subscriptions that are due: each occurrence goes to one caller only, whatever the number of replicas.

        Sets their `next_due_at` to the first time after now. Empty: nothing is due any more.
        """

    def settle(self, delivery: Delivery, *, shown: Sequence[LeadId] = ()) -> None:
        """
        Save what became of a delivery, and which leads it showed.

        A posted or empty one moves the subscription's `last_delivered_at`.
        """


class Deliveries(Protocol):
    """Deliveries that were claimed and whose fate is not known."""

    def unsettled(self, *, claimed_before: datetime) -> Sequence[tuple[Subscription, Delivery]]:
        """Claimed, neither posted nor empty nor failed."""

    def get(self, delivery_id: DeliveryId) -> tuple[Subscription, Delivery] | None:
        """A delivery and whose it is; None where the subscription was stopped."""

    def silent_since(self, subscription_id: SubscriptionId) -> datetime | None:
        """When something was posted last, else when the first delivery was claimed; None: there was none."""

    def news(self, lookout: Lookout) -> NewsPage:
        """What a lookout finds, best score first."""

    def week(self, *, until: datetime, zone: str, where: Sequence[Condition] = ()) -> Week:
        """What came of the leads that the conditions hold for in the seven local days up to a moment."""


class Opening(Protocol):
    """Phrases the sentence that a digest opens with; must not raise."""

    def __call__(self, content: DigestContent) -> str:
        """One sentence that claims nothing that the digest does not say."""


class Snoozes(Protocol):
    """Leads that no digest speaks of for a while."""

    def put(self, snooze: Snooze, *, note: ChangeNote) -> None:
        """In the place of an earlier one of the lead. Raises LeadNotFound."""

    def of(self, lead_ids: Sequence[LeadId], *, now: datetime) -> Mapping[LeadId, Snooze]:
        """Who of these is snoozed at the moment."""


class Calendars(Protocol):
    """Public holidays, and days in people's languages."""

    def holiday(self, country: str, day: date) -> str | None:
        """Name of the public holiday in the country of this two-letter code; None on a working day."""

    def knows(self, country: str) -> bool:
        """Whether holidays of the country are known."""

    def day(self, day: date, language: str, *, weekday: bool = False) -> str:
        """`18 March` in the language, or with its name: `Wednesday 18 March`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """Where a message ended up."""

    channel_id: str
    ts: str
    shown: tuple[LeadId, ...] = ()
    """The leads that a digest has a line for."""


class Announcer(Protocol):
    """Posts digests where people see them."""

    def post_digest(
        self,
        subscription: Subscription,
        delivery: Delivery,
        content: DigestContent,
        *,
        back: LookingBack | None = None,
        now: datetime,
    ) -> Posted:
        """
        Post a digest carrying the delivery's id, with what it says of the last ones.

        Raises:
            ChannelClosed: Slack refuses for good: archived, gone, or the bot is not in it.
            Throttled: Slack did not take it, and says when it may.
            AnnouncementFailed: it may work later, or may even have worked (timeout, 5xx).
        """

    def find_digest(self, channel_id: str, delivery_id: DeliveryId, *, since: datetime) -> Posted | None:
        """Look in the channel whether this delivery was posted."""
