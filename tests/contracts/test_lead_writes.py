"""Changing leads and taking it back, in every make of storage."""

from dataclasses import replace

import pytest

from bot.domain.change import ChangeId, ChangeKind
from bot.domain.errors import LeadChangedElsewhere, LeadNotFound, NothingToUndo
from bot.domain.lead import LeadId
from bot.domain.lead_query import Evident, FieldIs, LeadField, LeadQuery, Metric
from bot.domain.words import Band, Criterion, EventKind, Level, Status
from bot.usecases.ports import TO_BE_SCORED
from tests.builders import MARA, T0, TOM, a_lead, a_standing, ago, an_event
from tests.contracts.steps import Stores, a_note, an_evidence, logged, put


class TestSaving:
    def test_writes_a_new_lead_at_version_one(self, stores: Stores) -> None:
        change = stores.writes.save(a_lead(), standing=a_standing(), note=a_note())

        assert stores.leads.get(a_lead().id).lead == logged(a_lead())
        assert change.before is None
        assert change.after["name"] == "Anna Kowalska"
        assert change.note == a_note()

    def test_records_before_and_after(self, stores: Stores) -> None:
        lead = a_lead(created_at=T0, custom={"Plan": "Pro"})
        stores.writes.save(lead, standing=a_standing(), note=a_note())

        change = stores.writes.save(
            replace(logged(lead), status=Status.OPEN), standing=a_standing(), note=a_note(ChangeKind.STATUS)
        )

        assert change.before is not None
        assert (change.before["status"], change.after["status"]) == (None, "open")
        assert change.after["created_at"] == "2026-03-18T09:00:00+00:00"
        assert change.after["custom"] == {"Plan": "Pro"}
        assert stores.writes.changes()[0] == change

    def test_refuses_an_older_version(self, stores: Stores) -> None:
        stores.writes.save(a_lead(), standing=a_standing(), note=a_note())
        stores.writes.save(logged(a_lead(title="CTO")), standing=a_standing(), note=a_note())

        with pytest.raises(LeadChangedElsewhere):
            stores.writes.save(logged(a_lead(title="CFO")), standing=a_standing(), note=a_note())

        assert stores.leads.get(a_lead().id).lead.title == "CTO"

    def test_refuses_a_new_lead_that_is_there_already(self, stores: Stores) -> None:
        stores.writes.save(a_lead(), standing=a_standing(), note=a_note())

        with pytest.raises(LeadChangedElsewhere):
            stores.writes.save(a_lead(), standing=a_standing(), note=a_note())
        with pytest.raises(LeadChangedElsewhere):
            stores.writes.save(a_lead(id="L-other"), standing=a_standing(), note=a_note())

        assert stores.questions.measure(LeadQuery(metric=Metric())) == 1

    def test_keeps_evidence_that_comes_along(self, stores: Stores) -> None:
        row = an_evidence(
            a_lead(),
            recorder_id=MARA.id,
            expires_at=ago(days=-30),
            amount_minor=5_000_000,
            currency="EUR",
            due=T0.date(),
            speaker="Anna",
            speaker_role="buyer",
            source="https://slack.test/p2",
        )

        change = stores.writes.save(a_lead(), standing=a_standing(), evidence=[row], note=a_note())

        assert stores.leads.dossier(a_lead().id).evidence == (row,)
        assert change.evidence_ids == (row.id,)

    def test_takes_what_no_database_can_hold(self, stores: Stores) -> None:
        torn = a_lead(
            notes="half \ud83d and nul \0 end", custom={"Pl\0an": "\udc00Pro", "Seat": "1\0"}, employees=10**30
        )
        row = an_evidence(torn, quote="nul \0")

        stores.writes.save(torn, standing=a_standing(), evidence=[row], note=a_note())
        put(stores, a_lead(email="b@acme.test", custom={"Plan": "Pro\0"}, title="\0\ud83d"))

        assert "half" in str(stores.leads.get(torn.id).lead.notes)
        for plan in (FieldIs(field=LeadField.CUSTOM, custom="plan", values=("pro",)), FieldIs(field=LeadField.CUSTOM)):
            stores.questions.find(LeadQuery(where=(plan,)))
        assert len(list(stores.batches.export())) == 2


