"""Leads come in from CRM exports: once each, in our words, and no bad row stops the rest."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.errors import BadInput
from bot.domain.evidence import Evidence, EvidenceId
from bot.domain.lead import Lead, LeadId, identity_of
from bot.domain.ledger import current
from bot.domain.outcome import OutcomeKind
from bot.domain.words import Band, Criterion, Level, Seniority, Source, Stage, Status
from bot.files.rules_file import load_rules
from bot.files.tables import FileTables
from bot.usecases.import_leads import Imported, ImportLeads
from bot.usecases.record_outcome import RecordOutcome
from bot.usecases.undo_change import UndoChange
from tests.builders import MARA, T0, in_force
from tests.fakes.memory import MemoryStores

HUBSPOT = """\
Record ID,First Name,Last Name,Email,Job Title,Company Name,Number of Employees,Country/Region,Original Source,\
Original Source Drill-Down 1,Lifecycle Stage,Lead Status,Contact owner,Create Date,Last Activity Date,Region Tier
1,Anna,Kowalska,Anna.Kowalska+news@Acme.test,VP Supply Chain,"Acme, Inc.",1200,Germany,PAID_SOCIAL,LinkedIn,\
marketingqualifiedlead,Attempted to contact,jane.doe@vendor.example,2026-02-03 10:15,2026-03-10 08:00,Gold
2,Ben,Ode,ben@beta.test,CFO,Beta GmbH,51-200,DE,Offline Sources,Webinar: Forecasting,lead,New,,2026-03-01 09:00,,
"""
SALESFORCE = """\
Full Name,Title,Company / Account,Email,Lead Source,No. of Employees,Lead Status,Lead Owner,Create Date,State/Province
Cara Diaz,Head of IT,Gamma LLC,cara@gamma.test,Trade Show,"2,500",Open - Not Contacted,Jane Doe,3/14/2026,Ohio
Dirk Eno,,Delta,dirk@delta.test,Partner Referral,,Closed - Not Converted,Max Roe,3/2/2026,
"""


@dataclass
class Desk:
    """An import's surroundings: a folder and a database in memory."""

    folder: Path
    stores: MemoryStores

    def imports(self, text: str, name: str = "leads.csv", **told: object) -> Imported:
        path = self.folder / name
        path.write_text(text)
        take_in = ImportLeads(
            tables=FileTables(self.folder / "rejects"),
            batches=self.stores.batches,
            writes=self.stores.writes,
            reps=self.stores.reps,
            in_force=in_force(load_rules()),
            outcomes=self.stores.outcomes,
        )
        return take_in(path, now=T0, **told)  # type: ignore[arg-type]

    def lead(self, email: str) -> Lead:
        found = self.stores.leads.by_identity(identity_of(email=email, name="", company=None))
        assert found is not None
        return found.lead


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, MemoryStores())


class TestAColumnCalledLikeATime:
    @pytest.mark.parametrize(("cells", "kept"), [("Hallmark,None,Hallmark,none", True), ("12,None,40,none", False)])
    def test_none_is_a_value_beside_words_and_a_blank_beside_numbers(self, desk: Desk, cells: str, kept: bool) -> None:
        rows = (f"a{number}@acme.test,{cell}" for number, cell in enumerate(cells.split(",")))
        desk.imports("\n".join(("Email,Insurer", *rows)))

        assert desk.lead("a1@acme.test").custom == ({"Insurer": "None"} if kept else {})

    @pytest.mark.parametrize(
        ("known", "kept"), [("Phone", False), ("City", False), ("Employees", False), ("Industry", True)]
    )
    def test_none_is_a_blank_where_the_file_says_it_of_what_nobody_chooses(
        self, desk: Desk, known: str, kept: bool
    ) -> None:
        rows = (f"a{n}@acme.test,None,{cell}" for n, cell in enumerate(("Marie", "None", "Marie", "Ann", "Ann")))
        desk.imports("\n".join((f"Email,{known},Middle Name", *rows)))

        assert desk.lead("a1@acme.test").custom == ({"Middle Name": "None"} if kept else {})

    def test_that_holds_words_is_kept_as_a_custom_field(self, desk: Desk) -> None:
        rows = "ann@acme.test,Email: Pricing\nbo@acme.test,Call\ncy@acme.test,\n"
        done = desk.imports(f"Email,Last Activity\n{rows}")

        assert (done.created, done.rejected, done.columns.custom) == (3, 0, ("Last Activity",))
        assert desk.lead("ann@acme.test").custom == {"Last Activity": "Email: Pricing"}

    def test_that_mostly_holds_times_is_one(self, desk: Desk) -> None:
        done = desk.imports("Email,Last Activity\nann@acme.test,3/4/2026\nbo@acme.test,3/5/2026\ncy@acme.test,soon\n")

        assert (done.created, done.rejected) == (2, 1)


