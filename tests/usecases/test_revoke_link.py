"""Taking links back."""

import pytest

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.errors import BadInput
from bot.domain.gate import Gate
from bot.domain.rep import Rep, RepId, Role
from bot.domain.sending import Sending
from bot.usecases.revoke_link import NotYourLink, RevokeLink
from tests.builders import MARA, T0, TOM, a_lead, a_standing
from tests.fakes.memory import MemoryStores
from tests.slack.harness import put

PRIYA = Rep(id=RepId("R-priya"), name="Priya Raman", role=Role.MANAGER)


@pytest.fixture
def stores() -> MemoryStores:
    stores = MemoryStores()
    lead_id = put(stores, a_lead(), standing=a_standing())
    sending = Sending(token="t0ken", lead_id=lead_id, asset_id="roi", title="Retail ROI", by=MARA.id, at=T0)
    stores.sendings.put(sending, note=ChangeNote(kind=ChangeKind.SENT, by=MARA.id, at=T0))
    stores.gates.put(Gate(token="gate", asset_id="sec", title="Security", campaign="", by=MARA.id, at=T0))
    return stores


@pytest.fixture
def revoke(stores: MemoryStores) -> RevokeLink:
    return RevokeLink(stores.sendings, stores.gates)


class TestRevoking:
    @pytest.mark.parametrize("link", ["https://go.example/c/t0ken", "t0ken", " https://go.example/c/t0ken/?x=1 "])
    def test_what_was_sent_lets_the_link_lead_nowhere(
        self, revoke: RevokeLink, stores: MemoryStores, link: str
    ) -> None:
        assert revoke(link, by=MARA, now=T0).title == "Retail ROI"

        sending = stores.sendings.by_token("t0ken")
        assert sending is not None
        assert not sending.opens(T0)

    def test_a_form_closes_it(self, revoke: RevokeLink, stores: MemoryStores) -> None:
        assert revoke("https://go.example/g/gate", by=MARA, now=T0).title == "Security"

        gate = stores.gates.by_token("gate")
        assert gate is not None
        assert not gate.opens(T0)

    def test_twice_says_so(self, revoke: RevokeLink) -> None:
        revoke("gate", by=MARA, now=T0)

        with pytest.raises(BadInput, match="taken back already"):
            revoke("gate", by=MARA, now=T0)

    def test_is_for_whoever_made_it_and_managers(self, revoke: RevokeLink) -> None:
        with pytest.raises(NotYourLink):
            revoke("gate", by=TOM, now=T0)
        assert revoke("gate", by=PRIYA, now=T0).title == "Security"

    @pytest.mark.parametrize("link", ["", "https://go.example/c/", "other"])
    def test_an_unknown_link_says_what_to_give(self, revoke: RevokeLink, link: str) -> None:
        with pytest.raises(BadInput, match="I know no such link"):
            revoke(link, by=MARA, now=T0)
