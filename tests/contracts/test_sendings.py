"""Content that was sent, in every make of storage."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.change import ChangeId, ChangeKind
from bot.domain.errors import LeadNotFound, NothingToUndo
from bot.domain.gate import Gate
from bot.domain.lead import Lead
from bot.domain.performance import Record
from bot.domain.sending import Sending, SentBy
from bot.domain.words import Band, EventKind, Stage
from tests.builders import MARA, T0, a_lead, a_standing, an_event
from tests.contracts.steps import Stores, a_note, put

DAY = timedelta(days=1)
NOTE = a_note(ChangeKind.SENT)
REVOKED = a_note(ChangeKind.REVOKED)


def a_sending(lead: Lead, token: str = "t0ken", *, days: int = 0) -> Sending:
    at = T0 + timedelta(days=days)
    return Sending(
        token=token,
        lead_id=lead.id,
        asset_id=f"A-{token}",
        title="Retail ROI",
        by=MARA.id,
        at=at,
        way=SentBy.COMMAND,
        expires_at=at + timedelta(days=180),
    )


@pytest.fixture
def lead(stores: Stores) -> Lead:
    stores.reps.put(MARA)
    put(stores, a_lead())
    return a_lead()


class TestASending:
    def test_is_kept_and_found_by_lead_and_by_token(self, stores: Stores, lead: Lead) -> None:
        first, second = a_sending(lead), a_sending(lead, "other", days=1)
        for sending in (first, second):
            stores.sendings.put(sending, note=NOTE)

        assert stores.sendings.of([lead.id]) == {lead.id: [second, first]}
        assert stores.sendings.by_token("t0ken") == first

    def test_is_recorded_as_a_change_of_the_lead(self, stores: Stores, lead: Lead) -> None:
        stores.sendings.put(a_sending(lead), note=NOTE)

        assert stores.writes.changes(lead_id=lead.id)[0].note.kind is ChangeKind.SENT

    def test_of_nobody_is_refused(self, stores: Stores) -> None:
        with pytest.raises(LeadNotFound):
            stores.sendings.put(a_sending(a_lead(email="nobody@x.test")), note=NOTE)

    @pytest.mark.parametrize("token", ["", "guessed"])
    def test_is_not_found_by_another_token(self, stores: Stores, lead: Lead, token: str) -> None:
        stores.sendings.put(a_sending(lead), note=NOTE)

        assert stores.sendings.by_token(token) is None

    def test_is_revoked_for_the_first_caller_alone(self, stores: Stores, lead: Lead) -> None:
        stores.sendings.put(a_sending(lead), note=NOTE)

        assert [stores.sendings.revoke("t0ken", note=REVOKED) for _ in range(2)] == [True, False]
        assert stores.writes.changes(lead_id=lead.id)[0].note == REVOKED
        kept = stores.sendings.by_token("t0ken")
        assert kept is not None
        assert not kept.opens(T0)

    def test_is_taken_back_once_and_then_was_never_sent(self, stores: Stores, lead: Lead) -> None:
        change = stores.sendings.put(a_sending(lead), note=NOTE)
        stores.sendings.put(a_sending(lead, "other"), note=NOTE)

        undone = stores.writes.take_back(change.id, note=a_note(ChangeKind.UNDONE))

        assert (undone.lead_id, undone.note.kind) == (lead.id, ChangeKind.UNDONE)
        assert [sending.token for sending in stores.sendings.of([lead.id])[lead.id]] == ["other"]
        assert stores.sendings.by_token("t0ken") is None
        assert list(stores.sendings.records()) == ["A-other"]
        with pytest.raises(NothingToUndo):
            stores.writes.take_back(change.id, note=a_note(ChangeKind.UNDONE))

    def test_goes_when_the_lead_is_forgotten(self, stores: Stores, lead: Lead) -> None:
        stores.sendings.put(a_sending(lead), note=NOTE)

        stores.writes.forget(lead.id, note=a_note(ChangeKind.FORGOTTEN))

        assert stores.sendings.by_token("t0ken") is None
        assert stores.sendings.records() == {}


def opened(stores: Stores, lead: Lead, *days: int, asset: str = "Retail ROI") -> None:
    events = [an_event(lead, EventKind.CONTENT_OPEN, asset=asset, at=T0 + day * DAY) for day in days]
    stores.engagement.add(events)


def came_to(stores: Stores, stage: Stage, *, days: int, band: Band = Band.WARM) -> ChangeId:
    known = stores.leads.get(a_lead().id).lead
    at = T0 + days * DAY
    standing = a_standing(band=band, score=90 if band is Band.HOT else 50, band_since=at)
    return stores.writes.save(replace(known, stage=stage), standing=standing, note=a_note(ChangeKind.EDITED, at=at)).id


class TestWhatCameOfIt:
    @pytest.fixture
    def lead(self, stores: Stores) -> Lead:
        stores.reps.put(MARA)
        put(stores, a_lead(stage=Stage.LEAD), standing=a_standing(band=Band.WARM))
        stores.sendings.put(a_sending(a_lead(), "roi"), note=NOTE)
        return a_lead()

    def record(self, stores: Stores) -> Record:
        return stores.sendings.records()["A-roi"]

    def test_counts_each_lead_once_from_the_first_time(self, stores: Stores, lead: Lead) -> None:
        colleague = a_lead(email="jo@acme.test", stage=Stage.LEAD)
        put(stores, colleague)
        stores.sendings.put(replace(a_sending(lead, "again", days=5), asset_id="A-roi", title="New ROI"), note=NOTE)
        stores.sendings.put(replace(a_sending(colleague, "other"), asset_id="A-roi"), note=NOTE)
        opened(stores, lead, 1, 2)

        assert self.record(stores) == Record(title="Retail ROI", sent=2, opened=1, reopened=1)

    def test_is_counted_apart_for_each_piece(self, stores: Stores, lead: Lead) -> None:
        stores.sendings.put(replace(a_sending(lead, "card"), title="Security"), note=NOTE)
        opened(stores, lead, 1, asset="security")

        assert stores.sendings.records() == {
            "A-roi": Record(title="Retail ROI", sent=1),
            "A-card": Record(title="Security", sent=1, opened=1),
        }

    def test_leaves_out_what_was_before(self, stores: Stores, lead: Lead) -> None:
        opened(stores, lead, -1)

        assert self.record(stores) == Record(title="Retail ROI", sent=1)

    @pytest.mark.parametrize(("days", "moved"), [(-1, 0), (1, 1), (30, 1), (31, 0)])
    def test_counts_a_stage_further_within_thirty_days(self, stores: Stores, lead: Lead, days: int, moved: int) -> None:
        came_to(stores, Stage.MQL, days=days)

        assert self.record(stores).moved == moved

    def test_counts_who_became_hot(self, stores: Stores, lead: Lead) -> None:
        came_to(stores, Stage.LEAD, days=1, band=Band.HOT)

        assert self.record(stores).moved == 1

    def test_counts_no_step_back_and_none_that_was_taken_back(self, stores: Stores, lead: Lead) -> None:
        step = came_to(stores, Stage.SQL, days=1)
        stores.writes.take_back(step, note=a_note(ChangeKind.UNDONE, at=T0 + 2 * DAY))
        came_to(stores, Stage.SUBSCRIBER, days=3)

        assert self.record(stores).moved == 0

    def test_counts_steps_that_an_import_tells_of(self, stores: Stores, lead: Lead) -> None:
        known = stores.leads.get(lead.id).lead
        note = a_note(ChangeKind.IMPORTED, at=T0 + DAY)
        stores.batches.put([(replace(known, stage=Stage.OPPORTUNITY), a_standing(band=Band.WARM))], note=note)

        assert self.record(stores).moved == 1


class TestAGate:
    def test_is_kept_and_revoked_once(self, stores: Stores) -> None:
        gate = Gate(token="g", asset_id="roi", title="Retail ROI", campaign="Spring", by=MARA.id, at=T0, expires_at=T0)
        stores.gates.put(gate)

        assert stores.gates.by_token("g") == gate
        assert stores.gates.by_token("h") is None
        assert [stores.gates.revoke("g", note=REVOKED) for _ in range(2)] == [True, False]
        assert [dict(change.after) for change in stores.writes.changes()] == [{"form": "Retail ROI"}]
        assert stores.gates.by_token("g") == replace(gate, revoked_at=T0)
