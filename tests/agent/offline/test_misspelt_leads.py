"""Leads misspelt as a city of the data: which of both is meant is told by the words on either side."""

from dataclasses import replace

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.plan_words import sentence_for
from bot.domain.reading import ThreadMemory
from tests.agent.offline.worlds import IDA, RAE, TOM
from tests.builders import T0, a_lead, a_standing
from tests.fakes.memory import MemoryStores


@pytest.fixture(scope="module")
def reader() -> OfflineReader:
    stores = MemoryStores()
    for rep in (IDA, TOM, RAE):
        stores.store.reps[rep.id] = rep
    for number, (city, country) in enumerate((("Leeds", "United Kingdom"), ("Lyon", "France"), ("Bremen", "Germany"))):
        lead = a_lead(id=f"L{number}", email=f"a{number}@own.test", title="Plant Manager")
        stores.store.leads[lead.id] = replace(lead, city=city, country=country)
        stores.store.standings[lead.id] = a_standing()
    return OfflineReader(stores.vocabulary, stores.reps)


def _plan(reader: OfflineReader, question: str) -> str:
    query = reader.read(question, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC").query
    return sentence_for(query, (IDA,)) if query else ""


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("hot leeds pls", "hot leads"),
        ("my leeds in germany", "leads owned by Ida Brandt in Germany"),
        ("leeds in france", "leads in France"),
        ("how many leeds do we have in france", "number of leads in France"),
        ("german leeds with a phone number", "leads in Germany with a phone number"),
    ],
)
def test_leads_are_meant(reader: OfflineReader, question: str, plan: str) -> None:
    assert _plan(reader, question).split(",")[0] == plan


@pytest.mark.parametrize(
    "question",
    [
        "leads in leeds",
        "leeds leads",
        "leeds",
        "contacts from leeds",
        "what about leeds",
        "people in Leeds",
        "only leeds",
        "show leeds",
    ],
)
def test_the_city_is_meant(reader: OfflineReader, question: str) -> None:
    assert _plan(reader, question) == "leads in Leeds"


def test_both_may_be_meant(reader: OfflineReader) -> None:
    assert _plan(reader, "plant managers in leeds or lyon").endswith("in Leeds or Lyon")


@pytest.mark.parametrize("word", ["ldeas", "laeds", "ledas", "leasd"])
@pytest.mark.parametrize(
    ("question", "plan"),
    [("my {} in germany", "leads owned by Ida Brandt in Germany"), ("hot {}", "hot leads")],
)
def test_letters_in_another_order_are_leads(reader: OfflineReader, word: str, question: str, plan: str) -> None:
    assert _plan(reader, question.format(word)).split(",")[0] == plan


def test_behind_another_city_it_is_one_too(reader: OfflineReader) -> None:
    assert _plan(reader, "lyon leeds").endswith("in Lyon or Leeds")


def test_by_whom_alone_does_not_make_leads_of_a_city(reader: OfflineReader) -> None:
    assert "in Leeds" in _plan(reader, "leeds by owner")
