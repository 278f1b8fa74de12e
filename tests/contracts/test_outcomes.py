"""How leads ended, beside the scores they had before, in every make of storage."""

from dataclasses import replace
from datetime import datetime

from bot.domain.change import Change, ChangeKind
from bot.domain.lead import Lead
from bot.domain.outcome import Noted, Outcome, OutcomeKind
from bot.domain.words import Band, Status
from tests.builders import MARA, T0, a_lead, a_standing, ago
from tests.contracts.steps import Stores, a_note, logged, put

WON = Outcome(kind=OutcomeKind.WON, at=T0)
LOST = Outcome(kind=OutcomeKind.LOST, at=T0, reason="no budget")


def recorded(stores: Stores, lead: Lead, outcome: Outcome, *, at: datetime = T0) -> Change:
    """A rep says how a lead ended."""
    now = stores.leads.get(lead.id).lead
    note = a_note(ChangeKind.DECIDED, at=at)
    change: Change = stores.writes.save(
        replace(now, status=Status.WON), standing=a_standing(score=5), outcome=outcome, note=note
    )
    return change


class TestWhatPeopleRecord:
    def test_is_kept_beside_the_score_before(self, stores: Stores) -> None:
        put(stores, a_lead(), standing=a_standing(score=71, band=Band.HOT))

        recorded(stores, a_lead(), LOST)

        assert stores.outcomes.told([a_lead().id]) == {a_lead().id: LOST}
        assert list(stores.outcomes.noted()) == [
            Noted(
                lead_id=a_lead().id,
                outcome=LOST,
                noted_at=T0,
                by=MARA.id,
                score_before=71,
                band_before=Band.HOT,
                version_before="test",
            )
        ]

    def test_is_of_the_leads_that_are_asked_about(self, stores: Stores) -> None:
        other = a_lead(email="ben@beta.test")
        put(stores, a_lead(), other)
        recorded(stores, a_lead(), WON)

        assert stores.outcomes.told([other.id]) == {}

    def test_is_what_they_said_last(self, stores: Stores) -> None:
        put(stores, a_lead(), standing=a_standing(score=71))
        recorded(stores, a_lead(), LOST, at=ago(days=1))
        recorded(stores, a_lead(), WON)

        assert stores.outcomes.told([a_lead().id]) == {a_lead().id: WON}
        assert [noted.outcome for noted in stores.outcomes.noted()] == [WON]

    def test_is_gone_when_it_is_taken_back(self, stores: Stores) -> None:
        put(stores, a_lead())
        change = recorded(stores, a_lead(), WON)

        stores.writes.take_back(change.id, note=a_note(ChangeKind.UNDONE))

        assert stores.outcomes.told([a_lead().id]) == {}
        assert list(stores.outcomes.noted()) == []
        assert stores.leads.get(a_lead().id).lead.status is None

    def test_is_gone_with_the_lead(self, stores: Stores) -> None:
        put(stores, a_lead())
        recorded(stores, a_lead(), WON)

        erased = stores.writes.forget(a_lead().id, note=a_note(ChangeKind.FORGOTTEN))

        assert erased["outcome"] == 1
        assert list(stores.outcomes.noted()) == []


class TestWhatAnImportSays:
    def test_is_kept_beside_the_score_before(self, stores: Stores) -> None:
        put(stores, a_lead(), standing=a_standing(score=71))
        won = replace(logged(a_lead()), status=Status.WON)

        stores.batches.put(
            [(won, a_standing(score=5))], outcomes={won.id: WON}, note=a_note(ChangeKind.IMPORTED, by=None)
        )

        (noted,) = stores.outcomes.noted()
        assert (noted.outcome, noted.score_before, noted.by) == (WON, 71, None)
        assert stores.outcomes.told([won.id]) == {}, "nobody recorded it"

    def test_of_a_lead_that_was_not_known_has_no_score_before(self, stores: Stores) -> None:
        won = a_lead(status=Status.WON)

        stores.batches.put([(won, a_standing())], outcomes={won.id: WON}, note=a_note(ChangeKind.IMPORTED))

        assert list(stores.outcomes.noted()) == []
