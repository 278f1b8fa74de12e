"""See how a digest did last week, and whether a higher bar would do better."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

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

Covered = tuple[Subscription, datetime]
"""Whose digest, and since when it covers what happened."""
Weeks = tuple[tuple[datetime, datetime], ...]
"""The latest first."""
KIND = "digest bar"
QUIET_FOR = timedelta(days=28)
"""After “not now”."""


@dataclass(frozen=True, slots=True)
class LookBack:
    """Writes nothing but that somebody does not want to hear of a proposal for a while."""

    records: DigestRecords
    threads: ThreadStore

    def __call__(self, due: Sequence[Covered], *, now: datetime) -> Mapping[SubscriptionId, LookingBack]:
        """Of those whose digest is the first of a week; `due` has what each covers besides, since when."""

        def weeks_of(one: Subscription) -> Weeks:
            return weeks_before(now, one.zone)

        first = sorted((one for one, since in due if first_of_week(since, now, one.zone)), key=weeks_of)
        alike = groupby(first, key=weeks_of)
        return {whose: back for weeks, some in alike for whose, back in self._of(list(some), weeks, now).items()}

    def any_day(self, subscription: Subscription, *, now: datetime) -> LookingBack:
        """As if its digest of `now` were the first of a week."""
        return self._of([subscription], weeks_before(now, subscription.zone), now)[subscription.id]

    def _of(self, alike: Sequence[Subscription], weeks: Weeks, now: datetime) -> dict[SubscriptionId, LookingBack]:
        """Of subscriptions where a week begins at the same time."""
        (since, until), before = weeks
        found = self.records.weeks(alike, since=since, until=until)
        backs = {}
        for subscription in alike:
            week, missed = found[subscription.id]
            tighter = self._tighter(subscription, week, before, now) if lacking(week) else None
            backs[subscription.id] = LookingBack(record=record_of(week, won_unposted=missed), tighter=tighter)
        return backs

    def _tighter(
        self, subscription: Subscription, week: Sequence[LineFate], before: tuple[datetime, datetime], now: datetime
    ) -> Tighter | None:
        """What to propose, unless somebody did not want to hear of it lately."""
        earlier, _ = self.records.weeks([subscription], since=before[0], until=before[1])[subscription.id]
        weeks = (week, earlier)
        found = tighter_bar(weeks, days=len(subscription.days) * len(weeks))
        declined = found is not None and self.threads.get(KIND, subscription.id, now=now) is not None
        return None if declined else found

    def decline(self, subscription_id: SubscriptionId, *, now: datetime) -> None:
        """Not now: nothing is proposed for four weeks."""
        _, version = self.threads.get(KIND, subscription_id, now=now) or ({}, 0)
        self.threads.put(KIND, subscription_id, {"declined": True}, version=version, expires_at=now + QUIET_FOR)
