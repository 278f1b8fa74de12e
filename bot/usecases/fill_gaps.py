"""Tell reps who wait for content that it is there now."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from bot.domain.answer import ContentLine
from bot.domain.errors import AnnouncementFailed, LeadNotFound
from bot.domain.gap import Gap
from bot.domain.lead import LeadId
from bot.domain.recommendation import NothingToSend
from bot.domain.rep import Rep
from bot.usecases.ports import Gaps, Leads, Reps, TellsReps
from knowledge.passage import LibraryStore

NEVER = -1


class Chooses(Protocol):
    """Chooses what to send; empty where nothing fits."""

    def __call__(self, lead_id: LeadId, *, topic: str = "", now: datetime) -> Sequence[ContentLine]:
        """Raises LeadNotFound, NothingToSend."""


class Finds(Protocol):
    """Finds what the library says on a topic."""

    def __call__(self, query: str, *, now: datetime, to_send: bool = False) -> Sequence[ContentLine]:
        """Empty where nothing is good enough."""


@dataclass(slots=True)
class FillGaps:
    """For the clock, which may ask in several replicas at once: each rep hears of each lead once."""

    gaps: Gaps
    library: LibraryStore
    choose: Chooses
    find: Finds
    leads: Leads
    reps: Reps
    teller: TellsReps
    _looked_at: int = field(default=NEVER)
    """The library as it was looked at last; nothing is looked for twice in the same one."""

    def __call__(self, *, now: datetime) -> int:
        """Look whether open gaps are filled; how many reps were told."""
        generation = self.library.generation()
        if generation == self._looked_at:
            return 0
        told: set[tuple[str, str]] = set()
        for gap in self.gaps.open():
            pieces = self._fitting(gap, now)
            if pieces and self.gaps.fill(gap.number, at=now):
                self._tell(gap, pieces[0], told)
        self._looked_at = generation
        return len(told)

    def _fitting(self, gap: Gap, now: datetime) -> Sequence[ContentLine]:
        try:
            if gap.lead_id is None:
                return self.find(gap.topic, now=now, to_send=True) if gap.topic else ()
            return self.choose(gap.lead_id, topic=gap.topic, now=now)
        except (LeadNotFound, NothingToSend):
            return ()

    def _tell(self, gap: Gap, piece: ContentLine, told: set[tuple[str, str]]) -> None:
        rep = next((rep for rep in self.reps.all() if rep.id == gap.by), None)
        if rep is None or (rep.id, gap.lead_id or gap.topic) in told:
            return
        try:
            self.teller.tell(rep, self._sentence(gap, piece, rep))
        except AnnouncementFailed:
            return
        told.add((rep.id, gap.lead_id or gap.topic))

    def _sentence(self, gap: Gap, piece: ContentLine, rep: Rep) -> str:
        asked = f"You asked for content on “{gap.topic}”" if gap.topic else "You asked for content"
        if gap.lead_id is None:
            return f"📚 {asked}; now there is “{piece.title}”."
        lead = self.leads.get(gap.lead_id).lead
        at = f" at {lead.company}" if lead.company else ""
        command = f"/lead send {lead.shown}: {piece.title}"
        return f"📚 {asked} for {lead.shown}{at}; now there is “{piece.title}”. To send it: {command}"
