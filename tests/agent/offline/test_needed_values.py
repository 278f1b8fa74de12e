"""What leads need or want, where a list of the data's own has it and a country is called so, too."""

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.plan_words import sentence_for
from tests.agent.offline.asking import query_of, reader_over
from tests.agent.offline.worlds import IDA, RAE, TOM
from tests.builders import a_lead, a_standing
from tests.fakes.memory import MemoryStores

LANGUAGES = ("Japanese; German", "Polish; Czech", "German; Polish", "Korean", "Japanese; Korean")
TITLES = ("CFO", "Dir. Procurement", "Director of Sales")


@pytest.fixture(scope="module")
def reader() -> OfflineReader:
    return reader_over(({"Target Languages": spoken, "Words per Year": "900"} for spoken in LANGUAGES), TITLES)


def plan(reader: OfflineReader, *questions: str) -> str:
    return sentence_for(query_of(reader, *questions), (IDA, TOM, RAE))


@pytest.mark.parametrize("verb", ["who needs", "leads needing", "who wants", "leads that require", "who asked for"])
def test_a_language_of_a_list_is_no_country(reader: OfflineReader, verb: str) -> None:
    assert plan(reader, f"{verb} japanese") == "leads with Japanese in the Target Languages"


@pytest.mark.parametrize(
    "words", ["need both Polish and German", "need Polish and German", "interested in Polish and German"]
)
def test_each_of_several_is_needed(reader: OfflineReader, words: str) -> None:
    said = "leads with Polish in the Target Languages with German in the Target Languages"

    assert plan(reader, f"leads that are {words}" if words.startswith("int") else f"leads that {words}") == said


def test_either_of_two_is_said_by_or(reader: OfflineReader) -> None:
    assert plan(reader, "who needs Korean or Polish") == "leads with Korean or Polish in the Target Languages"


def test_directors_are_found_by_the_short_form_of_their_title(reader: OfflineReader) -> None:
    assert "dir in the job title" in plan(reader, "directors")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("german leads", "leads in Germany"),
        ("leads in germany", "leads in Germany"),
        ("who needs german", "leads with German in the Target Languages"),
        ("german leads that need polish", "leads in Germany with Polish in the Target Languages"),
    ],
)
def test_leads_of_a_country_are_told_from_what_they_need(question: str, said: str) -> None:
    stores = MemoryStores()
    for number, (country, spoken) in enumerate(zip(("Germany", "Poland", "Italy"), LANGUAGES, strict=False)):
        custom = {"Target Languages": spoken}
        lead = a_lead(id=f"L{number}", email=f"a{number}@own.test", country=country, custom=custom)
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()

    assert plan(OfflineReader(stores.vocabulary, stores.reps), question) == said
