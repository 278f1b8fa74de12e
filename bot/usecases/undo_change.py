"""Take back a change: one's own latest, or the one that a button names."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.change import Change, ChangeId, ChangeKind, ChangeNote
from bot.domain.errors import NothingToUndo
from bot.domain.rep import Rep
from bot.usecases.ports import LeadWrites

UNDOABLE = frozenset(
    {
        *(ChangeKind.LOGGED, ChangeKind.EDITED, ChangeKind.CLAIMED, ChangeKind.QUALIFIED, ChangeKind.STATUS),
        *(ChangeKind.DECIDED, ChangeKind.OVERRIDDEN, ChangeKind.PARKED, ChangeKind.SENT),
    }
)
"""Changes that people make to one lead. Imports are taken back as a whole, erasures never."""

RECENT_CHANGES = 50


class NotYours(NothingToUndo):
    """Somebody else made that change. Ask them, or a manager, to take it back."""


@dataclass(frozen=True, slots=True)
class UndoChange:
    """Restore what was before a change."""

    writes: LeadWrites

    def __call__(self, *, by: Rep, now: datetime, change_id: ChangeId | None = None, where: str = "") -> Change:
        """
        Take back the change of this id, or the latest of `by` that is not taken back yet.

        Raises:
            NothingToUndo: there is none, or it is taken back already.
            NotYours: somebody else made it and `by` is neither a manager nor an admin.
            LeadChangedElsewhere: the lead was changed since.
        """
        change = self._mine(by) if change_id is None else self._named(change_id, by)
        note = ChangeNote(
            kind=ChangeKind.UNDONE, by=by.id, at=now, where=where, summary=f"Took back: {change.note.summary}"
        )
        return self.writes.take_back(change.id, note=note)

    def _mine(self, by: Rep) -> Change:
        mine = self.writes.changes(by=by.id, limit=RECENT_CHANGES)
        latest = next((c for c in mine if c.undone_at is None and c.note.kind in UNDOABLE), None)
        if latest is None:
            raise NothingToUndo
        return latest

    def _named(self, change_id: ChangeId, by: Rep) -> Change:
        mine = self.writes.changes(by=by.id, limit=RECENT_CHANGES)
        if change := next((c for c in mine if c.id == change_id), None):
            return change
        everyone = self.writes.changes(limit=RECENT_CHANGES)
        change = next((c for c in everyone if c.id == change_id), None)
        if change is None:
            raise NothingToUndo("That change is too long ago for me to take it back. Please edit the lead instead.")
        if not by.decides:
            raise NotYours
        return change
