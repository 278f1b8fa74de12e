"""How digests did, in memory."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.domain.change import ChangeKind
from bot.domain.definitions import CONTACT
from bot.domain.digest_record import LineFate
from bot.domain.lead import LeadId
from bot.domain.lead_query import LeadQuery
from bot.domain.subscription import Subscription, SubscriptionId
from bot.domain.words import Status
from tests.fakes.memory_query import MemoryLeadQuestions
from tests.fakes.memory_store import MemoryStore


class MemoryDigestRecords:
    """Reads what the other fakes keep."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def weeks(
        self, subscriptions: Sequence[Subscription], *, since: datetime, until: datetime
    ) -> Mapping[SubscriptionId, tuple[Sequence[LineFate], int]]:
        """See the port."""
        return {
            one.id: (self._fates(one, since, until), self._won_unposted(one, since, until)) for one in subscriptions
        }

    def _fates(self, subscription: Subscription, since: datetime, until: datetime) -> Sequence[LineFate]:
        first: dict[LeadId, tuple[datetime, int]] = {}
        for delivery in self.store.deliveries.values():
            mine = delivery.subscription_id == subscription.id and delivery.state == "posted"
            if mine and since <= delivery.claimed_at < until:
                for lead_id, score in self.store.shown.get(delivery.id, {}).items():
                    at, best = first.get(lead_id, (delivery.claimed_at, score))
                    first[lead_id] = (min(at, delivery.claimed_at), max(best, score))
        return [self._fate(lead_id, *first[lead_id]) for lead_id in sorted(first) if lead_id in self.store.leads]

    def _fate(self, lead_id: LeadId, at: datetime, score: int) -> LineFate:
        store = self.store
        done = {
            change.note.kind
            for change in store.changes
            if change.lead_id == lead_id and change.undone_at is None and change.note.at >= at
        }
        spoke = any(event.kind in CONTACT and event.at >= at for event in store.events.get(lead_id, ()))
        sent = any(one.lead_id == lead_id and one.at >= at for one in store.sendings)
        clock = store.clocks[lead_id][0].clock if lead_id in store.clocks else None
        in_time = clock is not None and clock.answered is not None and at <= clock.answered <= clock.due
        qualified = ChangeKind.QUALIFIED in done or store.leads[lead_id].status is Status.QUALIFIED
        decided = any(noted.lead_id == lead_id and noted.noted_at >= at and noted.by for noted, _ in store.outcomes)
        claimed = ChangeKind.CLAIMED in done
        acted = claimed or spoke or sent or qualified or decided
        return LineFate(
            lead_id=lead_id, score=score, claimed=claimed, in_time=in_time, qualified=qualified, acted=acted
        )

    def _won_unposted(self, subscription: Subscription, since: datetime, until: datetime) -> int:
        ever = {
            lead_id
            for delivery in self.store.deliveries.values()
            if delivery.subscription_id == subscription.id and delivery.state == "posted"
            for lead_id in self.store.shown.get(delivery.id, {})
        }
        asked = LeadQuery(where=subscription.where, as_of=until)
        about = {scored.lead.id for scored in MemoryLeadQuestions(self.store).find(asked).leads}
        won = {n.lead_id for n, _ in self.store.outcomes if n.outcome.won and since <= n.noted_at < until}
        return len((won & about) - ever)
