"""Occasions that a campaign names: who attended them, who registered."""

import pytest

from tests.agent.offline.asking import plan_of
from tests.agent.offline.worlds import world


@pytest.mark.parametrize("of", ["hubspot", "salesforce"])
def test_a_campaign_in_small_letters_is_an_occasion(of: str) -> None:
    campaigns = {lead.campaign for lead in world(of).store.leads.values() if lead.campaign}
    campaign = max(campaigns, key=lambda name: (len(name.split()), name)).lower()

    plan = plan_of(f"who attended the {campaign}", of=of)

    assert plan.startswith("leads who attended")
    assert "created" not in plan


def test_words_of_no_occasion_stay_unread() -> None:
    assert plan_of("who attended the spring blorf gathering") == ""
