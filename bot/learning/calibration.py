"""Straightens log-odds, so that of leads with a chance of 30 % three in ten are won."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.optimize import brentq
from scipy.special import expit
from sklearn.linear_model import LogisticRegression

from bot.learning.coding import Floats
from bot.learning.measures import Wins

SLOPES = (0.1, 1.5)
"""How far log-odds may be flattened or steepened."""
NO_PENALTY = 1e6
"""As good as none, and still solvable when outcomes can be told apart perfectly."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """A slope and a shift of log-odds."""

    slope: float
    shift: float

    @classmethod
    def of(cls, odds: Floats, won: Wins) -> "Calibration":
        """The one that suits these outcomes best; `odds` come from fits that have not seen them."""
        model = LogisticRegression(C=NO_PENALTY, max_iter=1_000).fit(odds[:, None], won)
        slope = float(np.clip(model.coef_[0][0], *SLOPES))
        shift = brentq(lambda shift: float(chances_of(slope * odds + shift).mean() - won.mean()), -60, 60)
        return cls(slope, float(shift))

    def __call__(self, odds: Floats) -> Floats:
        """The straightened log-odds."""
        return np.asarray(self.slope * odds + self.shift)


def chances_of(odds: Floats) -> Floats:
    """Log-odds as chances."""
    return np.asarray(expit(odds))


def chances_by_points(points: Floats, won: Wins) -> Callable[[Floats], Floats]:
    """Turns points into chances, by the outcomes of leads with these points: what the rules' score is worth."""
    model = LogisticRegression(C=NO_PENALTY, max_iter=1_000).fit(points[:, None] / 10, won)
    return lambda others: np.asarray(model.predict_proba(others[:, None] / 10)[:, 1])
