"""What reps answer: short, several things at once, in the third person, or quoting the buyer."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.agent.bant.reader import OfflineBantReader
from bot.domain.bant import Finding, Side, Source
from bot.domain.words import Criterion, Level
from tests.builders import T0

BUDGET, TIMELINE, AUTHORITY, NEED = Criterion.BUDGET, Criterion.TIMELINE, Criterion.AUTHORITY, Criterion.NEED


def read(text: str, asked: Criterion | None = None) -> dict[Criterion, Finding]:
    return {found.criterion: found for found in OfflineBantReader().answer(text, asked=asked, now=T0)}


def values(text: str, asked: Criterion | None = None) -> dict[Criterion, str]:
    return {criterion: found.value for criterion, found in read(text, asked).items()}


@pytest.mark.parametrize(
    ("asked", "text", "value"),
    [
        (BUDGET, "50k", "50,000"),
        (BUDGET, "around 40-50k EUR", "40,000-50,000 EUR"),
        (BUDGET, "approved", "budget approved"),
        (BUDGET, "they have 20,000 set aside", "20,000"),
        (TIMELINE, "Q3", "by 2026-09-30"),
        (TIMELINE, "by end of March", "by 2026-03-31"),
        (TIMELINE, "asap", "as soon as possible"),
        (AUTHORITY, "the CFO", "the CFO"),
        (AUTHORITY, "Ana Ruiz, CFO, signs", "Ana Ruiz, CFO"),
        (AUTHORITY, "she decides herself", "decides on the purchase"),
        (NEED, "reporting takes them days", "reporting takes them days"),
    ],
)
def test_an_answer_is_a_claim_of_the_rep(asked, text, value):
    (found,) = read(text, asked).values()

    assert (found.criterion, found.level, found.value, found.side) == (asked, Level.CLAIMED, value, Side.SELLER)


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (BUDGET, "no budget this year"),
        (TIMELINE, "no rush"),
        (AUTHORITY, "her boss signs"),
        (AUTHORITY, "not her, the board"),
        (NEED, "just looking around"),
    ],
)
def test_a_no_contradicts(asked, text):
    (found,) = read(text, asked).values()

    assert (found.criterion, found.level) == (asked, Level.CONTRADICTED)


def test_several_answers_in_one_message_are_all_taken():
    assert values("They need SSO by March, budget is 50k EUR and the CFO decides.", NEED) == {
        NEED: "SSO",
        TIMELINE: "by 2026-03-31",
        BUDGET: "50,000 EUR",
        AUTHORITY: "the CFO decides",
    }


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "Their planners lose two days a week in spreadsheets, they have 80k and want it by June",
            {
                NEED: "Their planners lose two days a week in spreadsheets",
                TIMELINE: "want it by June",
                BUDGET: "they have 80k",
            },
        ),
        (
            "The CFO Maria Gonzalez signs and they want to go live in June with about 80k euros",
            {
                TIMELINE: "they want to go live in June",
                BUDGET: "about 80k euros",
                AUTHORITY: "The CFO Maria Gonzalez signs",
            },
        ),
        (
            "Pain is stockouts; budget 40-60k USD; Kate Moss (COO) signs; go live in Q2",
            {
                NEED: "Pain is stockouts",
                TIMELINE: "go live in Q2",
                BUDGET: "budget 40-60k USD",
                AUTHORITY: "Kate Moss (COO) signs",
            },
        ),
    ],
)
def test_each_answer_keeps_the_words_that_it_rests_on_and_no_others(text, quotes):
    found = read(text, NEED)

    assert {criterion: found[criterion].quote for criterion in quotes} == quotes


@pytest.mark.parametrize(
    ("asked", "text", "value"),
    [
        (TIMELINE, "may", "by 2026-05-31"),
        (TIMELINE, "2027", "by 2027-12-31"),
        (AUTHORITY, "she does", "decides on the purchase"),
        (AUTHORITY, "her", "decides on the purchase"),
        (NEED, "- stockouts\n- planners overworked", "stockouts; planners overworked"),
    ],
)
def test_the_question_says_what_short_words_mean(asked, text, value):
    found = read(text, asked)[asked]

    assert (found.value, found.quote) == (value, text)


@pytest.mark.parametrize("text", ["👍", "...", "ok"])
def test_no_words_are_no_need(text):
    assert read(text, NEED) == {}


def test_a_role_that_decides_is_heard_whatever_was_asked():
    assert values("Stockouts in 3 stores. COO decides.", NEED)[AUTHORITY] == "COO decides"


def test_what_somebody_may_sign_is_no_budget():
    assert BUDGET not in read("Kate, she reports to the CFO who signs everything above 50k", AUTHORITY)


def test_labels_say_what_is_what():
    assert values("Budget: 50k; timeline: Q3; authority: CFO; need: SSO") == {
        NEED: "SSO",
        TIMELINE: "by 2026-09-30",
        BUDGET: "50,000",
        AUTHORITY: "CFO",
    }


@pytest.mark.parametrize(
    "text", ['She said: "we have set aside 30 thousand dollars"', "Dana wrote: we have set aside 30 thousand dollars"]
)
def test_the_buyers_quoted_words_support(text):
    found = read(text, BUDGET)[BUDGET]

    assert (found.level, found.side, found.amount_minor, found.currency) == (
        Level.SUPPORTED,
        Side.BUYER,
        3_000_000,
        "USD",
    )
    assert found.quote == "we have set aside 30 thousand dollars"


def test_a_date_keeps_its_last_day():
    assert read("in 6 weeks", TIMELINE)[TIMELINE].due == date(2026, 4, 29)


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (BUDGET, "who are my hottest leads?"),
        (BUDGET, "we talked about the weather"),
        (BUDGET, "I met them on Friday"),
        (NEED, "how many leads came in today"),
        (NEED, "ok"),
        (TIMELINE, "don't know the timeline"),
    ],
)
def test_what_is_no_answer_is_not_taken_for_one(asked, text):
    assert read(text, asked) == {}


@settings(deadline=None)
@given(st.text(max_size=300), st.sampled_from([None, *Criterion]))
def test_no_text_makes_it_raise_or_quote_what_is_not_there(text, asked):
    for found in OfflineBantReader().answer(text, asked=asked, now=T0):
        assert Source(text).holds(found.quote)


class TestMoneyThatIsNoBudget:
    @pytest.mark.parametrize(
        "text",
        [
            "they lose 2m a year on stockouts in the EMEA warehouses",
            "stockouts cost them 2m EUR a year",
            "write-offs of 300k every year",
        ],
    )
    @pytest.mark.parametrize("asked", [NEED, TIMELINE, BUDGET, None])
    def test_what_the_problem_costs_is_the_need(self, asked, text):
        assert BUDGET not in values(text, asked)

    def test_an_answer_on_the_problem_is_kept_whole(self):
        text = "they lose 2m a year on stockouts in the EMEA warehouses"

        assert values(text, NEED) == {NEED: text}

    def test_stands_beside_what_there_is_to_spend(self):
        assert values("they lose 2m a year, but 80k EUR are set aside", NEED) == {
            NEED: "they lose 2m a year",
            BUDGET: "80,000 EUR",
        }

    def test_what_waits_for_approval_says_so(self):
        assert values("150k set aside but it isn't approved yet", BUDGET) == {BUDGET: "150,000, not approved yet"}
        assert read("not approved yet", BUDGET)[BUDGET].level is Level.CONTRADICTED


class TestADateToStart:
    @pytest.mark.parametrize(
        "text", ["they want to go live by March", "they want it running before June", "we need it in place by Q2"]
    )
    @pytest.mark.parametrize("asked", [TIMELINE, NEED, None])
    def test_is_no_need(self, asked, text):
        assert set(values(text, asked)) == {TIMELINE}

    def test_beside_a_budget_is_no_need_either(self):
        assert values("want to go live before end of Q1, budget about 80k", TIMELINE) == {
            TIMELINE: "by 2026-03-31",
            BUDGET: "80,000",
        }

    def test_with_what_it_is_for_is_both(self):
        assert set(values("they need SSO by March", TIMELINE)) == {NEED, TIMELINE}


class TestWhatTheRepDoesNotKnow:
    @pytest.mark.parametrize(
        ("asked", "text"),
        [
            (AUTHORITY, "no idea who decides"),
            (AUTHORITY, "I don’t know who signs"),
            (AUTHORITY, "she did not say who decides"),
            (AUTHORITY, "nobody knows who signs"),
            (BUDGET, "no idea what the budget is"),
            (TIMELINE, "not sure when they want to go live"),
            (NEED, "no idea what they need"),
        ],
    )
    def test_is_evidence_of_nothing(self, asked, text):
        assert read(text, asked) == {}

    def test_leaves_the_rest_of_the_message(self):
        assert values("no idea who decides, budget is 50k", AUTHORITY) == {BUDGET: "50,000"}


class TestWhoDecides:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("Helen Marsh signs", "Helen Marsh"),
            ("the CFO Helen Marsh signs", "Helen Marsh, CFO"),
            ("Helen Marsh (CFO) approves it", "Helen Marsh, CFO"),
            ("our CFO, Kate Moss, makes the final decision", "Kate Moss, CFO"),
        ],
    )
    @pytest.mark.parametrize("asked", [AUTHORITY, None])
    def test_is_named(self, asked, text, value):
        assert values(text, asked) == {AUTHORITY: value}

    @pytest.mark.parametrize("text", ["Acme approves orders by hand", "they have no idea how much stock they hold"])
    def test_is_not_told_by_a_problem(self, text):
        assert values(text, NEED) == {NEED: text}