class TestOwners:
    def test_are_known_by_the_address_beside_their_name(self, desk: Desk) -> None:
        desk.imports(
            "Email,Lead Owner,Owner Email\nann@acme.test,Mara Lindt,mara@vendor.test\n"
            "bo@acme.test,,tom@vendor.test\ncy@acme.test,Unassigned,mara@vendor.test\ndi@acme.test,Mara Lindt,-\n"
        )

        assert sorted((rep.name, rep.email) for rep in desk.stores.reps.all()) == [
            ("Mara Lindt", "mara@vendor.test"),
            ("Tom", "tom@vendor.test"),
        ]
        owners = [desk.lead(f"{name}@acme.test").owner_id for name in ("ann", "bo", "cy", "di")]
        assert owners[0] == owners[3] != owners[1]
        assert owners[2] is None


class TestHubSpot:
    def test_its_export_is_read_in_our_words(self, desk: Desk) -> None:
        done = desk.imports(HUBSPOT)
        anna = desk.lead("anna.kowalska@acme.test")

        assert (done.columns.dialect, done.created, done.rejected) == ("HubSpot", 2, 0)
        assert (anna.name, anna.company, anna.account) == ("Anna Kowalska", "Acme, Inc.", "acme")
        assert (anna.source, anna.source_detail) == (Source.PAID_SOCIAL, "LinkedIn")
        assert (anna.stage, anna.status, anna.crm_status) == (Stage.MQL, Status.ATTEMPTED, "Attempted to contact")
        assert (anna.seniority, anna.employees, anna.country) == (Seniority.VP, 1200, "Germany")
        assert anna.created_at == datetime(2026, 2, 3, 10, 15, tzinfo=UTC)

    def test_offline_sources_are_told_by_their_detail(self, desk: Desk) -> None:
        desk.imports(HUBSPOT)

        assert desk.lead("ben@beta.test").source is Source.WEBINAR

    def test_columns_without_a_field_are_kept(self, desk: Desk) -> None:
        done = desk.imports(HUBSPOT)

        assert done.columns.custom == ("Record ID", "Region Tier")
        assert desk.lead("anna.kowalska@acme.test").custom == {"Record ID": "1", "Region Tier": "Gold"}

    def test_days_of_other_columns_are_kept_year_first(self, desk: Desk) -> None:
        desk.imports("Email,Renewal Date,Serial\na@acme.test,13/02/2027,12/34/5678\n")

        assert desk.lead("a@acme.test").custom == {"Renewal Date": "2027-02-13", "Serial": "12/34/5678"}

    def test_every_lead_gets_a_standing(self, desk: Desk) -> None:
        desk.imports(HUBSPOT)

        assert {scored.standing.band for scored in desk.stores.batches.export()} <= set(Band)


class TestSalesforce:
    def test_its_report_is_read_in_our_words(self, desk: Desk) -> None:
        done = desk.imports(SALESFORCE)
        cara, dirk = desk.lead("cara@gamma.test"), desk.lead("dirk@delta.test")

        assert (done.columns.dialect, done.created) == ("Salesforce", 2)
        assert (cara.status, cara.source, cara.employees) == (Status.NEW, Source.EVENT, 2500)
        assert (dirk.status, dirk.source) == (Status.LOST, Source.PARTNER)
        assert cara.created_at == datetime(2026, 3, 14, tzinfo=UTC)

    def test_an_owner_written_as_name_here_and_address_there_is_one_rep(self, desk: Desk) -> None:
        desk.imports(HUBSPOT)
        desk.imports(SALESFORCE)

        jane = [rep for rep in desk.stores.reps.all() if rep.name == "Jane Doe"]

        assert [rep.email for rep in jane] == ["jane.doe@vendor.example"]
        assert desk.lead("anna.kowalska@acme.test").owner_id == desk.lead("cara@gamma.test").owner_id == jane[0].id

    def test_and_the_other_way_round(self, desk: Desk) -> None:
        desk.imports(SALESFORCE)
        desk.imports(HUBSPOT)

        assert desk.lead("anna.kowalska@acme.test").owner_id == desk.lead("cara@gamma.test").owner_id


