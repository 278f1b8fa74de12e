"""Turns about the one that was shown, the account, or a number of those found: `which plan does she have`."""

from collections.abc import Sequence

import pytest

from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape
from tests.agent.offline.test_following_on import last_of
from tests.agent.offline.worlds import world

ONE = "leads among the one lead shown"
AHEAD = "whose Renewal Date is since 18 March 2026"
BY_RENEWAL = "sorted by Renewal Date, lowest first"
MINE_NOT_TOMS = "owned by Ida Brandt owned by somebody other than Tom Okafor"
BOTH = "leads in Germany with status unqualified or connected"
NOT_UNQUALIFIED = "leads in Germany (without status unqualified or without a status)"


def plan_after(*questions: str) -> str:
    query = last_of(questions).query
    return sentence_for(query, world("hubspot").sellers) if query else ""


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ("which plan does she have", "Plan"),
        ("and what plan are they on?", "Plan"),
        ("what is her plan", "Plan"),
        ("how many seats do they have", "Seats"),
        ("when is their renewal", "Renewal Date"),
        ("when do they renew?", "Renewal Date"),
        ("when does their renewal come up", "Renewal Date"),
        ("what is the renewal date", "Renewal Date"),
        ("when does their audit come up", ""),
    ],
)
def test_a_field_of_the_one_that_was_shown(asked: str, field: str) -> None:
    reading = last_of(("leads in Germany", "the first one", asked))
    query = reading.query

    assert (query.own_beside if query else ()) == ((field,) if field else ())
    assert reading.shape is (Shape.LEADS if field else Shape.CLARIFY)
    assert not query or sentence_for(query, ()) == ONE


@pytest.mark.parametrize("asked", ["which plan do they use", "what is the plan", "what is their plan"])
def test_a_field_of_the_account_that_was_shown(asked: str) -> None:
    query = last_of(("leads at Veltrix Labs", asked)).query

    assert query
    assert (sentence_for(query, ()), query.own_beside) == ("leads at Veltrix Labs", ("Plan",))


def test_of_many_leads_it_is_counted() -> None:
    assert plan_after("leads in Germany", "which plan do they have") == "number of leads in Germany, by Plan"


@pytest.mark.parametrize(
    ("asked", "done"),
    [
        ("has he been to a webinar?", "who attended a webinar"),
        ("did she ask for a demo", "who asked for a demo"),
        ("and has she opened any emails", "who opened an e-mail"),
        ("did they attend a webinar this year", "who attended a webinar this year"),
        ("does he have a phone number", "with a phone number"),
    ],
)
def test_whether_the_one_that_was_shown_did_it(asked: str, done: str) -> None:
    assert plan_after("leads in Germany", "the first one", asked) == f"{ONE} {done}"


@pytest.mark.parametrize("asked", ["who decides there?", "and who signs off there", "who makes the decisions there"])
def test_who_decides_at_the_account(asked: str) -> None:
    assert plan_after("leads at Veltrix Labs", asked) == "leads at Veltrix Labs who are economic buyer"


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (("my leads", "without Tom's leads", "only hot"), f"hot leads {MINE_NOT_TOMS}"),
        (("leads in Germany", "without Tom's leads"), "leads in Germany not owned by Tom Okafor"),
        (("leads in Germany", "not the hot leads"), "not hot leads in Germany"),
        (("leads in Germany", "without the unqualified ones"), NOT_UNQUALIFIED),
        (
            ("leads in Germany", "without the unqualified ones", "and the connected ones"),
            "leads in Germany (without status unqualified or connected or without a status)",
        ),
        (
            ("leads in Germany", "the unqualified ones", "and the connected ones"),
            BOTH,
        ),
    ],
)
def test_what_is_left_out_stays_within_the_list(questions: Sequence[str], plan: str) -> None:
    assert plan_after(*questions) == plan


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (("leads in Germany", "who has the most seats"), "leads in Germany, sorted by Seats"),
        (("leads in Germany", "which one has the most employees?"), "leads in Germany, biggest company first"),
        (("leads in Germany", "sort by seats", "who has the most"), "leads in Germany, sorted by Seats, top 1"),
        (("leads in Germany", "who has the most hot leads"), "number of hot leads, by owner"),
        (("leads in Germany", "how many seats do they have on average"), "average Seats of leads in Germany"),
        (("leads in Germany", "on average how many employees do they have?"), "average employees of leads in Germany"),
        (("leads in Germany", "how many seats do they have"), "total Seats of leads in Germany"),
    ],
)
def test_numbers_of_those_found(questions: Sequence[str], plan: str) -> None:
    assert plan_after(*questions) == plan


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (("leads in Germany, soonest renewal first",), f"leads in Germany {AHEAD}, {BY_RENEWAL}"),
        (
            ("leads in Germany with a renewal date, soonest first",),
            f"leads in Germany with a Renewal Date {AHEAD}, {BY_RENEWAL}",
        ),
        (("leads with a renewal date", "soonest first"), f"leads {AHEAD}, {BY_RENEWAL}"),
        (("leads with a renewal date", "soonest first please"), f"leads {AHEAD}, {BY_RENEWAL}"),
        (("leads with a renewal date", "soonest first, thx"), f"leads {AHEAD}, {BY_RENEWAL}"),
        (("leads with a renewal date", "pls soonest on top, cheers!"), f"leads {AHEAD}, {BY_RENEWAL}"),
        (("leads with a renewal date", "who renews first please"), f"leads {AHEAD}, {BY_RENEWAL}"),
        (("leads with a renewal date", "who renews first?"), f"leads {AHEAD}, {BY_RENEWAL}"),
        (("leads with a renewal date", "which one is up next"), f"leads {AHEAD}, {BY_RENEWAL}"),
        (("leads in Germany", "nearest renewal date first"), f"leads in Germany {AHEAD}, {BY_RENEWAL}"),
        (("leads in Germany", "latest renewal first"), "leads in Germany, sorted by Renewal Date"),
        (("leads in Germany", "soonest first"), ""),
        (("leads in Germany", "soonest first please"), ""),
        (("leads in Germany", "latest first"), "leads in Germany, newest first"),
    ],
)
def test_the_soonest_first_is_by_a_day_of_the_data(questions: Sequence[str], plan: str) -> None:
    assert plan_after(*questions) == plan
