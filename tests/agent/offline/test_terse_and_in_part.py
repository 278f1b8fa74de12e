"""Short lists that end with a rep, fields that we do not know, averages in a sentence, and what is out of scope."""

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Reading, Shape, ThreadMemory
from tests.agent.offline.asking import query_of, read
from tests.agent.offline.worlds import IDA, RAE, TOM
from tests.builders import T0, a_lead, a_standing
from tests.fakes.memory import MemoryStores

SELLERS = (IDA, TOM, RAE)


@pytest.fixture(scope="module")
def reader() -> OfflineReader:
    stores = MemoryStores()
    for rep in SELLERS:
        stores.store.reps[rep.id] = rep
    for n in range(8):
        lead = a_lead(
            id=f"L{n}",
            name=("Tilda Marsh", "Otto Quill")[n % 2],
            email=f"a{n}@school.test",
            company=("Marsh School", "Quill Union")[n % 2],
            industry=("Schools", "Care Homes")[n % 2],
            owner_id=SELLERS[n % 3].id,
            custom={
                "Current Rota Provider": ("Planday", "", "Rotamo")[n % 3],
                "Shifts per Month": str(100 + n),
                "Staff Seats": str(10 * n),
            },
        )
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
    return OfflineReader(stores.vocabulary, stores.reps)


def plan(reader: OfflineReader, question: str) -> str:
    return sentence_for(query_of(reader, question), SELLERS)


def of(reader: OfflineReader, question: str) -> Reading:
    return reader.read(question, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("bad timing leads rae", "leads with status bad timing owned by Rae Collins"),
        ("planday users tom", "leads where Current Rota Provider is Planday owned by Tom Okafor"),
        ("how many leads tom?", "number of leads owned by Tom Okafor"),
        ("rae newest 5 leads", "leads owned by Rae Collins, newest first, top 5"),
        ("rae top 3 leads", "leads owned by Rae Collins that somebody can call, by score, top 3"),
        ("rae status breakdown", "number of leads owned by Rae Collins, by status"),
        ("rae breakdown by country", "number of leads owned by Rae Collins, by country"),
        ("status breakdown rae", "number of leads owned by Rae Collins, by status"),
        ("rae bad timing leads", "leads owned by Rae Collins with status bad timing"),
    ],
)
def test_a_rep_may_stand_at_either_end_of_a_short_list(reader: OfflineReader, question: str, expected: str) -> None:
    assert plan(reader, question) == expected


@pytest.mark.parametrize("question", ["scool leads", "leads in scools", "shcool leads"])
def test_a_mistyped_word_is_the_one_that_lacks_no_more_than_a_letter(reader: OfflineReader, question: str) -> None:
    assert plan(reader, question) == "leads in Schools"


@pytest.mark.parametrize(
    "question",
    [
        "how many shifts a month do care homes have on average?",
        "on average, how many shifts per month do care homes have",
        "how many shifts a month do our care homes run on average",
    ],
)
def test_an_average_is_asked_for_in_a_sentence(reader: OfflineReader, question: str) -> None:
    assert plan(reader, question) == "average Shifts per Month of leads in Care Homes"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("care homes where we don't know the rota provider", "leads in Care Homes without a Current Rota Provider"),
        ("leads where we do not yet know their rota provider", "leads without a Current Rota Provider"),
        ("leads for whom we never recorded the phone", "leads without a phone number"),
        ("leads where we know the rota provider", "leads with a Current Rota Provider"),
    ],
)
def test_what_we_do_not_know_of_a_field_is_what_it_lacks(reader: OfflineReader, question: str, expected: str) -> None:
    assert plan(reader, question) == expected


@pytest.mark.parametrize(
    "question",
    ["my leads with no BANT at all", "my leads without any bant", "leads of mine that have no BANT info yet"],
)
def test_no_bant_is_that_nothing_of_it_is_known(reader: OfflineReader, question: str) -> None:
    asked = plan(reader, question)

    assert "owned by Ida Brandt" in asked
    assert all(f"whose {criterion} is unknown" in asked for criterion in ("budget", "authority", "need", "timeline"))


@pytest.mark.parametrize(
    "question",
    ["has anyone at Quill Union told us who decides?", "did anybody at Quill Union say when they want to decide"],
)
def test_whether_anyone_at_an_account_told_us_is_asked_of_the_account(reader: OfflineReader, question: str) -> None:
    asked = of(reader, question)

    assert asked.shape is Shape.EVIDENCE
    assert asked.query
    assert sentence_for(asked.query, ()).startswith("leads at Quill Union")


def test_what_is_known_of_a_timeline_is_told_by_the_card() -> None:
    assert read("what do we know about Anna Abara's timeline?").shape in {Shape.LEAD, Shape.CLARIFY}
    assert read("what do we know about Anna Abara's timeline?").topic == ""


@pytest.mark.parametrize(
    "question",
    [
        "approve my holiday for next week pls",
        "can you book my annual leave",
        "submit my expenses",
        "book me a hotel, book a hotel",
    ],
)
def test_what_an_office_does_is_refused_kindly(question: str) -> None:
    assert read(question).shape is Shape.REFUSED


@pytest.mark.parametrize("question", ["leads in holiday parks", "leads who approved the budget"])
def test_words_of_an_office_in_a_question_over_leads_are_not(question: str) -> None:
    assert read(question).shape is not Shape.REFUSED