class TestAgain:
    def test_the_same_file_changes_nothing(self, desk: Desk) -> None:
        desk.imports(HUBSPOT)
        done = desk.imports(HUBSPOT)

        assert (done.created, done.updated, done.unchanged) == (0, 0, 2)

    def test_a_newer_file_updates_and_its_blanks_take_nothing_away(self, desk: Desk) -> None:
        desk.imports(HUBSPOT)
        done = desk.imports("Email,Job Title,Country\nANNA.KOWALSKA@acme.test,COO,\n")
        anna = desk.lead("anna.kowalska@acme.test")

        assert (done.created, done.updated) == (0, 1)
        assert (anna.title, anna.country, anna.name) == ("COO", "Germany", "Anna Kowalska")

    def test_two_rows_of_one_person_are_one_lead(self, desk: Desk) -> None:
        done = desk.imports("Email,Title,Country\na@acme.test,CFO,\nA+x@acme.test,,France\n")

        assert (done.created, done.merged) == (1, 1)
        assert (desk.lead("a@acme.test").title, desk.lead("a@acme.test").country) == ("CFO", "France")

    def test_the_address_without_a_tag_is_the_one_that_is_kept(self, desk: Desk) -> None:
        desk.imports("Email,Name\nann@acme.test,Ann\nAnn+news@acme.test,\nbo+x@acme.test,Bo\nbo@acme.test,\n")

        assert desk.lead("ann@acme.test").email == "ann@acme.test"
        assert desk.lead("bo@acme.test").email == "bo@acme.test"

    def test_somebody_who_asked_to_be_forgotten_stays_so(self, desk: Desk) -> None:
        desk.imports(HUBSPOT)
        note = ChangeNote(kind=ChangeKind.FORGOTTEN, by=None, at=T0)
        desk.stores.writes.forget(desk.lead("ben@beta.test").id, note=note)
        done = desk.imports(HUBSPOT)

        assert (done.created, done.rejected) == (0, 1)
        assert "forgotten" in done.reasons[0][0]


class TestBadRows:
    def test_go_to_the_reject_file_and_the_rest_comes_in(self, desk: Desk) -> None:
        done = desk.imports(
            "Email,Name,Company,Create Date\na@acme.test,Ann,Acme,2026-01-01\n,Nobody,,2026-01-01\n"
            "c@acme.test,Cem,Acme,someday\nd@acme.test,Dee,Acme,2026-01-02\n"
        )
        assert done.rejects is not None
        rejected = done.rejects.read_text(encoding="utf-8-sig").splitlines()

        assert (done.created, done.rejected) == (2, 2)
        assert rejected[1].startswith('3,"has no e-mail and no company')
        assert rejected[2].startswith("4,Create Date: “someday” is no date")

    def test_the_mended_reject_file_can_be_imported(self, desk: Desk) -> None:
        done = desk.imports("Email,Company,Created\na@acme.test,Acme,someday\n")
        assert done.rejects is not None
        again = desk.imports(done.rejects.read_text(encoding="utf-8-sig").replace("someday", "2026-01-01"))

        assert (again.created, desk.lead("a@acme.test").custom) == (1, {})

    def test_an_address_that_is_none_is_rejected(self, desk: Desk) -> None:
        done = desk.imports("Email,Name,Company\nann(at)acme.test,Ann,Acme\n")

        assert (done.created, done.reasons) == (0, (("“ann(at)acme.test” is no e-mail address", 1),))

    def test_an_impossible_number_costs_only_itself(self, desk: Desk) -> None:
        desk.imports("Email,Employees\na@acme.test,plenty\n")

        assert desk.lead("a@acme.test").employees is None
        assert desk.lead("a@acme.test").custom == {"employees as written": "plenty"}


