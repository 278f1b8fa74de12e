"""See what content does: what came of each piece that was sent, and for whom there is too little."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.coverage import Cell, Meant, matrix
from bot.domain.performance import Record, told
from bot.usecases.ports import Sendings
from knowledge.passage import Audience, LibraryStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece that was sent, and what came of it."""

    title: str
    record: Record

    @property
    def sentence(self) -> str:
        """`sent to 4; 3 of 4 opened, 1 of 4 opened again, 1 of 4 moved on`."""
        record = self.record
        said = [
            told(record.opened, record.sent, "opened"),
            told(record.reopened, record.sent, "opened again"),
            told(record.moved, record.sent, "moved a stage or became hot within 30 days"),
        ]
        return f"sent to {record.sent}; {', '.join(said)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentReport:
    """Everything about what content does."""

    pieces: tuple[Piece, ...]
    """What was sent most often first."""
    cells: tuple[tuple[Cell, ...], ...]
    """Stage by persona, of what may be sent today."""


@dataclass(frozen=True, slots=True)
class SeeContent:
    """Count."""

    sendings: Sendings
    library: LibraryStore

    def __call__(self, *, now: datetime) -> ContentReport:
        """What came of what, as of now."""
        pieces = [Piece(title=record.title, record=record) for record in self.sendings.records().values()]
        usable = [a for a in self.library.assets() if a.audience is Audience.EXTERNAL and a.usable(now.date())]
        return ContentReport(
            pieces=tuple(sorted(pieces, key=lambda piece: (-piece.record.sent, -piece.record.opened, piece.title))),
            cells=matrix([Meant(stages=asset.stages, personas=asset.personas) for asset in usable]),
        )
