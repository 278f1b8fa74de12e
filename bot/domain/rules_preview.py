"""What other rules would do to the leads, counted before anybody approves them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from heapq import heappush, heappushpop

from bot.domain.backtest import Backtest
from bot.domain.lead import LeadId, Standing
from bot.domain.rep import RepId
from bot.domain.rules_difference import Difference
from bot.domain.words import Band

MOVERS_KEPT = 15
"""Leads named; the counts are of all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BandMove:
    """So many leads go from one band to another."""

    before: Band
    after: Band
    leads: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mover:
    """A lead that moves far."""

    lead_id: LeadId
    score_before: int
    score_after: int
    band_before: Band
    band_after: Band


@dataclass(frozen=True, slots=True, kw_only=True)
class RepLoad:
    """A rep's hot leads that can be worked, by the old rules and by the new."""

    rep_id: RepId | None
    """None: leads that nobody owns."""
    hot_before: int
    hot_after: int
    week_before: int
    """Of those, the ones that became hot within the last seven days."""
    week_after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesPreview:
    """Both rules over all leads at one moment."""

    at: datetime
    leads: int
    rescored: int
    """Leads whose score changes."""
    bands_before: Mapping[Band, int]
    bands_after: Mapping[Band, int]
    moves: tuple[BandMove, ...]
    """Only between different bands, the most frequent first."""
    loads: tuple[RepLoad, ...]
    """Reps with hot leads, the most new ones a week first."""
    capacity: int
    """New hot leads a rep can take in a week, as the new rules state it."""
    differences: tuple[Difference, ...]
    backtest: Backtest
    learned_off: bool = False
    """What was learned beside the old rules stops counting until it is learned again."""
    learned_stays: bool = False
    """Something was learned, and these rules are the same to it."""
    movers: tuple[Mover, ...] = ()
    """The biggest, band changes first."""

    @property
    def moved(self) -> int:
        """Leads that change their band."""
        return sum(move.leads for move in self.moves)


@dataclass(slots=True)
class Tally:
    """Counts leads one by one; memory does not grow with them."""

    leads: int = 0
    rescored: int = 0
    moves: Counter[tuple[Band, Band]] = field(default_factory=Counter)
    loads: dict[RepId | None, list[int]] = field(default_factory=dict)
    _movers: list[tuple[bool, int, int, Mover]] = field(default_factory=list)

    def take(self, lead_id: LeadId, before: Standing, after: Standing) -> None:
        """Count a lead in."""
        self.leads += 1
        self.rescored += before.score != after.score
        self.moves[before.band, after.band] += 1
        distance = abs(after.score - before.score)
        if before.band is after.band and not distance:
            return
        mover = Mover(
            lead_id=lead_id,
            score_before=before.score,
            score_after=after.score,
            band_before=before.band,
            band_after=after.band,
        )
        entry = (before.band is not after.band, distance, -self.leads, mover)
        if len(self._movers) < MOVERS_KEPT:
            heappush(self._movers, entry)
        else:
            heappushpop(self._movers, entry)

    def hot(self, owner: RepId | None, *, before: bool, after: bool, new_before: bool, new_after: bool) -> None:
        """Count a lead that is hot by either rules; `new`: it was not, a week ago."""
        load = self.loads.setdefault(owner, [0, 0, 0, 0])
        for place, yes in enumerate((before, after, new_before, new_after)):
            load[place] += yes

    def bands(self, *, after: bool) -> dict[Band, int]:
        """Leads in each band."""
        counted = Counter(dict.fromkeys(Band, 0))
        for pair, leads in self.moves.items():
            counted[pair[after]] += leads
        return dict(counted)

    def band_moves(self) -> tuple[BandMove, ...]:
        """Between different bands, the most frequent first."""
        return tuple(
            BandMove(before=before, after=after, leads=leads)
            for (before, after), leads in self.moves.most_common()
            if before is not after
        )

    def rep_loads(self) -> tuple[RepLoad, ...]:
        """Those with the most new hot leads first."""
        made = [
            RepLoad(rep_id=rep_id, hot_before=hot[0], hot_after=hot[1], week_before=hot[2], week_after=hot[3])
            for rep_id, hot in self.loads.items()
        ]
        return tuple(sorted(made, key=lambda load: (-load.week_after, -load.hot_after, load.rep_id or "")))

    def movers(self) -> tuple[Mover, ...]:
        """The biggest first."""
        return tuple(entry[-1] for entry in sorted(self._movers, reverse=True, key=lambda entry: entry[:3]))
