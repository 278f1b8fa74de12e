"""A breakdown by source has the CRM's own words where the data has them, and our channels elsewhere."""

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.lead_query import GroupBy, LeadField
from bot.domain.reading import ThreadMemory
from bot.domain.words import Source, Stage
from tests.agent.offline.asking import read
from tests.agent.offline.worlds import IDA
from tests.builders import T0, a_lead, a_standing
from tests.fakes.memory import MemoryStores

SOURCES = (
    "leads by lead source",
    "leads by source",
    "top lead sources",
    "how many leads per source",
    "lead source split",
)


def grouped(question: str, **how: str) -> LeadField | None:
    query = read(question, **how).query
    return query.group_by.field if query and query.group_by else None


@pytest.mark.parametrize("question", SOURCES[:4])
def test_sources_are_the_words_of_a_column_of_their_own(question: str) -> None:
    assert grouped(question, of="salesforce") is LeadField.SOURCE_DETAIL


@pytest.mark.parametrize("question", ["leads by channel", "leads per marketing channel"])
def test_channels_are_ours(question: str) -> None:
    assert grouped(question, of="salesforce") is LeadField.SOURCE


@pytest.mark.parametrize("question", SOURCES[:4])
def test_details_of_a_channel_are_no_sources(question: str) -> None:
    assert grouped(question, of="hubspot") is LeadField.SOURCE


def test_hubspots_names_for_its_sources_are_kept() -> None:
    stores = MemoryStores()
    for number, (source, own) in enumerate(((Source.OTHER, "Offline Sources"), (Source.PAID_SEARCH, None))):
        lead = a_lead(id=f"L{number}", email=f"a{number}@shop.test", source=source, source_detail=own, stage=Stage.LEAD)
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
    reader = OfflineReader(stores.vocabulary, stores.reps)

    query = reader.read("leads by source", asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC").query

    assert query
    assert query.group_by == GroupBy(field=LeadField.SOURCE_DETAIL)
    assert {group.key for group in stores.questions.breakdown(query)} == {"Offline Sources", "paid search"}
