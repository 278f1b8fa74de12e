"""How good chances are, measured on outcomes."""

import numpy as np
from sklearn.metrics import brier_score_loss, roc_auc_score

from bot.learning.coding import Floats

Wins = Floats
"""1 for a lead that was won, 0 for one that was not."""


def auc(won: Wins, chances: Floats) -> float:
    """How often a won lead stands above a lost one, ties by half; 0.5 where there is only one kind."""
    return float(roc_auc_score(won, chances)) if 0 < won.sum() < len(won) else 0.5


def brier(won: Wins, chances: Floats) -> float:
    """Mean squared difference between chance and outcome: lower is better."""
    return float(brier_score_loss(won, chances))


def calibration_error(won: Wins, chances: Floats, *, groups: int = 10) -> float:
    """Expected calibration error: the mean gap between chance and share won, over groups of equal width."""
    places = np.minimum((chances * groups).astype(int), groups - 1)
    gaps = (abs(won[places == g].mean() - chances[places == g].mean()) * (places == g).mean() for g in set(places))
    return float(sum(gaps))


def precision_in_top(won: Wins, chances: Floats, *, share: float = 0.2) -> float:
    """Share won among the leads with the highest chances."""
    first = max(1, int(len(chances) * share))
    return float(won[np.argsort(-chances, kind="stable")[:first]].mean())
