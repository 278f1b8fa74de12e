"""What a follow-up leaves as it was, and what it takes away or bounds anew."""

from collections.abc import Sequence

import pytest

from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read
from tests.agent.offline.test_following_on import last_of
from tests.agent.offline.worlds import world


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (("leads by source", "just the top 3"), "number of all leads, by source, the first 3"),
        (("leads from webinars", "any with budget?", "no budget?"), "leads from webinar whose budget is unknown"),
        (("leads in Germany", "need confirmed"), "leads in Germany whose need is confirmed"),
        (("my leads in Retail", "everyone's"), "leads in Retail"),
        (("my leads in Retail", "for everyone"), "leads in Retail"),
        (("my leads in Retail", "remove the industry"), "leads owned by Ida Brandt"),
        (("leads in Germany created this month", "forget the country"), "leads created this month"),
        (("leads in Spain with a score over 20", "under 40"), "leads in Spain with score up to 39"),
        (("leads in Spain with a score over 20", "between 10 and 30"), "leads in Spain with score 10 to 30"),
        (("companies over 100 employees in Germany", "at least 500"), "leads with 500 or more employees in Germany"),
    ],
)
def test_the_rest_of_the_question_stays(questions: Sequence[str], plan: str) -> None:
    query = last_of(questions).query

    assert query
    assert sentence_for(query, world("hubspot").sellers) == plan


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("score at least 20 and at most 40", "leads with score 20 or more with score up to 40"),
        ("employees at least 50, at most 200", "leads with 50 or more employees with up to 200 employees"),
        ("hot leads, at most 5", "hot leads, by score, top 5"),
    ],
)
def test_the_end_of_a_span_is_no_limit(question: str, plan: str) -> None:
    assert plan_of(question) == plan


def test_which_one_after_a_list_is_asked_back() -> None:
    assert last_of(("leads that attended a webinar", "which one")).shape is Shape.CLARIFY


def test_how_many_more_is_a_comparison() -> None:
    assert read("how many more leads did we get in January than in December").shape is Shape.COMPARISON


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (("leads with either no owner or no phone",), "leads (without an owner or without a phone number)"),
        (("how many countries are our leads in?",), "number of all leads, by country"),
        (("how many reps have hot leads",), "number of hot leads, by owner"),
        (
            ("which content was downloaded most often this quarter",),
            "number of leads who downloaded content this quarter, by asset",
        ),
        (("top 5 by fit", "bottom 5"), "leads that somebody can call, by fit, lowest first, top 5"),
    ],
)
def test_what_is_counted_is_what_was_named(questions: Sequence[str], plan: str) -> None:
    query = last_of(questions).query

    assert query
    assert sentence_for(query, world("hubspot").sellers) == plan


@pytest.mark.parametrize(
    ("questions", "sides"),
    [
        (("ratio of hot to cold leads",), ("number of hot leads", "number of cold leads")),
        (
            ("average score of my leads", "compared to Tom's", "and Rae's"),
            ("average score of leads owned by Ida Brandt", "average score of leads owned by Rae Collins"),
        ),
    ],
)
def test_both_sides_are_told_apart(questions: Sequence[str], sides: tuple[str, str]) -> None:
    reading = last_of(questions)

    assert reading.query
    assert reading.other
    sellers = world("hubspot").sellers
    assert (sentence_for(reading.query, sellers), sentence_for(reading.other, sellers)) == sides


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        (
            "how many leads does Tom Okafor own that are not lost?",
            "number of leads owned by Tom Okafor without status lost",
        ),
        ("leads not lost", "leads without status lost"),
        ("leads that are not yet open", "leads without status open"),
        ("leads of Tom that aren't won", "leads owned by Tom Okafor without status won"),
    ],
)
def test_what_is_refused_of_a_state(question: str, plan: str) -> None:
    assert plan_of(question) == plan


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (("leads in Germany", "average score?"), "average score of leads in Germany"),
        (
            ("leads in Germany", "who's the hottest of them"),
            "leads in Germany that somebody can call, by score, top 1",
        ),
        (
            ("who do we know at Quillon Health", "who is the hottest of them?"),
            "leads at Quillon Health that somebody can call, by score, top 1",
        ),
    ],
)
def test_what_is_asked_of_a_list_is_asked_of_it(questions: Sequence[str], plan: str) -> None:
    query = last_of(questions).query

    assert query
    assert sentence_for(query, world("hubspot").sellers) == plan


def test_words_that_go_on_with_no_answer_are_asked_back() -> None:
    assert last_of(("frobnicate leads", "and mine only")).shape is Shape.CLARIFY


def test_a_number_is_compared_to_another_month() -> None:
    assert last_of(("leads created this month", "how many is that compared to January?")).shape is Shape.COMPARISON


