"""Fields of the data's own, called by more than their name, and what they include."""

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.lead_query import LeadField
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Reading, Shape
from tests.agent.offline.asking import query_of, read, reader_over
from tests.agent.offline.worlds import IDA, RAE, TOM

ROWS = (
    {"Safety Check": "Passed", "Paper Types": "Lease; Trial agreement", "Permit End": "2027-03-01", "Mobile": "0170 1"},
    {"Safety Check": "Pending", "Paper Types": "Trial agreement", "Permit End": "2026-09-01", "Mobile": ""},
)


@pytest.fixture(scope="module")
def reader() -> OfflineReader:
    return reader_over(ROWS, ("CFO",))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("safety check status by owner", "number of all leads, by owner and Safety Check"),
        ("leads by safety check status", "number of all leads, by Safety Check"),
        ("safety check status is passed", "leads where Safety Check is Passed"),
        ("how many leads have a permit end date in 2027", "number of leads whose Permit End is in 2027"),
        ("paper types include trial agreement", "leads with Trial agreement in the Paper Types"),
        ("paper types contain lease", "leads with Lease in the Paper Types"),
        ("leads that have lease among their paper types", "leads with Lease in the Paper Types"),
        ("leads with a mobile number", "leads with a Mobile"),
        ("leads with a phone number", "leads with a phone number"),
    ],
)
def test_a_field_of_the_data_s_own(reader: OfflineReader, question: str, said: str) -> None:
    assert sentence_for(query_of(reader, question), (IDA, TOM, RAE)) == said


def measured(reading: Reading) -> LeadField | None:
    """What the figure is of; None for a number of leads."""
    assert reading.query
    assert reading.query.metric
    return reading.query.metric.field


@pytest.mark.parametrize("question", ["how many people from Quillon Health", "hw many ppl from Quillon Health"])
def test_people_from_a_company_are_leads(question: str) -> None:
    reading = read(question)

    assert reading.shape is Shape.NUMBER
    assert measured(reading) is None


@pytest.mark.parametrize(
    "question", ["how many people does Quillon Health have", "how many employees at Quillon Health"]
)
def test_people_that_a_company_has_are_employees(question: str) -> None:
    assert measured(read(question)) is LeadField.EMPLOYEES
