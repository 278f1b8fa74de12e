"""What counted events are grouped by: their own campaign, not the one that their leads came by."""

import pytest

from bot.domain.lead_query import EventPart, LeadField
from tests.agent.offline.asking import read


@pytest.mark.parametrize("question", ["email opens by campaign", "how many clicks by campaign this quarter"])
def test_events_go_by_their_own_campaign(question: str) -> None:
    query = read(question).query

    assert query
    assert query.group_by
    assert query.group_by.part is EventPart.CAMPAIGN


def test_leads_go_by_the_campaign_they_came_by() -> None:
    query = read("leads by campaign").query

    assert query
    assert query.group_by
    assert query.group_by.field is LeadField.CAMPAIGN
