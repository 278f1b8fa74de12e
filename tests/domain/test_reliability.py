"""Scores are held to outcomes honestly: no verdict from few leads, and how sure each number is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import brier_score_loss, roc_auc_score

from bot.domain.reliability import Judged, reliability_of, share_of

leads = st.lists(st.builds(Judged, score=st.integers(0, 100), won=st.booleans()), max_size=150)


def some(*, score: int, won: int, of: int) -> list[Judged]:
    return [Judged(score=score, won=number < won) for number in range(of)]


class TestBands:
    def test_hold_what_was_promised_beside_what_came(self):
        found = reliability_of([*some(score=74, won=12, of=40), *some(score=5, won=0, of=10)])

        high, low = found.bands
        assert (high.shown, high.leads, high.won, high.score) == ("70–79", 40, 12, 74)
        assert high.share.value == pytest.approx(0.30)
        assert (low.shown, low.leads, low.share.value) == ("0–9", 10, 0)

    def test_end_with_a_hundred(self):
        (band,) = reliability_of([*some(score=100, won=1, of=2), *some(score=90, won=1, of=1)]).bands

        assert (band.shown, band.leads) == ("90–100", 3)

    @settings(max_examples=20, deadline=None)
    @given(leads)
    def test_hold_every_lead_once(self, judged):
        found = reliability_of(judged)

        assert sum(band.leads for band in found.bands) == found.leads == len(judged)
        assert sum(band.won for band in found.bands) == found.won


class TestShares:
    def test_of_few_leads_are_hardly_known(self):
        one, many = share_of(1, 1), share_of(1_000, 1_000)

        assert (one.value, one.high) == (1, 1)
        assert one.low < 0.4
        assert many.low > 0.99

    @given(st.integers(1, 500), st.data())
    def test_lie_within_their_interval(self, count, data):
        found = share_of(data.draw(st.integers(0, count)), count)

        assert 0 <= found.low <= found.value + 1e-9
        assert found.value - 1e-9 <= found.high <= 1


class TestMeasures:
    @settings(max_examples=20, deadline=None)
    @given(leads, st.lists(st.integers(0, 100), min_size=10, max_size=10))
    def test_are_those_that_everybody_measures(self, judged, ten):
        judged = [*judged, *(Judged(score=score, won=place % 2 == 0) for place, score in enumerate(ten))]
        found = reliability_of(judged)

        won, scores = [one.won for one in judged], [one.score / 100 for one in judged]
        assert found.auc.value == pytest.approx(roc_auc_score(won, scores))
        assert found.brier.value == pytest.approx(brier_score_loss(won, scores))
        assert found.auc.low <= found.auc.value <= found.auc.high
        assert found.brier.low <= found.brier.value <= found.brier.high

    def test_say_nothing_before_there_are_five_of_each(self):
        found = reliability_of([*some(score=80, won=4, of=4), *some(score=10, won=0, of=60)])

        assert (found.auc, found.brier, found.lift) == (None, None, None)

    def test_look_at_the_best_tenth_from_fifty_leads_on(self):
        few = reliability_of([*some(score=80, won=5, of=5), *some(score=10, won=5, of=44)])
        enough = reliability_of([*some(score=80, won=5, of=5), *some(score=10, won=5, of=45)])

        assert few.lift is None
        assert enough.lift.value == pytest.approx(5.0)
        assert enough.lift.low < 5.0

    def test_take_leads_of_one_score_by_their_share(self):
        found = reliability_of(some(score=40, won=25, of=100))

        assert found.lift.value == pytest.approx(1.0)
        assert found.auc.value == pytest.approx(0.5)

    def test_narrow_with_more_outcomes(self):
        few = reliability_of([*some(score=80, won=6, of=8), *some(score=10, won=2, of=8)])
        many = reliability_of([*some(score=80, won=600, of=800), *some(score=10, won=200, of=800)])

        assert many.auc.high - many.auc.low < few.auc.high - few.auc.low
        assert many.brier.high - many.brier.low < few.brier.high - few.brier.low

    def test_of_nobody_are_none(self):
        found = reliability_of([])

        assert (found.leads, found.bands, found.auc, found.share_won) == (0, (), None, 0)