class TestChanges:
    def test_come_latest_first_by_lead_and_by_person(self, stores: Stores) -> None:
        ben = a_lead(name="Ben", email="ben@acme.test")
        first = stores.writes.save(a_lead(), standing=a_standing(), note=a_note())
        second = stores.writes.save(ben, standing=a_standing(), note=a_note(by=TOM.id))
        third = stores.writes.save(logged(a_lead(title="CTO")), standing=a_standing(), note=a_note(by=TOM.id))

        assert [c.id for c in stores.writes.changes()] == [third.id, second.id, first.id]
        assert [c.id for c in stores.writes.changes(lead_id=a_lead().id)] == [third.id, first.id]
        assert [c.id for c in stores.writes.changes(by=TOM.id)] == [third.id, second.id]
        assert [c.id for c in stores.writes.changes(limit=1)] == [third.id]


class TestTakingBack:
    def test_restores_what_was_before(self, stores: Stores) -> None:
        stores.writes.save(a_lead(), standing=a_standing(score=40), note=a_note())
        change = stores.writes.save(
            logged(a_lead(title="CTO")), standing=a_standing(score=80, band=Band.HOT, band_since=T0), note=a_note()
        )

        undone = stores.writes.take_back(change.id, note=a_note(ChangeKind.UNDONE))

        now = stores.leads.get(a_lead().id)
        assert now.lead == replace(a_lead(), version=3)
        assert now.standing == a_standing(score=40, rules_version=TO_BE_SCORED), "what happened since is not in it"
        assert undone.before is not None
        assert (undone.before["title"], undone.after["title"]) == ("CTO", None)
        assert stores.writes.changes()[1].undone_at == T0

    def test_lets_a_new_lead_go_away_with_all_about_it(self, stores: Stores) -> None:
        row = an_evidence(a_lead())
        change = stores.writes.save(a_lead(), standing=a_standing(), evidence=[row], note=a_note())
        stores.engagement.add([an_event(a_lead())])

        undone = stores.writes.take_back(change.id, note=a_note(ChangeKind.UNDONE))

        with pytest.raises(LeadNotFound):
            stores.leads.get(a_lead().id)
        assert undone.after == {}
        assert undone.lead_id == a_lead().id
        stores.writes.save(a_lead(), standing=a_standing(), note=a_note())
        assert stores.leads.dossier(a_lead().id).events == ()

    def test_takes_the_evidence_back_too(self, stores: Stores) -> None:
        stores.writes.save(a_lead(), standing=a_standing(), note=a_note())
        known = LeadQuery(where=(Evident(criterion=Criterion.BUDGET, levels=(Level.SUPPORTED,)),), metric=Metric())
        change = stores.writes.save(
            logged(a_lead()), standing=a_standing(), evidence=[an_evidence(a_lead())], note=a_note()
        )
        assert stores.questions.measure(known) == 1

        stores.writes.take_back(change.id, note=a_note(ChangeKind.UNDONE))

        assert stores.leads.dossier(a_lead().id).evidence == ()
        assert stores.questions.measure(known) == 0

    def test_is_refused_when_the_lead_was_changed_since(self, stores: Stores) -> None:
        first = stores.writes.save(a_lead(), standing=a_standing(), note=a_note())
        stores.writes.save(logged(a_lead(title="CTO")), standing=a_standing(), note=a_note(by=TOM.id))

        with pytest.raises(LeadChangedElsewhere):
            stores.writes.take_back(first.id, note=a_note(ChangeKind.UNDONE))

        assert stores.leads.get(a_lead().id).lead.title == "CTO"
        assert all(change.undone_at is None for change in stores.writes.changes())

    def test_works_once(self, stores: Stores) -> None:
        stores.writes.save(a_lead(), standing=a_standing(), note=a_note())
        change = stores.writes.save(logged(a_lead(title="CTO")), standing=a_standing(), note=a_note())
        stores.writes.take_back(change.id, note=a_note(ChangeKind.UNDONE))

        with pytest.raises(NothingToUndo):
            stores.writes.take_back(change.id, note=a_note(ChangeKind.UNDONE))

    @pytest.mark.parametrize("unknown", ["C-99", "", "C-", "nonsense", "C-²"])
    def test_of_something_unknown_is_refused(self, stores: Stores, unknown: str) -> None:
        with pytest.raises(NothingToUndo):
            stores.writes.take_back(ChangeId(unknown), note=a_note(ChangeKind.UNDONE))

    def test_of_an_import_is_refused(self, stores: Stores) -> None:
        put(stores, a_lead())

        with pytest.raises(NothingToUndo):
            stores.writes.take_back(stores.writes.changes()[0].id, note=a_note(ChangeKind.UNDONE))


