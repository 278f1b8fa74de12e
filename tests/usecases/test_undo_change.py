"""Taking back one's own changes."""

import pytest

from bot.domain.change import ChangeId, ChangeKind, ChangeNote
from bot.domain.errors import LeadChangedElsewhere, NothingToUndo
from bot.domain.rep import Rep, RepId, Role
from bot.files.rules_file import load_rules
from bot.usecases.claim_lead import ClaimLead
from bot.usecases.undo_change import RECENT_CHANGES, NotYours, UndoChange
from tests.builders import MARA, T0, TOM, a_lead, a_standing, in_force
from tests.fakes.memory import MemoryStores
from tests.slack.harness import put

PRIYA = Rep(id=RepId("R-priya"), name="Priya Raman", role=Role.MANAGER)


@pytest.fixture
def stores() -> MemoryStores:
    stores = MemoryStores()
    for rep in (MARA, TOM, PRIYA):
        stores.reps.put(rep)
    return stores


def claimed(stores: MemoryStores, by: Rep = MARA) -> ChangeId:
    lead_id = put(stores, a_lead(), standing=a_standing())
    change = ClaimLead(stores.leads, stores.writes, in_force(load_rules()))(lead_id, by=by, where="", now=T0).change
    assert change is not None
    return change.id


class TestUndoing:
    def test_takes_back_the_latest_of_mine(self, stores: MemoryStores) -> None:
        claimed(stores)

        UndoChange(stores.writes)(by=MARA, now=T0)

        assert stores.leads.get(a_lead().id).owner is None

    def test_says_what_was_taken_back(self, stores: MemoryStores) -> None:
        claimed(stores)

        undone = UndoChange(stores.writes)(by=MARA, now=T0)

        assert undone.note.summary == "Took back: Mara Lindt claimed Anna Kowalska"

    def test_does_not_take_back_what_is_taken_back(self, stores: MemoryStores) -> None:
        change_id = claimed(stores)
        undo = UndoChange(stores.writes)
        undo(by=MARA, now=T0)

        with pytest.raises(NothingToUndo):
            undo(by=MARA, now=T0)
        with pytest.raises(NothingToUndo):
            undo(by=MARA, now=T0, change_id=change_id)

    def test_is_not_for_others_but_for_managers(self, stores: MemoryStores) -> None:
        change_id = claimed(stores)
        undo = UndoChange(stores.writes)

        with pytest.raises(NotYours):
            undo(by=TOM, now=T0, change_id=change_id)
        undo(by=PRIYA, now=T0, change_id=change_id)

        assert stores.leads.get(a_lead().id).owner is None

    def test_of_my_own_change_long_ago_says_that_and_not_that_it_is_somebody_elses(self, stores: MemoryStores) -> None:
        change_id = claimed(stores)
        for _ in range(RECENT_CHANGES):
            lead = stores.leads.get(a_lead().id).lead
            note = ChangeNote(kind=ChangeKind.EDITED, by=MARA.id, at=T0)
            stores.writes.save(lead, standing=a_standing(), note=note)

        with pytest.raises(NothingToUndo, match="too long ago"):
            UndoChange(stores.writes)(by=MARA, now=T0, change_id=change_id)

    def test_does_not_overwrite_a_later_change(self, stores: MemoryStores) -> None:
        change_id = claimed(stores)
        note = ChangeNote(kind=ChangeKind.EDITED, by=TOM.id, at=T0)
        stores.writes.save(stores.leads.get(a_lead().id).lead, standing=a_standing(), note=note)

        with pytest.raises(LeadChangedElsewhere):
            UndoChange(stores.writes)(by=MARA, now=T0, change_id=change_id)

    def test_of_an_unknown_change_says_so(self, stores: MemoryStores) -> None:
        with pytest.raises(NothingToUndo):
            UndoChange(stores.writes)(by=PRIYA, now=T0, change_id=ChangeId("CH-GONE"))
