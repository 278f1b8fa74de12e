"""A word that is part of somebody's job title means the deed all the same where deeds are asked about."""

from collections.abc import Sequence

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.plan_words import sentence_for
from tests.agent.offline.asking import query_of
from tests.agent.offline.worlds import IDA
from tests.builders import a_lead, a_standing
from tests.fakes.memory import MemoryStores

TITLES = ("Call Centre Manager", "Meeting Planner", "Demo Coordinator")
SPELT = ("Leisure, Travel & Tourism", "Travel agency", "Non-Profit Organization Management")


@pytest.fixture(scope="module")
def reader() -> OfflineReader:
    stores = MemoryStores()
    stores.store.reps[IDA.id] = IDA
    for number, (title, industry) in enumerate(zip(TITLES, SPELT, strict=True)):
        lead = a_lead(id=f"L{number}", email=f"a{number}@shop.test", title=title, industry=industry)
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
    return OfflineReader(stores.vocabulary, stores.reps)


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("how many calls did we have last month?", "number of calls last month by all leads"),
        ("how many meetings were held this year", "number of meetings this year by all leads"),
        ("leads with call in the title", "leads with call in the job title"),
        ("leads whose title has meeting", "leads with meeting in the job title"),
        ("travel leads", "leads in Leisure, Travel & Tourism or Travel agency"),
        ("charities", "leads in Non-Profit Organization Management"),
    ],
)
def test_is_read_as_it_is_asked(reader: OfflineReader, question: str, plan: str) -> None:
    assert sentence_for(query_of(reader, question), ()) == plan


@pytest.mark.parametrize(
    ("titles", "said"),
    [(("Dentist", "CFO"), "leads with dentist in the job title"), (("CFO", "COO"), "leads in Dental Clinic")],
)
def test_people_are_their_title_where_the_data_has_it_and_else_their_trade(titles: Sequence[str], said: str) -> None:
    stores = MemoryStores()
    for number, title in enumerate(titles):
        lead = a_lead(id=f"L{number}", email=f"a{number}@smile.test", title=title, industry="Dental Clinic")
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()

    assert sentence_for(query_of(OfflineReader(stores.vocabulary, stores.reps), "all dentists"), ()) == said
