"""Two figures against each other: of those found and some of them, of two deeds, of two groups, of yes and no."""

import pytest

from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape, ThreadMemory
from tests.agent.offline.asking import plan_of, read, reader_over
from tests.agent.offline.worlds import IDA, SELLERS
from tests.builders import T0


def sides(question: str, of: str = "hubspot") -> tuple[str, str]:
    reading = read(question, of=of)

    assert reading.shape is Shape.COMPARISON
    assert reading.query
    assert reading.other
    return sentence_for(reading.query, SELLERS), sentence_for(reading.other, SELLERS)


@pytest.mark.parametrize(
    "question",
    [
        "how many leads do we have in germany and how many of them are hot",
        "how many leads are in germany, and how many of those are hot?",
        "how many leads in germany and of these how many are hot",
    ],
)
def test_some_of_those_counted_are_counted_too(question: str) -> None:
    one, other = sides(question)

    assert one == "number of leads in Germany"
    assert other == "number of hot leads in Germany"


def test_a_second_number_of_its_own_is_counted_beside_the_first() -> None:
    assert sides("how many leads in germany and how many in france") == (
        "number of leads in Germany",
        "number of leads in France",
    )


def test_a_second_deed_is_of_the_time_of_the_first() -> None:
    one, other = sides("how many had a call in may and how many replied", of="salesforce")

    assert "call in May" in one
    assert "replied to an e-mail in May" in other


@pytest.mark.parametrize("question", ["calls vs meetings in may", "calls against meetings in may"])
def test_two_deeds_are_counted_over_the_same_time(question: str) -> None:
    one, other = sides(question, of="salesforce")

    assert one.startswith("number of calls in May")
    assert other.startswith("number of meetings in May")


def test_leads_who_did_two_things_are_leads() -> None:
    one, other = sides("leads who had a call vs leads who had a meeting", of="salesforce")

    assert one == "number of leads who had a call"
    assert other == "number of leads who had a meeting"


@pytest.mark.parametrize(
    "question",
    [
        "google ads vs linkedin, which brought more",
        "google ads vs linkedin - which brought in more",
        "google ads or linkedin: which brought us more?",
    ],
)
def test_what_brought_more_is_leads(question: str) -> None:
    one, other = sides(question)

    assert "google ads" in one.casefold()
    assert "linkedin" in other.casefold()


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("germany or france: which has more hot leads", "number of hot leads"),
        ("germany vs france, which one has more hot leads", "number of hot leads"),
        ("germany or france: which has the higher average score", "average score of leads"),
    ],
)
def test_groups_are_compared_by_what_they_have(question: str, figure: str) -> None:
    assert sides(question) == (f"{figure} in Germany", f"{figure} in France")


def test_yes_and_no_of_an_own_field_are_held_against_each_other() -> None:
    reader = reader_over(({"Site Visit Done": said} for said in ("yes", "no", "")), ("CFO",))
    for question in (
        "how many leads with site visit done vs not",
        "site visit done: yes vs no",
        "site visit done or not",
    ):
        reading = reader.read(question, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC")

        assert reading.shape is Shape.COMPARISON
        assert reading.query
        assert reading.other
        assert sentence_for(reading.query, ()) == "number of leads where Site Visit Done is yes"
        assert sentence_for(reading.other, ()) == "number of leads where Site Visit Done is no"


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("what share of leads in germany opted out", "share of leads unsubscribed among leads in Germany"),
        ("what % of hot leads unsubscribed", "share of leads unsubscribed among hot leads"),
        ("share of unsubscribed leads in germany", "share of leads unsubscribed among leads in Germany"),
        ("opted out share by country", "share of leads unsubscribed among all leads, by country"),
        ("newsletter share by country", "share of leads where Newsletter is yes among all leads, by country"),
    ],
)
def test_who_opted_out_is_the_part(question: str, plan: str) -> None:
    assert plan_of(question) == plan
