"""Appointing managers and admins."""

import pytest

from bot.domain.errors import RepUnknown
from bot.domain.rep import Role
from bot.usecases.appoint_rep import AppointRep, ReportsInCircle
from tests.builders import MARA, TOM
from tests.fakes.memory import MemoryStores


@pytest.fixture
def stores() -> MemoryStores:
    stores = MemoryStores()
    stores.reps.put(MARA)
    stores.reps.put(TOM)
    return stores


class TestAppointing:
    def test_makes_somebody_a_manager_of_somebody(self, stores: MemoryStores) -> None:
        appoint = AppointRep(stores.reps)

        mara = appoint(str(MARA.email), role=Role.MANAGER)
        tom = appoint(TOM.name, manager=str(MARA.email))

        assert (mara.role, mara.slack_id) == (Role.MANAGER, MARA.slack_id)
        assert (tom.role, tom.manager_id) == (Role.REP, MARA.id)
        assert {rep.id: rep.role for rep in stores.reps.all()} == {MARA.id: Role.MANAGER, TOM.id: Role.REP}

    def test_takes_a_manager_away(self, stores: MemoryStores) -> None:
        appoint = AppointRep(stores.reps)
        appoint(TOM.name, manager=MARA.name)

        assert appoint(TOM.name, manager="").manager_id is None

    def test_makes_somebody_new_known_by_their_address(self, stores: MemoryStores) -> None:
        noor = AppointRep(stores.reps)("Noor.Haddad@vendor.example", role=Role.ADMIN)

        assert (noor.name, noor.email, noor.role) == ("Noor Haddad", "noor.haddad@vendor.example", Role.ADMIN)
        assert noor in stores.reps.all()

    @pytest.mark.parametrize(("who", "manager"), [("Nobody Known", None), (TOM.name, "Nobody Known")])
    def test_asks_for_the_address_of_somebody_unknown(
        self, stores: MemoryStores, who: str, manager: str | None
    ) -> None:
        with pytest.raises(RepUnknown):
            AppointRep(stores.reps)(who, manager=manager)

    def test_lets_nobody_report_to_themselves(self, stores: MemoryStores) -> None:
        appoint = AppointRep(stores.reps)
        appoint(TOM.name, manager=MARA.name)

        with pytest.raises(ReportsInCircle):
            appoint(MARA.name, manager=TOM.name)
