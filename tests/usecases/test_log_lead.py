"""Logging a lead: nobody twice, nothing lost, everybody named."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.errors import LeadChangedElsewhere
from bot.domain.lead_text import LeadDraft
from bot.domain.ledger import current
from bot.domain.words import Criterion, Level, Seniority
from bot.files.rules_file import load_rules
from bot.usecases.drafted_lead import NobodyNamed, NotAnAddress, lead_from
from bot.usecases.log_lead import LeadKnown, LogLead, PersonForgotten
from tests.builders import MARA, T0, TOM, a_lead, a_standing, in_force
from tests.fakes.memory import MemoryStores
from tests.slack.harness import put

DANA = LeadDraft(name="Dana Fox", title="CTO", company="Acme, Inc.", email="dana@acme.test", country="Deutschland")


@pytest.fixture
def stores() -> MemoryStores:
    stores = MemoryStores()
    for rep in (MARA, TOM):
        stores.reps.put(rep)
    return stores


@pytest.fixture
def log(stores: MemoryStores) -> LogLead:
    return LogLead(stores.leads, stores.writes, in_force(load_rules()), stores.batches)


class TestANewLead:
    def test_belongs_to_whoever_logs_it_and_is_scored(self, log: LogLead, stores: MemoryStores) -> None:
        logged = log(DANA, by=MARA, where="there", now=T0)

        kept = stores.leads.get(logged.lead.lead.id)
        assert logged.new
        assert (kept.lead.owner_id, kept.lead.created_at, kept.lead.account) == (MARA.id, T0, "acme")
        assert kept.lead.seniority is Seniority.C_LEVEL
        assert kept.standing.scored_at == T0

    def test_has_its_country_by_its_usual_name(self) -> None:
        assert lead_from(DANA, titles=load_rules().titles, now=T0).country == "Germany"

    def test_is_recorded_with_who_when_and_where(self, log: LogLead, stores: MemoryStores) -> None:
        logged = log(DANA, by=MARA, where="https://slack.test/p1", now=T0)

        assert logged.change.note == ChangeNote(
            kind=ChangeKind.LOGGED, by=MARA.id, at=T0, where="https://slack.test/p1", summary="Logged Dana Fox"
        )

    def test_keeps_what_was_said_as_the_reps_claims(self, log: LogLead, stores: MemoryStores) -> None:
        said = LeadDraft(
            email="dana@acme.test",
            need="SSO",
            timeline="by March",
            due=date(2026, 3, 31),
            budget="50k EUR",
            budget_minor=5_000_000,
            currency="EUR",
        )

        lead_id = log(said, by=MARA, where="there", now=T0).lead.lead.id

        rows = {row.criterion: row for row in stores.leads.dossier(lead_id).evidence}
        assert set(rows) == {Criterion.NEED, Criterion.TIMELINE, Criterion.BUDGET}
        assert {row.level for row in rows.values()} == {Level.CLAIMED}
        assert (rows[Criterion.BUDGET].amount_minor, rows[Criterion.BUDGET].currency) == (5_000_000, "EUR")
        assert all(row.expires_at and row.expires_at > T0 for row in rows.values())

    def test_is_taken_back_with_its_evidence(self, log: LogLead, stores: MemoryStores) -> None:
        logged = log(LeadDraft(email="dana@acme.test", need="SSO"), by=MARA, where="", now=T0)

        stores.writes.take_back(logged.change.id, note=ChangeNote(kind=ChangeKind.UNDONE, by=MARA.id, at=T0))

        assert stores.leads.by_identity("dana@acme.test") is None


class TestAKnownLead:
    def test_is_not_made_twice(self, log: LogLead) -> None:
        log(DANA, by=MARA, where="", now=T0)

        with pytest.raises(LeadKnown):
            log(LeadDraft(email="Dana+fair@acme.test"), by=TOM, where="", now=T0)

    def test_is_updated_where_the_rep_says_so_and_keeps_what_is_known(self, log: LogLead, stores: MemoryStores) -> None:
        lead_id = put(
            stores, a_lead(email="dana@acme.test", name="Dana Fox", title="CTO", notes="Rome"), standing=a_standing()
        )

        updated = log(
            LeadDraft(email="dana@acme.test", phone="+49 30 1", notes="Berlin"), by=TOM, where="", now=T0, into=lead_id
        )

        kept = stores.leads.get(lead_id).lead
        assert not updated.new
        assert (kept.title, kept.phone, kept.notes, kept.owner_id) == ("CTO", "+49 30 1", "Rome\nBerlin", None)
        assert kept.created_at != T0

    def test_keeps_its_address_where_the_update_has_another(self, log: LogLead, stores: MemoryStores) -> None:
        lead_id = put(stores, a_lead(email="dana@acme.test"), standing=a_standing())

        log(LeadDraft(email="dana@private.test"), by=TOM, where="", now=T0, into=lead_id)

        kept = stores.leads.get(lead_id).lead
        assert (kept.email, kept.identity) == ("dana@acme.test", "dana@acme.test")

    def test_gets_the_same_words_on_bant_once(self, log: LogLead, stores: MemoryStores) -> None:
        lead_id = put(stores, a_lead(email="dana@acme.test"), standing=a_standing())
        said = LeadDraft(email="dana@acme.test", need="SSO")

        log(said, by=MARA, where="", now=T0, into=lead_id)
        log(said, by=MARA, where="", now=T0, into=lead_id)

        assert len(stores.leads.dossier(lead_id).evidence) == 1

    def test_is_shown_as_certain_by_its_address_and_as_likely_by_name(self, log: LogLead, stores: MemoryStores) -> None:
        put(stores, a_lead(email="dana@acme.test", name="Dana Fox", company="Acme"), standing=a_standing())

        certain = log.lookalikes(LeadDraft(email="DANA@acme.test"), now=T0)
        likely = log.lookalikes(LeadDraft(name="Dana Fox", company="ACME Inc", email="d@acme.test"), now=T0)

        assert (len(certain.people), certain.certain) == (1, True)
        assert (len(likely.people), likely.certain) == (1, False)


class TestRefusing:
    def test_an_address_that_is_none(self, log: LogLead) -> None:
        with pytest.raises(NotAnAddress):
            log(LeadDraft(email="dana at acme"), by=MARA, where="", now=T0)

    @pytest.mark.parametrize("draft", [LeadDraft(), LeadDraft(name="Dana"), LeadDraft(company="Acme")])
    def test_a_draft_that_names_nobody(self, log: LogLead, draft: LeadDraft) -> None:
        with pytest.raises(NobodyNamed):
            log(draft, by=MARA, where="", now=T0)

    def test_somebody_who_asked_to_be_erased(self, log: LogLead, stores: MemoryStores) -> None:
        logged = log(DANA, by=MARA, where="", now=T0)
        stores.writes.forget(logged.lead.lead.id, note=ChangeNote(kind=ChangeKind.FORGOTTEN, by=None, at=T0))

        with pytest.raises(PersonForgotten):
            log(DANA, by=MARA, where="", now=T0)

    def test_an_update_of_a_lead_that_changed_meanwhile(
        self, stores: MemoryStores, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        lead_id = put(stores, a_lead(email="dana@acme.test"), standing=a_standing())
        stale = stores.leads.dossier(lead_id)
        put(stores, stores.leads.get(lead_id).lead, standing=a_standing())

        class Behind:
            """Leads as they were before somebody else saved."""

            def __getattr__(self, name: str) -> object:
                return getattr(stores.leads, name)

            def dossier(self, _: object) -> object:
                return stale

        log = LogLead(Behind(), stores.writes, in_force(load_rules()), stores.batches)  # type: ignore[arg-type]
        with pytest.raises(LeadChangedElsewhere):
            log(LeadDraft(email="dana@acme.test", title="CIO"), by=MARA, where="", now=T0, into=lead_id)


class TestAChangeOfRole:
    def test_ends_what_was_known_of_who_decides(self, log: LogLead, stores: MemoryStores) -> None:
        said = replace(DANA, authority="decides on the purchase")
        lead_id = log(said, by=MARA, where="there", now=T0 - timedelta(days=1)).lead.lead.id

        log(replace(DANA, title="Advisor"), by=TOM, where="here", into=lead_id, now=T0)

        known = current(stores.leads.dossier(lead_id).evidence, now=T0)[Criterion.AUTHORITY]
        assert (known.level, known.lapsed) == (Level.UNKNOWN, "their title was CTO and is Advisor")
        assert known.ended is not None
        assert (known.ended.recorder_id, known.ended.source) == (TOM.id, "here")

    def test_ends_it_for_others_of_whom_they_decided(self, log: LogLead, stores: MemoryStores) -> None:
        lead_id = log(DANA, by=MARA, where="there", now=T0 - timedelta(days=2)).lead.lead.id
        dana = stores.leads.get(lead_id).lead
        other = LeadDraft(name="Eli Park", email="eli@acme.test", company=dana.company, authority=f"{dana.name}, CTO")
        eli = log(other, by=MARA, where="there", now=T0 - timedelta(days=1)).lead.lead.id

        log(replace(DANA, title="Advisor"), by=TOM, where="here", into=lead_id, now=T0)

        known = current(stores.leads.dossier(eli).evidence, now=T0)[Criterion.AUTHORITY]
        assert (known.level, known.lapsed) == (Level.UNKNOWN, f"{dana.name}'s title was CTO and is Advisor")
        assert stores.leads.score_changes(eli)[0].cause.words.endswith(known.lapsed)
