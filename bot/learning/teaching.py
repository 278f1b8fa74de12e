"""What a table of examples teaches."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.domain.learned_facts import EVENT, RISING, Fact
from bot.learning.coding import Codes, Coding, Floats, coding_of
from bot.learning.design import Coded
from bot.learning.fitting import Fitted, fit
from bot.learning.measures import Wins
from bot.usecases.gather_outcomes import Example

LEAST_IN_GROUP = 8
LEAST_SHARE_IN_GROUP = 0.005
"""Leads, and share of all leads, from which a value gets a weight of its own."""


@dataclass(frozen=True, slots=True)
class Table:
    """Examples as columns."""

    columns: Mapping[str, Sequence[Fact | None]]
    won: Wins
    rules_points: Floats

    @classmethod
    def of(cls, examples: Sequence[Example]) -> "Table":
        """Every fact that any example has; what a lead never did counts as done for 0 points."""
        keys = sorted({key for example in examples for key in example.facts})
        return cls(
            columns={key: [e.facts.get(key, 0.0 if key.startswith(EVENT) else None) for e in examples] for key in keys},
            won=np.array([float(example.won) for example in examples]),
            rules_points=np.array([float(example.rules_points) for example in examples]),
        )

    def without(self, keys: Mapping[str, str]) -> "Table":
        """The same without some columns."""
        kept = {key: facts for key, facts in self.columns.items() if key not in keys}
        return Table(kept, self.won, self.rules_points)

    def part(self, rows: Codes) -> "Table":
        """Some of the leads."""
        columns = {key: [facts[row] for row in rows] for key, facts in self.columns.items()}
        return Table(columns, self.won[rows], self.rules_points[rows])


@dataclass(frozen=True, slots=True)
class Taught:
    """What a table taught."""

    codings: tuple[Coding, ...]
    fitted: Fitted
    unseen: Floats
    """The chance of each lead, by fits that had not seen it."""

    @classmethod
    def by(cls, table: Table) -> "Taught | None":
        """None where no column tells leads apart."""
        least = max(LEAST_IN_GROUP, int(LEAST_SHARE_IN_GROUP * len(table.won)))
        every = (coding_of(key, facts, least=least) for key, facts in table.columns.items())
        codings = tuple(coding for coding in every if coding is not None)
        if not codings:
            return None
        return cls(codings, *fit(coded(codings, table), table.won))

    def chances(self, table: Table) -> Floats:
        """What it makes of leads."""
        return self.fitted.chances(coded(self.codings, table))


def coded(codings: Sequence[Coding], table: Table) -> list[Coded]:
    """The columns of these codings as group numbers."""
    return [Coded(c.codes(table.columns[c.key]), len(c.shown), c.key in RISING, c.blank) for c in codings]
