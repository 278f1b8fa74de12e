"""Figures where a field of the data's own stands in the way: counted per month, of yes and no, of wishes."""

import pytest

from bot.agent.offline import OfflineReader
from bot.agent.offline.planner import LATEST_OF_EACH
from bot.agent.offline.rules_groups import NONE_OF
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape, ThreadMemory
from bot.domain.words import EventKind
from tests.agent.offline.asking import plan_of, query_of, read, reader_of_deeds, reader_over
from tests.agent.offline.worlds import IDA, SELLERS
from tests.builders import T0


def own() -> OfflineReader:
    rows = (
        {"Orders per Month": "856", "Owns a Scanner": "yes", "Carrier": "Orbita", "Interests": "Milling unit;Scanner"},
        {"Orders per Month": "467", "Owns a Scanner": "no", "Carrier": "Nimbus", "Interests": "Scanner"},
    )
    return reader_over(rows, ("CFO", "CTO"))


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("quietest month for new leads", "number of all leads, by month of creation, fewest first"),
        ("which month did we get the most leads", "number of all leads, by month of creation, most first"),
        ("orders per month in total, per carrier", "total Orders per Month of all leads, by Carrier"),
        ("carriers ranked by median orders per month", "median Orders per Month of all leads, by Carrier"),
        ("scanner owners by country", "number of leads where Owns a Scanner is yes, by country"),
        ("share of ctos that own a scanner", "share of leads where Owns a Scanner is yes among leads with cto"),
        (
            "share of hot leads that own a scanner",
            "share of leads where Owns a Scanner is yes among hot leads",
        ),
    ],
)
def test_the_own_field_is_kept_apart(question: str, plan: str) -> None:
    assert sentence_for(query_of(own(), question), ()).startswith(plan)


def test_what_they_are_interested_in_ends_where_the_grouping_begins() -> None:
    plan = sentence_for(query_of(own(), "how many are interested in milling units per rep"), ())

    assert plan == "number of leads with Milling unit in the Interests, by owner"


@pytest.mark.parametrize(
    "question", ["how many own a scanner and how many dont", "how many own a scanner and how many do not?"]
)
def test_the_others_are_counted_too(question: str) -> None:
    reading = own().read(question, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC")

    assert reading.shape is Shape.COMPARISON
    assert reading.query
    assert reading.other
    assert sentence_for(reading.query, ()) == "number of leads where Owns a Scanner is yes"
    assert sentence_for(reading.other, ()) == "number of leads where Owns a Scanner is not yes"


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("hot share by owner, lowest first", "share of hot leads among all leads, by owner, fewest first"),
        ("cold leads as a percentage of all per country", "share of cold leads among all leads, by country"),
        ("status by owner", "number of all leads, by owner and status"),
    ],
)
def test_shares_and_orders(question: str, plan: str) -> None:
    assert plan_of(question) == plan


@pytest.mark.parametrize("question", ["reps with no meetings in march", "countries without calls"])
def test_groups_that_have_none_are_not_listed(question: str) -> None:
    assert NONE_OF in read(question, of="salesforce").sentence


@pytest.mark.parametrize("question", ["leads with no meetings", "which rep has meetings in march"])
def test_leads_that_have_none_are(question: str) -> None:
    assert read(question, of="salesforce").shape is not Shape.CLARIFY


@pytest.mark.parametrize(
    ("question", "same"),
    [
        ("when was the last call", "latest 1 call"),
        ("leads with 3+ clicks", "leads who clicked at least 3 times"),
    ],
)
def test_the_same_in_other_words(question: str, same: str) -> None:
    assert plan_of(question, of="salesforce") == plan_of(same, of="salesforce")


def mails() -> OfflineReader:
    """A reader of leads who opened a mail, and clicked in it."""
    return reader_of_deeds((EventKind.EMAIL_CLICK, "", "Autumn Digest"), (EventKind.EMAIL_OPEN, "", "Autumn Digest"))


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("autumn digest openers", 'leads who opened an e-mail ("autumn digest")'),
        ("clicked autumn digest but did not reply", 'leads who clicked in an e-mail ("autumn digest") and who did not'),
        ("autumn digest clicks per owner", 'number of clicks in e-mails ("autumn digest") by all leads, by owner'),
        ("hot leads who clicked last week", "hot leads who clicked in an e-mail last week"),
    ],
)
def test_a_mail_is_known_by_its_name_alone(question: str, plan: str) -> None:
    assert sentence_for(query_of(mails(), question), SELLERS).startswith(plan)


@pytest.mark.parametrize("question", ["latest reply per owner", "newest leads per country"])
def test_the_latest_of_each_group_is_no_number_of_them(question: str) -> None:
    assert LATEST_OF_EACH in read(question, of="salesforce").sentence


@pytest.mark.parametrize("question", ["newest lead per owner", "calls by month, newest first", "replies per owner"])
def test_the_newest_lead_of_each_is_listed(question: str) -> None:
    assert read(question, of="salesforce").shape is not Shape.CLARIFY


@pytest.mark.parametrize(
    ("question", "same"),
    [
        ("what happened this week per owner", "activities this week per owner"),
        ("not a single call in may", "no call in may"),
        ("calls per lead", "leads with the most calls"),
        ("number of meetings per lead in may", "leads with the most meetings in may"),
        ("account segment, number of leads each", "leads by account segment"),
        ("qualified to nurturing ratio", "qualified leads vs nurturing leads"),
    ],
)
def test_figures_in_other_words(question: str, same: str) -> None:
    assert plan_of(question, of="salesforce") == plan_of(same, of="salesforce")
    assert plan_of(same, of="salesforce")
