"""Receipts of one lead and of all, and the titles that no rule reads."""

import pytest

from bot.domain.errors import LeadNotFound
from bot.domain.lead import LeadId
from bot.domain.words import EventKind
from bot.usecases.list_unread_titles import ListUnreadTitles
from bot.usecases.score_all_leads import ScoreAllLeads
from bot.usecases.why_score import WhyScore
from tests.builders import T0, a_lead, a_standing, ago, an_event, in_force
from tests.domain.scoring_cases import RULES, a_fitting_lead
from tests.fakes.memory import MemoryStores


@pytest.fixture
def stores() -> MemoryStores:
    return MemoryStores()


class TestScoringALead:
    def test_gives_the_receipt_of_all_that_is_known_at_that_time(self, stores):
        lead = a_fitting_lead()
        stores.store.put(lead, a_standing())
        stores.engagement.add([an_event(lead, EventKind.DEMO_REQUEST, at=ago(days=1))])
        score_lead = WhyScore(stores.leads, in_force(RULES))

        assert score_lead(lead.id, now=T0).receipt.engagement.points == 40
        assert score_lead(lead.id, now=ago(days=2)).receipt.engagement.points == 0

    def test_writes_nothing(self, stores):
        lead = a_fitting_lead()
        stores.store.put(lead, a_standing())

        WhyScore(stores.leads, in_force(RULES))(lead.id, now=T0)

        assert stores.leads.get(lead.id).standing == a_standing()

    def test_of_nobody_is_refused(self, stores):
        with pytest.raises(LeadNotFound):
            WhyScore(stores.leads, in_force(RULES))(LeadId("L-none"), now=T0)


class TestScoringAll:
    def test_gives_each_lead_the_receipt_it_has_by_itself(self, stores):
        for number in range(5):
            stores.store.put(a_lead(email=f"lead{number}@acme.test", title="CFO"), a_standing())

        receipts = list(ScoreAllLeads(stores.batches, in_force(RULES))(now=T0))

        assert len(receipts) == 5
        alone = WhyScore(stores.leads, in_force(RULES))
        assert all(found == alone(lead.id, now=T0).receipt for lead, found in receipts)


class TestUnreadTitles:
    def test_are_those_the_mapping_knows_nothing_of(self, stores):
        for number, title in enumerate(["Dishwasher", "CFO", "Dishwasher", "Wizard", None]):
            stores.store.put(a_lead(email=f"lead{number}@acme.test", title=title), a_standing())

        found = ListUnreadTitles(stores.vocabulary, in_force(RULES))()

        assert [(title.value, title.count) for title in found] == [("Dishwasher", 2), ("Wizard", 1)]
