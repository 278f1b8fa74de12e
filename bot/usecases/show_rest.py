"""Show all that belongs in a digest that was posted, with what it had no room for."""

from dataclasses import dataclass, replace

from bot.domain.digest import DigestContent
from bot.domain.subscription import DeliveryId
from bot.usecases.compose_digest import ComposeDigest
from bot.usecases.ports import Deliveries

SHOWN_MAX = 90


@dataclass(frozen=True, slots=True)
class ShowRest:
    """Compose the same digest again, with more room."""

    deliveries: Deliveries
    compose: ComposeDigest

    def __call__(self, delivery_id: DeliveryId) -> DigestContent | None:
        """As its leads stand by now; None where the subscription was stopped since."""
        found = self.deliveries.get(delivery_id)
        if found is None:
            return None
        subscription, delivery = found
        roomy = replace(subscription, capacity=SHOWN_MAX)
        return self.compose(roomy, since=delivery.covers_since, until=delivery.claimed_at)
