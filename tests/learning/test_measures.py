"""The measures are what their names say."""

import numpy as np
import pytest

from bot.learning.measures import auc, brier, calibration_error, precision_in_top

WON = np.array([1.0, 1.0, 0.0, 0.0, 0.0])


class TestMeasures:
    def test_auc_counts_pairs_in_the_right_order(self):
        assert auc(WON, np.array([0.9, 0.4, 0.5, 0.1, 0.2])) == pytest.approx(5 / 6)
        assert auc(WON, np.full(5, 0.3)) == 0.5
        assert auc(np.ones(3), np.array([0.1, 0.2, 0.3])) == 0.5

    def test_brier_is_the_mean_squared_difference(self):
        assert brier(WON, np.array([1.0, 0.5, 0.5, 0.0, 0.0])) == pytest.approx(0.1)

    def test_calibration_error_is_the_mean_gap_between_chance_and_share_won(self):
        assert calibration_error(WON, np.full(5, 0.4)) == pytest.approx(0)
        assert calibration_error(WON, np.array([0.95, 1.0, 0.05, 0.05, 0.05])) == pytest.approx(0.04)

    def test_precision_in_top_is_the_share_won_among_the_first(self):
        assert precision_in_top(WON, np.array([0.9, 0.1, 0.8, 0.7, 0.6]), share=0.4) == 0.5
