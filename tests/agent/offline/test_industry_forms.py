"""Industries by who works there and where, and fields that are not taken for them or for titles."""

import pytest

from bot.agent.offline import OfflineReader
from bot.agent.offline.industry_forms import forms
from bot.domain.plan_words import sentence_for
from bot.domain.reading import ThreadMemory
from tests.agent.offline.worlds import IDA
from tests.builders import T0, a_lead, a_standing
from tests.fakes.memory import MemoryStores


@pytest.fixture
def reader() -> OfflineReader:
    stores = MemoryStores()
    for number, industry in enumerate(("Quarrying", "Mining", "Agriculture", "Construction")):
        lead = a_lead(
            id=f"L{number}",
            email=f"a{number}@plant.test",
            industry=industry,
            title=("Quarry Manager", "Fleet Manager")[number % 2],
            custom={"Fleet Size": str(number * 10)},
        )
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
    return OfflineReader(stores.vocabulary, stores.reps)


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("quarries with a score over 20", "leads in Quarrying with score 21 or more"),
        ("hot quarry leads", "hot leads in Quarrying, by score"),
        ("quarrys", "leads in Quarrying"),
        ("miners without an owner", "leads in Mining without an owner"),
        ("farms and contractors", "leads in Agriculture or Construction"),
        ("quarry managers", "leads with quarry in the job title with manager in the job title"),
        (
            "which fleet managers are hot",
            "hot leads with fleet in the job title with manager in the job title, by score",
        ),
        ("fleet size over 15", "leads with Fleet Size more than 15"),
    ],
)
def test_industries_and_titles(reader: OfflineReader, question: str, plan: str) -> None:
    query = reader.read(question, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC").query

    assert query
    assert sentence_for(query, ()) == plan


@pytest.mark.parametrize("word", ["mining", "mine", "training", "banking"])
def test_everyday_words_are_no_forms(word: str) -> None:
    assert not forms(word) & {"mine", "min", "train", "bank"}
