"""Questions in which a rule for a part of them must not take the rest away."""

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, query_of, read, reader_over
from tests.agent.offline.worlds import IDA, RAE, TOM

ROWS = (
    {"Vehicle Types": "Trailers; Vans", "Number of Labs": "3"},
    {"Vehicle Types": "Vans; Trucks", "Number of Labs": "1"},
    {"Vehicle Types": "Trailers", "Number of Labs": "7"},
)


@pytest.fixture(scope="module")
def reader() -> OfflineReader:
    return reader_over(ROWS, ("Lab Manager", "Team Leader", "CFO"))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "leads with trailers and with vans",
            "leads with Trailers in the Vehicle Types with Vans in the Vehicle Types",
        ),
        ("companies with two or three leads", "number of all leads, by company, 2 to 3 each"),
        ("who had at least 2 meetings and is a customer", "leads who had a meeting at least twice at stage customer"),
    ],
)
def test_both_parts_hold(reader: OfflineReader, question: str, said: str) -> None:
    assert sentence_for(query_of(reader, question), (IDA, TOM, RAE)) == said


@pytest.mark.parametrize("question", ["one lab manager", "lab managers"])
def test_a_job_is_no_number_of_things(reader: OfflineReader, question: str) -> None:
    assert "Number of Labs" not in sentence_for(query_of(reader, question), ())


def test_team_leaders_are_people(reader: OfflineReader) -> None:
    assert "leader" in sentence_for(query_of(reader, "team leaders"), ())


@pytest.mark.parametrize("question", ["leads in CA, MA and IL", "open rate"])
def test_what_may_mean_two_things_is_asked(question: str) -> None:
    assert read(question).shape is Shape.CLARIFY


def test_our_customers_are_leads() -> None:
    assert plan_of("what are our customers") == "leads at stage customer"