class TestColumns:
    def test_a_user_may_say_what_a_column_is(self, desk: Desk) -> None:
        desk.imports("Kontakt,Haus\na@acme.test,Acme\n", mapped=["Kontakt=email", "Haus=company"])

        assert desk.lead("a@acme.test").company == "Acme"

    def test_a_near_name_is_taken_and_told(self, desk: Desk) -> None:
        done = desk.imports("Email,Compnay Name,Job Titel\na@acme.test,Acme,CFO\n")

        assert {h: str(c) for h, c in done.columns.guessed.items()} == {"Compnay Name": "company", "Job Titel": "title"}

    @pytest.mark.parametrize("word", ["Nope=email", "Email=nothing", "Email"])
    def test_a_wrong_word_says_what_there_is(self, desk: Desk, word: str) -> None:
        with pytest.raises(BadInput, match="--map"):
            desk.imports("Email,Company\na@acme.test,Acme\n", mapped=[word])

    def test_a_file_about_nobody_is_refused_with_what_to_do(self, desk: Desk) -> None:
        with pytest.raises(BadInput, match="--map"):
            desk.imports("Alpha,Beta\n1x,2x\n")


class TestRehearsal:
    def test_writes_nothing_and_shows_what_was_understood(self, desk: Desk) -> None:
        done = desk.imports(HUBSPOT, dry_run=True)

        assert (done.created, [lead.name for lead in done.preview]) == (2, ["Anna Kowalska", "Ben Ode"])
        assert list(desk.stores.batches.export()) == []
        assert list(desk.stores.reps.all()) == []

    def test_counts_rejected_rows_without_a_file(self, desk: Desk) -> None:
        done = desk.imports("Email,Company\nnobody,Acme\n", dry_run=True)

        assert (done.rejected, done.rejects, (desk.folder / "rejects").exists()) == (1, None, False)


class TestOutcomes:
    OPEN = "Email,Company,Plan,Converted\nann@acme.test,Acme,Pro,\nben@beta.test,Beta,Basic,\n"
    DECIDED = "Email,Company,Plan,Converted\nann@acme.test,Acme,Pro,1\nben@beta.test,Beta,Basic,\n"

    def test_that_a_later_file_brings_are_noted_beside_the_score_before(self, desk: Desk) -> None:
        desk.imports(self.OPEN)
        desk.imports(self.DECIDED)

        (noted,) = desk.stores.outcomes.noted()

        assert (noted.lead_id, noted.outcome.won, noted.by) == (desk.lead("ann@acme.test").id, True, None)

    def test_are_noted_once(self, desk: Desk) -> None:
        for text in (self.OPEN, self.DECIDED, self.DECIDED):
            desk.imports(text)

        assert len(desk.stores.store.outcomes) == 1

    def test_that_come_with_a_new_lead_say_nothing_about_scores(self, desk: Desk) -> None:
        desk.imports(self.DECIDED)

        assert desk.stores.outcomes.noted() == []


class TestAnOutcomeThatSomebodyRecorded:
    OPEN = "Email,Name,Title,Lead Status\nann@acme.test,Ann,CFO,Open\n"

    @pytest.fixture
    def lost(self, desk: Desk) -> Desk:
        """Ann came in as open, and a rep recorded her as lost."""
        desk.imports(self.OPEN)
        record = RecordOutcome(desk.stores.leads, desk.stores.writes, desk.stores.outcomes, in_force(load_rules()))
        record(desk.lead("ann@acme.test").id, OutcomeKind.LOST, by=MARA, where="there", now=T0)
        return desk

    def test_survives_a_file_that_calls_the_lead_open(self, lost: Desk) -> None:
        done = lost.imports(self.OPEN.replace("CFO", "CEO"))

        ann = lost.lead("ann@acme.test")
        assert (ann.status, ann.crm_status, ann.title) == (Status.LOST, None, "CEO")
        assert (done.kept_outcomes, done.updated) == (1, 1)

    def test_makes_the_same_file_no_news(self, lost: Desk) -> None:
        done = lost.imports(self.OPEN)

        assert (done.kept_outcomes, done.unchanged) == (1, 1)

    @pytest.mark.parametrize(
        ("said", "status"), [("Closed Won", Status.WON), ("Unqualified", Status.UNQUALIFIED), ("Lost", Status.LOST)]
    )
    def test_gives_way_to_an_outcome_in_the_file(self, lost: Desk, said: str, status: Status) -> None:
        done = lost.imports(self.OPEN.replace("Open", said))

        assert (lost.lead("ann@acme.test").status, done.kept_outcomes) == (status, 0)

    def test_that_was_taken_back_keeps_nothing(self, lost: Desk) -> None:
        UndoChange(lost.stores.writes)(by=MARA, now=T0)
        done = lost.imports(self.OPEN.replace("Open", "Working"))

        assert (lost.lead("ann@acme.test").status, done.kept_outcomes) == (Status.WORKING, 0)

    def test_is_not_one_that_a_file_brought(self, desk: Desk) -> None:
        desk.imports(self.OPEN.replace("Open", "Lost"))
        done = desk.imports(self.OPEN)

        assert (desk.lead("ann@acme.test").status, done.kept_outcomes) == (Status.OPEN, 0)


