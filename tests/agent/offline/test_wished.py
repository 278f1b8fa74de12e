"""What is wished of a suggestion beside whom it is for: a topic, a kind of piece, its length, its language."""

import pytest

from bot.agent.offline.about import HOW_SENT
from bot.domain.content_request import ContentRequest, read_request
from bot.domain.lead_query import FieldIs, LeadField
from bot.domain.reading import Reading, Shape, ThreadMemory
from tests.agent.offline.asking import followed, read
from tests.agent.offline.finding import HUBSPOT

MONA = read("show me Mona Castel").lead_ids


def wish(question: str) -> ContentRequest:
    reading = read(question)
    assert (reading.shape, reading.lead_ids) == (Shape.SUGGEST, MONA)
    return read_request(reading.topic)


def account(reading: Reading) -> tuple[str, ...]:
    assert reading.shape is Shape.SUGGEST
    assert reading.query is not None
    (there,) = reading.query.where
    assert isinstance(there, FieldIs)
    assert there.field is LeadField.COMPANY
    return there.values


@pytest.mark.parametrize(
    "question",
    [
        "what should I send Mona Castel about security?",
        "what can we share with Mona Castel on security",
        "send Mona Castel something about security",
        "anything on security for Mona Castel?",
        "do we have anything about security for Mona Castel",
        "suggest content for Mona Castel regarding security",
    ],
)
def test_a_topic_is_looked_for_on_behalf_of_the_lead(question: str) -> None:
    assert wish(question).topic == "security"


TIMES = (
    "Friday",
    "next Monday",
    "Monday next week",
    "Monday or Tuesday",
    "the weekend",
    "12 March",
    "2026-07-01",
    "Friday at 3pm",
    "Fridays",
)
CHANNELS = ("LinkedIn", "Slack", "e-mail", "WhatsApp", "the phone", "our call")


@pytest.mark.parametrize(
    "way", [*(f"on {time}" for time in (*TIMES, *CHANNELS)), "around noon", "around the end of May"]
)
def test_when_and_over_what_something_is_sent_is_no_topic(way: str) -> None:
    assert wish(f"what should I send Mona Castel {way}?") == ContentRequest()
    assert HOW_SENT in read(f"what should I send Mona Castel {way}?").notes
    assert wish(f"a case study for Mona Castel {way}").types == {"case study"} or way[3:] in CHANNELS
    for question in (f"{way} about security", f"about security {way}"):
        assert wish(f"what should I send Mona Castel {question}").topic == "security"
    assert wish(f"send Mona Castel something on single sign-on {way}").topic == "single sign-on"


@pytest.mark.parametrize(
    "topic",
    [
        "security",
        "Friday deliveries",
        "Slack integration",
        "LinkedIn ads",
        "weekend shifts",
        "phone support",
        "Black Friday",
        "Q4",
    ],
)
def test_a_topic_with_a_time_or_a_channel_in_it_stays_whole(topic: str) -> None:
    assert wish(f"what should I send Mona Castel on {topic}?").topic == topic
    assert HOW_SENT not in read(f"what should I send Mona Castel on {topic}?").notes


def test_what_is_sought_may_be_about_a_channel() -> None:
    assert wish("anything on Slack for Mona Castel?").topic == "slack"


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("which case study fits Mona Castel?", {"types": frozenset({"case study"})}),
        ("a case study on waste for Mona Castel", {"types": frozenset({"case study"}), "topic": "waste"}),
        ("do we have a webinar for Mona Castel", {"types": frozenset({"webinar"})}),
        ("something shorter for Mona Castel", {"shorter": True}),
        ("what should I send Mona Castel in German?", {"language": "de"}),
        ("what should I send Mona Castel in German about security?", {"language": "de", "topic": "security"}),
        ("anything in German on security for Mona Castel?", {"language": "de", "topic": "security"}),
        ("something in German for Mona Castel", {"language": "de"}),
        ("what should I send Mona Castel", {}),
    ],
)
def test_nothing_that_was_said_of_the_piece_is_dropped(question: str, asked: dict[str, object]) -> None:
    assert wish(question) == ContentRequest(**asked)  # type: ignore[arg-type]


def test_somebody_of_several_is_asked_for_with_the_whole_question() -> None:
    reading = read("what should I send Castel about security?")

    assert reading.shape is Shape.CLARIFY
    assert all(choice.question.endswith("about security?") for choice in reading.choices)


@pytest.mark.parametrize(
    "question",
    [
        "what should I send to Veltrix?",
        "what to send to whom at Veltrix",
        "content for everyone at Veltrix",
        "what should I send the people at Veltrix about security?",
    ],
)
def test_an_account_is_meant_as_a_whole(question: str) -> None:
    assert account(read(question)) == ("Veltrix",)


@pytest.mark.parametrize(
    "question", ["what about the whole account?", "and for the whole company", "how about the entire team"]
)
def test_after_a_suggestion_the_account_can_be_asked_for(question: str) -> None:
    asked = "what should I send Mona Castel about security?"

    then = read(question, thread=followed(ThreadMemory(), asked, read(asked), HUBSPOT))

    assert account(then) == ("Brightwell Analytics",)
    assert then.topic == "security"


@pytest.mark.parametrize(
    "question", ["anything on security for banks?", "do we have anything for CFOs?", "content on SSO"]
)
def test_whoever_names_nobody_asks_the_library(question: str) -> None:
    assert read(question).shape is Shape.CONTENT


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("what content is missing?", "/lead gaps"),
        ("where are the gaps in our library", "/lead gaps"),
        ("which content works best?", "/lead content"),
        ("how is our content performing?", "/lead content"),
    ],
)
def test_questions_about_the_library_itself_name_the_command_and_are_no_gap(question: str, command: str) -> None:
    reading = read(question)

    assert reading.shape is Shape.HELP
    assert command in reading.sentence
