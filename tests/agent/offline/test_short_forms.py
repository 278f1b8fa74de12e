"""Days, words and shares cut short, and rates that the data does not tell."""

import pytest

from bot.agent.offline.rules_counts import NO_STEPS
from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("% hot per country", "share of hot leads among all leads, by country"),
        ("what % of leads are hot", "share of hot leads among all leads"),
        ("pct of leads from webinars", "share of leads from webinar among all leads"),
        ("leads created since tues", "leads created since 17 March 2026"),
        ("cnt of leads by src", "number of all leads, by source"),
        ("last 10 leads from webinars", "leads from webinar, newest first, top 10"),
        ("bottom 5 leads", "all leads, lowest score first, top 5"),
        ("last 5 mqls", "leads at stage mql, newest first, top 5"),
        ("the last 3 open leads", "leads with status open, newest first, top 3"),
        ("what did leads download most this quarter", "number of downloads this quarter by all leads, by asset"),
        ("opened but never clicked", "leads who opened an e-mail and who did not click in an e-mail"),
        ("conversion by source", "share of leads (at stage customer or with status won) among all leads, by source"),
    ],
)
def test_short_forms(question: str, plan: str) -> None:
    assert plan_of(question) == plan


@pytest.mark.parametrize(
    "question", ["what's our mql to sql conversion", "conversion rate from MQL to customer", "mql-to-sql rate by owner"]
)
def test_how_many_went_on_to_another_stage_is_not_known(question: str) -> None:
    assert read(question).sentence == NO_STEPS


def test_months_cut_short_are_compared() -> None:
    assert read("jan vs feb leads").shape is Shape.COMPARISON


def test_a_touch_is_defined() -> None:
    assert read("what counts as a touch").topic == "last activity"


@pytest.mark.parametrize(
    ("question", "beside"),
    [
        ("emails of all CFOs", ("email",)),
        ("show me the phone numbers and addresses of the CFOs", ("phone", "email")),
        ("contact details for all CFOs", ("email", "phone")),
        ("CFOs with their e-mails and phone numbers", ("email", "phone")),
        ("list the CFOs including their websites and industries", ("website", "industry")),
        ("all CFOs", ()),
    ],
)
def test_what_is_wanted_of_leads_stands_beside_them(question: str, beside: tuple[str, ...]) -> None:
    assert plan_of(question) == "leads with cfo, chief financial officer or chief finance officer in the job title"
    query = read(question).query
    assert query is not None
    assert query.beside == beside


def test_a_phone_number_that_leads_have_is_a_condition() -> None:
    query = read("CFOs with phone number").query
    assert query is not None
    assert query.beside == ()
    assert "phone" in plan_of("CFOs with phone number")
