"""Codes one column of facts as numbered groups: words by value, numbers by range, unknown as -1."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from bot.domain.learned_facts import EVENT, Fact, number_in

Codes = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
UNKNOWN = -1

NUMBERS_FROM = 0.95
"""Share of known facts that must be numbers for a column of numbers."""
DISTINCT_NUMBERS = 6
"""Up to so many different numbers are words: 1, 2 and 3 are more often choices than amounts."""
RANGES_AT_MOST = 10
LEADS_A_RANGE = 60
OWN_VALUE_SHARE = 0.8
"""Share of leads with a rare value from which a column tells names, dates or free text, and nothing to learn from."""


@dataclass(frozen=True, slots=True)
class Coding:
    """How the facts of one column become groups."""

    key: str
    shown: tuple[str, ...]
    """What each group is called."""
    words: dict[str, int]
    """Group by value in lower case; empty for numbers."""
    bounds: tuple[float, ...] = ()
    other: int | None = None
    """Group of words that are rare; without it they are as good as unknown."""
    blank: bool = False
    """Whether it is unknown of enough leads to tell what is known relative to them."""

    @property
    def numbers(self) -> bool:
        """Whether the groups are ranges."""
        return not self.words and self.other is None

    def codes(self, facts: Sequence[Fact | None]) -> Codes:
        """The group of each fact."""
        if not self.numbers:
            rest = UNKNOWN if self.other is None else self.other
            return np.array([UNKNOWN if f is None else self.words.get(str(f).casefold(), rest) for f in facts])
        values = numbers(facts)
        coded = np.searchsorted(np.array(self.bounds), values, side="right")
        return np.where(np.isnan(values), UNKNOWN, coded)


def coding_of(key: str, facts: Sequence[Fact | None], *, least: int) -> Coding | None:
    """The groups of a column, each with at least so many leads; None where there is nothing to tell leads apart by."""
    known = [fact for fact in facts if fact is not None]
    if len(known) < least:
        return None
    blank = len(facts) - len(known) >= least
    if is_numbers(known):
        coding = None if _numbered(known) else _ranges(key, numbers(known), least)
    else:
        coding = _words(key, [str(fact) for fact in known], least)
    if coding is None or len(coding.shown) + blank < 2:
        return None
    return replace(coding, blank=blank)


def is_numbers(known: Sequence[Fact]) -> bool:
    """Whether these facts are amounts."""
    values = numbers(known)
    found = values[~np.isnan(values)]
    if all(isinstance(fact, float) for fact in known):
        return True
    return len(found) >= NUMBERS_FROM * len(known) and len(np.unique(found)) > DISTINCT_NUMBERS


def numbers(facts: Sequence[Fact | None]) -> Floats:
    """The facts as numbers, not-a-number for those that are none."""
    read = [fact if isinstance(fact, float) else number_in(fact) if fact else None for fact in facts]
    return np.array([np.nan if number is None else number for number in read], dtype=np.float64)


def _numbered(known: Sequence[Fact]) -> bool:
    """Whether these are the running numbers of a system: whole, all different, all of the same length."""
    if any(isinstance(fact, float) for fact in known):
        return False
    return len(set(known)) == len(known) and len({len(str(fact)) for fact in known}) == 1


def _ranges(key: str, values: Floats, least: int) -> Coding | None:
    values = np.sort(values[~np.isnan(values)])
    some = values[values > 0] if key.startswith(EVENT) else values
    count = int(np.clip(len(some) // LEADS_A_RANGE, 2, RANGES_AT_MOST))
    wished = np.unique(np.quantile(some, np.linspace(0, 1, count + 1)[1:-1])) if len(some) else np.array([])
    if key.startswith(EVENT):
        wished = np.unique(np.append(wished, 0.5))  # apart from those who never did it
    bounds: list[float] = []
    for bound in (float(b) for b in wished):
        below = np.searchsorted(values, bound, side="left") - np.searchsorted(values, bounds[-1] if bounds else -np.inf)
        if below >= least and len(values) - np.searchsorted(values, bound, side="left") >= least:
            bounds.append(_tidy(bound, values))
    if not bounds:
        return Coding(key, ("any number",), {})
    said = [_said(bound) for bound in bounds]
    between = [f"{low} to under {high}" for low, high in pairwise(said)]
    return Coding(key, (f"under {said[0]}", *between, f"{said[-1]} or more"), {}, tuple(bounds))


def _tidy(bound: float, values: Floats) -> float:
    """The next value that occurs, so that the range begins with a number people have seen."""
    return float(values[np.searchsorted(values, bound, side="left")])


def _said(number: float) -> str:
    return f"{number:,.6g}"


def _words(key: str, known: Sequence[str], least: int) -> Coding | None:
    spellings = Counter(known)
    counts: Counter[str] = Counter()
    for word, times in spellings.items():
        counts[word.casefold()] += times
    common = [word for word, times in counts.most_common() if times >= least]
    rare = len(known) - sum(counts[word] for word in common)
    if rare > OWN_VALUE_SHARE * len(known):
        return None
    shown = {word.casefold(): word for word, _ in reversed(spellings.most_common())}
    groups = {word: place for place, word in enumerate(common)}
    names = [shown[word] for word in common]
    if rare >= least:
        return Coding(key, (*names, "other values"), groups, other=len(names))
    return Coding(key, tuple(names), groups)
