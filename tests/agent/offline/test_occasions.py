"""The last occasion of a kind, statuses in a list, companies counted as such, and what cannot be listed."""

import pytest

from bot.agent.offline.rules_consent import BY_DEED
from bot.agent.offline.rules_groups import NONE_OF
from bot.agent.offline.rules_occasions import WHICH_WEBINAR
from tests.agent.offline.asking import plan_of, read


class TestTheLastWebinar:
    @pytest.mark.parametrize(
        ("question", "plan"),
        [
            ("who attended the last webinar", "leads who attended a webinar on 17 March 2026"),
            ("attendees of our latest webinar in Germany", "leads who attended a webinar on 17 March 2026 in Germany"),
            (
                "hot leads who missed the last webinar",
                "hot leads who did not attend a webinar on 17 March 2026, by score",
            ),
        ],
    )
    def test_is_that_of_its_day_which_is_told(self, question: str, plan: str) -> None:
        assert plan_of(question) == plan
        assert read(question).notes == ("The last webinar was on 17 March 2026.",)

    def test_is_asked_back_where_people_only_signed_up_for_it(self) -> None:
        assert read("who registered for the last webinar").sentence == WHICH_WEBINAR


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("leads in status open or new, not mine", "leads with status open or new not owned by Ida Brandt"),
        ("leads with status open, new or unqualified", "leads with status open, new or unqualified"),
        ("status new or open", "leads with status new or open"),
        ("leads in stage mql or sql", "leads at stage mql or sql"),
        ("companies by country", "number of companies of all leads, by country"),
        ("how many accounts per industry in Germany", "number of companies of leads in Germany, by industry"),
        ("companies by number of leads", "number of all leads, by company"),
        (
            "hot leads at companies over 50 people by country",
            "number of hot leads with 51 or more employees, by country",
        ),
        ("unsubscribed leads", "leads unsubscribed"),
    ],
)
def test_what_is_listed_or_counted(question: str, plan: str) -> None:
    assert plan_of(question) == plan


def test_who_unsubscribed_in_a_time_is_by_the_deed_which_is_told() -> None:
    reading = read("who unsubscribed this month")

    assert plan_of("who unsubscribed this month") == "leads who unsubscribed this month"
    assert reading.notes == (BY_DEED,)


@pytest.mark.parametrize("question", ["which rep has no hot leads", "which countries do not have any customers"])
def test_groups_with_none_are_not_listed(question: str) -> None:
    assert read(question).sentence == NONE_OF
