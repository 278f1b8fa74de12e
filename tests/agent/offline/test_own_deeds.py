"""Fields named by a verb: where people were met, through whom they came, and when they were last contacted."""

import pytest

from bot.agent.offline import OfflineReader
from bot.agent.offline.rules_standing import BY_STATUS
from bot.agent.offline.unanswered import BY_OWN_FIELD, NOT_CONTACTED
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Reading, Shape, ThreadMemory
from bot.domain.words import EventKind
from tests.agent.offline.asking import plan_of, query_of, read, reader_over
from tests.agent.offline.worlds import IDA
from tests.builders import T0, a_lead, a_standing, ago, an_event
from tests.fakes.memory import MemoryStores

ROWS = (
    {"Met At": "Harbour Fair Oslo", "Referred By": "Nina Holt", "Ships With": "Bluekeel", "Last Contacted": ""},
    {"Met At": "Trade Days", "Referred By": "Otto Lund", "Ships With": "Nordfracht", "Last Contacted": "2026-02-01"},
    {"Met At": "", "Referred By": "", "Ships With": "", "Last Contacted": "2026-03-01"},
)
FAIR = "where Met At is Harbour Fair Oslo"
NO_CONTACT = "did not have a call, have a meeting, chat or reply to an e-mail"


@pytest.fixture(scope="module")
def reader() -> OfflineReader:
    return reader_over(ROWS, ("Facilities Manager", "Logistics Manager", "Export Manager"))


def _plan(reader: OfflineReader, question: str) -> str:
    return sentence_for(query_of(reader, question), (IDA,))


def _read(reader: OfflineReader, question: str) -> Reading:
    return reader.read(question, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC")


class TestAFieldNamedByAVerb:
    @pytest.mark.parametrize(
        ("question", "plan"),
        [
            ("who did we meet at Harbour Fair Oslo", FAIR),
            ("met at harbour fair oslo", FAIR),
            ("leads we met at the harbour fair", FAIR),
            ("people that were met at Harbour Fair Oslo or Trade Days", f"{FAIR} or Trade Days"),
            ("who was referred by Nina Holt?", "where Referred By is Nina Holt"),
            ("leads referred to us by otto", "where Referred By is Otto Lund"),
            ("who ships with Bluekeel", "where Ships With is Bluekeel"),
        ],
    )
    def test_is_no_deed(self, reader: OfflineReader, question: str, plan: str) -> None:
        assert _plan(reader, question) == f"leads {plan}"

    def test_with_another_condition(self, reader: OfflineReader) -> None:
        assert _plan(reader, "who did we meet at the harbour fair in Norway") == f"leads {FAIR} in Norway"

    def test_refused(self, reader: OfflineReader) -> None:
        assert "is not Harbour Fair Oslo" in _plan(reader, "leads not met at harbour fair oslo")

    def test_with_a_time_is_a_meeting(self, reader: OfflineReader) -> None:
        assert _plan(reader, "who did we meet last month") == "leads who had a meeting or attended an event last month"


class TestHowThingsStand:
    @pytest.mark.parametrize(
        "question",
        [
            "who ships with bluekeel today",
            "which leads use Bluekeel now",
            "leads that currently ship with bluekeel",
            "who books with bluekeel at the moment",
            "who buys from Bluekeel these days",
        ],
    )
    def test_is_no_time(self, question: str) -> None:
        carriers = reader_over(({"Carrier": "Bluekeel"}, {"Carrier": "Nordfracht"}), ("Buyer",))

        assert _plan(carriers, question) == "leads where Carrier is Bluekeel"

    def test_what_happened_today_did(self) -> None:
        carriers = reader_over(({"Carrier": "Bluekeel"}, {"Carrier": "Nordfracht"}), ("Buyer",))

        assert _plan(carriers, "bluekeel leads created today") == "leads where Carrier is Bluekeel created today"


class TestChats:
    @pytest.mark.parametrize("question", ["who chatted with us this month", "who did we chat with this month"])
    def test_are_meant_alone_where_there_are_any(self, question: str) -> None:
        stores = MemoryStores()
        lead = a_lead(id="L1", email="a@own.test")
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
        stores.store.events[lead.id] = [an_event(lead, EventKind.CHAT, at=ago(days=2))]
        chatty = OfflineReader(stores.vocabulary, stores.reps)

        assert _plan(chatty, question) == "leads who chatted this month"


class TestHeadsOfTitles:
    @pytest.mark.parametrize(
        ("question", "same"),
        [
            ("logistic mangers", "logistic managers"),
            ("facility mangers", "facility managers"),
            ("export managr", "export manager"),
        ],
    )
    def test_misspelt_are_mended_and_said(self, reader: OfflineReader, question: str, same: str) -> None:
        assert _plan(reader, question) == _plan(reader, same)
        assert any(question.split()[1] in note for note in _read(reader, question).notes)

    @pytest.mark.parametrize(
        ("question", "words"),
        [
            ("logistic managers", "logistic or logistics"),
            ("facility managers", "facility or facilities"),
            ("facilities manager", "facilities or facility"),
            ("export managers", "export"),
        ],
    )
    def test_either_number_of_the_first_word(self, reader: OfflineReader, question: str, words: str) -> None:
        assert _plan(reader, question) == f"leads with {words} in the job title with manager in the job title"

    def test_an_order_to_export_is_one(self, reader: OfflineReader) -> None:
        assert _read(reader, "export the managers").shape is Shape.HELP


class TestNeverContacted:
    @pytest.mark.parametrize(
        "question",
        ["leads never contacted", "who has not been contacted yet", "leads nobody has contacted", "uncontacted leads"],
    )
    def test_is_no_contact_on_record(self, question: str) -> None:
        assert plan_of(question) == f"leads who {NO_CONTACT}"
        assert NOT_CONTACTED in read(question).notes

    @pytest.mark.parametrize("question", ["leads never contacted", "leads not contacted yet", "uncontacted leads"])
    def test_is_a_blank_field_of_their_own(self, reader: OfflineReader, question: str) -> None:
        assert _plan(reader, question) == "leads without a Last Contacted"
        assert BY_OWN_FIELD.format(own="Last Contacted") in _read(reader, question).notes

    def test_is_a_status_of_the_crm(self) -> None:
        reading = read("leads not contacted yet", of="salesforce")

        assert BY_STATUS.format(own="Open - Not Contacted") in reading.notes

    def test_for_a_time_is_silence(self) -> None:
        assert plan_of("leads not contacted in 3 weeks") == "leads with no activity in the last 3 weeks"

    def test_untouched_is_no_activity(self) -> None:
        assert plan_of("untouched leads") == "leads never active"


@pytest.mark.parametrize(
    "question",
    [
        "anything on forecasting i can send to a logistics",
        "something about forecasting for a bakery",
        "anything on forecasting I can send to a retailer",
    ],
)
def test_a_kind_of_company_is_nobody_by_name(question: str) -> None:
    assert read(question).shape in {Shape.CONTENT, Shape.SUGGEST}