class TestForgetting:
    def test_erases_the_lead_and_every_row_about_it(self, stores: Stores) -> None:
        put(stores, a_lead())
        stores.writes.save(
            logged(a_lead(title="CTO")), standing=a_standing(), evidence=[an_evidence(a_lead())], note=a_note()
        )
        stores.engagement.add([an_event(a_lead()), an_event(a_lead(), EventKind.CALL)])

        erased = stores.writes.forget(a_lead().id, note=a_note(ChangeKind.FORGOTTEN))

        assert (erased["lead"], erased["engagement_event"], erased["evidence"], erased["change"]) == (1, 2, 1, 1)
        with pytest.raises(LeadNotFound):
            stores.leads.get(a_lead().id)
        assert stores.leads.by_identity("anna@acme.test") is None
        assert stores.vocabulary.people_like("Anna Kowalska") == []
        assert stores.vocabulary.companies_like("Acme") == []

    def test_leaves_a_record_that_names_nobody(self, stores: Stores) -> None:
        put(stores, a_lead())

        stores.writes.forget(a_lead().id, note=a_note(ChangeKind.FORGOTTEN))

        record = stores.writes.changes()[0]
        assert record.note.kind is ChangeKind.FORGOTTEN
        assert record.lead_id == LeadId("")
        assert "Anna" not in record.note.summary

    def test_keeps_the_person_out_of_later_imports(self, stores: Stores) -> None:
        other = a_lead(name="Ben", email="ben@acme.test")
        put(stores, a_lead(), other)

        stores.writes.forget(a_lead().id, note=a_note(ChangeKind.FORGOTTEN))
        put(stores, a_lead(), other)

        assert stores.leads.by_identity("anna@acme.test") is None
        assert stores.leads.by_identity("ben@acme.test") is not None
        assert stores.writes.forgotten(["anna@acme.test", "ben@acme.test"]) == {"anna@acme.test"}

    def test_knows_the_address_of_somebody_who_was_first_known_by_name(self, stores: Stores) -> None:
        by_name = a_lead(email=None)
        put(stores, by_name)
        known = stores.leads.get(by_name.id).lead.with_known(a_lead())
        stores.writes.save(known, standing=a_standing(), note=a_note())

        stores.writes.forget(by_name.id, note=a_note(ChangeKind.FORGOTTEN))

        assert stores.writes.forgotten(["anna@acme.test", by_name.identity]) == {"anna@acme.test", by_name.identity}

    def test_of_somebody_unknown_is_an_error(self, stores: Stores) -> None:
        with pytest.raises(LeadNotFound):
            stores.writes.forget(LeadId("L-none"), note=a_note(ChangeKind.FORGOTTEN))

    def test_forgets_nobody_else(self, stores: Stores) -> None:
        assert stores.writes.forgotten(["anna@acme.test"]) == frozenset()
