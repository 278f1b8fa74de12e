"""Leads that were put aside, in memory."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.change import Change, ChangeNote
from bot.domain.errors import LeadChangedElsewhere
from bot.domain.lead import Lead, LeadId, Standing
from bot.domain.parking import Parking
from tests.fakes.memory_leads import MemoryLeadWrites
from tests.fakes.memory_store import KeptParking, MemoryStore


class MemoryParkings:
    """The `Parkings` port."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def put(self, parking: Parking, *, lead: Lead, standing: Standing, note: ChangeNote) -> Change:
        """See the port."""
        with self.store.lock:
            if lead.id not in self.store.leads:
                raise LeadChangedElsewhere
            change = MemoryLeadWrites(self.store).save(lead, standing=standing, note=note)
            for kept in self.store.parkings:
                if kept.parking.lead_id == lead.id and kept.parking.ended_at is None:
                    kept.parking, kept.ended_change = replace(kept.parking, ended_at=note.at), change.id
            numbered = replace(parking, number=len(self.store.parkings) + 1)
            self.store.parkings.append(KeptParking(parking=numbered, change=change.id))
            return change

    def waiting(self) -> Sequence[Parking]:
        """See the port."""
        return [kept.parking for kept in self.store.parkings if kept.parking.ended_at is None]

    def of(self, lead_id: LeadId) -> Parking | None:
        """See the port."""
        return next((parking for parking in self.waiting() if parking.lead_id == lead_id), None)

    def end(self, number: int, *, at: datetime) -> bool:
        """See the port."""
        with self.store.lock:
            kept = next((k for k in self.store.parkings if k.parking.number == number), None)
            if kept is None or kept.parking.ended_at is not None:
                return False
            kept.parking = replace(kept.parking, ended_at=at)
            return True

    def reopen(self, number: int) -> None:
        """See the port."""
        with self.store.lock:
            kept = next((k for k in self.store.parkings if k.parking.number == number), None)
            if kept is not None and self.of(kept.parking.lead_id) is None:
                kept.parking = replace(kept.parking, ended_at=None)
