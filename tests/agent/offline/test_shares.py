"""Of a share, which words are the whole and which the part."""

import pytest

from tests.agent.offline.asking import plan_of


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("share of hot leads with a phone number", "share of leads with a phone number among hot leads"),
        ("percentage of hot leads without an owner", "share of leads without an owner among hot leads"),
        ("what % of my leads with an email", "share of leads with an e-mail among leads owned by Ida Brandt"),
        ("share of MQLs with a budget", "share of leads whose budget is claimed, supported or confirmed among leads"),
        ("proportion of leads in Germany with a website", "share of leads with a website among leads in Germany"),
        ("share of hot leads that have a phone number", "share of leads with a phone number among hot leads"),
        ("percent of customers whose source is referral", "share of leads from referral among leads at stage customer"),
        ("share of my hot leads", "share of hot leads among leads owned by Ida Brandt"),
        ("share of leads with no phone by source", "share of leads without a phone number among all leads, by source"),
        ("what's the share of hot leads in DACH", "share of hot leads among leads in DACH"),
        ("what % of MQLs have no owner?", "share of leads without an owner among leads at stage mql"),
        ("what % of customers opened an email", "share of leads who opened an e-mail among leads at stage customer"),
        ("what % of our leads are mqls", "share of leads at stage mql among all leads"),
    ],
)
def test_the_noun_phrase_is_the_whole_and_the_clause_the_part(question: str, plan: str) -> None:
    assert plan_of(question).startswith(plan)


def test_what_is_needed_is_the_part_of_those_named_before_it() -> None:
    assert plan_of("share of hot leads that need a newsletter") == plan_of("share of hot leads needing a newsletter")
