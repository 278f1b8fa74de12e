"""Words that the data does not have: by what it has instead, or certainly nowhere; what somebody is interested in."""

import pytest

from bot.agent.offline.rules_interest import HOW_INTEREST_SHOWS
from bot.domain.industries import wider_industries
from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read


class TestAnIndustryThatTheDataLacks:
    @pytest.mark.parametrize(
        ("question", "plan"),
        [
            ("anyone in investment banking?", "leads in Financial Services"),
            ("hot leads in fintech", "hot leads in Financial Services, by score"),
            ("leads not in fintech", "leads not in Financial Services"),
        ],
    )
    def test_is_the_one_around_it_and_said_to_be(self, question: str, plan: str) -> None:
        reading = read(question, of="salesforce")

        if "Financial Services" in plan_of(question, of="salesforce"):
            assert plan_of(question, of="salesforce") == plan
            assert any("what there is" in note for note in reading.notes)
        else:
            assert "Nothing" not in reading.sentence

    def test_has_wider_ones_the_nearest_first(self) -> None:
        assert wider_industries("bank") == ("Financial Services",)
        assert wider_industries("Retail") == ()


class TestAPlaceThatTheDataLacks:
    @pytest.mark.parametrize(
        ("question", "plan"),
        [
            ("leads in Manchester", "leads in Manchester"),
            ("leads in barcelona created this month", "leads in Barcelona created this month"),
            ("hot leads in Ohio", "hot leads in Ohio, by score"),
            ("leads from florida or nevada", "leads in Florida or Nevada"),
        ],
    )
    def test_is_still_a_place(self, question: str, plan: str) -> None:
        assert plan_of(question) == plan

    def test_is_asked_back_where_it_may_be_anything(self) -> None:
        assert read("leads in Xyzzyville").shape is Shape.CLARIFY


class TestInterest:
    @pytest.mark.parametrize(
        "question",
        [
            "who is interested in automation",
            "leads interested in automation",
            "who has shown interest in automation",
            "prospects curious about automation",
        ],
    )
    def test_is_read_off_deeds_and_notes(self, question: str) -> None:
        assert plan_of(question) == 'leads (who did anything ("automation") or with automation in the notes)'
        assert HOW_INTEREST_SHOWS in read(question).notes

    def test_has_the_time_of_the_deed(self) -> None:
        assert 'who did anything ("automation") this month' in plan_of("leads interested in automation this month")

    def test_in_nothing_that_can_be_looked_up_is_asked_back(self) -> None:
        assert read("who is interested in us").shape is Shape.CLARIFY


class TestWhatLeadsCameBy:
    @pytest.mark.parametrize(
        ("question", "plan"),
        [
            (
                "which webinar brought the most MQLs",
                "number of leads who attended a webinar or registered for a webinar at stage mql, by asset",
            ),
            ("which webinars had the most attendees", "number of leads who attended a webinar, by asset"),
            ("most downloaded assets", "number of leads who downloaded content, by asset"),
            ("which content got the most downloads", "number of downloads by all leads, by asset"),
            ("most popular whitepaper", "number of leads who opened content or downloaded content, by asset"),
            ("campaigns by number of leads", "number of all leads, by campaign"),
            ("which campaign brought most customers", "number of leads at stage customer, by campaign"),
            ("sources by mqls", "number of leads at stage mql, by source"),
        ],
    )
    def test_is_a_breakdown(self, question: str, plan: str) -> None:
        assert plan_of(question) == plan

    @pytest.mark.parametrize(
        ("question", "plan"),
        [
            ("number of demo requests by month", "number of demo requests by all leads, by month of the activity"),
            ("webinar attendees by week", "number of leads who attended a webinar, by week of the activity"),
            ("calls per day this month", "number of calls this month by all leads, by day of the activity"),
            ("demo requests by month of creation", "number of demo requests by all leads, by month of creation"),
            ("new leads by month", "number of all leads, by month of creation"),
            ("trials per quarter", "number of trials started by all leads, by quarter of the activity"),
        ],
    )
    def test_over_time_goes_by_when_it_was_done(self, question: str, plan: str) -> None:
        assert plan_of(question) == plan
