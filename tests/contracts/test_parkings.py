"""Leads that are put aside, in every make of storage."""

from datetime import date, timedelta

import pytest

from bot.domain.change import Change, ChangeKind
from bot.domain.errors import LeadChangedElsewhere
from bot.domain.lead import Lead
from bot.domain.parking import Parking, ReasonCode, WakeUp
from bot.domain.words import EventKind
from tests.builders import MARA, T0, TOM, a_lead, a_standing
from tests.contracts.steps import Stores, a_note, put

APRIL = WakeUp(on=date(2026, 4, 1))


def park(stores: Stores, wake_up: WakeUp = APRIL, *, days: int = 0, words: str = "no budget until April") -> Change:
    lead = stores.leads.get(a_lead().id).lead
    at = T0 + timedelta(days=days)
    parking = Parking(lead_id=lead.id, code=ReasonCode.NO_BUDGET, words=words, wake_up=wake_up, by=MARA.id, made_at=at)
    note = a_note(ChangeKind.PARKED, at=at)
    change: Change = stores.parkings.put(parking, lead=lead, standing=a_standing(), note=note)
    return change


@pytest.fixture
def lead(stores: Stores) -> Lead:
    for rep in (MARA, TOM):
        stores.reps.put(rep)
    put(stores, a_lead())
    return a_lead()


class TestALeadPutAside:
    def test_is_kept_with_its_reason_and_condition(self, stores: Stores, lead: Lead) -> None:
        park(stores)

        found = stores.parkings.of(lead.id)
        assert (found.code, found.words, found.wake_up) == (ReasonCode.NO_BUDGET, "no budget until April", APRIL)
        assert (found.by, found.made_at) == (MARA.id, T0)
        assert stores.parkings.waiting() == [found]

    def test_may_wait_for_a_deed(self, stores: Stores, lead: Lead) -> None:
        park(stores, WakeUp(deed=EventKind.DEMO_REQUEST))

        assert stores.parkings.of(lead.id).wake_up == WakeUp(deed=EventKind.DEMO_REQUEST)

    def test_again_waits_for_the_new_condition_alone(self, stores: Stores, lead: Lead) -> None:
        park(stores)
        park(stores, WakeUp(on=date(2026, 7, 1)), days=1)

        assert [one.wake_up.on for one in stores.parkings.waiting()] == [date(2026, 7, 1)]

    def test_ends_for_the_first_caller_alone(self, stores: Stores, lead: Lead) -> None:
        park(stores)
        number = stores.parkings.of(lead.id).number

        assert [stores.parkings.end(number, at=T0), stores.parkings.end(number, at=T0)] == [True, False]
        assert stores.parkings.of(lead.id) is None

    def test_counts_again_where_nobody_could_be_told(self, stores: Stores, lead: Lead) -> None:
        park(stores)
        number = stores.parkings.of(lead.id).number
        stores.parkings.end(number, at=T0)

        stores.parkings.reopen(number)

        assert stores.parkings.of(lead.id).number == number

    def test_does_not_count_again_beside_a_new_one(self, stores: Stores, lead: Lead) -> None:
        park(stores)
        number = stores.parkings.of(lead.id).number
        stores.parkings.end(number, at=T0)
        park(stores, WakeUp(on=date(2026, 7, 1)), days=1)

        stores.parkings.reopen(number)

        assert [one.wake_up.on for one in stores.parkings.waiting()] == [date(2026, 7, 1)]

    def test_is_taken_back_with_its_change(self, stores: Stores, lead: Lead) -> None:
        park(stores)
        second = park(stores, WakeUp(on=date(2026, 7, 1)), days=1)

        stores.writes.take_back(second.id, note=a_note(ChangeKind.UNDONE, at=T0 + timedelta(days=2)))

        assert stores.parkings.of(lead.id).wake_up == APRIL

    def test_is_erased_with_the_lead(self, stores: Stores, lead: Lead) -> None:
        park(stores)

        erased = stores.writes.forget(lead.id, note=a_note(ChangeKind.FORGOTTEN))

        assert erased["parking"] == 1
        assert stores.parkings.waiting() == []

    def test_is_not_put_aside_where_somebody_else_changed_it(self, stores: Stores, lead: Lead) -> None:
        parking = Parking(lead_id=lead.id, code=ReasonCode.TIMING, words="later", wake_up=APRIL, by=MARA.id, made_at=T0)

        with pytest.raises(LeadChangedElsewhere):
            stores.parkings.put(parking, lead=a_lead(), standing=a_standing(), note=a_note(ChangeKind.PARKED))

    def test_follows_its_rep_when_two_become_one(self, stores: Stores, lead: Lead) -> None:
        park(stores)

        stores.reps.unite(TOM, MARA.id)

        assert stores.parkings.of(lead.id).by == TOM.id
