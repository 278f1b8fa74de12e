"""What leads did comes in once, for leads that are known, and moves their scores."""

from pathlib import Path

import pytest

from bot.domain.errors import BadInput
from bot.domain.words import EventKind
from bot.files.rules_file import load_rules
from bot.files.tables import FileTables
from bot.usecases.import_activities import ActivitiesImported, ImportActivities
from tests.builders import T0, in_force
from tests.fakes.memory import MemoryStores
from tests.usecases.test_import_leads import Desk

ACTIVITIES = """\
email,kind,at,detail,content,campaign
Ann+x@acme.test,Page view,2026-03-17 09:00,/pricing,,
ann@acme.test,Webinar attended,2026-03-15 15:00,,Forecasting,Spring
ann@acme.test,Secret handshake,2026-03-15 16:00,behind the booth,,
nobody@acme.test,Email click,2026-03-15 15:00,,,
ann@acme.test,Email click,yesterday-ish,,,
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path, MemoryStores())
    desk.imports("Email,Name,Company,Title\nann@acme.test,Ann,Acme,CFO\n")
    return desk


def takes_in(desk: Desk, text: str, **told: bool) -> ActivitiesImported:
    path = desk.folder / "activities.csv"
    path.write_text(text)
    stores = desk.stores
    take_in = ImportActivities(
        tables=FileTables(desk.folder),
        batches=stores.batches,
        engagement=stores.engagement,
        in_force=in_force(load_rules()),
    )
    return take_in(path, now=T0, **told)


class TestActivities:
    def test_come_in_with_our_kinds(self, desk: Desk) -> None:
        takes_in(desk, ACTIVITIES)
        kinds = [event.kind for event in desk.stores.engagement.events(desk.lead("ann@acme.test").id)]

        assert kinds == [EventKind.PRICING_PAGE, EventKind.OTHER, EventKind.WEBINAR_ATTENDED]

    def test_of_an_occasion_have_its_name_where_only_the_detail_tells_it(self, desk: Desk) -> None:
        takes_in(desk, "email,kind,at,detail,content,campaign\nann@acme.test,Event attended,2026-03-15,Hull Fair,,\n")
        [event] = desk.stores.engagement.events(desk.lead("ann@acme.test").id)

        assert (event.kind, event.asset, event.detail) == (EventKind.EVENT_ATTENDED, "Hull Fair", "")

    def test_move_the_score(self, desk: Desk) -> None:
        before = desk.stores.leads.get(desk.lead("ann@acme.test").id).standing
        takes_in(desk, ACTIVITIES)
        after = desk.stores.leads.get(desk.lead("ann@acme.test").id).standing

        assert (before.engagement, after.engagement > 0) == (0, True)

    def test_of_unknown_people_and_times_are_rejected_with_reason(self, desk: Desk) -> None:
        done = takes_in(desk, ACTIVITIES)

        assert (done.added, done.leads, done.rejected) == (3, 1, 2)
        assert any("import the leads first" in reason for reason, _ in done.reasons)

    def test_of_an_unknown_kind_are_kept_and_told(self, desk: Desk) -> None:
        done = takes_in(desk, ACTIVITIES)
        other = desk.stores.engagement.events(desk.lead("ann@acme.test").id)[1]

        assert done.unmapped == (("Secret handshake", 1),)
        assert other.detail == "Secret handshake behind the booth"

    def test_of_occasions_are_named_by_their_detail_where_no_content_is_given(self, desk: Desk) -> None:
        takes_in(
            desk,
            "email,kind,at,detail\n"
            "ann@acme.test,Trade show visit,2026-03-15 15:00,Lab Days Porto\n"
            "ann@acme.test,Call,2026-03-14 15:00,left voicemail\n",
        )
        show, call = desk.stores.engagement.events(desk.lead("ann@acme.test").id)

        assert (show.asset, show.detail) == ("Lab Days Porto", "")
        assert (call.asset, call.detail) == ("", "left voicemail")

    def test_come_in_once(self, desk: Desk) -> None:
        takes_in(desk, ACTIVITIES)
        done = takes_in(desk, ACTIVITIES)

        assert (done.added, done.known) == (0, 3)

    def test_move_the_score_when_a_run_was_killed_before_it_came_to_that(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        lead_id = desk.lead("ann@acme.test").id
        with monkeypatch.context() as killed:
            killed.setattr(type(desk.stores.batches), "put_standings", _killed)
            with pytest.raises(KeyboardInterrupt):
                takes_in(desk, ACTIVITIES)
        done = takes_in(desk, ACTIVITIES)

        assert (done.added, done.leads) == (0, 0)
        assert desk.stores.leads.get(lead_id).standing.engagement > 0

    def test_a_rehearsal_writes_nothing(self, desk: Desk) -> None:
        done = takes_in(desk, ACTIVITIES, dry_run=True)

        assert (done.added, done.leads) == (3, 1)
        assert list(desk.stores.engagement.events(desk.lead("ann@acme.test").id)) == []

    def test_a_file_without_a_needed_column_is_refused(self, desk: Desk) -> None:
        with pytest.raises(BadInput, match="no column for kind"):
            takes_in(desk, "email,at\nann@acme.test,2026-03-01\n")


def _killed(*_: object) -> None:
    raise KeyboardInterrupt
