"""Figures of what leads did: counts said last, averages that are not taken, mails and occasions by their names."""

import pytest

from bot.agent.offline import OfflineReader
from bot.agent.offline.rules_rates import NO_MEAN
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape, ThreadMemory
from bot.domain.words import EventKind
from tests.agent.offline.asking import plan_of, query_of, read, reader_of_deeds, reader_over
from tests.agent.offline.worlds import IDA, SELLERS
from tests.builders import T0


@pytest.mark.parametrize(
    ("question", "same"),
    [
        ("call count per owner", "number of calls per owner"),
        ("meeting counts by month", "number of meetings by month"),
        ("calls per month 2025", "calls per month in 2025"),
        ("this weeks leads by source", "this week's leads by source"),
        ("account segment counts", "leads by account segment"),
    ],
)
def test_a_count_said_last_is_a_count(question: str, same: str) -> None:
    assert plan_of(question, of="salesforce") == plan_of(same, of="salesforce")
    assert plan_of(question, of="salesforce").startswith("number of")


@pytest.mark.parametrize("question", ["avg calls per rep", "average number of page views per lead"])
def test_no_average_is_taken_of_what_was_done(question: str) -> None:
    assert NO_MEAN in read(question, of="salesforce").sentence


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("unqualified % per country", "share of leads with status unqualified among all leads, by country"),
        ("hot leads share per country", "share of hot leads among all leads, by country"),
        ("share by country", "share of all leads, by country"),
        ("country split for hot leads, in %", "share of hot leads, by country"),
        ("what share of mqls use the scale plan", "share of leads where Plan is Scale among leads at stage mql"),
        ("newsletter adoption by country", "share of leads where Newsletter is yes among all leads, by country"),
    ],
)
def test_a_share_in_other_words(question: str, plan: str) -> None:
    assert plan_of(question) == plan


def test_conversion_to_customer_is_out_of_all_leads() -> None:
    assert plan_of("conversion to customer by country") == plan_of("conversion rate by country")


@pytest.mark.parametrize(
    "question", ["who downloaded something but never asked for a demo", "downloaded anything but no demo"]
)
def test_something_done_but_another_thing_not(question: str) -> None:
    assert plan_of(question) == "leads who downloaded content and who did not ask for a demo"


def sides(question: str) -> tuple[str, str]:
    reading = read(question, of="salesforce")

    assert reading.shape is Shape.COMPARISON
    assert reading.query
    assert reading.other
    return sentence_for(reading.query, SELLERS), sentence_for(reading.other, SELLERS)


@pytest.mark.parametrize(
    "question",
    ["is tom making more calls than rae", "calls: tom vs rae", "tom vs rae: who has more calls"],
)
def test_deeds_of_two_reps_are_counted(question: str) -> None:
    assert sides(question) == (
        "number of calls by leads owned by Tom Okafor",
        "number of calls by leads owned by Rae Collins",
    )


def test_deeds_of_two_times_are_counted() -> None:
    one, other = sides("did we have more meetings in may than in april")

    assert one == "number of meetings in May 2025 by all leads"
    assert other == "number of meetings in April 2025 by all leads"


def by_name() -> OfflineReader:
    """A reader of leads who got two newsletters, came to an occasion, and were visited."""
    return reader_of_deeds(
        (EventKind.EMAIL_CLICK, "", "Harvest Newsletter"),
        (EventKind.EMAIL_CLICK, "", "Winter Newsletter"),
        (EventKind.WEBINAR_REGISTERED, "", "Cold Night Rotterdam"),
        (EventKind.WEBINAR_ATTENDED, "", "Cold Night Rotterdam"),
        (EventKind.MEETING, "Site visit", ""),
        (EventKind.CALL, "Discovery call", ""),
    )


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        (
            "who clicked both the harvest and the winter newsletter",
            'leads who clicked in an e-mail ("harvest newsletter") and who clicked in an e-mail ("winter newsletter")',
        ),
        (
            "winter newsletter clicks per rep",
            'number of clicks in e-mails ("winter newsletter") by all leads, by owner',
        ),
        (
            "cold night rotterdam no-shows",
            'leads who registered for a webinar ("cold night rotterdam")'
            ' and who did not attend a webinar ("cold night rotterdam")',
        ),
        ("site visits per rep", 'number of meetings ("site visit") by all leads, by owner'),
        ("how many discovery calls", 'number of calls ("discovery") by all leads'),
    ],
)
def test_what_the_data_calls_so_is_meant(question: str, plan: str) -> None:
    assert sentence_for(query_of(by_name(), question), ()) == plan


def test_two_mails_are_held_against_each_other() -> None:
    question = "harvest newsletter clicks vs winter newsletter clicks"
    reading = by_name().read(question, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC")

    assert reading.query
    assert reading.other
    assert sentence_for(reading.query, ()) == 'number of clicks in e-mails ("harvest newsletter") by all leads'
    assert sentence_for(reading.other, ()) == 'number of clicks in e-mails ("winter newsletter") by all leads'


def test_site_visits_are_visits_of_the_site_where_no_meeting_is_called_so() -> None:
    assert "page" in plan_of("site visits per owner")


@pytest.mark.parametrize(
    ("question", "same"),
    [
        ("who replied the most", "leads with the most replies"),
        ("which lead was called the most in may", "leads with the most calls in may"),
        ("activity by kind in may", "activities in may by kind"),
    ],
)
def test_what_was_done_most(question: str, same: str) -> None:
    assert plan_of(question, of="salesforce") == plan_of(same, of="salesforce")


def test_two_deeds_are_counted_by_month() -> None:
    reading = read("calls vs meetings per month", of="salesforce")

    assert reading.query
    assert reading.other
    assert sentence_for(reading.query, SELLERS) == "number of calls by all leads, by month of the activity"
    assert sentence_for(reading.other, SELLERS) == "number of meetings by all leads, by month of the activity"


@pytest.mark.parametrize(
    ("question", "when"),
    [
        ("contracts running out in 6 months", "in the next 6 months"),
        ("contracts ending within 6 months", "in the next 6 months"),
        ("contracts ending in the last 6 months", "in the last 6 months"),
    ],
)
def test_what_runs_out_in_so_long_lies_ahead(question: str, when: str) -> None:
    rows = tuple({"Contract End": f"2025-{month:02}-11"} for month in (1, 6, 9, 12))

    assert sentence_for(query_of(reader_over(rows, ("CFO",)), question), ()).endswith(when)


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("latest 3 calls", "leads who had a call, latest calls first, top 3"),
        ("most recent 5 replies in may", "leads who replied to an e-mail in May 2025, latest replies by e-mail first"),
        ("last 2 leads who had a meeting", "leads who had a meeting, latest meetings first, top 2"),
        ("earliest replies", "leads who replied to an e-mail, earliest replies by e-mail first"),
    ],
)
def test_the_latest_of_what_was_done_goes_by_its_day(question: str, plan: str) -> None:
    assert plan_of(question, of="salesforce").startswith(plan)
    assert plan_of(plan_of(question, of="salesforce"), of="salesforce") == plan_of(question, of="salesforce")


@pytest.mark.parametrize("question", ["newest leads who had a call", "latest leads with a meeting"])
def test_the_newest_leads_go_by_when_they_came(question: str) -> None:
    assert "newest first" in plan_of(question, of="salesforce")
