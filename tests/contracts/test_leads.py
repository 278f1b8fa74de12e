"""Reading leads, in every make of storage."""

from dataclasses import replace

import pytest

from bot.domain.change import ChangeKind
from bot.domain.errors import LeadNotFound
from bot.domain.lead import LeadId
from bot.domain.words import Department, EventKind, Persona, Seniority, Source, Stage, Status
from tests.builders import MARA, T0, a_lead, a_standing, ago, an_event
from tests.contracts.steps import Stores, a_note, logged, put

EVERYTHING = {
    "title": "Chief Technology Officer",
    "seniority": Seniority.C_LEVEL,
    "department": Department.IT,
    "persona": Persona.TECHNICAL_BUYER,
    "industry": "Maschinenbau",
    "employees": 1200,
    "revenue": 80_000_000_000,
    "country": "Österreich",
    "state": "Tirol",
    "city": "Innsbruck",
    "phone": "+43 512 000",
    "website": "https://acme.test",
    "language": "de",
    "source": Source.WEBINAR,
    "source_detail": "Berlin webinar",
    "last_source": Source.EMAIL,
    "campaign": "Spring",
    "owner_id": MARA.id,
    "status": Status.IN_PROGRESS,
    "crm_status": "Working - Contacted",
    "stage": Stage.MQL,
    "unsubscribed": True,
    "do_not_contact": True,
    "notes": "“Needs SSO” 🚀\nby March",
    "created_at": ago(days=3.123456789),
    "crm_activity_at": ago(days=1),
    "custom": {"Lead Score (old)": "1,200", 'Odd "name"': "ja", "Leer": ""},
}


class TestDossiers:
    def test_of_several_are_those_of_each(self, stores: Stores) -> None:
        put(stores, ana := a_lead(), bo := a_lead(name="Bo", email="bo@acme.test"))
        stores.engagement.add([an_event(ana, EventKind.CALL)])

        found = stores.leads.dossiers([bo.id, LeadId("L-none"), ana.id])

        assert list(found) == [bo.id, ana.id]
        assert found == {lead.id: stores.leads.dossier(lead.id) for lead in (ana, bo)}
        assert stores.leads.dossiers([]) == {}


class TestKnowingThem:
    def test_gives_the_lead_as_it_was_before_what_people_changed_since(self, stores: Stores) -> None:
        first = a_lead(title="CTO")
        stores.writes.save(first, standing=a_standing(), note=a_note(at=ago(days=20)))
        second = replace(logged(first), title="CFO")
        stores.writes.save(second, standing=a_standing(), note=a_note(ChangeKind.EDITED, at=ago(days=5)))

        assert stores.leads.as_known(first.id, at=ago(days=7)).title == "CTO"
        assert stores.leads.as_known(first.id, at=ago(days=3)).title == "CFO"
        assert stores.leads.as_known(first.id, at=ago(days=30)).title == "CTO"

    def test_knows_nobody_who_is_not_there(self, stores: Stores) -> None:
        with pytest.raises(LeadNotFound):
            stores.leads.as_known(LeadId("L-none"), at=T0)


class TestReading:
    def test_gives_back_every_field(self, stores: Stores) -> None:
        stores.reps.put(MARA)
        lead = a_lead(**EVERYTHING)
        standing = a_standing(score=77, scored_at=ago(hours=0.5), rules_version="abc")

        put(stores, lead, standing=standing)

        found = stores.leads.get(lead.id)
        assert found.lead == logged(lead)
        assert found.standing == standing
        assert found.owner == MARA
        assert found.last_activity_at == lead.crm_activity_at

    def test_gives_back_blanks_as_blanks(self, stores: Stores) -> None:
        lead = a_lead(name="", company=None, email="x@y.test", created_at=None)

        put(stores, lead)

        assert stores.leads.get(lead.id).lead == logged(lead)
        assert stores.leads.get(lead.id).last_activity_at is None

    def test_keeps_an_account_key_of_the_leads_own(self, stores: Stores) -> None:
        own, derived = a_lead(account="acme-group"), a_lead(email="b@acme.test", account=None)

        put(stores, own, derived)

        assert stores.leads.get(own.id).lead.account == "acme-group"
        assert stores.leads.get(derived.id).lead.account is None

    def test_raises_where_the_id_is_unknown(self, stores: Stores) -> None:
        with pytest.raises(LeadNotFound):
            stores.leads.get(LeadId("L-none"))
        with pytest.raises(LeadNotFound):
            stores.leads.dossier(LeadId("L-none"))

    def test_gives_many_in_the_order_asked_for(self, stores: Stores) -> None:
        anna, ben, cleo = (a_lead(name=name, email=f"{name}@acme.test") for name in ("Anna", "Ben", "Cleo"))
        put(stores, anna, ben, cleo)

        found = stores.leads.get_many([cleo.id, LeadId("L-none"), anna.id])

        assert [scored.lead.name for scored in found] == ["Cleo", "Anna"]

    def test_finds_by_identity(self, stores: Stores) -> None:
        lead = a_lead()
        put(stores, lead)

        found = stores.leads.by_identity("anna@acme.test")

        assert found
        assert found.lead.id == lead.id
        assert stores.leads.by_identity("nobody@acme.test") is None

    def test_an_unknown_owner_is_no_error(self, stores: Stores) -> None:
        lead = a_lead(owner_id="R-gone")
        put(stores, lead)

        assert stores.leads.get(lead.id).owner is None


class TestLookalikes:
    def test_have_the_same_address_in_another_spelling(self, stores: Stores) -> None:
        nameless = a_lead(name="Anna K.", email=None, identity="anna k|acme")
        put(stores, a_lead(), nameless)
        stores.writes.save(
            stores.leads.get(nameless.id).lead.with_known(a_lead(email="Anna+news@Acme.test", name="")),
            standing=a_standing(),
            note=a_note(),
        )

        alike = stores.leads.lookalikes(a_lead(email="ANNA+x@acme.test", id="L-new", name="Other", company="Else"))

        assert {scored.lead.name for scored in alike} == {"Anna Kowalska", "Anna K."}

    def test_have_the_same_name_at_the_same_account(self, stores: Stores) -> None:
        put(stores, a_lead(), a_lead(name="Anna Kowalska", company="Other", email="a@other.test"))

        alike = stores.leads.lookalikes(
            a_lead(name="ANNA  kowalska", company="Acme, Inc.", email="new@else.test", account="acme")
        )

        assert [scored.lead.email for scored in alike] == ["anna@acme.test"]

    def test_leave_the_lead_itself_out(self, stores: Stores) -> None:
        put(stores, a_lead())

        assert list(stores.leads.lookalikes(a_lead())) == []

    def test_are_none_of_somebody_without_name_and_address(self, stores: Stores) -> None:
        put(stores, a_lead(name="", email=None, identity="|acme"))

        assert list(stores.leads.lookalikes(a_lead(name="", email=None, identity="|acme 2", id="L-2"))) == []


class TestDossier:
    def test_has_events_and_evidence_oldest_first(self, stores: Stores) -> None:
        lead = a_lead()
        put(stores, lead)
        stores.engagement.add([an_event(lead, at=T0), an_event(lead, EventKind.CALL, at=ago(days=2))])

        dossier = stores.leads.dossier(lead.id)

        assert [event.kind for event in dossier.events] == [EventKind.CALL, EventKind.PRICING_PAGE]
        assert dossier.events[0].at == ago(days=2)
        assert dossier.standing == a_standing()
        assert dossier.lead == logged(lead)
