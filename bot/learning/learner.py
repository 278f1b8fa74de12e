"""Learns by scikit-learn: leaks left out, tried on outcomes kept apart, then fitted on all of them."""

from collections.abc import Sequence
from datetime import datetime

import numpy as np
from threadpoolctl import threadpool_limits

from bot.domain.learned import Feature, LearnedModel, LeftOut, Step
from bot.domain.learned_facts import label_of
from bot.learning.coding import UNKNOWN, Coding, Floats
from bot.learning.design import Coded
from bot.learning.leaks import leaks
from bot.learning.measures import Wins
from bot.learning.teaching import Table, Taught, coded
from bot.learning.trials import tried
from bot.usecases.gather_outcomes import Example, OpenLeads

SLIGHTEST = 0.02
"""Log-odds below which nothing of a column is worth a line."""


class ScikitLearner:
    """The `OutcomeLearner` port by scikit-learn. The same examples always teach the same model."""

    def __call__(
        self, examples: Sequence[Example], *, still_open: OpenLeads, rules_version: str, now: datetime
    ) -> LearnedModel:
        """See the port."""
        with threadpool_limits(1):  # the matrices are small: more threads would only wait for each other
            return self._learned(Table.of(examples), examples, still_open, rules_version, now)

    def _learned(
        self,
        table: Table,
        examples: Sequence[Example],
        still_open: OpenLeads,
        rules_version: str,
        now: datetime,
    ) -> LearnedModel:
        left_out = leaks(table.columns, table.won, still_open)
        table = table.without(left_out)
        taught = Taught.by(table)
        return LearnedModel(
            learned_at=now,
            rules_version=rules_version,
            won=int(table.won.sum()),
            lost=int(len(table.won) - table.won.sum()),
            start=taught.fitted.start if taught else float(np.log(table.won.sum() / (1 - table.won).sum())),
            start_spread=taught.fitted.start_spread if taught else 0.0,
            start_freed=taught.fitted.start_freed if taught else 0.0,
            features=_features(taught, table) if taught else (),
            trial=tried(table, examples),
            left_out=tuple(LeftOut(column=label_of(key), why=why) for key, why in left_out.items()),
        )


def _features(taught: Taught, table: Table) -> tuple[Feature, ...]:
    columns, fitted = coded(taught.codings, table), taught.fitted
    made = (
        _feature(coding, column, (weights, spreads, freed), table.won)
        for coding, column, weights, spreads, freed in zip(
            taught.codings, columns, fitted.weights, fitted.spreads, fitted.freed, strict=True
        )
    )
    return tuple(feature for feature in made if max(abs(step.weight) for step in feature.steps) >= SLIGHTEST)


def _feature(coding: Coding, column: Coded, found: tuple[Floats, Floats, Floats], won: Wins) -> Feature:
    wins = np.bincount(column.codes[column.codes != UNKNOWN], won[column.codes != UNKNOWN], minlength=column.groups)
    steps = [
        Step(shown=shown, weight=_short(w), spread=_short(s), freed=_short(f), leads=int(n), won=int(k))
        for shown, w, s, f, n, k in zip(coding.shown, *found, column.counts, wins, strict=True)
    ]
    if coding.numbers:
        return Feature(key=coding.key, label=label_of(coding.key), bounds=coding.bounds, ranges=tuple(steps))
    return Feature(
        key=coding.key,
        label=label_of(coding.key),
        words={word: steps[place] for word, place in coding.words.items()},
        other=None if coding.other is None else steps[coding.other],
    )


def _short(number: float) -> float:
    """Six decimals: what is kept stays readable."""
    return round(float(number), 6)
