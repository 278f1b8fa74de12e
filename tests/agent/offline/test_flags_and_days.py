"""Fields of yes and no, and days that are over, of the data's own: had, lacked, ended, and turned round in a thread."""

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.engagement import EngagementEvent
from bot.domain.plan_words import sentence_for
from bot.domain.words import EventKind
from tests.agent.offline.asking import query_of
from tests.builders import a_lead, a_standing, ago, an_event
from tests.fakes.memory import MemoryStores


@pytest.fixture(scope="module")
def reader() -> OfflineReader:
    stores = MemoryStores()
    events: list[EngagementEvent] = []
    for number, (has, needs) in enumerate((("yes", "AML"), ("no", "GDPR"), ("yes", "GDPR"))):
        custom = {
            "Has Dashcams": has,
            "Fleet Contract End": ago(days=40 * number - 50).date().isoformat(),
            "Regulations": needs,
            "Seats Required": str(100 * number),
        }
        lead = a_lead(
            id=f"L{number}",
            email=f"a{number}@haul.test",
            company=("Ashford Borough Council", "Ashford Haulage", "Northgate City Council")[number],
            title=("Training Manager", "Fleet Manager", "CFO")[number],
            country=("Germany", "Germany", "France")[number],
            notes=("fuel theft at the depot", "wants tank sensors", "")[number],
            custom=custom,
        )
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
        events.append(an_event(lead, EventKind.CONTENT_DOWNLOAD, at=ago(days=1), asset="Dashcam Guide"))
    stores.engagement.add(events)
    return OfflineReader(stores.vocabulary, stores.reps)


@pytest.mark.parametrize(
    "question",
    ["leads with dashcams", "leads that already have dashcams", "who has dashcams", "who's got dashcams fitted"],
)
def test_what_leads_have_is_their_own_field_before_content_on_it(reader: OfflineReader, question: str) -> None:
    assert sentence_for(query_of(reader, question), ()) == "leads where Has Dashcams is yes"


def test_a_share_of_leads_that_have_something(reader: OfflineReader) -> None:
    query = query_of(reader, "what % of leads already have dashcams")

    assert sentence_for(query, ()) == "share of leads where Has Dashcams is yes among all leads"


@pytest.mark.parametrize("then", ["and without dashcams?", "without dashcams", "now without dashcams"])
def test_without_turns_a_condition_round_and_drops_none(reader: OfflineReader, then: str) -> None:
    query = query_of(reader, "leads with dashcams in France", "and in Germany?", then)

    assert sentence_for(query, ()) == "leads in Germany where Has Dashcams is not yes"


@pytest.mark.parametrize(
    "question",
    [
        "fleet contract ended",
        "leads whose fleet contract has ended",
        "fleet contract already over",
        "contract expired",
        "contracts that already ended",
    ],
)
def test_days_that_are_over(reader: OfflineReader, question: str) -> None:
    assert sentence_for(query_of(reader, question), ()) == "leads whose Fleet Contract End is before 18 March 2026"


def test_a_day_that_is_over_may_have_its_time(reader: OfflineReader) -> None:
    plan = sentence_for(query_of(reader, "contract ended last month"), ())

    assert plan.endswith("whose Fleet Contract End is last month")
    assert "created" not in plan


@pytest.mark.parametrize(
    "question", ["leads that need GDPR training", "who wants GDPR courses", "needing GDPR training"]
)
def test_what_is_needed_is_no_job_title(reader: OfflineReader, question: str) -> None:
    assert sentence_for(query_of(reader, question), ()) == "leads where Regulations is GDPR"


def test_a_title_behind_a_value_stays_one(reader: OfflineReader) -> None:
    assert "training in the job title" in sentence_for(query_of(reader, "GDPR training managers"), ())


def test_a_number_that_is_required_is_asked_for_by_the_thing(reader: OfflineReader) -> None:
    assert (
        sentence_for(query_of(reader, "leads with more than 50 seats"), ()) == "leads with Seats Required more than 50"
    )


@pytest.mark.parametrize(
    "question",
    [
        "notes mention fuel theft",
        "notes about fuel theft",
        "descriptions that mention fuel theft",
        "comments mentioning fuel theft",
    ],
)
def test_several_words_of_the_notes(reader: OfflineReader, question: str) -> None:
    assert sentence_for(query_of(reader, question), ()) == "leads with fuel theft in the notes"


@pytest.mark.parametrize("question", ["contacts at ashford council", "leads at Ashford Council"])
def test_a_company_by_its_first_and_last_words(reader: OfflineReader, question: str) -> None:
    assert sentence_for(query_of(reader, question), ()).startswith("leads at Ashford Borough Council")
