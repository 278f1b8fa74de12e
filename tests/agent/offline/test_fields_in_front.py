"""A field that opens a question is counted or shown, and never lost: `titles at Veltrix`, `e-mails in France`."""

import pytest

from bot.domain.lead_query import LeadField
from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("owners in Germany", "leads in Germany"),
        ("account owners in Germany", "leads in Germany"),
        ("show me the owners in Germany and Austria", "leads in Germany or Austria"),
        ("owners from France", "leads in France"),
        ("owners of CFOs in Germany", plan_of("CFOs in Germany")),
    ],
)
def test_owners_are_those_of_the_leads(question: str, plan: str) -> None:
    assert (read(question).shape, plan_of(question)) == (Shape.OWNERS, plan)


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("titles at Veltrix", LeadField.TITLE),
        ("show me the job titles in Germany", LeadField.TITLE),
        ("industries of my hot leads", LeadField.INDUSTRY),
        ("cities of CFOs", LeadField.CITY),
        ("list owners with hot leads", LeadField.OWNER),
        ("owners with the most hot leads", LeadField.OWNER),
    ],
)
def test_fields_in_the_plural_are_counted(question: str, field: LeadField) -> None:
    query = read(question).query

    assert query
    assert query.group_by
    assert query.group_by.field is field
    assert query.where


@pytest.mark.parametrize(
    ("question", "beside"),
    [
        ("emails of CFOs in France", (LeadField.EMAIL,)),
        ("emails in France", (LeadField.EMAIL,)),
        ("phone numbers at Veltrix", (LeadField.PHONE,)),
        ("websites of leads in Germany", (LeadField.WEBSITE,)),
        ("industry of my hot leads", (LeadField.INDUSTRY,)),
        ("status in Germany", (LeadField.STATUS,)),
        ("emails and phones in France", (LeadField.EMAIL, LeadField.PHONE)),
        ("owners and statuses in Germany", (LeadField.OWNER, LeadField.STATUS)),
        ("source and industry of hot leads", (LeadField.SOURCE, LeadField.INDUSTRY)),
    ],
)
def test_what_is_not_counted_stands_beside(question: str, beside: tuple[LeadField, ...]) -> None:
    reading = read(question)

    assert reading.shape is Shape.LEADS
    assert reading.query
    assert reading.query.where
    assert reading.query.beside == beside


@pytest.mark.parametrize("question", ["status of open", "CTOs and owners in Germany", "title of CFO"])
def test_values_behind_a_field_are_its_values(question: str) -> None:
    assert not (query := read(question).query) or not query.beside
