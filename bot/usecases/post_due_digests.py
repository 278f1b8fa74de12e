"""Post the digests that are due: each once, whatever fails in between."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.subscription import Delivery, DeliveryState, Subscription
from bot.usecases.deliver_digest import DeliverDigest
from bot.usecases.ports import Inbox
from bot.usecases.post_once import SETTLES_WITHIN, Ended, Rounds, Taken, Waiting, rounds, taken

Due = tuple[Subscription, Delivery]

CLAIMED_AT_ONCE = 20
"""
Subscriptions taken from the table at a time: few enough that a slow Slack takes less than `SETTLES_WITHIN` for them,
or another replica would believe the last ones to be given up.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestsPosted:
    """How many deliveries ended how."""

    posted: int = 0
    empty: int = 0
    skipped: int = 0
    """It is a public holiday there."""
    failed: int = 0
    """The channel is closed to us; its leads wait for the next digest."""
    waiting: int = 0
    """Not over: waits for Slack, or is looked for in the channel before it is tried again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostDueDigests:
    """
    Claim what is due, post it, settle it.

    What was claimed and never settled is looked for in the channel first, and posted only if it is not there. A
    channel that fails, is slow or has to wait does not hold up the others.
    """

    deliver: DeliverDigest
    inbox: Inbox
    at_once: int = 4
    """Channels posted to at the same time."""
    waiting: Waiting[Due] = field(default_factory=Waiting)

    def __call__(self, *, now: datetime) -> DigestsPosted:
        """Post everything that is due at `now`."""
        with rounds("digest", inbox=self.inbox, at_once=self.at_once, waiting=self.waiting) as turns:
            ended = self._rounds(turns, now)
        return DigestsPosted(
            posted=ended.count(DeliveryState.POSTED),
            empty=ended.count(DeliveryState.EMPTY),
            skipped=ended.count(DeliveryState.SKIPPED),
            failed=ended.count(DeliveryState.FAILED),
            waiting=ended.count(DeliveryState.CLAIMED),
        )

    def _rounds(self, rounds: Rounds[Due], now: datetime) -> list[DeliveryState]:
        """First what was begun before, then what is due."""
        deliver = self.deliver.sharing()

        def begin(taken_on: Taken[Due]) -> Ended:
            return deliver.begin(*taken_on.one, now=now)

        def again(taken_on: Taken[Due]) -> Ended:
            act = deliver.post if taken_on.sure else deliver.reconcile
            return act(*taken_on.one, now=now)

        left = deliver.deliveries.unsettled(claimed_before=now - SETTLES_WITHIN)
        given_up = rounds.left([(delivery.id, (subscription, delivery)) for subscription, delivery in left], now)
        ended = rounds.each([*self.waiting.ready(now), *given_up], again, now)
        while due := deliver.subscriptions.claim_due(now=now, limit=CLAIMED_AT_ONCE):
            deliver.look_ahead(due, now=now)
            ended += rounds.each([taken(one[1].id, one, now) for one in due], begin, now)
        return ended
