"""Families of wordings that once were read as less, or as the opposite, of what they say."""

from collections.abc import Sequence

import pytest

from bot.agent.offline.reader import NO_LIST
from bot.agent.offline.rephrased import rephrased
from bot.domain.lead_query import FieldIs, LeadField
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read
from tests.agent.offline.test_following_on import last_of
from tests.agent.offline.worlds import world


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("leads with revenue between 10 and 40 million", "leads with revenue 10M to 40M"),
        ("revenue 5-10m", "leads with revenue 5M to 10M"),
        ("leads with 1 to 3 thousand employees", "leads with 1,000 to 3,000 employees"),
        ("between 500 and 2k employees", "leads with 500 to 2,000 employees"),
        ("all leads except the ones that came through referral", "leads not from referral"),
        ("leads without those who came in from referral", "leads not from referral"),
        ("leads that came through referral last month", "leads created last month from referral"),
        ("leads that are neither won nor lost", "leads without status won without status lost"),
        ("warm or better leads in Germany", "warm or hot leads in Germany, by score"),
        ("leads that are at least warm", "warm or hot leads, by score"),
        ("leads colder than warm", "cold or cool leads, by score"),
        ("MQL or later", "leads at stage mql, sql, opportunity or customer"),
        ("which leads have gone without a touch for 30 days?", "leads with no activity in the last 30 days"),
        (
            "leads who downloaded the ROI whitepaper but not the Security Checklist",
            'leads who downloaded content ("roi whitepaper") and who did not download content ("security checklist")',
        ),
        ("share of leads by source", "share of all leads, by source"),
        ("what percentage of leads comes from each source?", "share of all leads, by source"),
        ("share of hot leads by owner", "share of hot leads among all leads, by owner"),
        ("how many leads does each of us own?", plan_of("how many leads by owner")),
        ("how many hot leads do we each have", plan_of("how many hot leads by owner")),
        ("rev over 10 million", plan_of("revenue over 10 million")),
    ],
)
def test_what_is_said_is_what_is_asked(question: str, plan: str) -> None:
    assert plan_of(question) == plan


@pytest.mark.parametrize(
    ("question", "sides"),
    [
        (
            "compare April and March on new leads",
            ("number of leads created in April 2025", "number of leads created in March 2026"),
        ),
        (
            "new leads march vs feb",
            ("number of leads created in March 2026", "number of leads created in February 2026"),
        ),
        (
            "leads in February vs March",
            ("number of leads created in February 2026", "number of leads created in March 2026"),
        ),
    ],
)
def test_months_that_are_also_words_are_compared(question: str, sides: tuple[str, str]) -> None:
    reading = read(question)

    assert reading.shape is Shape.COMPARISON
    assert reading.query
    assert reading.other
    sellers = world("hubspot").sellers
    assert (sentence_for(reading.query, sellers), sentence_for(reading.other, sellers)) == sides


@pytest.mark.parametrize("text", ["leads created January to March", "between January and May", "from April to March"])
def test_a_span_of_months_stays_as_it_is(text: str) -> None:
    assert rephrased(text, 2026) == text


@pytest.mark.parametrize("words", ["as a share of the total", "in percent", "as percentages please", "show shares"])
def test_a_breakdown_is_shown_in_parts(words: str) -> None:
    assert _planned(("warm leads by country", words)) == "share of warm leads, by country"


def test_what_is_no_breakdown_and_no_part_of_others_has_no_parts() -> None:
    assert last_of(("all leads", "in percent")).shape is Shape.CLARIFY


def _planned(questions: Sequence[str]) -> str:
    query = last_of(questions).query
    assert query
    return sentence_for(query, world("hubspot").sellers)


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("leads with confirmed or supported budget", "leads whose budget is confirmed or supported"),
        ("leads where authority is not met", "leads whose authority is contradicted"),
        ("leads whose budget is met", "leads whose budget is supported or confirmed"),
        ("does anyone in Germany have budget", "leads in Germany whose budget is claimed, supported or confirmed"),
        ("visitors of Hannover Messe", 'leads who attended an event ("hannover messe")'),
        ("how many lds in Germany", "number of leads in Germany"),
    ],
)
def test_what_is_known_and_who_came(question: str, plan: str) -> None:
    assert plan_of(question) == plan


