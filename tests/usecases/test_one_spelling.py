"""Industries that are written in two ways are one line of a breakdown, and the answer says so."""

from dataclasses import replace

import pytest

from bot.domain.answer import Answer
from bot.domain.lead_query import GroupBy, LeadField, LeadQuery, Metric, MetricKind
from bot.domain.reading import Reading, Shape
from tests.builders import a_lead, a_standing
from tests.usecases.ask_house import a_house, asked

ROWS = (("E-commerce", 10), ("Ecommerce", 40), ("E-commerce", 10), ("Retail", 7), ("", 5))


def by_industry(metric: Metric, *, limit: int | None = None) -> Answer:
    house = a_house()
    store = house.stores.store
    store.leads.clear()
    store.standings.clear()
    for number, (industry, employees) in enumerate(ROWS):
        lead = a_lead(id=f"L{number}", email=f"a{number}@b.test", industry=industry or None, employees=employees)
        store.leads[lead.id], store.standings[lead.id] = lead, a_standing()
    query = LeadQuery(metric=metric, group_by=GroupBy(field=LeadField.INDUSTRY), limit=limit)
    return house.answers(Reading(shape=Shape.BREAKDOWN, query=query), asked())


@pytest.mark.parametrize(
    ("metric", "values"),
    [
        (Metric(), {"E-commerce": 3, "Retail": 1, "(blank)": 1}),
        (Metric(kind=MetricKind.SUM, field=LeadField.EMPLOYEES), {"E-commerce": 60, "Retail": 7, "(blank)": 5}),
        (Metric(kind=MetricKind.AVERAGE, field=LeadField.EMPLOYEES), {"E-commerce": 20, "Retail": 7, "(blank)": 5}),
        (Metric(kind=MetricKind.MEDIAN, field=LeadField.EMPLOYEES), {"E-commerce": 10, "Retail": 7, "(blank)": 5}),
        (Metric(kind=MetricKind.SHARE), {"E-commerce": 60, "Retail": 20, "(blank)": 20}),
    ],
)
def test_two_spellings_are_one_line(metric: Metric, values: dict[str, float]) -> None:
    answer = by_industry(metric)

    assert {group.key: group.value for group in answer.breakdown} == values
    assert "Counted as one: E-commerce and Ecommerce." in answer.text


def test_the_first_groups_are_the_first_when_put_together() -> None:
    answer = by_industry(Metric(), limit=1)

    assert [(group.key, group.count) for group in answer.breakdown] == [("E-commerce", 3)]


def test_they_are_one_line_beside_a_second_field() -> None:
    house = a_house()
    store = house.stores.store
    store.leads.clear()
    store.standings.clear()
    for number, (industry, employees) in enumerate(ROWS):
        lead = a_lead(id=f"L{number}", email=f"a{number}@b.test", industry=industry or None, employees=employees)
        store.leads[lead.id], store.standings[lead.id] = replace(lead, country="Spain"), a_standing()

    def values(group: GroupBy, metric: Metric) -> dict[tuple[str, ...], float]:
        query = LeadQuery(metric=metric, group_by=group)
        answer = house.answers(Reading(shape=Shape.BREAKDOWN, query=query), asked())
        assert "Counted as one: E-commerce and Ecommerce." in answer.text
        return {one.keys: one.value for one in answer.breakdown}

    country = GroupBy(field=LeadField.COUNTRY)
    first = GroupBy(field=LeadField.INDUSTRY, then=country)
    second = country.model_copy(update={"then": GroupBy(field=LeadField.INDUSTRY)})
    assert values(first, Metric())["E-commerce", "Spain"] == 3
    assert values(second, Metric())["Spain", "E-commerce"] == 3
    assert values(first, Metric(kind=MetricKind.AVERAGE, field=LeadField.EMPLOYEES))["E-commerce", "Spain"] == 20
