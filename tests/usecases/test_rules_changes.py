"""A change of the rules: proposed, previewed, approved by somebody else, reverted."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.errors import RulesWrong
from bot.domain.rep import Role
from bot.domain.rules_change import (
    ChangeState,
    NothingChanges,
    NothingToRevert,
    OwnProposal,
    ProposalOutdated,
    ProposedAlready,
    RulesChangeDecided,
)
from bot.domain.words import Band
from bot.usecases.decide_rules import NotADecider
from bot.usecases.rules_words import backtest_line, capacity_line, headline, load_lines
from tests.builders import T0
from tests.usecases.rules_house import DEARER, EASIER, MARA, SHIPPED, SHIPPED_VERSION, TOM, RulesHouse

LATER = T0 + timedelta(minutes=5)


@pytest.fixture
def house() -> RulesHouse:
    return RulesHouse()


class TestProposing:
    def test_changes_nothing_yet(self, house: RulesHouse) -> None:
        change = house.proposed(note="Hot is too rare")

        assert (change.state, change.note, change.proposed.name) == (ChangeState.OPEN, "Hot is too rare", MARA.shown)
        assert house.know().rules.version == SHIPPED_VERSION

    def test_keeps_the_text_with_its_comments(self, house: RulesHouse) -> None:
        assert house.stores.rules_changes.get(house.proposed().number).text == EASIER

    def test_names_every_mistake(self, house: RulesHouse) -> None:
        wrong = EASIER.replace("daily_cap: 20", "daily_cap: many").replace("own_domains: [", "own_domains: [nobody, ")

        with pytest.raises(RulesWrong) as raised:
            house.proposed(wrong)

        assert "new.yaml:" in raised.value.sentence
        assert "“many” does not fit here." in raised.value.sentence

    def test_refuses_what_is_in_force_already(self, house: RulesHouse) -> None:
        with pytest.raises(NothingChanges):
            house.proposed(f"# another comment\n{SHIPPED}")

    def test_refuses_what_is_proposed_already_and_names_it(self, house: RulesHouse) -> None:
        first = house.proposed(by=MARA)

        with pytest.raises(ProposedAlready, match="This is change 1 already, which Mara Lindt proposed"):
            house.proposed(f"# another comment\n{EASIER}", by=TOM)

        house.decide.reject(first.number, by=TOM, now=T0)
        assert house.proposed().number == 2


class TestThePreview:
    @pytest.mark.parametrize("text", [EASIER, DEARER])
    @pytest.mark.parametrize("seed", [1, 2, 3])
    def test_is_what_happens_once_it_is_approved(self, text: str, seed: int) -> None:
        house = RulesHouse().filled(seed=seed)
        before = house.standings()
        change = house.proposed(text)

        house.decide.approve(change.number, by=TOM, now=T0)
        house.rescore(now=T0)

        after, preview = house.standings(), change.preview
        moved = Counter((before[i].band, after[i].band) for i in before if before[i].band is not after[i].band)
        assert {(move.before, move.after): move.leads for move in preview.moves} == moved
        assert preview.rescored == sum(before[i].score != after[i].score for i in before)
        assert preview.bands_after == {band: sum(s.band is band for s in after.values()) for band in Band}
        for mover in preview.movers:
            was, now = before[mover.lead_id], after[mover.lead_id]
            assert (mover.score_before, mover.score_after) == (was.score, now.score)
            assert (mover.band_before, mover.band_after) == (was.band, now.band)

    def test_names_the_leads_that_move_and_who_gets_them(self) -> None:
        house = RulesHouse().filled()
        for rep in (MARA, TOM):
            house.stores.reps.put(rep)

        shown = house.show.one(house.proposed().number)

        assert all(named.name.startswith("Lead ") for named in shown.movers)
        assert {named.rep for named in shown.loads} == {MARA.name, TOM.name, "without an owner"}
        assert "of 150 leads would change band" in headline(shown.change.preview)
        assert "Capacity: 10 new hot leads a rep and week" in capacity_line(shown)
        assert any(line.startswith("Mara Lindt: ") for line in load_lines(shown))

    def test_says_what_past_outcomes_tell(self) -> None:
        preview = RulesHouse().filled().proposed().preview

        assert preview.backtest.before is not None
        assert backtest_line(preview.backtest).startswith(f"On {preview.backtest.won} won and")

    def test_of_few_outcomes_says_so_instead_of_numbers(self) -> None:
        preview = RulesHouse().filled(leads=6).proposed().preview

        assert "too few to tell old rules from new" in backtest_line(preview.backtest)

    def test_is_outdated_once_other_rules_are_in_force(self, house: RulesHouse) -> None:
        first, second = house.proposed(EASIER), house.proposed(DEARER)
        house.decide.approve(first.number, by=TOM, now=T0)

        assert house.show.one(second.number).outdated
        with pytest.raises(ProposalOutdated):
            house.decide.approve(second.number, by=TOM, now=T0)

        again = house.propose.again(second.number, by=TOM, now=LATER)
        assert house.decide.approve(again.number, by=MARA, now=LATER).state is ChangeState.APPROVED


class TestApproving:
    def test_takes_a_second_person(self, house: RulesHouse) -> None:
        change = house.proposed(by=MARA)

        with pytest.raises(OwnProposal):
            house.decide.approve(change.number, by=MARA, now=T0)
        house.decide.approve(change.number, by=TOM, now=T0)

        assert house.know().rules.version == change.version
        why = f"Change 1 is in force, version {change.version}: {TOM.name} approved it on 18 Mar 2026."
        assert house.show().why == why

    def test_after_somebody_else_did_says_who(self, house: RulesHouse) -> None:
        change = house.proposed(by=MARA)
        house.decide.approve(change.number, by=TOM, now=T0)

        with pytest.raises(RulesChangeDecided, match="Tom Okafor approved change 1"):
            house.decide.reject(change.number, by=MARA, now=T0)

    def test_lasts_until_the_file_itself_changes(self, house: RulesHouse) -> None:
        house.decide.approve(house.proposed().number, by=TOM, now=T0)
        house.restarts(SHIPPED)
        assert house.know().rules.version != SHIPPED_VERSION

        house.restarts(DEARER)

        assert house.know().rules.engagement.events["demo request"].points == 60  # type: ignore[index]
        assert house.show().why.endswith("Change 1 was set aside when the file changed.")

    def test_is_for_managers_and_admins(self, house: RulesHouse) -> None:
        change, seller = house.proposed(by=MARA), replace(TOM, role=Role.REP)
        for decide in (house.decide.approve, house.decide.reject):
            with pytest.raises(NotADecider):
                decide(change.number, by=seller, now=T0)
        with pytest.raises(NotADecider):
            house.decide.revert(by=seller, now=T0)

        house.decide.approve(change.number, by=replace(TOM, role=Role.ADMIN), now=T0)

    def test_lets_a_seller_take_their_own_proposal_back(self, house: RulesHouse) -> None:
        seller = replace(TOM, role=Role.REP)

        taken_back = house.decide.reject(house.proposed(by=seller).number, by=seller, now=T0)

        assert taken_back.state is ChangeState.REJECTED


class TestReverting:
    def test_goes_back_to_the_rules_before_at_once(self) -> None:
        house = RulesHouse().filled()
        before = {lead_id: standing.band for lead_id, standing in house.standings().items()}
        house.decide.approve(house.proposed().number, by=TOM, now=T0)
        house.rescore(now=T0)

        house.decide.revert(by=MARA, now=LATER, why="too many")
        house.rescore(now=T0)

        assert house.know().rules.version == SHIPPED_VERSION
        assert {lead_id: standing.band for lead_id, standing in house.standings().items()} == before
        [change] = house.show().changes
        assert (change.state, change.reverted.why if change.reverted else "") == (ChangeState.REVERTED, "too many")

    def test_finds_nothing_where_the_file_holds(self, house: RulesHouse) -> None:
        with pytest.raises(NothingToRevert):
            house.decide.revert(by=MARA, now=T0)

    def test_twice_says_who_was_first(self, house: RulesHouse) -> None:
        change = house.proposed()
        house.decide.approve(change.number, by=TOM, now=T0)
        house.decide.revert(number=change.number, by=TOM, now=T0)

        with pytest.raises(RulesChangeDecided, match="Tom Okafor reverted change 1"):
            house.decide.revert(number=change.number, by=MARA, now=T0)


class TestRejecting:
    def test_leaves_everything_as_it_is(self, house: RulesHouse) -> None:
        house.decide.reject(house.proposed().number, by=MARA, now=T0)

        assert house.know().rules.version == SHIPPED_VERSION
        assert house.show().open == ()