def test_nobody_is_written_to() -> None:
    assert read("email Anna Abara the guide for me").shape is Shape.REFUSED


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (
            ("leads in Germany", "with more than 100 employees", "and less than 1000"),
            "leads in Germany with 101 to 999 employees",
        ),
        (
            ("leads in Germany with no touch for 30 days", "what about 60 days instead"),
            "leads in Germany with no activity in the last 60 days",
        ),
        (("leads with score over 20", "and under 50", "over 60"), "leads with score 61 or more"),
        (("average score by source", "sort by score descending"), "average score of all leads, by source"),
        (("leads in Germany", "only hot ones", "owned by Tom", "go back", "go back"), "leads in Germany"),
        (("Tom's leads", "how many does he have in Germany"), "number of leads owned by Tom Okafor in Germany"),
    ],
)
def test_bounds_orders_and_steps(questions: Sequence[str], plan: str) -> None:
    query = last_of(questions).query

    assert query
    assert sentence_for(query, world("hubspot").sellers) == plan


def test_a_measure_is_meant_for_both_sides_of_a_comparison() -> None:
    reading = last_of(("compare Germany and France", "average score"))

    assert reading.shape is Shape.COMPARISON
    assert reading.other
    assert sentence_for(reading.other, world("hubspot").sellers) == "average score of leads in France"


def test_somebody_who_was_not_named_is_asked_about() -> None:
    assert last_of(("who owns the most leads?", "how many does she have in Germany")).shape is Shape.CLARIFY


@pytest.mark.parametrize("asked", ["same by revenue", "the same for revenue", "now by revenue", "what about revenue?"])
def test_a_top_list_is_asked_for_by_another_number(asked: str) -> None:
    query = last_of(("top 5 leads by score in Germany", asked)).query

    assert query
    assert (
        sentence_for(query, world("hubspot").sellers)
        == "leads in Germany that somebody can call, highest revenue first, top 5"
    )


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (("leads in Germany", "and France"), "leads in Germany or France"),
        (("leads in Germany and France", "and Austria?"), "leads in Germany, France or Austria"),
        (("leads in Germany", "and France/Austria"), "leads in Germany, France or Austria"),
        (("retail leads", "and insurance"), "leads in Retail or Insurance"),
        (("leads in Germany", "add France too"), "leads in Germany or France"),
        (("leads in Germany", "and France?"), "leads in France"),
        (("leads in Germany", "and in France"), "leads in France"),
        (("leads in Germany and France", "what about Austria"), "leads in Austria"),
        (("how many leads in Germany and France", "and Austria"), "number of leads in Austria"),
        (("leads in Germany", "and retail"), "leads in Germany in Retail"),
        (("my leads", "and Tom's"), "leads owned by Tom Okafor"),
    ],
)
def test_and_adds_a_value_where_leads_are_listed(questions: Sequence[str], plan: str) -> None:
    query = last_of(questions).query

    assert query
    assert sentence_for(query, world("hubspot").sellers) == plan


@pytest.mark.parametrize("follow_up", ["only sales managers", "who is the sales manager there", "any sales managers?"])
def test_both_words_of_a_title_are_kept(follow_up: str) -> None:
    query = last_of(("leads at Quillon Health", follow_up)).query

    assert query
    assert "with sales in the job title with manager in the job title" in sentence_for(query, ())


@pytest.mark.parametrize("question", ["by whom?", "who were they", "who asked for them"])
def test_those_who_did_what_was_counted_are_listed(question: str) -> None:
    reading = last_of(("how many demo requests this year", question))

    assert reading.shape is Shape.LEADS
    assert reading.query
    assert reading.query.metric is None


def test_who_a_group_of_a_breakdown_is() -> None:
    reading = last_of(("leads in Germany by industry", "who are the insurers?"))

    assert reading.shape is Shape.LEADS
    assert reading.query
    assert sentence_for(reading.query, ()) == "leads in Germany in Insurance"


@pytest.mark.parametrize("words", ["get", "get in", "have in"])
@pytest.mark.parametrize("month", ["march", "may", "february"])
def test_a_month_behind_what_came_in_is_one(words: str, month: str) -> None:
    query = read(f"how many leads did we {words} {'' if words.endswith('in') else 'in '}{month}").query

    assert query
    assert month.capitalize() in sentence_for(query, ())


@pytest.mark.parametrize(
    "words", ["his colleagues", "any colleagues of his in our list?", "other coworkers of his in our crm"]
)
def test_colleagues_of_somebody(words: str) -> None:
    assert (
        last_of(("tell me about Hugo Grabowski", words)).query
        == last_of(("tell me about Hugo Grabowski", "his colleagues")).query
    )
