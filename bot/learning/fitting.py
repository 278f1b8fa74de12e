"""Fits what each group of each column adds to the log-odds of winning: a calibrated ridge regression."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from sklearn.isotonic import isotonic_regression
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.model_selection import StratifiedKFold

from bot.learning.calibration import Calibration, chances_of
from bot.learning.coding import Floats
from bot.learning.design import Coded, Design
from bot.learning.measures import Wins
from bot.learning.spreads import spreads_of

STRENGTHS = (0.01, 0.03, 0.1, 0.3, 1.0)
"""How freely weights may move; the best of them is chosen by trying on folds."""
FREELY = 3.0
"""The strength by which it is told how sure weights are: to be held back does not make them surer."""
FOLDS = 5
SEED = 20


@dataclass(frozen=True, slots=True)
class Fitted:
    """Log-odds: a start, and for each column a weight for each group. Unknown weighs nothing."""

    start: float
    weights: tuple[Floats, ...]
    start_spread: float = 0.0
    """Standard errors, of the start and of each weight."""
    spreads: tuple[Floats, ...] = ()
    start_freed: float = 0.0
    """How much further the start, and each weight, would be if weights moved freely."""
    freed: tuple[Floats, ...] = ()

    def odds(self, columns: Sequence[Coded]) -> Floats:
        """The log-odds of each lead."""
        each = [column.each(weights) for column, weights in zip(columns, self.weights, strict=True)]
        return np.asarray(self.start + np.sum(each, axis=0))

    def chances(self, columns: Sequence[Coded]) -> Floats:
        """The chance of each lead to be won."""
        return chances_of(self.odds(columns))


def fit(columns: Sequence[Coded], won: Wins) -> tuple[Fitted, Floats]:
    """The calibrated fit, and the chance of each lead as fits give it that had not seen it."""
    tried = {strength: _unseen_odds(columns, won, strength) for strength in STRENGTHS}
    calibrations = {strength: Calibration.of(odds, won) for strength, odds in tried.items()}
    unseen = {strength: chances_of(calibrations[strength](odds)) for strength, odds in tried.items()}
    best = min(STRENGTHS, key=lambda strength: log_loss(won, unseen[strength]))
    return _with_spreads(_straightened(_fit(columns, won, best), calibrations[best]), columns, won), unseen[best]


def _straightened(fitted: Fitted, calibration: Calibration) -> Fitted:
    weights = tuple(calibration.slope * weights for weights in fitted.weights)
    return Fitted(start=calibration.slope * fitted.start + calibration.shift, weights=weights)


def _with_spreads(fitted: Fitted, columns: Sequence[Coded], won: Wins) -> Fitted:
    """With the errors of weights that move freely, and by how much these differ from the weights held back."""
    free = _fit(columns, won, FREELY)
    start_spread, spreads = spreads_of(Design(columns), fitted.odds(columns), FREELY)
    return replace(
        fitted,
        start_spread=start_spread,
        spreads=spreads,
        start_freed=free.start - fitted.start,
        freed=tuple(wide - weights for wide, weights in zip(free.weights, fitted.weights, strict=True)),
    )


def _unseen_odds(columns: Sequence[Coded], won: Wins, strength: float) -> Floats:
    odds = np.zeros(len(won))
    for seen, unseen in StratifiedKFold(FOLDS, shuffle=True, random_state=SEED).split(won, won):
        fitted = _fit([column.part(seen) for column in columns], won[seen], strength)
        odds[unseen] = fitted.odds([column.part(unseen) for column in columns])
    return odds


def _fit(columns: Sequence[Coded], won: Wins, strength: float) -> Fitted:
    """One regression, its weights told relative to each column's reference."""
    design = Design(columns)
    model = LogisticRegression(C=strength, solver="newton-cholesky").fit(design.matrix, won)
    every = [model.coef_[0][place] for place in design.places]
    raw = [_risen(column, weights) for column, weights in zip(columns, every, strict=True)]
    bases = [float(column.reference @ weights) for column, weights in zip(columns, raw, strict=True)]
    return Fitted(
        start=float(model.intercept_[0]) + sum(bases),
        weights=tuple(weights[:-1] - base for weights, base in zip(raw, bases, strict=True)),
    )


def _risen(column: Coded, weights: Floats) -> Floats:
    """The weights; those of a rising column put in order, by levelling groups that are out of it."""
    if not column.rising:
        return weights
    return np.append(isotonic_regression(weights[:-1], sample_weight=np.maximum(column.counts, 1)), weights[-1])
