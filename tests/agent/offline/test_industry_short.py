"""Industries cut short, by the people in them, mistyped in the plural, and with the kind of house behind them."""

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.plan_words import sentence_for
from bot.domain.reading import ThreadMemory
from tests.agent.offline.worlds import IDA
from tests.builders import T0, a_lead, a_standing
from tests.fakes.memory import MemoryStores

INDUSTRIES = (
    "Breweries",
    "Veterinary",
    "Physiotherapy",
    "Health Insurance",
    "Dental Clinics",
    "Coffee & Tea",
    "Hospitals",
    "Paper",
)


@pytest.fixture
def reader() -> OfflineReader:
    stores = MemoryStores()
    for number, industry in enumerate(INDUSTRIES):
        title = ("Supply Chain Manager", "Plant Manager")[number % 2]
        lead = a_lead(id=f"L{number}", email=f"a{number}@plant.test", industry=industry, title=title)
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
    return OfflineReader(stores.vocabulary, stores.reps)


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("vets", "leads in Veterinary"),
        ("hot vet leads", "hot leads in Veterinary, by score"),
        ("physios without an owner", "leads in Physiotherapy without an owner"),
        ("brewers", "leads in Breweries"),
        ("brewrys", "leads in Breweries"),
        ("insurers", "leads in Health Insurance"),
        ("health insurers", "leads in Health Insurance"),
        ("dentists or hospitals", "leads in Dental Clinics or Hospitals"),
        ("vet clinics", "leads in Veterinary"),
        ("dental practices", "leads in Dental Clinics"),
        ("coffee chains", "leads in Coffee & Tea"),
        ("paper mills", "leads in Paper"),
        ("hot paper factories", "hot leads in Paper, by score"),
        (
            "brewery plant managers",
            "leads in Breweries with plant in the job title with manager in the job title",
        ),
    ],
)
def test_an_industry_in_other_words(reader: OfflineReader, question: str, plan: str) -> None:
    query = reader.read(question, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC").query

    assert query
    assert sentence_for(query, ()) == plan


def test_what_was_cut_short_is_told(reader: OfflineReader) -> None:
    reading = reader.read("vets", asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC")

    assert reading.notes == ("I read “vets” as “Veterinary”.",)


def test_two_letters_are_no_industry(reader: OfflineReader) -> None:
    assert reader.read("br leads", asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC").query is None
