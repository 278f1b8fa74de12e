"""Content that was sent, in every make of storage."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.change import ChangeKind
from bot.domain.errors import LeadNotFound
from bot.domain.gate import Gate
from bot.domain.lead import Lead
from bot.domain.sending import Sending, SentBy
from bot.domain.words import Band, EventKind, Stage
from tests.builders import MARA, T0, a_lead, a_standing, an_event
from tests.contracts.steps import Stores, a_note, put

DAY = timedelta(days=1)
NOTE = a_note(ChangeKind.SENT)


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
        assert stores.sendings.all() == [first, second]

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

        assert [stores.sendings.revoke("t0ken", at=T0), stores.sendings.revoke("t0ken", at=T0)] == [True, False]
        kept = stores.sendings.by_token("t0ken")
        assert kept is not None
        assert not kept.opens(T0)

    def test_goes_when_the_lead_is_forgotten(self, stores: Stores, lead: Lead) -> None:
        stores.sendings.put(a_sending(lead), note=NOTE)

        stores.writes.forget(lead.id, note=a_note(ChangeKind.FORGOTTEN))

        assert stores.sendings.by_token("t0ken") is None
        assert stores.sendings.all() == []


class TestWhatCameOfIt:
    def test_is_what_was_opened_and_who_moved_on(self, stores: Stores, lead: Lead) -> None:
        stores.sendings.put(a_sending(lead), note=NOTE)
        stores.engagement.add([an_event(lead, EventKind.CONTENT_OPEN, asset="Retail ROI", at=T0 + DAY)])
        known = stores.leads.get(lead.id).lead
        later = a_note(ChangeKind.EDITED, at=T0 + DAY)
        warm, hot = a_standing(band=Band.WARM), a_standing(band=Band.HOT, score=90, band_since=T0 + DAY)
        stores.writes.save(replace(known, stage=Stage.LEAD), standing=warm, note=later)
        known = stores.leads.get(lead.id).lead
        stores.writes.save(replace(known, stage=Stage.SQL), standing=hot, note=later)

        after = stores.sendings.aftermath()

        assert after.opens == [(lead.id, "Retail ROI", T0 + DAY)]
        assert after.moves == [(lead.id, T0 + DAY), (lead.id, T0 + DAY)]

    def test_is_nothing_of_who_was_sent_nothing(self, stores: Stores, lead: Lead) -> None:
        stores.engagement.add([an_event(lead, EventKind.CONTENT_OPEN, asset="Retail ROI", at=T0)])

        assert (list(stores.sendings.aftermath().opens), list(stores.sendings.aftermath().moves)) == ([], [])


class TestAGate:
    def test_is_kept_and_revoked_once(self, stores: Stores) -> None:
        gate = Gate(token="g", asset_id="roi", title="Retail ROI", campaign="Spring", by=MARA.id, at=T0, expires_at=T0)
        stores.gates.put(gate)

        assert stores.gates.by_token("g") == gate
        assert stores.gates.by_token("h") is None
        assert [stores.gates.revoke("g", at=T0), stores.gates.revoke("g", at=T0)] == [True, False]
        assert stores.gates.by_token("g") == replace(gate, revoked_at=T0)
