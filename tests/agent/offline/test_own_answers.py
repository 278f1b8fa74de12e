"""Fields of the data's own that list several values, answer yes or no, count something, or give a day."""

from datetime import timedelta

import pytest

from bot.agent.offline import OfflineReader
from bot.agent.offline.planner import FOR_EACH_VALUE
from bot.domain.lead_query import FieldIs, GroupBy, LeadField
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Reading, ThreadMemory, Turn
from tests.agent.offline.worlds import IDA
from tests.builders import T0, a_lead, a_standing, ago
from tests.fakes.memory import MemoryStores

INTERESTS = ("Solar; Storage", "Heat Pumps", "Storage", "Heat Pumps; Solar")
SERVICES = ("Care", "Care; Home Care", "Home Care")


@pytest.fixture
def reader() -> OfflineReader:
    stores = MemoryStores()
    for number, interests in enumerate(INTERESTS):
        custom = {
            "Interests": interests,
            "Services": SERVICES[number % 3],
            "Waiver Signed": ("true", "false")[number % 2],
            "Trial Interest": ("Yes", "No")[number % 2],
            "Project Volume (EUR)": str(50_000 * number),
            "ERP in Use": ("Nimbus One", "Orbita")[number % 2],
            "Yearly Budget": str(40_000 * number),
            "Truck Fleet Size": str(10 * number),
            "Plant Visit Date": f"{T0 + timedelta(days=20 * number - 30):%Y-%m-%d}",
            "Become a Sales Qualified Lead Date": f"{ago(days=10 * number):%Y-%m-%d %H:%M}",
        }
        lead = a_lead(
            id=f"L{number}", email=f"a{number}@plant.test", language=("de", "fr-CH")[number % 2], custom=custom
        )
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
    return OfflineReader(stores.vocabulary, stores.reps)


def asked(reader: OfflineReader, *questions: str) -> Reading:
    """The last of a thread's turns."""
    thread, reading = ThreadMemory(), None
    for question in questions:
        reading = reader.read(question, asker=IDA, thread=thread, now=T0, zone="UTC")
        thread = ThreadMemory(turns=(*thread.turns, Turn(question=question, asker_id=IDA.id, reading=reading)))
    assert reading
    return reading


def plan(reader: OfflineReader, *questions: str) -> str:
    query = asked(reader, *questions).query
    return sentence_for(query, ()) if query else ""


class TestAFieldThatListsSeveralValues:
    @pytest.mark.parametrize(
        ("question", "said"),
        [
            ("interests are storage", "leads with Storage in the Interests"),
            ("interested in heat pumps", "leads with Heat Pumps in the Interests"),
            ("leads with solar or heat pumps as interests", "leads with Solar or Heat Pumps in the Interests"),
            ("interests not solar", "leads without Solar in the Interests"),
            ("how many are interested in storage", "number of leads with Storage in the Interests"),
        ],
    )
    def test_has_a_value_wherever_it_lists_it(self, reader: OfflineReader, question: str, said: str) -> None:
        assert plan(reader, question) == said

    def test_is_told_apart_from_a_value_with_the_same_word_in_it(self, reader: OfflineReader) -> None:
        assert plan(reader, "services are care") == "leads where Services is Care or Care; Home Care"

    @pytest.mark.parametrize(
        "question", ["leads by interests", "which interests are most common", "mqls per interests"]
    )
    def test_is_broken_down_by_each_of_its_values(self, reader: OfflineReader, question: str) -> None:
        reading = asked(reader, question)

        assert reading.query
        assert reading.query.group_by == GroupBy(field=LeadField.CUSTOM, custom="Interests", lists=True)
        assert FOR_EACH_VALUE in reading.notes

    @pytest.mark.parametrize(
        ("follow_up", "said"),
        [
            ("also heat pumps", "leads with Solar or Heat Pumps in the Interests"),
            ("only storage", "leads with Storage in the Interests"),
        ],
    )
    def test_is_asked_on_about(self, reader: OfflineReader, follow_up: str, said: str) -> None:
        assert plan(reader, "interests are solar", follow_up) == said


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("who has signed the waiver", "leads where Waiver Signed is true"),
        ("who hasn't signed the waiver yet", "leads where Waiver Signed is not true"),
        ("leads where the waiver is not signed", "leads where Waiver Signed is not true"),
        ("leads without a signed waiver", "leads where Waiver Signed is not true"),
        (
            "leads with waiver signed and trial interest",
            "leads where Waiver Signed is true and where Trial Interest is Yes",
        ),
        ("who said no to a trial", "leads where Trial Interest is No"),
        ("how many said yes to the trial", "number of leads where Trial Interest is Yes"),
    ],
)
def test_yes_and_no(reader: OfflineReader, question: str, said: str) -> None:
    assert plan(reader, question) == said


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("project volume over 80k", "leads with Project Volume (EUR) more than 80,000"),
        ("total project volume", "total Project Volume (EUR) of all leads"),
        ("top 3 by project volume", "all leads, sorted by Project Volume (EUR), top 3"),
        ("leads by erp", "number of all leads, by ERP in Use"),
        ("which erp do our leads use", "number of all leads, by ERP in Use"),
        ("who has the biggest truck fleet", "all leads, sorted by Truck Fleet Size"),
        ("leads with more than 15 trucks", "leads with Truck Fleet Size more than 15"),
        ("leads with no trucks", "leads (with Truck Fleet Size 0 or without a Truck Fleet Size)"),
        ("which countries have the most trucks", "total Truck Fleet Size of all leads, by country"),
        ("budget over 80k", "leads with Yearly Budget more than 80,000"),
        ("leads with a budget between 50k and 100k", "leads with Yearly Budget 50,000 to 100,000"),
        ("leads with erp nimbus or orbita", "leads where ERP in Use is Nimbus One or Orbita"),
        ("leads missing truck fleet size", "leads without a Truck Fleet Size"),
    ],
)
def test_fields_without_their_unit_and_what_they_count(reader: OfflineReader, question: str, said: str) -> None:
    assert plan(reader, question) == said


