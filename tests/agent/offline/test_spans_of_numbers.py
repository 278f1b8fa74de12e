"""Spans of numbers in everyday words, on every number that leads have, counted against the data."""

from collections.abc import Callable

import pytest

from bot.domain.lead import Lead
from tests.agent.offline.asking import plan_of
from tests.agent.offline.finding import HUBSPOT, found, score_of, those

Fits = Callable[[float, float, float], bool]

SPANS: dict[str, Fits] = {
    "over {a}": lambda x, a, b: x > a,
    "north of {a}": lambda x, a, b: x > a,
    "upwards of {a}": lambda x, a, b: x > a,
    "at least {a}": lambda x, a, b: x >= a,
    "no less than {a}": lambda x, a, b: x >= a,
    "{a} or more": lambda x, a, b: x >= a,
    "{a}+": lambda x, a, b: x >= a,
    "under {b}": lambda x, a, b: x < b,
    "south of {b}": lambda x, a, b: x < b,
    "up to {b}": lambda x, a, b: x <= b,
    "no more than {b}": lambda x, a, b: x <= b,
    "{b} or less": lambda x, a, b: x <= b,
    "between {a} and {b}": lambda x, a, b: a <= x <= b,
    "anywhere from {a} to {b}": lambda x, a, b: a <= x <= b,
    "somewhere between {a} and {b}": lambda x, a, b: a <= x <= b,
    "{a}-{b}": lambda x, a, b: a <= x <= b,
    "in the range {a} to {b}": lambda x, a, b: a <= x <= b,
    "over {a} but no more than {b}": lambda x, a, b: a < x <= b,
    "more than {a} and less than {b}": lambda x, a, b: a < x < b,
    "not over {b}": lambda x, a, b: x <= b,
    "not between {a} and {b}": lambda x, a, b: not a <= x <= b,
    "not {a} to {b}": lambda x, a, b: not a <= x <= b,
    "either under {a} or over {b}": lambda x, a, b: x < a or x > b,
}


def _seats(lead: Lead) -> float | None:
    return float(lead.custom["Seats"]) if "Seats" in lead.custom else None


FIELDS: dict[str, tuple[Callable[[Lead], float | None], tuple[str, float], tuple[str, float]]] = {
    "revenue {span}": (lambda lead: lead.revenue, ("11m", 11_000_000), ("310m", 310_000_000)),
    "leads whose score is {span}": (score_of, ("30", 30), ("60", 60)),
    "leads with fit {span}": (lambda lead: HUBSPOT.store.standings[lead.id].fit, ("30", 30), ("60", 60)),
    "leads with engagement {span}": (lambda lead: HUBSPOT.store.standings[lead.id].engagement, ("30", 30), ("60", 60)),
    "leads with seats {span}": (_seats, ("12", 12), ("40", 40)),
    "leads whose employees are {span}": (lambda lead: lead.employees, ("120", 120), ("940", 940)),
}


@pytest.mark.parametrize("span", SPANS)
@pytest.mark.parametrize("field", FIELDS)
def test_a_span_is_the_same_on_every_number(field: str, span: str) -> None:
    value_of, (low, a), (high, b) = FIELDS[field]

    def fits(lead: Lead) -> bool:
        value = value_of(lead)
        return value is not None and SPANS[span](value, a, b)

    assert found(field.format(span=span.format(a=low, b=high))) == those(fits)


@pytest.mark.parametrize(
    "question",
    [
        "leads in the 30-50 score range",
        "leads in the 30 to 50 score bracket",
        "score range 30-50",
        "leads with a score in the range of 30 to 50",
        "leads whose score is in the range 30 to 50",
    ],
)
def test_a_range_is_no_more_than_its_numbers(question: str) -> None:
    assert found(question) == those(lambda lead: 30 <= score_of(lead) <= 50)


@pytest.mark.parametrize("span", ["over 500", "more than 500", "north of 500", "at least 501"])
def test_what_a_company_has_is_a_number_and_no_name(span: str) -> None:
    assert found(f"leads whose company has {span} people") == those(lambda lead: (lead.employees or 0) > 500)


@pytest.mark.parametrize("question", ["leads that have a revenue", "who has a revenue", "leads with revenue on file"])
def test_a_number_that_may_be_blank_can_be_asked_for(question: str) -> None:
    assert found(question) == those(lambda lead: lead.revenue is not None)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("leads above 100m", "leads with revenue more than 100M"),
        ("revenue less than 2.5 million", "leads with revenue less than 2.5M"),
        ("revenue 1m-10m", "leads with revenue 1M to 10M"),
        ("revenue of at least 750k", "leads with revenue 750K or more"),
        ("leads with 100 employees or fewer", "leads with up to 100 employees"),
        ("leads with 40 seats or less", "leads with Seats up to 40"),
        ("revenue over half a million", "leads with revenue more than 500K"),
        ("seats over 12", "leads with Seats more than 12"),
        ("seats under 12.5", "leads with Seats less than 12.5"),
        ("seats up to 40", "leads with Seats up to 40"),
    ],
)
def test_an_end_is_said_as_it_was_asked(question: str, said: str) -> None:
    assert plan_of(question) == said
