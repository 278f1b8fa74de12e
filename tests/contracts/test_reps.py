"""Sellers, in every make of storage."""

from dataclasses import replace

from bot.domain.change import ChangeKind
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery, Metric
from bot.domain.rep import Rep, RepId, Role
from tests.builders import MARA, TOM, a_lead, a_standing
from tests.contracts.steps import Stores, a_note, an_evidence, logged, put
from tests.contracts.test_digests import an_order

OTHER_MARA = Rep(id=RepId("R-lindt"), name="Mara Lindt")


class TestReps:
    def test_are_saved_under_their_ids(self, stores: Stores) -> None:
        boss = Rep(id=RepId("R-boss"), email="boss@vendor.example", role=Role.MANAGER, zone="Europe/Berlin")
        for rep in (MARA, replace(TOM, manager_id=boss.id), boss):
            stores.reps.put(rep)
        stores.reps.put(replace(MARA, zone="Europe/Vienna"))

        assert list(stores.reps.all()) == [boss, replace(MARA, zone="Europe/Vienna"), replace(TOM, manager_id=boss.id)]


class TestUniting:
    def test_hands_over_everything(self, stores: Stores) -> None:
        for rep in (MARA, OTHER_MARA, replace(TOM, manager_id=OTHER_MARA.id)):
            stores.reps.put(rep)
        lead = a_lead(owner_id=OTHER_MARA.id)
        row = an_evidence(lead, recorder_id=OTHER_MARA.id)
        stores.writes.save(lead, standing=a_standing(), evidence=[row], note=a_note(by=OTHER_MARA.id))
        stores.subscriptions.put(an_order(created_by=OTHER_MARA.id))

        stores.reps.unite(MARA, OTHER_MARA.id)

        assert [rep.id for rep in stores.reps.all()] == [MARA.id, TOM.id]
        assert stores.leads.get(lead.id).owner == MARA
        assert stores.leads.dossier(lead.id).evidence[0].recorder_id == MARA.id
        assert [change.note.by for change in stores.writes.changes()] == [MARA.id]
        assert stores.subscriptions.all()[0].created_by == MARA.id
        assert stores.reps.all()[1].manager_id == MARA.id
        assert stores.questions.measure(owned_by(MARA.id)) == 1
        assert stores.questions.measure(owned_by(OTHER_MARA.id)) == 0

    def test_does_not_bring_the_gone_one_back_by_an_undo(self, stores: Stores) -> None:
        stores.reps.put(OTHER_MARA)
        put(stores, a_lead(owner_id=OTHER_MARA.id))
        stores.writes.save(logged(a_lead(owner_id=TOM.id)), standing=a_standing(), note=a_note(ChangeKind.CLAIMED))

        stores.reps.unite(MARA, OTHER_MARA.id)
        stores.writes.take_back(stores.writes.changes()[0].id, note=a_note(ChangeKind.UNDONE))

        assert stores.leads.get(a_lead().id).owner == MARA

    def test_with_somebody_already_known_adds_up(self, stores: Stores) -> None:
        stores.reps.put(MARA)
        stores.reps.put(OTHER_MARA)
        put(stores, a_lead(owner_id=MARA.id), a_lead(email="b@acme.test", owner_id=OTHER_MARA.id))

        stores.reps.unite(MARA, OTHER_MARA.id)

        assert stores.questions.measure(owned_by(MARA.id)) == 2


def owned_by(rep_id: str) -> LeadQuery:
    return LeadQuery(where=(FieldIs(field=LeadField.OWNER, values=(rep_id,)),), metric=Metric())
