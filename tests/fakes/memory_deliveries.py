"""What was delivered, and what a digest would be about, in memory."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.lead import LeadId
from bot.domain.lead_query import Condition, LeadQuery
from bot.domain.subscription import Delivery, Subscription
from bot.usecases.ports import LeadPage
from tests.fakes.memory_query import MemoryLeadQuestions
from tests.fakes.memory_store import MemoryStore


class MemoryDeliveries:
    """Deliveries whose fate is not known, and what a digest is about."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def unsettled(self, *, claimed_before: datetime) -> Sequence[tuple[Subscription, Delivery]]:
        """See the port."""
        return [
            (self.store.subscriptions[d.subscription_id], d)
            for d in sorted(self.store.deliveries.values(), key=lambda d: (d.claimed_at, d.id))
            if d.state == "claimed" and d.claimed_at < claimed_before
        ]

    def became(
        self,
        *,
        lowest: Sequence[str],
        where: Sequence[Condition] = (),
        since: datetime,
        until: datetime,
        limit: int,
    ) -> LeadPage:
        """See the port."""
        bands = frozenset(lowest)
        asked = LeadQuery(where=tuple(where), workable=True, as_of=until)
        found = [s for s in MemoryLeadQuestions(self.store).find(asked).leads if s.standing.band in bands]
        found = [s for s in found if since <= self._entered(s.lead.id, bands) < until]
        return LeadPage(leads=tuple(found[:limit]), total=len(found))

    def _entered(self, lead_id: LeadId, bands: frozenset[str]) -> datetime:
        moves = self.store.moves.get(lead_id, [])
        entries = [m.at for m in moves if m.band_after in bands and m.band_before not in bands]
        return max(entries, default=self.store.first_scored[lead_id])
