"""Columns of group numbers as the matrix that a regression reads."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from scipy import sparse

from bot.learning.coding import UNKNOWN, Codes, Floats


@dataclass(frozen=True)
class Coded:
    """A column as group numbers."""

    codes: Codes
    groups: int
    rising: bool
    """Whether a higher group may never weigh less than a lower one."""
    blank: bool = False
    """Whether weights are told relative to leads of whom it is unknown."""

    @cached_property
    def counts(self) -> Codes:
        """Leads in each group."""
        return np.bincount(self.codes[self.codes != UNKNOWN], minlength=self.groups)

    @cached_property
    def reference(self) -> Floats:
        """What weights are relative to, unknown last: what is unknown, else doing nothing, else the average lead."""
        reference = np.zeros(self.groups + 1)
        if self.blank:
            reference[-1] = 1
        elif self.rising:
            reference[0] = 1
        else:
            reference[:-1] = self.counts / max(self.counts.sum(), 1)
        return reference

    def part(self, rows: Codes) -> "Coded":
        """The same for some of the leads."""
        return replace(self, codes=self.codes[rows])

    def each(self, values: Floats) -> Floats:
        """Each lead's value, by its group; 0 where it is unknown."""
        return np.append(values, 0.0)[self.codes]


@dataclass(frozen=True)
class Design:
    """The matrix: a row a lead, a column a group and one more for unknown, column after column."""

    columns: Sequence[Coded]

    @cached_property
    def places(self) -> tuple[slice, ...]:
        """Where each column's groups stand; unknown comes last in each."""
        ends = np.cumsum([column.groups + 1 for column in self.columns])
        return tuple(
            slice(int(end) - column.groups - 1, int(end)) for column, end in zip(self.columns, ends, strict=True)
        )

    @cached_property
    def matrix(self) -> sparse.csr_array:
        """Ones and noughts."""
        groups = [np.where(c.codes == UNKNOWN, c.groups, c.codes) for c in self.columns]
        wide = np.concatenate([g + place.start for g, place in zip(groups, self.places, strict=True)])
        leads = np.tile(np.arange(self.leads), len(self.columns))
        return sparse.csr_array((np.ones(len(wide)), (leads, wide)), shape=(self.leads, self.places[-1].stop))

    @property
    def leads(self) -> int:
        """Number of rows."""
        return len(self.columns[0].codes)
