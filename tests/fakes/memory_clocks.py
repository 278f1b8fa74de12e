"""How fast leads are answered, in memory."""

from collections.abc import Hashable, Mapping, Sequence
from datetime import datetime

from bot.domain.change import ChangeKind
from bot.domain.definitions import CONTACT, is_workable
from bot.domain.lead import LeadId
from bot.domain.response_clock import ClockFacts
from bot.domain.words import Band
from bot.usecases.ports import KeptClock
from tests.fakes.memory_store import MemoryStore

BEST_FIRST = list(Band)


def started(store: MemoryStore, lead_id: LeadId) -> datetime:
    """When a lead's clock began."""
    rose = [
        move.at
        for move in store.moves.get(lead_id, [])
        if BEST_FIRST.index(move.band_after) < BEST_FIRST.index(move.band_before)
    ]
    claims = [c for c in store.changes if c.lead_id == lead_id and c.note.kind is ChangeKind.CLAIMED]
    return max([max(rose, default=store.first_scored[lead_id]), *(c.note.at for c in claims if c.undone_at is None)])


def answered(store: MemoryStore, lead_id: LeadId) -> datetime | None:
    """The first touch since then."""
    since = started(store, lead_id)
    spoke = [event.at for event in store.events.get(lead_id, ()) if event.kind in CONTACT and event.at >= since]
    sent = [one.at for one in store.sendings if one.lead_id == lead_id and one.by and one.at >= since]
    return min([*spoke, *sent], default=None)


def facts_of(store: MemoryStore, lead_id: LeadId) -> ClockFacts:
    """What happened to a lead as far as its clock goes."""
    lead, began = store.leads[lead_id], started(store, lead_id)
    moves = store.moves.get(lead_id, [])
    now = store.standings[lead_id].band
    before, after = [m for m in moves if m.at <= began], [m for m in moves if m.at > began]
    band = before[-1].band_after if before else after[0].band_before if after else now
    return ClockFacts(
        lead_id=lead_id,
        owner_id=lead.owner_id,
        started=began,
        band=band,
        answered=answered(store, lead_id),
        band_now=now,
        workable=is_workable(lead),
        status=lead.status,
    )


class MemoryResponseClocks:
    """Clocks in a dict."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def facts(self, lead_ids: Sequence[LeadId]) -> Mapping[LeadId, ClockFacts]:
        """See the port."""
        return {one: facts_of(self.store, one) for one in lead_ids if one in self._candidates()}

    def mark(self) -> Hashable:
        """See the port."""
        store = self.store
        counted = (store.moves, store.events)
        return (
            len(store.changes),
            len(store.sendings),
            len(store.leads),
            *(sum(map(len, one.values())) for one in counted),
        )

    def outdated(self, basis: str, *, limit: int) -> Sequence[ClockFacts]:
        """See the port."""
        every = [facts_of(self.store, lead_id) for lead_id in self._candidates()]
        kept = self.store.clocks
        read = [one for one in every if one.lead_id not in kept or kept[one.lead_id][1] != basis]
        changed = [one for one in every if one not in read and _told(kept[one.lead_id][0].facts) != _told(one)]
        return [*read, *changed][:limit]

    def keep(self, clocks: Sequence[KeptClock], basis: str) -> None:
        """See the port."""
        self.store.clocks |= {
            one.facts.lead_id: (one, basis) for one in clocks if one.facts.lead_id in self.store.leads
        }

    def _candidates(self) -> list[LeadId]:
        return [
            lead_id
            for lead_id, standing in self.store.standings.items()
            if standing.band is not Band.COLD
            or any(move.band_after is not Band.COLD for move in self.store.moves.get(lead_id, []))
        ]


def _told(facts: ClockFacts) -> tuple[object, ...]:
    return (
        *(facts.started, facts.band, facts.answered, facts.owner_id, facts.band_now),
        facts.workable and facts.untold,
    )
