"""A word of an industry's name that a list of the data's own has as well: before leads the industry, else the list."""

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.plan_words import sentence_for
from bot.domain.reading import ThreadMemory
from tests.agent.offline.asking import query_of
from tests.agent.offline.worlds import IDA
from tests.builders import T0, a_lead, a_standing
from tests.fakes.memory import MemoryStores

LEADS = (
    ("Bus & Coach", "Bus; Van"),
    ("Tram & Metro", "Tram; Bus"),
    ("Waste Management", "Truck; Bus"),
)


def reader() -> OfflineReader:
    stores = MemoryStores()
    stores.store.reps[IDA.id] = IDA
    for number, (industry, vehicles) in enumerate(LEADS):
        lead = a_lead(
            id=f"L{number}", email=f"a{number}@depot.test", industry=industry, custom={"Vehicle Types": vehicles}
        )
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
    return OfflineReader(stores.vocabulary, stores.reps)


READER = reader()


@pytest.mark.parametrize(("word", "industry"), [("bus", "Bus & Coach"), ("tram", "Tram & Metro")])
@pytest.mark.parametrize("question", ["{} leads", "unassigned {} leads", "my {} leads", "{} prospects", "{} companies"])
def test_before_leads_it_is_the_industry_and_said_to_be(question: str, word: str, industry: str) -> None:
    reading = READER.read(question.format(word), asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC")

    assert reading.query
    assert f"in {industry}" in sentence_for(reading.query, ())
    assert "Vehicle Types" not in sentence_for(reading.query, ())
    assert [note for note in reading.notes if "for the industry" in note and "Vehicle Types" in note]


@pytest.mark.parametrize(
    "question",
    [
        "leads with bus",
        "leads with buses",
        "bus vehicles",
        "leads with bus vehicles",
        "vehicle types bus",
        "who runs buses",
    ],
)
def test_elsewhere_it_is_what_the_list_has(question: str) -> None:
    said = sentence_for(query_of(READER, question), ())

    assert "Bus in the Vehicle Types" in said
    assert "Coach" not in said


@pytest.mark.parametrize("question", ["van leads", "unassigned truck leads"])
def test_what_no_industry_is_called_by_stays_the_lists(question: str) -> None:
    assert "in the Vehicle Types" in sentence_for(query_of(READER, question), ())
