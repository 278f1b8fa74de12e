"""Deeds in words of their own: at two times, called back, never spoken to, rates that nothing tells."""

import pytest

from bot.agent.offline import OfflineReader
from bot.agent.offline.rules_rates import NO_RATE
from bot.agent.offline.rules_standing import BY_STATUS
from bot.agent.offline.unanswered import NO_ORDER, NOT_ACTIVE, NOT_CONTACTED, NOT_SPOKEN
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape, ThreadMemory
from bot.domain.words import EventKind
from tests.agent.offline.asking import plan_of, query_of, read, reader_of_deeds
from tests.agent.offline.worlds import IDA
from tests.builders import T0


@pytest.mark.parametrize("joined", ["and again in may", "and also in may"])
def test_at_both_of_two_times(joined: str) -> None:
    assert plan_of(f"who had a call in april {joined}", of="salesforce") == (
        "leads who had a call in April 2025 and who had a call in May 2025"
    )


def test_at_either_of_two_times() -> None:
    assert plan_of("who had a call in april and in june", of="salesforce") == (
        "leads (who had a call in April 2025 or who had a call in June 2025)"
    )


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("who called us back", "leads who had a call"),
        ("leads that never emailed back", "leads who did not reply to an e-mail"),
        ("attended a webinar but no follow up call", "leads who attended a webinar and who did not have a call"),
        ("attended a webinar w/o a call afterwards", "leads who attended a webinar and who did not have a call"),
        ("which rep booked the most meetings", "number of meetings by all leads, by owner"),
        ("how many distinct leads had a call", "number of leads who had a call"),
        ("pageviews per month", "number of page views of any kind by all leads, by month of the activity"),
    ],
)
def test_the_same_deed_in_other_words(question: str, plan: str) -> None:
    assert plan_of(question, of="salesforce") == plan


@pytest.mark.parametrize("question", ["reply rate", "what's our open rate", "click rate by owner", "email open rates"])
def test_a_rate_of_mails_that_nobody_counted_is_refused_in_a_sentence(question: str) -> None:
    reading = read(question)

    assert reading.shape is Shape.CLARIFY
    assert NO_RATE in reading.sentence


@pytest.mark.parametrize("question", ["leads nobody has spoken to", "leads we never talked to"])
def test_nobody_spoke_with_them(question: str) -> None:
    assert plan_of(question, of="salesforce") == "leads who did not have a call, have a meeting or chat"
    assert NOT_SPOKEN in read(question, of="salesforce").notes


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("who has never been contacted", NOT_CONTACTED),
        ("leads not contacted in may", NOT_ACTIVE),
        ("not contacted", BY_STATUS.format(own="Open - Not Contacted")),
    ],
)
def test_how_missing_contact_is_read_is_said(question: str, note: str) -> None:
    assert note in read(question, of="salesforce").notes


def test_the_order_of_two_deeds_is_not_asked_for_and_that_is_said() -> None:
    assert NO_ORDER in read("attended a webinar and then had a call", of="salesforce").notes
    assert NO_ORDER not in read("attended a webinar and had a call", of="salesforce").notes


@pytest.mark.parametrize("question", ["most used channel", "which channel is used most"])
def test_a_channel_that_is_used_is_asked_about(question: str) -> None:
    assert read(question).shape is Shape.CLARIFY
    assert plan_of("which channel brings the most leads") == "number of all leads, by source"


def with_calls() -> OfflineReader:
    """A reader of leads whose calls and meetings are noted in words, and who came to an occasion."""
    return reader_of_deeds(
        (EventKind.CALL, "Left voicemail", ""),
        (EventKind.MEETING, "Platform walkthrough", ""),
        (EventKind.WEBINAR_ATTENDED, "", "Peak Season Webinar"),
        (EventKind.EMAIL_CLICK, "Harvest rates newsletter", ""),
        campaign="Peak Season Webinar",
        custom={"Carrier": "Orbita"},
    )


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("who got a voicemail", 'leads who had a call ("voicemail")'),
        ("how many voicemails were left", 'number of calls ("voicemail") by all leads'),
        ("who had a platform walkthrough", 'leads who had a meeting ("platform walkthrough")'),
        ("leads with no walkthrough", 'leads who did not have a meeting ("walkthrough")'),
        ("peak season webinar attendees", 'leads who attended a webinar or attended an event ("peak season webinar")'),
        ("harvest rates newsletter clicks", 'leads who clicked in an e-mail ("harvest rates newsletter")'),
        ("who uses orbita today", "leads where Carrier is Orbita"),
    ],
)
def test_what_is_noted_is_found_by_its_words(question: str, plan: str) -> None:
    assert sentence_for(query_of(with_calls(), question), ()) == plan


@pytest.mark.parametrize("question", ["who used orbita today", "who had a bathtub discussion", "how many bathtubs"])
def test_what_is_not_noted_is_asked_back(question: str) -> None:
    reading = with_calls().read(question, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC")

    assert reading.shape is Shape.CLARIFY
