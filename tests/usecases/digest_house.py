"""A house with leads, a channel that wants digests, and an announcer in memory."""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from bot.domain.lead import Lead
from bot.domain.scoring import standing_of
from bot.domain.subscription import Delivery, DeliveryState, Subscription, SubscriptionId, next_due
from bot.domain.words import Band, EventKind
from bot.usecases.compose_digest import ComposeDigest
from bot.usecases.deliver_digest import DeliverDigest
from bot.usecases.look_back import LookBack
from bot.usecases.pause_closed import PauseClosed
from bot.usecases.post_due_digests import DigestsPosted, PostDueDigests, Waiting
from bot.usecases.preview_digest import PreviewDigest
from bot.usecases.read_clocks import ReadClocks
from bot.usecases.team_time import TeamTime
from tests.builders import MARA, T0, an_event, in_force
from tests.domain.scoring_cases import RULES, a_fitting_lead
from tests.fakes.announcer import MemoryAnnouncer
from tests.fakes.calendars import MemoryCalendars
from tests.fakes.memory import MemoryStores

DAY = timedelta(days=1)
AT_NINE = T0
"""Wednesday 18 March 2026, 9:00 UTC, when digests are due."""


@dataclass(slots=True)
class DigestHouse:
    """Everything a digest needs, over one memory store."""

    stores: MemoryStores = field(default_factory=MemoryStores)
    announcer: MemoryAnnouncer = field(default_factory=MemoryAnnouncer)
    calendars: MemoryCalendars = field(default_factory=MemoryCalendars)
    waiting: Waiting = field(default_factory=Waiting)

    @property
    def compose(self) -> ComposeDigest:
        return ComposeDigest(
            deliveries=self.stores.deliveries,
            leads=self.stores.leads,
            in_force=in_force(RULES),
            calendars=self.calendars,
            clocks=ReadClocks(self.stores.clocks, TeamTime(in_force(RULES), self.calendars, self.stores.reps)),
        )

    @property
    def preview(self) -> PreviewDigest:
        return PreviewDigest(subscriptions=self.stores.subscriptions, compose=self.compose)

    @property
    def look_back(self) -> LookBack:
        return LookBack(self.stores.digest_records, self.stores.threads)

    def post(self, now: datetime = AT_NINE) -> DigestsPosted:
        """One tick of the one replica; others have their own `waiting`."""
        return self.replica(waiting=self.waiting)(now=now)

    def replica(self, waiting: Waiting | None = None) -> PostDueDigests:
        """Somebody who posts what is due."""
        deliver = DeliverDigest(
            subscriptions=self.stores.subscriptions,
            deliveries=self.stores.deliveries,
            compose=self.compose,
            announcer=self.announcer,
            calendars=self.calendars,
            pause=PauseClosed(self.stores.subscriptions, self.stores.reps, self.announcer),
            look_back=self.look_back,
        )
        return PostDueDigests(deliver=deliver, inbox=self.stores.inbox, waiting=waiting or Waiting())

    def subscribe(self, channel: str = "C1", **known: object) -> Subscription:
        """A channel that gets its digest each working day at nine, first at T0."""
        days = frozenset({1, 2, 3, 4, 5})
        values: dict[str, object] = {
            "id": SubscriptionId(f"S-{channel}"),
            "channel_id": channel,
            "channel_name": f"sales-{channel.lower()}",
            "days": days,
            "at": time(9),
            "zone": "UTC",
            "next_due_at": next_due(days, time(9), "UTC", after=T0 - timedelta(hours=1)),
            "last_delivered_at": T0 - DAY,
        }
        subscription = Subscription(**(values | known))  # type: ignore[arg-type]
        self.stores.subscriptions.put(subscription)
        return subscription

    def became_hot(self, name: str = "Anna Kowalska", *, at: datetime = T0 - DAY / 2, **known: object) -> Lead:
        """A lead that asked for a demo then and looked at prices, and so became hot."""
        self.stores.reps.put(MARA)
        email = f"{name.replace(' ', '.').lower()}@acme.test"
        lead = a_fitting_lead(
            **({"name": name, "email": email, "owner_id": MARA.id, "created_at": T0 - 30 * DAY} | known)
        )
        before = standing_of(lead, events=(), evidence=(), rules=RULES, now=T0 - 20 * DAY)
        self.stores.store.put(lead, before)
        self.stores.engagement.add(
            [an_event(lead, EventKind.PRICING_PAGE, at=at), an_event(lead, EventKind.DEMO_REQUEST, at=at)]
        )
        self.rescore(lead, at)
        assert self.stores.leads.get(lead.id).standing.band is Band.HOT
        return lead

    def rescore(self, lead: Lead, now: datetime) -> None:
        """Give the lead the standing of that time."""
        dossier = self.stores.leads.dossier(lead.id)
        standing = standing_of(
            lead, events=dossier.events, evidence=dossier.evidence, rules=RULES, now=now, previous=dossier.standing
        )
        self.stores.batches.put_standings([(dossier, standing)])

    def posted(self, channel: str = "C1") -> list[list[str]]:
        """Names in each digest of the channel."""
        return [
            [line.lead.lead.name for account in message.content.accounts for line in account.lines]
            for message in self.announcer.messages.get(channel, [])
        ]

    def states(self) -> dict[str, DeliveryState]:
        """What became of each delivery."""
        return {str(delivery_id): delivery.state for delivery_id, delivery in self.stores.store.deliveries.items()}

    def deliveries(self) -> list[Delivery]:
        return list(self.stores.store.deliveries.values())
