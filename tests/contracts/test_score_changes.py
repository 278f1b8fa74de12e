"""The record of how a score came to be what it is, in every make of storage."""

from dataclasses import replace

from bot.domain.change import ChangeKind
from bot.domain.lead import LeadId
from bot.domain.score_change import CauseKind
from bot.domain.words import Band, EventKind
from tests.builders import T0, a_lead, a_standing, ago, an_event
from tests.contracts.steps import Stores, a_note, an_evidence, logged, put

COOL = a_standing(score=30, engagement=10, band=Band.COOL, scored_at=ago(days=3), band_since=ago(days=3))
WARM = a_standing(score=55, engagement=40, scored_at=ago(days=1), band_since=ago(days=1))


def rescored(stores: Stores, **known: object) -> None:
    dossier = stores.batches.dossiers([a_lead().identity])[a_lead().identity]
    stores.batches.put_standings([(dossier, replace(dossier.standing, **known))])


class TestTheRecord:
    def test_tells_scores_bands_axes_and_what_was_done(self, stores: Stores) -> None:
        put(stores, a_lead(), standing=COOL)
        stores.engagement.add([an_event(a_lead(), EventKind.CONTENT_DOWNLOAD, at=ago(days=2), asset="Guide")])
        rescored(stores, score=55, engagement=40, band=Band.WARM, scored_at=ago(days=1), band_since=ago(days=1))

        (change,) = stores.leads.score_changes(a_lead().id)

        assert (change.at, change.before, change.after) == (ago(days=1), 30, 55)
        assert (change.band_before, change.band_after) == (Band.COOL, Band.WARM)
        assert (change.axes_before, change.axes_after) == ((50, 10, 0), (50, 40, 0))
        assert change.cause.ref == "content download: Guide"
        assert change.cause.words == "Downloaded content: Guide"

    def test_tells_other_rules_apart_from_passing_time(self, stores: Stores) -> None:
        put(stores, a_lead(), standing=WARM)
        rescored(stores, score=53, engagement=35, scored_at=ago(hours=3))
        rescored(stores, score=60, rules_version="c3d4", scored_at=T0)

        latest, first = stores.leads.score_changes(a_lead().id)

        assert (first.cause.kind, first.before, first.after) == (CauseKind.FADED, 55, 53)
        assert (latest.cause.kind, latest.cause.ref) == (CauseKind.RULES, "test -> c3d4")
        assert len(stores.leads.score_changes(a_lead().id, limit=1)) == 1

    def test_tells_what_people_changed_found_out_and_took_back(self, stores: Stores) -> None:
        put(stores, a_lead(), standing=COOL)
        edited = replace(logged(a_lead()), title="CFO", country="France")
        stores.writes.save(edited, standing=WARM, note=a_note(ChangeKind.EDITED))
        again = stores.leads.get(a_lead().id).lead
        better = replace(WARM, score=70, readiness=40)
        told = stores.writes.save(
            again, standing=better, evidence=[an_evidence(again)], note=a_note(ChangeKind.QUALIFIED)
        )
        stores.writes.take_back(told.id, note=a_note(ChangeKind.UNDONE))

        causes = [change.cause for change in reversed(stores.leads.score_changes(a_lead().id))]

        assert [cause.kind for cause in causes] == [ChangeKind.EDITED, ChangeKind.QUALIFIED, ChangeKind.UNDONE]
        assert [cause.ref for cause in causes[:2]] == ["title, country", "budget supported"]

    def test_has_nothing_where_no_score_changed(self, stores: Stores) -> None:
        put(stores, a_lead(), standing=WARM)
        stores.writes.save(logged(a_lead()), standing=WARM, note=a_note(ChangeKind.CLAIMED))

        assert stores.leads.score_changes(a_lead().id) == []
        assert stores.leads.score_changes(LeadId("L-none")) == []
