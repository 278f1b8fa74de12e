"""Values of the data's own lists that are called as a field or a deed is, and numbers by the thing that they count."""

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.plan_words import sentence_for
from bot.domain.words import EventKind
from tests.agent.offline.asking import query_of, reader_over
from tests.agent.offline.worlds import IDA, RAE, TOM

CHANNELS = ("Phone; Live Chat", "Live Chat; WhatsApp", "Phone; Email", "WhatsApp; Chatbot", "Phone; Live Chat")
TITLES = ("Fleet Manager", "Head of Fleet", "CFO")


@pytest.fixture(scope="module")
def reader() -> OfflineReader:
    return reader_over(
        (
            {
                "Service Channels": channels,
                "Fleet Size": str(5 + 9 * number),
                "Team Size": str(2 + number),
                "Monthly Parcels": str(500 + 700 * number),
            }
            for number, channels in enumerate(CHANNELS)
        ),
        TITLES,
    )


def plan(reader: OfflineReader, *questions: str) -> str:
    return sentence_for(query_of(reader, *questions), (IDA, TOM, RAE))


@pytest.mark.parametrize("question", ["leads w/ live chat", "who has live chat", "who offers live chat"])
def test_a_value_of_a_list_is_no_chat(reader: OfflineReader, question: str) -> None:
    assert plan(reader, question) == "leads with Live Chat in the Service Channels"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("both phone and live chat", "with Phone in the Service Channels with Live Chat in the Service Channels"),
        ("leads with whatsapp and phone", "with WhatsApp in the Service Channels with Phone in the Service Channels"),
        ("leads with phone or whatsapp", "with Phone or WhatsApp in the Service Channels"),
        ("leads that offer WhatsApp but not phone", "with WhatsApp in the Service Channels without Phone in"),
        ("leads with live chat but no phone", "with Live Chat in the Service Channels without Phone in the"),
        ("leads without live chat", "without Live Chat in the Service Channels"),
    ],
)
def test_a_field_s_name_beside_a_value_of_the_same_list_is_one(reader: OfflineReader, question: str, said: str) -> None:
    assert said in plan(reader, question)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("leads with a phone number", "leads with a phone number"),
        ("leads with phone", "leads with a phone number"),
        ("who used live chat last month", "leads who chatted last month"),
        ("leads with live chats this month", "leads who chatted this month"),
    ],
)
def test_alone_or_at_a_time_they_stay_fields_and_deeds(reader: OfflineReader, question: str, said: str) -> None:
    assert plan(reader, question) == said


def test_another_value_of_a_list_holds_beside_the_first(reader: OfflineReader) -> None:
    both = plan(reader, "leads with live chat", "and whatsapp")
    other = plan(reader, "leads with live chat", "and whatsapp?")

    assert both == "leads with Live Chat in the Service Channels with WhatsApp in the Service Channels"
    assert other == "leads with WhatsApp in the Service Channels"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("my biggest fleets", "leads owned by Ida Brandt, sorted by Fleet Size"),
        ("which leads have the largest teams", "all leads, sorted by Team Size"),
        ("smallest fleets", "all leads, sorted by Fleet Size, lowest first"),
        ("average fleet?", "average Fleet Size of all leads"),
        ("who handles more than 900 monthly parcels", "leads with Monthly Parcels more than 900"),
        ("leads shipping at least 900 parcels a month", "leads with Monthly Parcels 900 or more"),
    ],
)
def test_numbers_by_what_they_count(reader: OfflineReader, question: str, said: str) -> None:
    assert plan(reader, question) == said


def test_a_job_s_name_stays_one(reader: OfflineReader) -> None:
    assert "job title" in plan(reader, "biggest fleet managers")


def test_another_rep_instead_of_the_asker(reader: OfflineReader) -> None:
    assert plan(reader, "my biggest fleets", "what about tom") == "leads owned by Tom Okafor, sorted by Fleet Size"


@pytest.mark.parametrize("first", ["who had a meeting this month", "how many meetings this month"])
def test_other_deeds_of_the_same_time(reader: OfflineReader, first: str) -> None:
    query = query_of(reader, first, "and calls?")
    (done,) = query.where

    assert done.kind == "did"
    assert (done.events, done.window.said) == ((EventKind.CALL,), "this month")


def test_by_month_after_deeds_is_when_they_were_done(reader: OfflineReader) -> None:
    months = plan(reader, "how many demo requests this quarter", "by month", "only from insurers")

    assert months == "number of demo requests this quarter by leads in Insurance, by month of the activity"


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (("leads with whatsapp", "without phone"), "leads with WhatsApp in {} without Phone in {}"),
        (("leads with whatsapp", "and phone"), "leads with WhatsApp in {} with Phone in {}"),
        (("leads with whatsapp", "or phone"), "leads with WhatsApp or Phone in {}"),
        (("leads with whatsapp", "phone instead"), "leads with Phone in {}"),
        (("leads with whatsapp", "what about phone"), "leads with Phone in {}"),
        (("leads with whatsapp", "or phone", "without phone"), "leads with WhatsApp in {}"),
        (("leads with whatsapp", "not live chat"), "leads with WhatsApp in {} without Live Chat in {}"),
        (("leads with whatsapp", "without a phone number"), "leads with WhatsApp in {} without a phone number"),
        (("fleet managers", "without phone"), "without a phone number"),
    ],
)
def test_after_a_value_of_a_list_its_other_values_are_meant(
    reader: OfflineReader, turns: tuple[str, ...], said: str
) -> None:
    assert plan(reader, *turns).endswith(said.replace("{}", "the Service Channels"))


@pytest.mark.parametrize("deed", ["meeting", "demo", "demo request"])
def test_a_call_beside_another_deed_is_one(reader: OfflineReader, deed: str) -> None:
    query = query_of(reader, f"leads with a {deed} or call in the last 60 days")
    (either,) = query.where

    assert {kind for one in either.conditions for kind in one.events} > {EventKind.CALL}
    assert {one.window.said for one in either.conditions} == {"the last 60 days"}
