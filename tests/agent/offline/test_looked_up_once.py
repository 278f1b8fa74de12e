"""Names of pages and mails are looked up among all events: seldom, however they are asked for."""

from collections.abc import Sequence
from datetime import datetime

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.reading import ThreadMemory
from bot.domain.words import EventKind
from tests.agent.offline.worlds import IDA, world
from tests.builders import T0
from tests.fakes.memory import MemoryStores, MemoryVocabulary


class Counted(MemoryVocabulary):
    """Counts how often it goes through all events."""

    def __init__(self, stores: MemoryStores) -> None:
        super().__init__(stores.store)
        self.looked_through = 0

    def last_happened(self, events: Sequence[EventKind], asset: str | None, *, before: datetime) -> datetime | None:
        self.looked_through += 1
        return super().last_happened(events, asset, before=before)

    def event_names(self, events: Sequence[EventKind], parts: Sequence[str]) -> Sequence[str]:
        self.looked_through += 1
        return super().event_names(events, parts)


@pytest.mark.parametrize(
    ("question", "at_most"),
    [
        ("who visited the frobnication standards overview pages?", 1),
        ("how many leads opened the frobnication e-mails in the last 3 weeks?", 2),
        ("who opened at least 3 emails in the last 90 days?", 0),
        ("leads who visited the pricing page last month", 0),
    ],
)
def test_a_name_is_looked_for_once_or_twice(question: str, at_most: int) -> None:
    """
    Each look takes a second where a million leads have events.
    """
    vocabulary = Counted(world("hubspot").stores)
    reader = OfflineReader(vocabulary, world("hubspot").stores.reps, clock=lambda: 0.0)

    reader.read(question, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC")

    assert vocabulary.looked_through <= at_most
