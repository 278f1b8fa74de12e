"""What leads said, what they want by the data's own fields, and customers of others; industries however spelt."""

from collections.abc import Sequence

import pytest

from bot.agent.offline import OfflineReader
from bot.agent.offline.rules_interest import HOW_TOLD
from bot.domain.plan_words import sentence_for
from bot.domain.words import Stage
from tests.agent.offline.asking import plan_of, query_of, read
from tests.agent.offline.worlds import IDA
from tests.builders import a_lead, a_standing
from tests.fakes.memory import MemoryStores

LEADS = (
    ("Museum", {"Supplier": "Orbita", "Wanted Modules": "Lighting;Guides", "Sites": "2"}),
    ("Museums", {"Supplier": "Orbita", "Wanted Modules": "Guides", "Sites": "5"}),
    ("Trade-Fair", {"Supplier": "Nelvo", "Wanted Modules": "Lighting;Guides", "Sites": "7"}),
    ("Tradefairs", {"Supplier": "Nelvo", "Wanted Modules": "Lighting", "Sites": "1"}),
    ("Wave Power", {"Supplier": "Nelvo", "Wanted Modules": "Guides", "Sites": "3"}),
)


def stores_of(*, stage: Stage | None = None) -> MemoryStores:
    stores = MemoryStores()
    stores.store.reps[IDA.id] = IDA
    for number, (industry, custom) in enumerate(LEADS):
        lead = a_lead(
            id=f"L{number}",
            email=f"a{number}@hall.test",
            industry=industry,
            custom=custom,
            **({"stage": stage} if stage else {}),
        )
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
    return stores


STORES = stores_of()
READER = OfflineReader(STORES.vocabulary, STORES.reps)


def plan(question: str) -> str:
    return sentence_for(query_of(READER, question), ())


def industries(question: str) -> Sequence[str]:
    return sorted(scored.lead.industry or "" for scored in STORES.questions.find(query_of(READER, question)).leads)


@pytest.mark.parametrize("asked", ["{}", "{} leads", "leads in {}", "who do we know at {}", "leads at a {}", "all {}"])
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("museum", ["Museum", "Museums"]),
        ("museums", ["Museum", "Museums"]),
        ("trade fair", ["Trade-Fair", "Tradefairs"]),
        ("tradefairs", ["Trade-Fair", "Tradefairs"]),
    ],
)
def test_every_spelling_of_an_industry_is_found_by_any(asked: str, words: str, found: Sequence[str]) -> None:
    assert industries(asked.format(words)) == found


def test_an_industry_left_out_is_so_in_every_spelling() -> None:
    assert industries("leads not in museums") == ["Trade-Fair", "Tradefairs", "Wave Power"]


@pytest.mark.parametrize("house", ["parks", "farms", "stations", "park"])
def test_the_kind_of_house_says_no_more_than_its_industry(house: str) -> None:
    assert industries(f"leads at wave {house}") == ["Wave Power"]


@pytest.mark.parametrize(
    "question",
    [
        "who is interested in lighting systems",
        "leads interested in lighting kits",
        "who's keen on lighting systems?",
        "anyone looking into smart lighting",
        "who has shown interest in lighting systems",
        "leads with an interest in lighting gear",
    ],
)
def test_what_leads_want_is_the_value_that_nearly_says_it(question: str) -> None:
    assert plan(question) == "leads with Lighting in the Wanted Modules"


def test_a_word_that_means_something_of_its_own_is_not_passed_over() -> None:
    assert "Wanted Modules" not in plan("who is interested in orbita lighting")


@pytest.mark.parametrize("noun", ["customers", "clients", "customer", "client"])
@pytest.mark.parametrize("behind", [False, True])
def test_customers_of_somebody_else_are_leads(noun: str, *, behind: bool) -> None:
    said = f"{noun} of orbita" if behind else f"orbita {noun}"

    assert plan(f"{said} with at least 3 sites") == "leads where Supplier is Orbita with Sites 3 or more"
    assert plan(said) == "leads where Supplier is Orbita"
    assert "stage customer" in plan("customers in germany")


def test_customers_are_a_stage_where_leads_have_it() -> None:
    stores = stores_of(stage=Stage.CUSTOMER)
    reader = OfflineReader(stores.vocabulary, stores.reps)

    assert "stage customer" in sentence_for(query_of(reader, "orbita customers"), ())


@pytest.mark.parametrize(
    "said",
    [
        "who complained about automation",
        "which leads complained of automation",
        "anyone asking about automation?",
        "who asked about automation",
        "leads that have mentioned automation",
        "who talked about automation",
        "who has spoken about automation",
        "who said something about automation",
        "leads who brought up automation",
        "who was complaining about automation",
    ],
)
def test_what_leads_said_is_not_what_they_read(said: str) -> None:
    told = (
        'who had a call, had a meeting, chatted or replied to an e-mail ("automation") or with automation in the notes'
    )

    assert plan_of(said) == f"leads ({told})"
    assert HOW_TOLD in read(said).notes


@pytest.mark.parametrize(
    "question",
    [
        "who has told us about their budget so far",
        "who told us their budget",
        "which leads have already mentioned their budget",
        "leads that have shared a budget",
        "who has spoken about the budget",
    ],
)
def test_who_told_us_of_their_budget(question: str) -> None:
    assert plan_of(question) == "leads whose budget is claimed, supported or confirmed"


@pytest.mark.parametrize(
    "words", ["average number of sites", "avg number of sites", "mean number of sites", "average amount of sites"]
)
def test_the_average_of_a_number_of_things(words: str) -> None:
    assert plan(f"what's the {words} for our museums?") == plan("average sites of museums")
