"""What values leads have of a field, participles of fields, and titles whose head comes first or is short."""

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.plan_words import sentence_for
from bot.domain.reading import ThreadMemory
from tests.agent.offline.worlds import IDA
from tests.builders import T0, a_lead, a_standing
from tests.fakes.memory import MemoryStores

VPS = "vp, vice president, svp, evp, avp or vps in the job title"


@pytest.fixture
def reader() -> OfflineReader:
    stores = MemoryStores()
    for number, title in enumerate(("VP Clinical Operations", "VP of Operations", "Head of Nursing")):
        custom = {"Certification": ("IFS", "SQF")[number % 2], "Next Audit": "2026-05-01", "Lines": str(number)}
        lead = a_lead(id=f"L{number}", email=f"a{number}@mill.test", title=title, custom=custom)
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
    return OfflineReader(stores.vocabulary, stores.reps)


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("bands of the customers", "number of leads at stage customer, by band"),
        ("statuses of hot leads", "number of hot leads, by status"),
        ("show me the countries of all leads", "number of all leads, by country"),
        ("certifications of hot leads", "number of hot leads, by Certification"),
        ("names of hot leads", "hot leads, by score"),
        ("IFS certified", "leads where Certification is IFS"),
        ("certified leads", "leads with a Certification"),
        ("leads that are not certified", "leads without a Certification"),
        ("clinical vps", f"leads with clinical in the job title with {VPS}"),
        ("vp ops", f"leads with {VPS} with ops or operations in the job title"),
        (
            "vps of clinical operations",
            f"leads with {VPS} with clinical in the job title with operations or ops in the job title",
        ),
    ],
)
def test_values_participles_and_titles(reader: OfflineReader, question: str, plan: str) -> None:
    query = reader.read(question, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC").query

    assert query
    assert sentence_for(query, ()) == plan