@pytest.mark.parametrize(
    "question",
    [
        "does Anna Abara have budget?",
        "is Anna Abara's budget confirmed?",
        "what's the budget of Anna Abara",
        "can Anna Abara sign off?",
        "how qualified is Anna Abara",
    ],
)
def test_what_is_known_of_one_lead_is_on_the_card(question: str) -> None:
    reading = read(question)

    assert reading.shape is Shape.LEAD
    assert len(reading.lead_ids) == 1


def test_what_was_not_shown_cannot_be_sorted() -> None:
    reading = read("sort them by fit")

    assert reading.shape is Shape.CLARIFY
    assert reading.sentence == NO_LIST
    assert _planned(("how many leads in Spain", "sort them by fit")) == "leads in Spain, by fit"


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (("leads in Germany", "leads in France instead of Germany"), "leads in France"),
        (("hot leads in Germany", "cold rather than hot"), "cold leads in Germany, by score"),
        (("who attended a webinar this month", "registered instead of attended"), "leads who registered for a webinar"),
        (("average fit of leads in Spain", "and engagement?"), "average engagement of leads in Spain"),
        (("average score by owner", "what about fit"), "average fit of all leads, by owner"),
        (
            ("hottest 5 leads in Germany", "show me 5 in France instead", "make it 3"),
            "leads in France that somebody can call, by score, top 3",
        ),
        (("five warmest leads in Germany",), "leads in Germany that somebody can call, by score, top 5"),
        (("leads per stage, largest group first",), "number of all leads, by stage"),
    ],
)
def test_one_thing_is_put_in_the_place_of_another(questions: Sequence[str], plan: str) -> None:
    assert _planned(questions).removesuffix(" this month") == plan


def test_colleagues_that_were_shown_are_the_ones_meant() -> None:
    reading = last_of(("tell me about Anna Abara", "who else is there", "which of them opened emails"))

    assert reading.query
    assert any(isinstance(c, FieldIs) and c.field is LeadField.ID for c in reading.query.where)


def test_a_follow_up_that_changes_nothing_is_asked_about() -> None:
    assert last_of(("leads in Spain", "engagement?")).shape is Shape.CLARIFY


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("leads with a phone number and no city", "leads with a phone number without a city"),
        ("leads that have a phone number and no title", "leads with a phone number without a job title"),
        ("leads created in Q4 last year", "leads created in Q4 2025"),
        ("leads created this year in Q1", "leads created in Q1 2026"),
        ("where do most of our leads come from?", "number of all leads, by source"),
        (
            "leads at companies with less than 50 people or more than 1000",
            "leads (with up to 49 employees or with 1,001 or more employees)",
        ),
        (
            "leads older than 6 months that never did anything",
            "leads created more than 6 months ago never active",
        ),
        ("how many leads do Tom and Rae have together", "number of leads owned by Tom Okafor or Rae Collins"),
    ],
)
def test_what_is_joined_stays_joined(question: str, plan: str) -> None:
    assert plan_of(question) == plan


def test_a_measure_said_last_is_meant_for_both_sides() -> None:
    reading = read("compare Germany and Spain by average score")

    assert reading.query
    assert reading.other
    sellers = world("hubspot").sellers
    assert sentence_for(reading.query, sellers) == "average score of leads in Germany"
    assert sentence_for(reading.other, sellers) == "average score of leads in Spain"


def test_how_long_ago_is_on_the_timeline() -> None:
    assert read("how many days since the last touch with Anna Abara").shape is Shape.TIMELINE


def test_a_title_is_written_out_and_a_level_is_not() -> None:
    assert rephrased("exec chefs in Graz", 2026) == "executive chefs in Graz"
    assert rephrased("execs in Graz", 2026) == "execs in Graz"


@pytest.mark.parametrize("words", ["number 2", "#2", "no. 2", "nr 2", "the second one"])
def test_the_number_of_a_row_is_no_limit(words: str) -> None:
    assert last_of(["top 4 by engagement", words]).shape is Shape.LEAD
