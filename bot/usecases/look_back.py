"""See how a digest did last week, and whether a higher bar would do better."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.digest_record import (
    LineFate,
    LookingBack,
    Tighter,
    first_of_week,
    lacking,
    record_of,
    tighter_bar,
    weeks_before,
)
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
        (last, before) = weeks_before(until, subscription.zone)
        week, missed = self.records.week(subscription, since=last[0], until=last[1])
        tighter = self._tighter(subscription, week, before, until) if lacking(week) else None
        return LookingBack(record=record_of(week, won_unposted=missed), tighter=tighter)

    def _tighter(
        self, subscription: Subscription, week: Sequence[LineFate], before: tuple[datetime, datetime], now: datetime
    ) -> Tighter | None:
        """What to propose, unless somebody did not want to hear of it lately."""
        weeks = (week, self.records.fates(subscription, since=before[0], until=before[1]))
        found = tighter_bar(weeks, days=len(subscription.days) * len(weeks))
        declined = found is not None and self.threads.get(KIND, subscription.id, now=now) is not None
        return None if declined else found

    def decline(self, subscription_id: SubscriptionId, *, now: datetime) -> None:
        """Not now: nothing is proposed for four weeks."""
        _, version = self.threads.get(KIND, subscription_id, now=now) or ({}, 0)
        self.threads.put(KIND, subscription_id, {"declined": True}, version=version, expires_at=now + QUIET_FOR)
