"""Days of the data's own that are over or lie ahead, and who decides at an account; asked on 18 March 2026."""

from datetime import timedelta

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Reading, Shape, ThreadMemory
from tests.agent.offline.worlds import IDA
from tests.builders import T0, a_lead, a_standing
from tests.fakes.memory import MemoryStores

OVER, AHEAD = "before 18 March 2026", "since 18 March 2026"


@pytest.fixture
def reader() -> OfflineReader:
    stores = MemoryStores()
    for number, days in enumerate((-40, -3, 20, 90)):
        custom = {
            "Next Audit": (T0 + timedelta(days=days)).date().isoformat(),
            "Permit Expiry": (T0 - timedelta(days=days)).date().isoformat(),
            "Insurer": ("Alpha", "Beta")[number % 2],
        }
        lead = a_lead(id=f"L{number}", email=f"a{number}@mill.test", company="Mill Lane Foods", custom=custom)
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
    return OfflineReader(stores.vocabulary, stores.reps)


def reading_of(question: str, reader: OfflineReader) -> Reading:
    return reader.read(question, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC")


@pytest.mark.parametrize(
    ("question", "field", "time"),
    [
        ("next audit has passed", "Next Audit", OVER),
        ("hot leads whose audit is overdue", "Next Audit", OVER),
        ("overdue audits", "Next Audit", OVER),
        ("whose permit has expired", "Permit Expiry", OVER),
        ("expired permits", "Permit Expiry", OVER),
        ("permit not expired yet", "Permit Expiry", AHEAD),
        ("permit still valid", "Permit Expiry", AHEAD),
        ("upcoming audits", "Next Audit", AHEAD),
        ("audit coming up", "Next Audit", AHEAD),
        ("audits due in april", "Next Audit", "in April 2026"),
        ("permit up next month", "Permit Expiry", "from 1 April 2026 to 30 April 2026"),
    ],
)
def test_a_day_that_is_over_or_ahead(reader: OfflineReader, question: str, field: str, time: str) -> None:
    query = reading_of(question, reader).query

    assert query
    assert f"whose {field} is {time}" in sentence_for(query, ())


@pytest.mark.parametrize("question", ["audit has wombats", "past due insurers"])
def test_what_is_no_day_is_asked_about(reader: OfflineReader, question: str) -> None:
    assert reading_of(question, reader).shape is Shape.CLARIFY


@pytest.mark.parametrize("deed", ["decides", "signs off", "holds the budget", "makes the decisions there?"])
def test_who_decides_at_an_account(reader: OfflineReader, deed: str) -> None:
    query = reading_of(f"who at mill lane foods {deed}", reader).query

    assert query
    assert sentence_for(query, ()) == "leads who are economic buyer at Mill Lane Foods"


def test_a_word_behind_an_account_is_no_other_account(reader: OfflineReader) -> None:
    reading = reading_of("who at mill lane foods frobnicates", reader)

    assert (reading.shape, reading.unread) == (Shape.CLARIFY, ("frobnicates",))
