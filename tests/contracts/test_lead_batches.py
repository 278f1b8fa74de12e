"""Importing and rescoring in bulk, in every make of storage."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.change import ChangeKind
from bot.domain.evidence import EvidenceId
from bot.domain.lead import company_key
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery, Metric
from bot.domain.words import Band, Criterion, EventKind
from bot.usecases.ports import TO_BE_SCORED, Dossier, UpToDate
from tests.builders import T0, a_lead, a_standing, ago, an_event
from tests.contracts.steps import Stores, a_note, an_evidence, logged, put, rescored

DAY, MICROSECOND = timedelta(days=1), timedelta(microseconds=1)
MIDNIGHT = T0.replace(hour=0, minute=0, second=0, microsecond=0)
HOT = a_standing(score=90, band=Band.HOT, band_since=T0, scored_at=T0)


def people(count: int) -> list:
    return [a_lead(name=f"Person {number}", email=f"p{number}@acme.test") for number in range(count)]


class TestWhoIsToldToDecide:
    """Leads by company of whom it is known who decides."""

    def test_are_those_at_the_company_with_evidence_on_authority(self, stores: Stores) -> None:
        anna, ben, bea = (a_lead(name=name, email=f"{name}@acme.test") for name in ("Anna", "Ben", "Bea"))
        cleo = a_lead(name="Cleo", email="cleo@globex.test", company="Globex")
        told = (anna, Criterion.AUTHORITY), (ben, Criterion.NEED), (cleo, Criterion.AUTHORITY)
        for lead, criterion in told:
            row = an_evidence(lead, criterion, id=EvidenceId(f"E-{lead.name}"))
            stores.writes.save(lead, standing=a_standing(), evidence=[row], note=a_note())
        put(stores, bea)

        (found,) = stores.batches.told_who_decides([company_key("ACME, Inc.")])

        assert found.lead.id == anna.id
        assert [row.criterion for row in found.evidence] == [Criterion.AUTHORITY]
        assert stores.batches.told_who_decides([company_key("Nowhere")]) == []


class TestPutting:
    def test_creates_and_replaces(self, stores: Stores) -> None:
        put(stores, *people(3))
        known = stores.leads.by_identity("p1@acme.test").lead

        put(stores, replace(known, title="CTO"), a_lead(name="New", email="new@acme.test"))

        assert stores.questions.measure(LeadQuery(metric=Metric())) == 4
        assert stores.leads.by_identity("p1@acme.test").lead == replace(known, title="CTO", version=2)

    def test_records_one_change_for_the_batch(self, stores: Stores) -> None:
        put(stores, *people(3))

        changes = stores.writes.changes()

        assert len(changes) == 1
        assert changes[0].note.kind is ChangeKind.IMPORTED
        assert changes[0].after == {"leads": 3}

    def test_leaves_a_lead_that_is_the_same_at_its_version(self, stores: Stores) -> None:
        put(stores, a_lead())
        put(stores, logged(a_lead()))

        assert stores.leads.get(a_lead().id).lead.version == 1

    def test_keeps_what_somebody_wrote_since_the_lead_was_read(self, stores: Stores) -> None:
        put(stores, a_lead())
        read = stores.leads.get(a_lead().id).lead
        stores.writes.save(replace(read, phone="+49 30 1"), standing=a_standing(), note=a_note())

        put(stores, replace(read, title="CTO"))

        now = stores.leads.get(a_lead().id).lead
        assert (now.phone, now.title, now.version) == ("+49 30 1", "CTO", 3)

    def test_takes_the_later_of_two_rows_of_one_lead(self, stores: Stores) -> None:
        put(stores, a_lead(title="CFO"), a_lead(title="CTO"))

        assert stores.leads.get(a_lead().id).lead.title == "CTO"
        assert stores.questions.measure(LeadQuery(metric=Metric())) == 1

    def test_counts_again_by_what_is_there_now(self, stores: Stores) -> None:
        hot = LeadQuery(where=(FieldIs(field=LeadField.BAND, values=("hot",)),), metric=Metric())
        put(stores, a_lead(industry="Retail"))
        assert stores.questions.measure(hot) == 0

        put(stores, logged(a_lead(industry="Banking")), standing=HOT)

        assert stores.questions.measure(hot) == 1
        assert [n.value for n in stores.vocabulary.values(LeadField.INDUSTRY)] == ["Banking"]

    def test_of_nothing_is_no_error(self, stores: Stores) -> None:
        put(stores)

        assert stores.questions.find(LeadQuery()).total == 0


class TestDossiers:
    def test_come_by_identity_with_events_and_evidence(self, stores: Stores) -> None:
        anna, ben = a_lead(), a_lead(name="Ben", email="ben@acme.test")
        put(stores, anna, ben)
        stores.engagement.add([an_event(anna, at=T0), an_event(anna, EventKind.CALL, at=ago(days=3))])
        stores.writes.save(logged(ben), standing=a_standing(), evidence=[an_evidence(ben)], note=a_note())

        found = stores.batches.dossiers(["anna@acme.test", "nobody@acme.test", "ben@acme.test"])

        assert set(found) == {"anna@acme.test", "ben@acme.test"}
        assert [event.kind for event in found["anna@acme.test"].events] == [EventKind.CALL, EventKind.PRICING_PAGE]
        assert found["anna@acme.test"].standing == a_standing()
        assert found["ben@acme.test"].evidence == (an_evidence(ben),)
        assert stores.batches.dossiers([]) == {}

    def test_come_all_in_order_of_id_and_go_on_after_one(self, stores: Stores) -> None:
        put(stores, *people(5))

        pages = list(stores.batches.all_dossiers(batch=2))
        ids = [dossier.lead.id for page in pages for dossier in page]

        assert [len(page) for page in pages] == [2, 2, 1]
        assert ids == sorted(lead.id for lead in people(5))
        rest = [dossier.lead.id for page in stores.batches.all_dossiers(after=ids[2]) for dossier in page]
        assert rest == ids[3:]

    def test_may_be_written_to_between_batches(self, stores: Stores) -> None:
        put(stores, *people(3))
        for page in stores.batches.all_dossiers(batch=1):
            stores.batches.put_standings([(dossier, HOT) for dossier in page])

        assert all(scored.standing == HOT for scored in stores.batches.export())


class TestStandings:
    def test_are_saved_without_a_new_version(self, stores: Stores) -> None:
        put(stores, a_lead())

        gone = Dossier(lead=a_lead(name="Gone", email="gone@acme.test", version=1), standing=a_standing())

        passed_over = stores.batches.put_standings([(stores.leads.dossier(a_lead().id), HOT), (gone, HOT)])

        assert list(passed_over) == []
        assert stores.leads.get(a_lead().id).standing == HOT
        assert stores.leads.get(a_lead().id).lead.version == 1

    def test_that_move_within_a_band_are_saved_too(self, stores: Stores) -> None:
        put(stores, a_lead())
        same_score = a_standing(fit=80, engagement=20, scored_at=ago(hours=-1), rules_version="new")

        rescored(stores, a_lead().id, standing=same_score)

        assert stores.leads.get(a_lead().id).standing == same_score

    def test_do_not_replace_what_somebody_saved_since_the_lead_was_read(self, stores: Stores) -> None:
        put(stores, a_lead())
        read = stores.leads.dossier(a_lead().id)
        saved = a_standing(score=70, band=Band.WARM, scored_at=ago(hours=-1))
        stores.writes.save(
            read.lead, standing=saved, evidence=[an_evidence(read.lead)], note=a_note(ChangeKind.QUALIFIED)
        )

        passed_over = stores.batches.put_standings([(read, HOT)])

        assert list(passed_over) == [a_lead().id]
        assert stores.leads.get(a_lead().id).standing == saved

    def test_do_not_replace_what_another_replica_made_of_more_events(self, stores: Stores) -> None:
        put(stores, a_lead())
        read = stores.leads.dossier(a_lead().id)
        newer = a_standing(engagement=60, scored_at=ago(hours=-1))
        assert rescored(stores, a_lead().id, standing=newer) == []

        assert list(stores.batches.put_standings([(read, HOT)])) == [a_lead().id]
        assert stores.leads.get(a_lead().id).standing == newer

    def test_of_an_import_do_not_replace_those_of_a_lead_that_somebody_saved_meanwhile(self, stores: Stores) -> None:
        put(stores, a_lead())
        read = stores.leads.get(a_lead().id).lead
        saved = a_standing(score=70, readiness=50, band=Band.WARM, band_since=T0)
        stores.writes.save(read, standing=saved, evidence=[an_evidence(read)], note=a_note(ChangeKind.QUALIFIED))

        put(stores, read, standing=a_standing(score=1))

        found = stores.leads.get(a_lead().id).standing
        assert (found.score, found.readiness) == (70, 50)
        assert found.rules_version == TO_BE_SCORED


class TestStaleStandings:
    def test_are_those_of_another_day_or_by_other_rules(self, stores: Stores) -> None:
        put(stores, *people(1), standing=a_standing(scored_at=MIDNIGHT))
        put(stores, *people(2)[1:], standing=a_standing(scored_at=MIDNIGHT - MICROSECOND))
        put(stores, *people(3)[2:], standing=a_standing(scored_at=MIDNIGHT, rules_version="other"))
        put(stores, *people(4)[3:], standing=a_standing(scored_at=MIDNIGHT + DAY - MICROSECOND))
        put(stores, *people(5)[4:], standing=a_standing(scored_at=MIDNIGHT + DAY))

        assert stores.batches.stale(a_day()) == 3
        assert stale_addresses(stores) == ["p1@acme.test", "p2@acme.test", "p4@acme.test"]

    def test_are_none_where_there_are_no_leads(self, stores: Stores) -> None:
        assert stores.batches.stale(a_day()) == 0
        assert stale_addresses(stores) == []

    def test_come_in_batches_and_are_gone_when_they_are_written_between(self, stores: Stores) -> None:
        put(stores, *people(5))
        sizes = []
        for page in stores.batches.stale_briefs(a_day("new"), batch=2):
            sizes.append(len(page))
            stores.batches.put_standings([(brief, replace(HOT, rules_version="new")) for brief in page])

        assert sizes == [2, 2, 1]
        assert stores.batches.stale(a_day("new")) == 0

    def test_come_with_the_best_scores_first_where_only_some_are_asked_for(self, stores: Stores) -> None:
        for number, lead in enumerate(people(4)):
            put(stores, lead, standing=a_standing(score=number * 10))
        rescored(stores, people(4)[2].id, standing=replace(HOT, rules_version="new"))

        best = stores.batches.best_stale(a_day("new"), limit=2)

        assert [brief.lead.email for brief in best] == ["p3@acme.test", "p1@acme.test"]

    def test_are_those_of_a_lead_whose_change_was_taken_back(self, stores: Stores) -> None:
        put(stores, a_lead())
        known = stores.leads.get(a_lead().id).lead
        change = stores.writes.save(replace(known, title="CTO"), standing=a_standing(), note=a_note())
        assert stores.batches.stale(a_day()) == 0

        stores.writes.take_back(change.id, note=a_note(ChangeKind.UNDONE))

        assert stores.batches.stale(a_day()) == 1


def a_day(rules_version: str = "test") -> UpToDate:
    return UpToDate(rules_version=rules_version, since=MIDNIGHT, until=MIDNIGHT + DAY)


def stale_addresses(stores: Stores) -> list[str]:
    return sorted(brief.lead.email for page in stores.batches.stale_briefs(a_day()) for brief in page)


class TestExport:
    def test_gives_every_lead_in_order_of_score(self, stores: Stores) -> None:
        for number, lead in enumerate(people(4)):
            put(stores, lead, standing=a_standing(score=number % 2 * 50))

        exported = list(stores.batches.export())

        assert [scored.standing.score for scored in exported] == [50, 50, 0, 0]
        assert [scored.lead.id for scored in exported[:2]] == sorted(scored.lead.id for scored in exported[:2])
