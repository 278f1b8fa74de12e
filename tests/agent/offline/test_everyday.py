"""Everyday ways of asking: superlatives, quantities, outcomes, short words."""

import pytest

from bot.agent.offline.planner import BY_CREATION, RANK_OR_GROUP
from bot.agent.offline.rules_small import NOT_WHO_ENTERED
from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read


class TestASuperlativeInTheSingular:
    @pytest.mark.parametrize(
        ("question", "plan"),
        [
            ("newest lead", "all leads, newest first, top 1"),
            ("my oldest untouched lead", "leads owned by Ida Brandt never active, oldest first, top 1"),
            ("the lowest scoring lead", "all leads, lowest score first, top 1"),
            ("newest MQL", "leads at stage mql, newest first, top 1"),
            ("last lead that came in", "all leads, newest first, top 1"),
            ("the biggest account", "all leads, biggest company first, top 1"),
        ],
    )
    def test_means_one(self, question: str, plan: str) -> None:
        assert plan_of(question) == plan

    @pytest.mark.parametrize(
        "question",
        ["newest leads", "newest MQLs", "leads sorted by oldest lead first", "smallest companies with a hot lead"],
    )
    def test_is_told_from_the_plural(self, question: str) -> None:
        assert "top 1" not in plan_of(question)

    @pytest.mark.parametrize(
        ("question", "plan"),
        [
            ("hottest lead per owner", "leads that somebody can call, by score, top 1 of each owner"),
            ("best lead in each country", "leads that somebody can call, by score, top 1 of each country"),
            ("top 2 per industry", "leads that somebody can call, by score, top 2 of each industry"),
            ("top 3 leads in each country", "leads that somebody can call, by score, top 3 of each country"),
            ("each rep's hottest lead", "leads that somebody can call, by score, top 1 of each owner"),
            ("newest lead per source in Germany", "leads in Germany, newest first, top 1 of each source"),
            ("best lead by month", "leads that somebody can call, by score, top 1 of each month of creation"),
        ],
    )
    def test_for_each_group_is_the_best_of_each(self, question: str, plan: str) -> None:
        assert read(question).shape is Shape.LEADS
        assert plan_of(question) == plan
        assert plan_of(plan) == plan

    def test_for_each_group_that_is_no_field_is_asked_back(self) -> None:
        assert read("top lead per asset").sentence == RANK_OR_GROUP

    @pytest.mark.parametrize("question", ["top 5 sources", "best leads by source", "top 5 accounts by number of leads"])
    def test_of_groups_stays_a_breakdown(self, question: str) -> None:
        assert read(question).shape is Shape.BREAKDOWN


class TestHowMany:
    @pytest.mark.parametrize(
        ("question", "plan"),
        [
            ("who downloaded two or more things this year", "leads who downloaded content at least twice this year"),
            ("who downloaded at least two assets", "leads who downloaded content at least twice"),
            ("leads with 2+ downloads", "leads who downloaded content at least twice"),
            ("who downloaded more than one thing", "leads who downloaded content at least twice"),
            ("who opened more than one email", "leads who opened an e-mail at least twice"),
            ("who attended more than one webinar", "leads who attended a webinar at least twice"),
            ("who visited three or more pages", "leads who visited any page at least 3 times"),
        ],
    )
    def test_is_read_before_what_was_done(self, question: str, plan: str) -> None:
        assert plan_of(question) == plan


class TestAnOutcomeWithATime:
    @pytest.mark.parametrize(
        ("question", "plan"),
        [
            ("how many customers did we win this quarter", "number of leads at stage customer created this quarter"),
            ("deals won this year", "leads (at stage customer or with status won) created this year"),
            ("what did we close last month", "leads (at stage customer or with status won) created last month"),
            ("leads we lost last month", "leads with status lost created last month"),
        ],
    )
    def test_goes_by_creation_and_says_so(self, question: str, plan: str) -> None:
        assert plan_of(question) == plan
        assert BY_CREATION in read(question).notes


@pytest.mark.parametrize(
    ("question", "same"),
    [
        ("leads w score over 50", "leads with score over 50"),
        ("hot leads w/ no owner", "hot leads with no owner"),
        ("leads b/w 30 and 40 score", "leads between 30 and 40 score"),
    ],
)
def test_short_words_are_read_in_full(question: str, same: str) -> None:
    assert read(question).shape is Shape.LEADS
    assert plan_of(question) == plan_of(same)


class TestWordsThatWereDropped:
    def test_what_to_do_is_whom_to_call(self) -> None:
        assert plan_of("what should I do today") == "leads owned by Ida Brandt that somebody can call, by score"

    def test_days_of_the_week_are_asked_about(self) -> None:
        assert read("leads that came in on a weekend").shape is Shape.CLARIFY

    def test_what_was_mentioned_is_looked_for(self) -> None:
        budget = plan_of("leads who mentioned budget")

        assert budget == "leads whose budget is claimed, supported or confirmed"
        assert '("excel") or with excel in the notes' in plan_of("leads who mentioned Excel")

    def test_anything_new_is_what_was_created(self) -> None:
        assert plan_of("anything new from LinkedIn this week") == "leads created this week from LinkedIn"


@pytest.mark.parametrize(
    "question",
    [
        "what don't we know yet about {}",
        "what do we not know about {}",
        "which bant fields are open for {}",
        "what info is missing for {}",
        "what is still to find out about {}",
        "what haven't we asked {} yet",
        "whats still missing for {} bant wise",
        "what's still open with {}, BANT-wise?",
        "what is missing for {} on bant",
        "what else is missing from {} in terms of BANT",
        "bant wise what is still missing for {}",
        "where are we with {} bant-wise",
    ],
)
def test_what_is_not_known_of_somebody_yet_is_what_a_qualification_asks(question: str) -> None:
    reading = read(question.format("anna.abara.0@veltrix.test"))

    assert reading.shape is Shape.QUALIFY
    assert len(reading.lead_ids) == 1


@pytest.mark.parametrize(
    "question", ["leads created by me this week", "leads added by marketing", "entered by us today"]
)
def test_who_entered_a_lead_is_not_known(question: str) -> None:
    reading = read(question)

    assert (reading.shape, reading.sentence) == (Shape.CLARIFY, NOT_WHO_ENTERED)
