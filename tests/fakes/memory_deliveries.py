"""What was delivered, and what a digest would be about, in memory."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import pairwise

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.definitions import CONTACT
from bot.domain.errors import LeadNotFound
from bot.domain.lead import LeadId, ScoredLead
from bot.domain.lead_query import Condition, LeadQuery
from bot.domain.news import MATERIAL_POINTS, UNTOUCHED, Lookout, News, NewsPage, Newsworthy
from bot.domain.snooze import Snooze
from bot.domain.subscription import Delivery, DeliveryId, Subscription, SubscriptionId
from bot.domain.week import Week, borders
from bot.domain.words import Band
from tests.fakes.memory_clocks import answered, started
from tests.fakes.memory_parkings import MemoryParkings
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

    def get(self, delivery_id: DeliveryId) -> tuple[Subscription, Delivery] | None:
        """See the port."""
        delivery = self.store.deliveries.get(delivery_id)
        return (self.store.subscriptions[delivery.subscription_id], delivery) if delivery else None

    def silent_since(self, subscription_id: SubscriptionId) -> datetime | None:
        """See the port."""
        mine = [d for d in self.store.deliveries.values() if d.subscription_id == subscription_id]
        posted = max((d.claimed_at for d in mine if d.posted_ts is not None), default=None)
        return posted or min((d.claimed_at for d in mine), default=None)

    def news(self, lookout: Lookout) -> NewsPage:
        """See the port."""
        asked = LeadQuery(where=lookout.where, workable=True, as_of=lookout.until)
        found = []
        for scored in MemoryLeadQuestions(self.store).find(asked).leads:
            snooze = self.store.snoozes.get(scored.lead.id)
            asleep = snooze is not None and snooze.until > lookout.until
            asleep = asleep or MemoryParkings(self.store).of(scored.lead.id) is not None
            news = self._news(scored, lookout)
            if scored.standing.band in lookout.bands and not asleep and news:
                found.append(Newsworthy(lead=scored, news=news, started=self._started(scored)))
        return NewsPage(leads=tuple(found[: lookout.limit]), counts=Counter(one.news for one in found))

    def _news(self, scored: ScoredLead, lookout: Lookout) -> News | None:
        lead_id = scored.lead.id
        moves = [m for m in self.store.moves.get(lead_id, []) if lookout.since <= m.at < lookout.until]
        snooze = self.store.snoozes.get(lead_id)
        noted = self._times(lead_id, ChangeKind.QUALIFIED)
        entered = self._entered(lead_id, frozenset(lookout.bands))
        is_so = {
            News.RESPONSE: self._to_answer(scored, lookout),
            News.WOKE: snooze is not None and lookout.since <= snooze.until < lookout.until,
            News.ENTERED: lookout.since <= entered < lookout.until,
            News.EVIDENCE: any(lookout.since <= at < lookout.until for at in noted),
            News.MOVED: abs(sum(m.after - m.before for m in moves)) >= MATERIAL_POINTS,
        }
        return next((news for news in News if is_so[news]), None)

    def _to_answer(self, scored: ScoredLead, lookout: Lookout) -> bool:
        if scored.standing.band not in lookout.started or scored.lead.status not in {None, *UNTOUCHED}:
            return False
        begin, end = lookout.started[scored.standing.band]
        return begin < self._started(scored) <= end and answered(self.store, scored.lead.id) is None

    def _started(self, scored: ScoredLead) -> datetime:
        return started(self.store, scored.lead.id)

    def _times(self, lead_id: LeadId, kind: ChangeKind) -> list[datetime]:
        mine = (change for change in self.store.changes if change.lead_id == lead_id)
        return [change.note.at for change in mine if change.note.kind is kind and change.undone_at is None]

    def _entered(self, lead_id: LeadId, bands: frozenset[str]) -> datetime:
        moves = self.store.moves.get(lead_id, [])
        entries = [m.at for m in moves if m.band_after in bands and m.band_before not in bands]
        return max(entries, default=self.store.first_scored[lead_id])

    def week(self, *, until: datetime, zone: str, where: Sequence[Condition] = ()) -> Week:
        """See the port."""
        days, begins = borders(until, zone)
        leads = MemoryLeadQuestions(self.store).find(LeadQuery(where=tuple(where), as_of=until)).leads
        hot: list[set[LeadId]] = [set() for _ in days]
        claimed, contacted = [set() for _ in days], [set() for _ in days]
        for scored in leads:
            lead_id, standing = scored.lead.id, scored.standing
            moves = self.store.moves.get(lead_id, [])
            became = [m.at for m in moves if m.band_after is Band.HOT and m.band_before is not Band.HOT]
            if standing.band is Band.HOT and standing.band_since == self.store.first_scored[lead_id]:
                became.append(standing.band_since)
            spoke = [e.at for e in self.store.events.get(lead_id, ()) if e.kind in CONTACT]
            for days_of, times in (
                (hot, became),
                (claimed, self._times(lead_id, ChangeKind.CLAIMED)),
                (contacted, spoke),
            ):
                for n, (begin, end) in enumerate(pairwise(begins)):
                    if any(begin <= at < end for at in times):
                        days_of[n].add(lead_id)
        counts = [tuple(map(len, one)) for one in (hot, claimed, contacted)]
        return Week(days=days, hot=counts[0], claimed=counts[1], contacted=counts[2])


class MemorySnoozes:
    """Snoozes in a dict."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def put(self, snooze: Snooze, *, note: ChangeNote) -> None:
        """See the port."""
        if snooze.lead_id not in self.store.leads:
            raise LeadNotFound
        self.store.snoozes[snooze.lead_id] = snooze
        self.store.write_down(note, about=snooze.lead_id, told={"until": snooze.until.isoformat()})

    def of(self, lead_ids: Sequence[LeadId], *, now: datetime) -> Mapping[LeadId, Snooze]:
        """See the port."""
        kept = self.store.snoozes
        return {lead_id: kept[lead_id] for lead_id in lead_ids if lead_id in kept and kept[lead_id].until > now}
