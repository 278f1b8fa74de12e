"""How digests did."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.digest_record import LineFate
from bot.domain.subscription import Subscription, SubscriptionId


class DigestRecords(Protocol):
    """What came of what was posted."""

    def weeks(
        self, subscriptions: Sequence[Subscription], *, since: datetime, until: datetime
    ) -> Mapping[SubscriptionId, tuple[Sequence[LineFate], int]]:
        """
        Of each of these: leads that its digests showed in that time, each once, by lead; and how many leads that it is
        about were won in that time and that it never showed.
        """
