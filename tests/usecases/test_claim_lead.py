"""The first one has it."""

import pytest

from bot.domain.errors import LeadNotFound
from bot.domain.lead import LeadId
from bot.files.rules_file import load_rules
from bot.usecases.claim_lead import ClaimLead, OwnedAlready
from tests.builders import MARA, T0, TOM, a_lead, a_standing, in_force
from tests.fakes.memory import MemoryStores
from tests.slack.harness import put


@pytest.fixture
def stores() -> MemoryStores:
    stores = MemoryStores()
    for rep in (MARA, TOM):
        stores.reps.put(rep)
    return stores


@pytest.fixture
def claim(stores: MemoryStores) -> ClaimLead:
    return ClaimLead(stores.leads, stores.writes, in_force(load_rules()))


class TestClaiming:
    def test_an_unowned_lead_makes_it_mine(self, claim: ClaimLead, stores: MemoryStores) -> None:
        lead_id = put(stores, a_lead(), standing=a_standing())

        claimed = claim(lead_id, by=MARA, where="there", now=T0)

        assert stores.leads.get(lead_id).owner == MARA
        assert claimed.change is not None
        assert claimed.change.note.summary == "Mara Lindt claimed Anna Kowalska"

    def test_my_own_lead_changes_nothing(self, claim: ClaimLead, stores: MemoryStores) -> None:
        lead_id = put(stores, a_lead(owner_id=MARA.id), standing=a_standing())

        assert claim(lead_id, by=MARA, where="", now=T0).change is None

    def test_somebody_elses_lead_says_whose_it_is(self, claim: ClaimLead, stores: MemoryStores) -> None:
        lead_id = put(stores, a_lead(owner_id=TOM.id), standing=a_standing())

        with pytest.raises(OwnedAlready, match="Tom Okafor has Anna Kowalska"):
            claim(lead_id, by=MARA, where="", now=T0)

    def test_a_lead_that_is_gone_says_so(self, claim: ClaimLead) -> None:
        with pytest.raises(LeadNotFound):
            claim(LeadId("L-GONE"), by=MARA, where="", now=T0)

    def test_at_the_same_moment_as_somebody_else_tells_who_was_first(self, stores: MemoryStores) -> None:
        lead_id = put(stores, a_lead(), standing=a_standing())
        before = stores.leads.get(lead_id)

        class Slow:
            """Reads the lead, then Tom is faster."""

            looked = 0

            def __getattr__(self, name: str) -> object:
                return getattr(stores.leads, name)

            def get(self, wanted: LeadId) -> object:
                self.looked += 1
                if self.looked > 1:
                    return stores.leads.get(wanted)
                ClaimLead(stores.leads, stores.writes, in_force(load_rules()))(wanted, by=TOM, where="", now=T0)
                return before

        with pytest.raises(OwnedAlready, match="Tom Okafor"):
            ClaimLead(Slow(), stores.writes, in_force(load_rules()))(lead_id, by=MARA, where="", now=T0)  # type: ignore[arg-type]
        assert stores.leads.get(lead_id).owner == TOM
