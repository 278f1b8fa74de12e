"""Why a lead has its score: the receipt, and what moved it since last week or since the lead came in."""

from dataclasses import replace

import pytest

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.errors import LeadNotFound
from bot.domain.lead import LeadId
from bot.domain.words import EventKind
from bot.usecases.why_score import WhyScore
from tests.builders import MARA, T0, a_standing, ago, an_event, in_force
from tests.domain.scoring_cases import RULES, a_fitting_lead
from tests.fakes.memory import MemoryStores


@pytest.fixture
def stores() -> MemoryStores:
    return MemoryStores()


def edited(stores, lead, days):
    note = ChangeNote(kind=ChangeKind.EDITED, by=MARA.id, at=ago(days=days))
    stores.writes.save(lead, standing=a_standing(), note=note)


class TestWhy:
    def test_goes_back_a_week(self, stores):
        lead = a_fitting_lead()
        stores.store.put(lead, a_standing())
        stores.engagement.add([an_event(lead, EventKind.DEMO_REQUEST, at=ago(days=1))])

        why = WhyScore(stores.leads, in_force(RULES))(lead.id, now=T0)

        assert why.lately.since == ago(days=7)
        assert why.lately.after == why.receipt.score
        assert why.lately.lines[0].label == "Asked for a demo"

    def test_goes_back_to_when_a_new_lead_came_in(self, stores):
        lead = a_fitting_lead(created_at=ago(days=2))
        stores.store.put(lead, a_standing())

        assert WhyScore(stores.leads, in_force(RULES))(lead.id, now=T0).lately.since == ago(days=2)

    def test_knows_what_was_corrected_since(self, stores):
        first = a_fitting_lead(title="Supply Planner")
        stores.store.put(first, a_standing())
        edited(stores, replace(first, employees=900), days=20)
        edited(stores, replace(stores.leads.get(first.id).lead, title="VP Supply Chain"), days=2)

        why = WhyScore(stores.leads, in_force(RULES))(first.id, now=T0)

        assert any("(was: Seniority: " in line.label for line in why.lately.lines)
        assert not any("employees" in line.label for line in why.lately.lines)

    def test_says_what_other_rules_did_to_it_meanwhile(self, stores):
        lead = a_fitting_lead()
        stores.store.put(lead, a_standing(score=60, rules_version="a1b2"))
        stores.store.stand(lead.id, a_standing(score=64, rules_version="c3d4", scored_at=ago(days=1)))

        why = WhyScore(stores.leads, in_force(RULES))(lead.id, now=T0)

        assert why.rules_said == (
            "Both numbers are by today's rules. The rules changed: a1b2 → c3d4, which moved it 60 → 64."
        )

    def test_of_nobody_is_refused(self, stores):
        with pytest.raises(LeadNotFound):
            WhyScore(stores.leads, in_force(RULES))(LeadId("L-none"), now=T0)
