"""What the library lacks, in memory."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.errors import LeadNotFound
from bot.domain.gap import Gap
from tests.fakes.memory_store import MemoryStore


class MemoryGaps:
    """The `Gaps` port."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def put(self, gap: Gap) -> None:
        """See the port."""
        if gap.lead_id is not None and gap.lead_id not in self.store.leads:
            raise LeadNotFound
        self.store.gaps.append(replace(gap, number=len(self.store.gaps) + 1))

    def open(self) -> Sequence[Gap]:
        """See the port."""
        return [gap for gap in self.store.gaps if gap.filled_at is None]

    def fill(self, number: int, *, at: datetime) -> bool:
        """See the port."""
        with self.store.lock:
            for place, gap in enumerate(self.store.gaps):
                if gap.number == number and gap.filled_at is None:
                    self.store.gaps[place] = replace(gap, filled_at=at)
                    return True
            return False
