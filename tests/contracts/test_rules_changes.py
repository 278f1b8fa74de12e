"""Changes of the rules, in every make of storage."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.backtest import Backtest
from bot.domain.rules_change import (
    ChangeState,
    ProposalOutdated,
    RulesChange,
    RulesChangeDecided,
    RulesChangeUnknown,
    act_of,
)
from bot.domain.rules_difference import Difference
from bot.domain.rules_preview import BandMove, Mover, RepLoad, RulesPreview
from bot.domain.words import Band
from tests.builders import MARA, T0, TOM, a_lead
from tests.contracts.steps import Stores, put

ANNA = a_lead()
BEN = a_lead(name="Ben", email="ben@acme.test")
PREVIEW = RulesPreview(
    at=T0,
    leads=2,
    rescored=2,
    bands_before={Band.WARM: 2, Band.HOT: 0},
    bands_after={Band.WARM: 1, Band.HOT: 1},
    moves=(BandMove(before=Band.WARM, after=Band.HOT, leads=1),),
    loads=(RepLoad(rep_id=MARA.id, hot_before=0, hot_after=1, week_before=0, week_after=1),),
    capacity=10,
    differences=(Difference(place="bands > hot > fit", before="40", after="30"),),
    backtest=Backtest(won=1, lost=2),
    movers=tuple(
        Mover(lead_id=lead.id, score_before=40, score_after=50, band_before=Band.WARM, band_after=Band.HOT)
        for lead in (ANNA, BEN)
    ),
)


def a_change(**known: object) -> RulesChange:
    values: dict[str, object] = {
        "text": "# ours\nweights: {fit: 40}\n",
        "version": "v2",
        "base_version": "v1",
        "file_version": "v1",
        "note": "Hot is too rare",
        "proposed": act_of(MARA, now=T0),
        "preview": PREVIEW,
    }
    return RulesChange(**(values | known))  # type: ignore[arg-type]


@pytest.fixture
def kept(stores: Stores) -> RulesChange:
    put(stores, ANNA, BEN)
    change: RulesChange = stores.rules_changes.add(a_change())
    return change


def approved(change: RulesChange, *, minutes: int = 1) -> RulesChange:
    return change.approve(act_of(TOM, now=T0 + timedelta(minutes=minutes), why="agreed"))


class TestAChange:
    def test_comes_back_as_it_was_kept(self, stores: Stores, kept: RulesChange) -> None:
        assert stores.rules_changes.get(kept.number) == replace(a_change(), number=kept.number)

    def test_is_listed_newest_first_without_its_movers(self, stores: Stores, kept: RulesChange) -> None:
        later = stores.rules_changes.add(a_change(note="again"))

        listed = stores.rules_changes.latest()

        assert [change.number for change in listed] == [later.number, kept.number]
        assert listed[0].preview.movers == ()

    def test_that_nobody_proposed_is_told(self, stores: Stores) -> None:
        with pytest.raises(RulesChangeUnknown, match="no change 77"):
            stores.rules_changes.get(77)


class TestDeciding:
    def test_keeps_who_when_and_why(self, stores: Stores, kept: RulesChange) -> None:
        stores.rules_changes.settle(approved(kept), over=None)

        found = stores.rules_changes.get(kept.number)
        assert (found.state, found.decided) == (
            ChangeState.APPROVED,
            act_of(TOM, now=T0 + timedelta(minutes=1), why="agreed"),
        )

    def test_puts_it_in_force_over_its_own_file_only(self, stores: Stores, kept: RulesChange) -> None:
        assert stores.rules_changes.in_force("v1") is None

        stores.rules_changes.settle(approved(kept), over=None)

        assert stores.rules_changes.in_force("v1") == kept.number
        assert stores.rules_changes.in_force("another file") is None

    def test_is_done_once(self, stores: Stores, kept: RulesChange) -> None:
        stores.rules_changes.settle(approved(kept), over=None)

        with pytest.raises(RulesChangeDecided, match="Tom Okafor approved change"):
            stores.rules_changes.settle(kept.reject(act_of(MARA, now=T0)), over=None)
        assert stores.rules_changes.get(kept.number).state is ChangeState.APPROVED

    def test_of_two_proposals_at_once_takes_the_first(self, stores: Stores, kept: RulesChange) -> None:
        other = stores.rules_changes.add(a_change())
        stores.rules_changes.settle(approved(kept), over=None)

        with pytest.raises(ProposalOutdated):
            stores.rules_changes.settle(approved(other), over=None)
        assert stores.rules_changes.get(other.number).state is ChangeState.OPEN

    def test_reverting_brings_back_the_one_before(self, stores: Stores, kept: RulesChange) -> None:
        later = stores.rules_changes.add(a_change())
        stores.rules_changes.settle(approved(kept), over=None)
        stores.rules_changes.settle(last := approved(later, minutes=2), over=kept.number)
        assert stores.rules_changes.in_force("v1") == later.number

        stores.rules_changes.settle(last.revert(act_of(MARA, now=T0 + timedelta(hours=1))), over=later.number)

        assert stores.rules_changes.in_force("v1") == kept.number
        assert stores.rules_changes.get(later.number).reverted == act_of(MARA, now=T0 + timedelta(hours=1))
