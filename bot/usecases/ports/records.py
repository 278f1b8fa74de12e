"""How digests did."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.digest_record import LineFate
from bot.domain.subscription import Subscription


class DigestRecords(Protocol):
    """What came of what was posted."""

    def week(self, subscription: Subscription, *, since: datetime, until: datetime) -> tuple[Sequence[LineFate], int]:
        """Both of these for one time."""

    def fates(self, subscription: Subscription, *, since: datetime, until: datetime) -> Sequence[LineFate]:
        """Leads that its digests showed in that time, each once, by lead."""

    def won_unposted(self, subscription: Subscription, *, since: datetime, until: datetime) -> int:
        """Leads it is about that were won in that time and that it never showed."""
