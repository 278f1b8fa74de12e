"""Tries what was learned on outcomes kept apart, beside the rules."""

from collections.abc import Sequence

import numpy as np
from sklearn.model_selection import train_test_split

from bot.domain.learned import Trial
from bot.learning.calibration import chances_by_points
from bot.learning.coding import Codes
from bot.learning.measures import Wins, auc, brier
from bot.learning.teaching import Table, Taught
from bot.usecases.gather_outcomes import Example

KEPT_APART = 0.3
"""Share of the outcomes that are kept apart for the trial."""
LEAST_OF_EACH = 8
DATED = 0.8
"""Share of the examples that must have a time, for the latest to be kept apart."""
LEAST_DAYS = 10
"""Different days on which they must fall: leads that were all imported on one day are in no order."""
SEED = 20


def tried(table: Table, examples: Sequence[Example]) -> Trial:
    """
    Model and rules on outcomes kept apart.

    To beat the rules the model must do so there, and on the outcomes it learned from by fits that had not seen them:
    few outcomes can flatter by luck once, hardly twice.
    """
    seen, unseen, by_time = _kept_apart(examples, table.won)
    earlier, later = table.part(seen), table.part(unseen)
    rules = chances_by_points(earlier.rules_points, earlier.won)(later.rules_points)
    taught = Taught.by(earlier)
    usual = np.full(len(unseen), earlier.won.mean())
    chances = taught.chances(later) if taught else usual
    measured = {
        "auc": auc(later.won, chances),
        "rules_auc": auc(later.won, later.rules_points),
        "brier": brier(later.won, chances),
        "rules_brier": brier(later.won, rules),
    }
    return Trial(
        leads=len(unseen),
        won=int(later.won.sum()),
        by_time=by_time,
        beats_rules=taught is not None
        and measured["auc"] > measured["rules_auc"]
        and measured["brier"] < measured["rules_brier"]
        and auc(earlier.won, taught.unseen) > auc(earlier.won, earlier.rules_points),
        **measured,
    )


def _kept_apart(examples: Sequence[Example], won: Wins) -> tuple[Codes, Codes, bool]:
    """Who is learned from and who is kept apart for the trial: the latest outcomes, else some drawn by lot."""
    for times in ([e.decided_at for e in examples], [e.created_at for e in examples]):
        dated = [(time, place) for place, time in enumerate(times) if time is not None]
        if len(dated) < DATED * len(examples) or len({time.date() for time, _ in dated}) < LEAST_DAYS:
            continue
        in_order = np.array([place for _, place in sorted(dated)])
        cut = int(len(in_order) * (1 - KEPT_APART))
        earlier, later = in_order[:cut], in_order[cut:]
        if min(_of_each(won[earlier]), _of_each(won[later])) >= LEAST_OF_EACH:
            return earlier, later, True
    seen, unseen = train_test_split(np.arange(len(won)), test_size=KEPT_APART, random_state=SEED, stratify=won)
    return seen, unseen, False


def _of_each(won: Wins) -> int:
    return int(min(won.sum(), len(won) - won.sum()))
