"""Pieces whose title joins two names by a sign are found however that is written."""

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.engagement import EngagementEvent, EventKind
from bot.domain.plan_words import sentence_for
from bot.domain.reading import ThreadMemory
from tests.agent.offline.worlds import IDA
from tests.builders import T0, a_lead, a_standing, ago
from tests.fakes.memory import MemoryStores


@pytest.fixture
def reader() -> OfflineReader:
    stores = MemoryStores()
    lead = a_lead(name="Nora Beck", email="nora@fern.test", company="Fern")
    stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
    stores.store.events[lead.id] = [
        EngagementEvent(lead_id=lead.id, kind=EventKind.CONTENT_OPEN, at=ago(days=2), asset=title)
        for title in ("Halm & Reed: a year without waste", "Planning and packing", "Packing lists")
    ]
    return OfflineReader(stores.vocabulary, stores.reps, clock=lambda: 0.0)


@pytest.mark.parametrize(
    ("question", "piece"),
    [
        ("who opened the Halm & Reed case study?", "halm reed"),
        ("who opened halm and reed", "halm reed"),
        ("who opened Halm&Reed?", "halm reed"),
        ("who opened Planning and packing?", "planning and packing"),
    ],
)
def test_the_words_are_those_by_which_titles_are_looked_up(reader: OfflineReader, question: str, piece: str) -> None:
    reading = reader.read(question, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC")

    assert reading.query is not None
    assert f'content ("{piece}")' in sentence_for(reading.query, [])
