"""Content that was sent, in memory."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.change import Change, ChangeId, ChangeNote
from bot.domain.errors import LeadNotFound
from bot.domain.lead import LeadId
from bot.domain.performance import Aftermath, further_on
from bot.domain.sending import Sending
from bot.domain.words import Band, EventKind
from tests.fakes.memory_store import MemoryStore


class MemorySendings:
    """The `Sendings` port."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def put(self, sending: Sending, *, note: ChangeNote) -> None:
        """See the port."""
        if sending.lead_id not in self.store.leads:
            raise LeadNotFound
        self.store.sendings.append(sending)
        change_id = ChangeId(f"C-{len(self.store.changes) + 1}")
        told = {"asset": sending.title, "token": sending.token}
        self.store.changes.append(Change(id=change_id, lead_id=sending.lead_id, note=note, before=None, after=told))

    def of(self, lead_ids: Sequence[LeadId]) -> Mapping[LeadId, Sequence[Sending]]:
        """See the port."""
        newest = sorted(self.store.sendings, key=lambda sending: sending.at)[::-1]
        found = {lead_id: [s for s in newest if s.lead_id == lead_id] for lead_id in lead_ids}
        return {lead_id: sent for lead_id, sent in found.items() if sent}

    def by_token(self, token: str) -> Sending | None:
        """See the port."""
        return next((sending for sending in self.store.sendings if token and sending.token == token), None)

    def revoke(self, token: str, *, at: datetime) -> bool:
        """See the port."""
        with self.store.lock:
            for place, sending in enumerate(self.store.sendings):
                if sending.token == token and sending.revoked_at is None:
                    self.store.sendings[place] = replace(sending, revoked_at=at)
                    return True
            return False

    def aftermath(self) -> Aftermath:
        """See the port."""
        leads = {sending.lead_id for sending in self.store.sendings}
        opens = [
            (lead_id, event.asset, event.at)
            for lead_id in leads
            for event in self.store.events.get(lead_id, ())
            if event.kind is EventKind.CONTENT_OPEN
        ]
        hot = [
            (lead_id, move.at)
            for lead_id in leads
            for move in self.store.moves.get(lead_id, ())
            if move.band_after is Band.HOT and move.band_before is not Band.HOT
        ]
        further = [
            (change.lead_id, change.note.at)
            for change in self.store.changes
            if change.lead_id in leads and change.before and further_on(change.before, change.after)
        ]
        return Aftermath(opens=opens, moves=[*hot, *further])

    def all(self) -> Sequence[Sending]:
        """See the port."""
        return list(self.store.sendings)
