"""How a lead ended is noted once, with who and why, and can be taken back."""

import pytest

from bot.domain.change import ChangeKind
from bot.domain.outcome import OutcomeKind, outcome_of
from bot.domain.words import Status
from bot.usecases.record_outcome import ReasonMissing, RecordOutcome
from bot.usecases.undo_change import UndoChange
from tests.builders import MARA, T0, a_lead, a_standing, in_force
from tests.domain.scoring_cases import RULES
from tests.fakes.memory import MemoryStores
from tests.slack.harness import put


@pytest.fixture
def stores() -> MemoryStores:
    stores = MemoryStores()
    stores.reps.put(MARA)
    return stores


@pytest.fixture
def record(stores) -> RecordOutcome:
    return RecordOutcome(stores.leads, stores.writes, stores.outcomes, in_force(RULES))


class TestRecording:
    @pytest.mark.parametrize(
        ("kind", "status"),
        [
            (OutcomeKind.WON, Status.WON),
            (OutcomeKind.LOST, Status.LOST),
            (OutcomeKind.DISQUALIFIED, Status.UNQUALIFIED),
        ],
    )
    def test_sets_the_status_that_goes_with_it(self, stores, record, kind, status):
        lead_id = put(stores, a_lead(status=Status.OPEN, crm_status="Open"), standing=a_standing())

        record(lead_id, kind, reason="too small", by=MARA, where="there", now=T0)

        lead = stores.leads.get(lead_id).lead
        assert (lead.status, lead.crm_status) == (status, None)
        assert outcome_of(lead).kind is kind

    def test_keeps_who_when_where_why_and_the_score_before(self, stores, record):
        lead_id = put(stores, a_lead(), standing=a_standing(score=64))

        decided = record(lead_id, OutcomeKind.LOST, reason="no  budget ", by=MARA, where="there", now=T0)

        assert decided.sentence == "Anna Kowalska is lost (no budget)."
        note = stores.writes.changes(lead_id=lead_id)[0].note
        assert (note.kind, note.by, note.at, note.where) == (ChangeKind.DECIDED, MARA.id, T0, "there")
        assert note.summary == "Mara Lindt recorded that Anna Kowalska is lost: no budget"
        (noted,) = stores.outcomes.noted()
        assert (noted.score_before, noted.outcome.reason) == (64, "no budget")

    def test_of_somebody_who_is_no_fit_needs_a_reason(self, stores, record):
        lead_id = put(stores, a_lead(), standing=a_standing())

        with pytest.raises(ReasonMissing, match="Say why"):
            record(lead_id, OutcomeKind.DISQUALIFIED, reason="  ", by=MARA, where="", now=T0)

    def test_again_changes_nothing(self, stores, record):
        lead_id = put(stores, a_lead(), standing=a_standing())
        record(lead_id, OutcomeKind.WON, by=MARA, where="", now=T0)

        again = record(lead_id, OutcomeKind.WON, by=MARA, where="", now=T0)

        assert again.change is None
        assert again.sentence == "Anna Kowalska is won already."

    def test_what_the_crm_says_already_changes_nothing(self, stores, record):
        lead_id = put(stores, a_lead(status=Status.WON), standing=a_standing())

        assert record(lead_id, OutcomeKind.WON, by=MARA, where="", now=T0).change is None

    def test_can_be_taken_back(self, stores, record):
        lead_id = put(stores, a_lead(status=Status.OPEN), standing=a_standing())
        decided = record(lead_id, OutcomeKind.WON, by=MARA, where="", now=T0)

        UndoChange(stores.writes)(by=MARA, now=T0, change_id=decided.change.id)

        assert stores.leads.get(lead_id).lead.status is Status.OPEN
        assert stores.outcomes.noted() == []
