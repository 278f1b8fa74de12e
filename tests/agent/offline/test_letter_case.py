"""Codes of states that are small words as well, and statuses that stand alone."""

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.plan_words import sentence_for
from bot.domain.reading import ThreadMemory
from tests.agent.offline.asking import plan_of
from tests.agent.offline.worlds import IDA
from tests.builders import T0, a_lead, a_standing
from tests.fakes.memory import MemoryStores


@pytest.fixture
def reader() -> OfflineReader:
    stores = MemoryStores()
    for state in ("IN", "OR", "TX"):
        lead = a_lead(id=state, state=state, country="United States", email=f"{state}@plant.test")
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
    return OfflineReader(stores.vocabulary, stores.reps)


def asked(reader: OfflineReader, question: str) -> str:
    query = reader.read(question, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC").query
    assert query
    return sentence_for(query, ())


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("which of our leads are in Europe", "leads in Europe"),
        ("people in IN", "leads in IN"),
        ("leads in OR", "leads in OR"),
        ("leads in TX or IN", "leads in TX or IN"),
        ("leads in oregon or texas", "leads in OR or TX"),
    ],
)
def test_a_small_word_is_a_state_only_where_it_is_written_as_one(
    reader: OfflineReader, question: str, plan: str
) -> None:
    assert asked(reader, question) == plan


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        (
            "engagement over 50, no budget, working",
            "leads with engagement 51 or more whose budget is unknown with CRM status Working - Contacted",
        ),
        ("hot, working, in Germany", "hot leads with CRM status Working - Contacted in Germany, by score"),
    ],
)
def test_a_status_between_commas_is_one(question: str, plan: str) -> None:
    assert plan_of(question, of="salesforce") == plan


@pytest.mark.parametrize("title", ["chief financial officers", "Chief Financial Officer", "cfos"])
def test_a_chief_in_full_is_the_same_as_in_letters(title: str) -> None:
    assert plan_of(title) == "leads with cfo, chief financial officer or chief finance officer in the job title"


def test_a_chief_in_full_is_so_where_the_data_writes_it_out() -> None:
    plan = plan_of("chief technology officers")

    assert plan == "leads with cto, chief technology officer or chief technical officer in the job title"
