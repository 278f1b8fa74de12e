"""Rules held against outcomes."""

from random import Random

import pytest

from bot.domain.backtest import Trial, backtest
from bot.domain.measures import ENOUGH_OF_EACH


def trials(won: int, lost: int, *, good: bool) -> list[Trial]:
    """Old scores drawn by lot; new ones that know the outcome, or do not."""
    lots = Random(7)
    made = []
    for number in range(won + lost):
        wins = number < won
        after = lots.randrange(50, 101) if good and wins else lots.randrange(0, 50 if good else 101)
        made.append(Trial(lots.randrange(101), after, wins))
    return made


class TestABacktest:
    def test_of_few_outcomes_gives_no_numbers(self) -> None:
        tested = backtest(trials(ENOUGH_OF_EACH - 1, 100, good=True))

        assert (tested.won, tested.lost, tested.before, tested.auc_gain) == (4, 100, None, None)

    def test_measures_as_textbooks_do(self) -> None:
        scored = [Trial(p, p, w) for p, w in [(90, True), (80, True), (70, False), (60, True), (40, False)] * 5]
        old = backtest(scored).before

        assert old is not None
        assert old.auc.value == pytest.approx(5 / 6)
        assert old.brier.value == pytest.approx((0.01 + 0.04 + 0.49 + 0.16 + 0.16) / 5)
        assert old.lift.value == pytest.approx(1 / 0.6)

    def test_sees_that_better_rules_are_better(self) -> None:
        tested = backtest(trials(40, 60, good=True))

        assert tested.after is not None
        assert tested.auc_gain is not None
        assert tested.after.auc.value == 1.0
        assert tested.auc_gain.low > 0

    def test_does_not_call_chance_an_improvement(self) -> None:
        gain = backtest(trials(40, 60, good=False)).auc_gain

        assert gain is not None
        assert gain.low < 0 < gain.high

    def test_gives_the_same_numbers_again(self) -> None:
        assert backtest(trials(20, 30, good=False)) == backtest(trials(20, 30, good=False))

    def test_holds_the_number_between_its_ends(self) -> None:
        measures = backtest(trials(200, 400, good=False)).before

        assert measures is not None
        for measured in (measures.auc, measures.brier, measures.lift):
            assert measured.low <= measured.value <= measured.high