class TestAFileWithoutAddresses:
    NUMBERED = "Prospect ID,Plan\n7927b2df,Pro\n8cc8c611,Basic\n"

    def test_is_refused_with_the_column_that_tells_its_leads_apart(self, desk: Desk) -> None:
        with pytest.raises(BadInput, match="--map 'Prospect ID=company'"):
            desk.imports(self.NUMBERED)

    def test_says_so_as_well_where_no_address_is_one(self, desk: Desk) -> None:
        done = desk.imports(self.NUMBERED, mapped=["Prospect ID=email"])

        assert (done.rejected, done.created) == (2, 0)
        assert "--map 'Prospect ID=company'" in done.hint

    def test_is_taken_in_by_that_column(self, desk: Desk) -> None:
        done = desk.imports(self.NUMBERED, mapped=["Prospect ID=company"])

        assert (done.created, done.hint) == (2, "")


class TestSomebodyWhoMoved:
    def test_is_asked_anew_who_decides(self, desk: Desk) -> None:
        desk.imports(HUBSPOT)
        ben = desk.lead("ben@beta.test")
        decides = Evidence(
            id=EvidenceId("E-1"),
            lead_id=ben.id,
            criterion=Criterion.AUTHORITY,
            level=Level.SUPPORTED,
            value="decides on the purchase",
            quote="I sign.",
            speaker_role="buyer",
            at=T0 - timedelta(days=1),
        )
        note = ChangeNote(kind=ChangeKind.QUALIFIED, by=MARA.id, at=T0, where="there", summary="Qualified Ben.")
        desk.stores.writes.save(ben, standing=desk.stores.leads.get(ben.id).standing, evidence=[decides], note=note)

        desk.imports(HUBSPOT.replace("ben@beta.test,CFO", "ben@beta.test,Advisor"))

        known = current(desk.stores.leads.dossier(ben.id).evidence, now=T0)[Criterion.AUTHORITY]
        assert (known.level, known.lapsed) == (Level.UNKNOWN, "their title was CFO and is Advisor")
        assert desk.lead("ben@beta.test").title == "Advisor"

    def test_is_asked_anew_about_by_whoever_named_them(self, desk: Desk) -> None:
        desk.imports(HUBSPOT)
        ben = desk.lead("ben@beta.test")
        ada = replace(ben, id=LeadId("L-ada"), identity="ada@beta.test", email="ada@beta.test", name="Ada", version=0)
        names_ben = Evidence(
            id=EvidenceId("E-2"),
            lead_id=ada.id,
            criterion=Criterion.AUTHORITY,
            level=Level.SUPPORTED,
            value=f"{ben.name}, CFO",
            quote="Ben signs with me.",
            speaker_role="buyer",
            at=T0 - timedelta(days=1),
        )
        note = ChangeNote(kind=ChangeKind.QUALIFIED, by=MARA.id, at=T0, where="there", summary="Qualified Ada.")
        desk.stores.writes.save(ada, standing=desk.stores.leads.get(ben.id).standing, evidence=[names_ben], note=note)

        desk.imports(HUBSPOT.replace("ben@beta.test,CFO", "ben@beta.test,Advisor"))

        known = current(desk.stores.leads.dossier(ada.id).evidence, now=T0)[Criterion.AUTHORITY]
        cause = f"{ben.name}'s title was CFO and is Advisor"
        assert (known.level, known.lapsed) == (Level.UNKNOWN, cause)
        change = desk.stores.writes.changes(lead_id=ada.id)[0]
        assert cause in change.note.summary
        desk.stores.writes.take_back(change.id, note=note)
        assert current(desk.stores.leads.dossier(ada.id).evidence, now=T0)[Criterion.AUTHORITY].level is Level.SUPPORTED
