"""Scores that reps set, in memory."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.change import Change, ChangeNote
from bot.domain.errors import LeadChangedElsewhere
from bot.domain.lead import Lead, Standing
from bot.domain.outcome import OutcomeKind
from bot.domain.score_change import ScoreCause
from bot.domain.score_override import Judged, NoOverride, Override
from tests.fakes.memory_leads import MemoryLeadWrites
from tests.fakes.memory_store import KeptOverride, MemoryStore


class MemoryOverrides:
    """The `Overrides` port."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def put(self, override: Override, *, lead: Lead, standing: Standing, note: ChangeNote) -> Change:
        """See the port."""
        with self.store.lock:
            gone = self._open(lead)
            kept = KeptOverride(override=replace(override, number=len(self.store.overrides) + 1))
            self.store.overrides.append(kept)
            said = ScoreCause(kind=note.kind, ref=f"{override.score} {override.band}")
            kept.change = self._written(lead, standing, said, note, gone)
            return next(change for change in self.store.changes if change.id == kept.change)

    def clear(self, lead: Lead, *, standing: Standing, note: ChangeNote) -> Change:
        """See the port."""
        with self.store.lock:
            gone = self._open(lead)
            if gone is None:
                raise NoOverride
            cleared = self._written(lead, standing, ScoreCause(kind=note.kind, ref="cleared"), note, gone)
            return next(change for change in self.store.changes if change.id == cleared)

    def over(self, *, now: datetime) -> Sequence[Override]:
        """See the port."""
        return [self._named(kept) for kept in self.store.overrides if not kept.ended_at and kept.override.until <= now]

    def end(self, numbers: Sequence[int], *, at: datetime) -> None:
        """See the port."""
        for kept in self.store.overrides:
            if kept.override.number in numbers and kept.ended_at is None:
                kept.ended_at = at

    def unjudged(self) -> Sequence[Override]:
        """See the port."""
        kept = (k for k in self.store.overrides if k.judged_at is None and (not k.ended_at or not k.ended_change))
        return [self._named(one) for one in kept]

    def judge(self, number: int, outcome: OutcomeKind, *, at: datetime) -> bool:
        """See the port."""
        kept = next((k for k in self.store.overrides if k.override.number == number and not k.judged_at), None)
        if kept is None:
            return False
        kept.judged_at, kept.outcome = at, outcome
        return True

    def judged(self, *, since: datetime) -> Sequence[Judged]:
        """See the port."""
        return [
            Judged(override=self._named(kept), outcome=kept.outcome)
            for kept in self.store.overrides
            if kept.judged_at and kept.judged_at >= since and kept.outcome
        ]

    def _open(self, lead: Lead) -> KeptOverride | None:
        stored = self.store.leads.get(lead.id)
        if stored is None or stored.version != lead.version:
            raise LeadChangedElsewhere
        return self.store.open_override(lead.id)

    def _written(
        self, lead: Lead, standing: Standing, cause: ScoreCause, note: ChangeNote, gone: KeptOverride | None
    ) -> str:
        if gone:
            gone.ended_at = note.at
        change = MemoryLeadWrites(self.store).save_because(lead, standing, cause, note=note)
        if gone:
            gone.ended_change = change.id
        return change.id

    def _named(self, kept: KeptOverride) -> Override:
        return self.store.named(kept.override)
