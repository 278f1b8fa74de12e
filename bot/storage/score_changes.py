"""Changes of scores as rows and back."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import Connection, RowMapping

from bot.domain.change import ChangeKind
from bot.domain.lead import Standing
from bot.domain.score_change import Axes, CauseKind, ScoreCause, ScoreChange
from bot.domain.words import Band
from bot.storage.database import Database, run_many

KINDS: dict[str, CauseKind | ChangeKind] = {kind.value: kind for kind in (*CauseKind, *ChangeKind)}
AXES = ("fit", "engagement", "readiness")
COLUMNS = (
    *("lead_number", "at", "score_before", "score_after", "band_before", "band_after", "cause", "ref"),
    *(f"{axis}_{when}" for axis in AXES for when in ("before", "after")),
)
INSERTION = f"INSERT INTO score_change ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"  # noqa: S608
"""Names are our own columns'."""


class Move(NamedTuple):
    """A lead's standing that became another one; a plain tuple, because nights move a million of them."""

    number: int
    before: Standing
    after: Standing
    cause: ScoreCause

    @property
    def counts(self) -> bool:
        """Whether the score or the band is another one."""
        return self.before.score != self.after.score or self.before.band is not self.after.band


def keep_score_changes(connection: Connection, database: Database, moves: Iterable[Move]) -> None:
    """Record those whose score or band became another."""
    run_many(connection, INSERTION, [_row(database, move) for move in moves if move.counts])


def _row(database: Database, move: Move) -> tuple[Any, ...]:
    number, before, after, cause = move
    return (
        number,
        database.to_column(after.band_since if before.band is not after.band else after.scored_at),
        before.score,
        after.score,
        before.band.value,
        after.band.value,
        cause.kind.value,
        cause.ref or None,
        before.fit,
        after.fit,
        before.engagement,
        after.engagement,
        before.readiness,
        after.readiness,
    )


def score_change_of(row: RowMapping) -> ScoreChange:
    """The change that a row holds."""
    return ScoreChange(
        at=row["at"],
        before=row["score_before"],
        after=row["score_after"],
        band_before=Band(row["band_before"]),
        band_after=Band(row["band_after"]),
        cause=_cause(row),
        axes_before=_axes(row, "before"),
        axes_after=_axes(row, "after"),
    )


def _cause(row: RowMapping) -> ScoreCause:
    """Rows from before causes were told apart say that time passed, which most of them were about."""
    return ScoreCause(kind=KINDS.get(row["cause"], CauseKind.FADED), ref=row["ref"] or "")


def _axes(row: RowMapping, when: str) -> Axes | None:
    fit, engagement, readiness = (row[f"{axis}_{when}"] for axis in AXES)
    return None if fit is None else (fit, engagement, readiness)
