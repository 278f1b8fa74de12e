"""What is asked of one account: its person by a job, after its people were shown, and the day of its own."""

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.lead import LeadId
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Reading, Shape, ThreadMemory, Turn
from tests.agent.offline.asking import plan_of, query_of, read
from tests.agent.offline.worlds import IDA
from tests.builders import T0, a_lead, a_standing
from tests.fakes.memory import MemoryStores

PEOPLE = (
    ("Orla Finch", "Plant Manager", "Velden Dairy"),
    ("Kai Brandt", "Quality Manager", "Velden Dairy"),
    ("Mia Sand", "Plant Manager", "Hovel Paper"),
)


@pytest.fixture(scope="module")
def reader() -> OfflineReader:
    stores = MemoryStores()
    stores.store.reps[IDA.id] = IDA
    for number, (name, title, company) in enumerate(PEOPLE):
        own = {"Contract End Date": f"2027-0{number + 1}-15"}
        email = f"a{number}@plant.test"
        lead = a_lead(id=f"L{number}", email=email, name=name, title=title, company=company, custom=own)
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
    return OfflineReader(stores.vocabulary, stores.reps)


def last_of(reader: OfflineReader, *questions: str) -> Reading:
    thread = ThreadMemory()
    for question in questions:
        reading = reader.read(question, asker=IDA, thread=thread, now=T0, zone="UTC")
        thread = ThreadMemory(turns=(*thread.turns, Turn(question=question, asker_id=IDA.id, reading=reading)))
    return reading


@pytest.mark.parametrize("first", ["who do we have at Velden Dairy", "who do we know at velden dairy?"])
@pytest.mark.parametrize(
    ("asked", "shape"),
    [
        ("the plant manager - what's his phone?", Shape.LEAD),
        ("the plant manager, what is her email", Shape.LEAD),
        ("what is the plant manager's phone?", Shape.LEAD),
        ("what did the plant manager do", Shape.TIMELINE),
        ("when did we last talk to the plant manager?", Shape.TIMELINE),
    ],
)
def test_a_job_after_the_people_of_an_account_is_somebody_there(
    reader: OfflineReader, first: str, asked: str, shape: Shape
) -> None:
    reading = last_of(reader, first, asked)

    assert reading.shape is shape
    assert reading.query
    assert "at Velden Dairy" in sentence_for(reading.query, ())
    assert "plant in the job title" in sentence_for(reading.query, ())


@pytest.mark.parametrize(
    "first",
    [
        "what's going on at Velden Dairy",
        "what happened at Velden Dairy",
        "tell me about Kai Brandt",
        "call Kai Brandt?",
    ],
)
@pytest.mark.parametrize("asked", ["who is the plant manager there?", "and who is their plant manager there"])
def test_there_is_the_account_of_the_answer_before(reader: OfflineReader, first: str, asked: str) -> None:
    query = last_of(reader, first, asked).query

    assert query
    plan = sentence_for(query, ())
    assert "plant in the job title" in plan
    assert "at Velden Dairy" in plan


def test_there_is_where_the_one_shown_last_is(reader: OfflineReader) -> None:
    reading = last_of(
        reader, "who do we have at Velden Dairy", "tell me about Mia Sand", "who is the plant manager there?"
    )

    assert reading.query
    assert "at Hovel Paper" in sentence_for(reading.query, ())


def _after_its_people(reader: OfflineReader, question: str) -> Reading:
    first = last_of(reader, "everyone at Velden Dairy")
    shown = (LeadId("L0"), LeadId("L1"))
    turn = Turn(question="everyone at Velden Dairy", asker_id=IDA.id, reading=first, shown=shown)
    return reader.read(question, asker=IDA, thread=ThreadMemory(turns=(turn,)), now=T0, zone="UTC")


@pytest.mark.parametrize(
    "question",
    [
        "what did they do in the last 6 months?",
        "what have they done in the last 6 months",
        "what did Velden Dairy do in the last 6 months?",
    ],
)
def test_what_an_account_did_in_a_time_is_within_it(reader: OfflineReader, question: str) -> None:
    reading = _after_its_people(reader, question)

    assert reading.shape is Shape.LEADS
    assert reading.query
    plan = "leads at Velden Dairy who did anything in the last 6 months"
    assert sentence_for(reading.query, ()).split(", by")[0] == plan


def test_all_that_an_account_did_is_its_timeline(reader: OfflineReader) -> None:
    assert _after_its_people(reader, "what did they do?").shape is Shape.TIMELINE


@pytest.mark.parametrize(
    ("question", "done"),
    [
        ("when was our last meeting with Orla Finch?", "had a meeting"),
        ("and when was the most recent meeting with Orla Finch", "had a meeting"),
        ("when was my last call with Orla Finch?", "had a call"),
    ],
)
def test_the_last_meeting_with_somebody_is_of_meetings_alone(reader: OfflineReader, question: str, done: str) -> None:
    reading = last_of(reader, question)

    assert reading.shape is Shape.TIMELINE
    assert reading.lead_ids == ("L0",)
    assert reading.query
    assert done in sentence_for(reading.query, ())


def test_the_last_contact_with_somebody_is_of_any_kind(reader: OfflineReader) -> None:
    assert last_of(reader, "when was our last contact with Orla Finch").query is None


def test_a_job_without_an_account_before_is_anybodys(reader: OfflineReader) -> None:
    reading = last_of(reader, "the plant manager - what's his phone?")

    assert reading.query is None or "Velden" not in sentence_for(reading.query, ())


@pytest.mark.parametrize(
    "question",
    [
        "when does the contract of Velden Dairy end?",
        "when does Velden Dairy's contract end",
        "when will the contract with velden dairy end?",
        "when does our contract with Velden Dairy expire",
    ],
)
def test_the_day_of_an_account_is_shown_beside_its_people(reader: OfflineReader, question: str) -> None:
    query = query_of(reader, question)

    assert sentence_for(query, ()).startswith("leads at Velden Dairy")
    assert reader.read(question, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC").shape is Shape.LEADS


@pytest.mark.parametrize(
    "words",
    [
        "take out the unqualified",
        "take out the unqualified ones",
        "throw out the unqualified",
        "now take out all the unqualified",
        "weed out the unqualified",
        "get rid of the unqualified",
        "kick out the unqualified",
    ],
)
def test_those_taken_out_are_those_known_to_be_so(words: str) -> None:
    first = read("leads in germany")
    thread = ThreadMemory(turns=(Turn(question="leads in germany", asker_id=IDA.id, reading=first),))

    assert plan_of(words, thread=thread) == "leads in Germany (without status unqualified or without a status)"


@pytest.mark.parametrize(
    "question",
    [
        "show me everything Orla Finch did, in order",
        "everything Orla Finch has done",
        "list all that Orla Finch did so far",
    ],
)
def test_all_that_somebody_did_is_the_timeline(reader: OfflineReader, question: str) -> None:
    assert last_of(reader, question).shape is Shape.TIMELINE
