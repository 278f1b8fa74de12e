"""See how a digest did last week, and whether a higher bar would do better."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.digest_record import LookingBack, first_of_week, record_of, tighter_bar, weeks_before
from bot.domain.subscription import Subscription, SubscriptionId
from bot.usecases.ports import DigestRecords, ThreadStore

KIND = "digest bar"
QUIET_FOR = timedelta(days=28)
"""After “not now”."""


@dataclass(frozen=True, slots=True)
class LookBack:
    """Writes nothing but that somebody does not want to hear of a proposal for a while."""

    records: DigestRecords
    threads: ThreadStore

    def __call__(
        self, subscription: Subscription, *, since: datetime, until: datetime, always: bool = False
    ) -> LookingBack | None:
        """For the first digest of a week; `always`: for any."""
        if not (always or first_of_week(since, until, subscription.zone)):
            return None
        spans = weeks_before(until, subscription.zone)
        weeks = [self.records.fates(subscription, since=begin, until=end) for begin, end in spans]
        begin, end = spans[0]
        missed = self.records.won_unposted(subscription, since=begin, until=end)
        declined = self.threads.get(KIND, subscription.id, now=until) is not None
        tighter = None if declined else tighter_bar(weeks, days=len(subscription.days) * len(weeks))
        return LookingBack(record=record_of(weeks[0], won_unposted=missed), tighter=tighter)

    def decline(self, subscription_id: SubscriptionId, *, now: datetime) -> None:
        """Not now: nothing is proposed for four weeks."""
        _, version = self.threads.get(KIND, subscription_id, now=now) or ({}, 0)
        self.threads.put(KIND, subscription_id, {"declined": True}, version=version, expires_at=now + QUIET_FOR)
