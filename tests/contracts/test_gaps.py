"""What the library lacks, in every make of storage."""

from dataclasses import replace

import pytest

from bot.domain.change import ChangeKind
from bot.domain.errors import LeadNotFound
from bot.domain.gap import Gap
from bot.domain.lead import Lead
from bot.domain.words import BuyingStage, Persona
from tests.builders import MARA, T0, a_lead
from tests.contracts.steps import Stores, a_note, put


def a_gap(lead: Lead | None) -> Gap:
    return Gap(
        lead_id=lead.id if lead else None,
        stage=BuyingStage.DECISION if lead else None,
        persona=Persona.USER if lead else None,
        industry="Retail",
        topic="returns",
        nearest="roi",
        by=MARA.id,
        at=T0,
    )


@pytest.fixture
def lead(stores: Stores) -> Lead:
    put(stores, a_lead())
    return a_lead()


class TestAGap:
    def test_is_kept_with_and_without_a_lead(self, stores: Stores, lead: Lead) -> None:
        stores.gaps.put(a_gap(lead))
        stores.gaps.put(a_gap(None))

        found = stores.gaps.open()

        assert [replace(gap, number=0) for gap in found] == [a_gap(lead), a_gap(None)]
        assert found[0].number < found[1].number

    def test_is_filled_for_the_first_caller_alone(self, stores: Stores, lead: Lead) -> None:
        stores.gaps.put(a_gap(lead))
        (gap,) = stores.gaps.open()

        assert [stores.gaps.fill(gap.number, at=T0), stores.gaps.fill(gap.number, at=T0)] == [True, False]
        assert list(stores.gaps.open()) == []

    def test_of_nobody_known_is_refused(self, stores: Stores) -> None:
        with pytest.raises(LeadNotFound):
            stores.gaps.put(a_gap(a_lead(email="nobody@x.test")))

    def test_goes_when_the_lead_is_forgotten(self, stores: Stores, lead: Lead) -> None:
        stores.gaps.put(a_gap(lead))

        stores.writes.forget(lead.id, note=a_note(ChangeKind.FORGOTTEN))

        assert list(stores.gaps.open()) == []
