"""Content that was sent, in memory."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.domain.change import Change, ChangeNote
from bot.domain.errors import LeadNotFound
from bot.domain.lead import LeadId
from bot.domain.performance import MOVES_WITHIN, Record
from bot.domain.sending import Sending
from bot.domain.words import Band, EventKind
from tests.fakes.memory_store import MemoryStore


class MemorySendings:
    """The `Sendings` port."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def put(self, sending: Sending, *, note: ChangeNote) -> Change:
        """See the port."""
        if sending.lead_id not in self.store.leads:
            raise LeadNotFound
        self.store.sendings.append(sending)
        told = {"asset": sending.title, "token": sending.token}
        return self.store.write_down(note, about=sending.lead_id, told=told)

    def of(self, lead_ids: Sequence[LeadId]) -> Mapping[LeadId, Sequence[Sending]]:
        """See the port."""
        newest = sorted(self.store.sendings, key=lambda sending: sending.at)[::-1]
        found = {lead_id: [s for s in newest if s.lead_id == lead_id] for lead_id in lead_ids}
        return {lead_id: sent for lead_id, sent in found.items() if sent}

    def by_token(self, token: str) -> Sending | None:
        """See the port."""
        return next((sending for sending in self.store.sendings if token and sending.token == token), None)

    def revoke(self, token: str, *, note: ChangeNote) -> bool:
        """See the port."""
        with self.store.lock:
            for place, sending in enumerate(self.store.sendings):
                if sending.token == token and sending.revoked_at is None:
                    self.store.sendings[place] = replace(sending, revoked_at=note.at)
                    self.store.write_down(note, about=sending.lead_id, told={"asset": sending.title})
                    return True
            return False

    def records(self) -> Mapping[str, Record]:
        """See the port."""
        first: dict[tuple[str, LeadId], Sending] = {}
        for sending in self.store.sendings:
            first.setdefault((sending.asset_id, sending.lead_id), sending)
        titles = {sending.asset_id: sending.title for sending in self.store.sendings}
        found = {asset_id: Record(title=title) for asset_id, title in titles.items()}
        for sending in first.values():
            known, opened = found[sending.asset_id], self._opened(sending)
            found[sending.asset_id] = replace(
                known,
                sent=known.sent + 1,
                opened=known.opened + (opened > 0),
                reopened=known.reopened + (opened > 1),
                moved=known.moved + self._moved(sending),
            )
        return found

    def _opened(self, sending: Sending) -> int:
        events = self.store.events.get(sending.lead_id, ())
        titled = [event for event in events if event.asset.lower() == sending.title.lower()]
        return sum(event.kind is EventKind.CONTENT_OPEN and event.at >= sending.at for event in titled)

    def _moved(self, sending: Sending) -> bool:
        moves = self.store.moves.get(sending.lead_id, ())
        hot = [m.at for m in moves if m.band_after is Band.HOT and m.band_before is not Band.HOT]
        moments = (*hot, *self.store.steps.get(sending.lead_id, ()))
        return any(sending.at <= at <= sending.at + MOVES_WITHIN for at in moments)
