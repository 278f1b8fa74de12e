"""Fields of the data's own by shorter names, what stands after their values, and days that lie ahead."""

from datetime import timedelta

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.engagement import EngagementEvent
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape, ThreadMemory, Turn
from bot.domain.words import EventKind, Status
from tests.agent.offline.asking import plan_of, read
from tests.agent.offline.worlds import IDA
from tests.builders import T0, a_lead, a_standing, ago, an_event
from tests.fakes.memory import MemoryStores


@pytest.fixture
def reader() -> OfflineReader:
    stores = MemoryStores()
    events: list[EngagementEvent] = []
    for number, line in enumerate(("Geofencing", "Fuel Sensors", "Geofencing")):
        custom = {
            "Fleet Size": str(10 * (number + 1)),
            "Product Line": line,
            "Season Start": (T0 + timedelta(days=10 * number + 5)).date().isoformat(),
        }
        lead = a_lead(id=f"L{number}", email=f"a{number}@plant.test", status=Status.WORKING, custom=custom)
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
        events += [
            an_event(lead, EventKind.MEETING, at=ago(days=1), detail="intro call"),
            an_event(lead, EventKind.WEBINAR_ATTENDED, at=ago(days=1), asset="Idle Time Clinic"),
            an_event(lead, EventKind.WEBINAR_ATTENDED, at=ago(days=1), asset="Fuel Day"),
        ]
    stores.engagement.add(events)
    return OfflineReader(stores.vocabulary, stores.reps)


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("fleet bigger than 15", "leads with Fleet Size more than 15"),
        ("largest fleets", "all leads, sorted by Fleet Size"),
        ("interested in geofencing, working", "leads where Product Line is Geofencing with status working"),
        ("season start within 10 days", "leads whose Season Start is in the next 10 days"),
        ("who had an intro call", 'leads who had a meeting ("intro")'),
        (
            "watched Idle Time Clinic",
            'leads who watched a video or attended a webinar ("idle time clinic")',
        ),
        (
            "who came to fuel day but not idle time clinic",
            'leads who attended a webinar or attended an event ("fuel day") and who did not attend a webinar or attend '
            'an event ("idle time clinic")',
        ),
    ],
)
def test_own_fields(reader: OfflineReader, question: str, plan: str) -> None:
    query = reader.read(question, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC").query

    assert query
    assert sentence_for(query, ()) == plan


@pytest.mark.parametrize(
    ("follow_up", "ahead"),
    [
        ("only the ones still to come", True),
        ("still to come, not expired", True),
        ("the upcoming ones", True),
        ("not the expired ones", True),
        ("only those that are already over", False),
        ("the ones that have passed", False),
        ("just the overdue ones", False),
    ],
)
def test_of_those_days_the_ones_that_are_over_or_lie_ahead(reader: OfflineReader, follow_up: str, ahead: bool) -> None:
    asked = "season start this year"
    first = reader.read(asked, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC")
    thread = ThreadMemory(turns=(Turn(question=asked, asker_id=IDA.id, reading=first),))

    query = reader.read(follow_up, asker=IDA, thread=thread, now=T0, zone="UTC").query

    assert query
    window = "since 18 March 2026" if ahead else "before 18 March 2026"
    assert sentence_for(query, ()).endswith(f"and whose Season Start is {window}")


def test_an_intro_call_is_any_call_where_none_is_noted_as_one() -> None:
    assert plan_of("who had a discovery call") == "leads who had a call"


@pytest.mark.parametrize("question", ["leads by seat", "which plan comes up most often", "leads by region tiers"])
def test_a_field_is_named_in_the_singular_or_the_plural(question: str) -> None:
    assert read(question).shape is not Shape.CLARIFY


def test_no_meeting_stands_for_a_kickoff() -> None:
    assert plan_of("kickoff meetings") == 'leads who had a meeting ("kickoff")'


@pytest.mark.parametrize("verb", ["switched from", "migrated from", "broke up with"])
def test_those_who_left_are_not_those_who_have_it(reader: OfflineReader, verb: str) -> None:
    reading = reader.read(f"who {verb} geofencing", asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC")

    assert reading.query is None or "Product Line" not in sentence_for(reading.query, ())


def test_those_who_deal_with_a_value_have_it(reader: OfflineReader) -> None:
    query = reader.read("who signed with geofencing", asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC").query

    assert query
    assert "Product Line is Geofencing" in sentence_for(query, ())