BEGUN = f"{T0:%-d %B %Y}"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("plant visits next week", "leads whose Plant Visit Date is from 23 March 2026 to 29 March 2026"),
        ("how many plant visits this month", "number of leads whose Plant Visit Date is this month"),
        ("plant visits that have already happened", f"leads whose Plant Visit Date is before {BEGUN}"),
        ("who has a plant visit coming up", f"leads whose Plant Visit Date is since {BEGUN}"),
        ("leads with a plant visit planned", f"leads whose Plant Visit Date is since {BEGUN}"),
        (
            "no plant visit scheduled",
            f"leads (without a Plant Visit Date or whose Plant Visit Date is before {BEGUN})",
        ),
        ("who became SQL this month", "leads whose Become a Sales Qualified Lead Date is this month"),
    ],
)
def test_days(reader: OfflineReader, question: str, said: str) -> None:
    assert plan(reader, question) == said


@pytest.mark.parametrize(
    ("question", "language", "code"),
    [
        ("who speaks German", "German", "de"),
        ("French speakers", "French", "fr-CH"),
        ("who speaks Dutch", "Dutch", "Dutch"),
    ],
)
def test_languages_that_the_data_writes_as_codes(
    reader: OfflineReader, question: str, language: str, code: str
) -> None:
    query = asked(reader, question).query

    assert query
    assert query.where == (FieldIs(field=LeadField.LANGUAGE, values=(code,)),)
    assert sentence_for(query, ()) == f"leads who speak {language}"


@pytest.mark.parametrize(
    "question",
    [
        "leads that mention frost in their notes",
        "who said frost in the notes",
        "who mentioned frost in the description",
        "leads that mention frost in their comments",
        "leads with frost in the description",
        "who has frost in the remarks",
    ],
)
def test_words_in_notes(reader: OfflineReader, question: str) -> None:
    assert plan(reader, question) == "leads with frost in the notes"


@pytest.mark.parametrize(
    ("questions", "beside", "own"),
    [
        (("new leads with their ERP",), (), ("ERP in Use",)),
        (("show the ERP of our hot leads",), (), ("ERP in Use",)),
        (("phone numbers and ERP of our leads",), (LeadField.PHONE,), ("ERP in Use",)),
        (("hot leads", "show their ERP"), (), ("ERP in Use",)),
        (("hot leads", "show their phone numbers", "add the ERP"), (LeadField.PHONE,), ("ERP in Use",)),
        (("how many hot leads by owner", "what are their emails"), (LeadField.EMAIL,), ()),
    ],
)
def test_what_is_wanted_stands_beside_each_lead(
    reader: OfflineReader, questions: tuple[str, ...], beside: tuple[LeadField, ...], own: tuple[str, ...]
) -> None:
    query = asked(reader, *questions).query

    assert query
    assert (query.beside, query.own_beside, query.metric) == (beside, own, None)


@pytest.mark.parametrize("question", ["breakdown of ERP for our leads", "average truck fleet size of our leads"])
def test_what_is_counted_stands_beside_nobody(reader: OfflineReader, question: str) -> None:
    query = asked(reader, question).query

    assert query
    assert query.metric
    assert not query.own_beside
