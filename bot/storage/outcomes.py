"""How leads ended, and what their scores were before anybody knew."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, and_, insert, or_, select

from bot.domain.change import ChangeNote
from bot.domain.lead import LeadId
from bot.domain.outcome import Noted, Outcome, OutcomeKind
from bot.domain.score_override import Override
from bot.domain.words import Band
from bot.storage.database import Database
from bot.storage.lead_rows import Stored
from bot.storage.open_overrides import open_overrides, rules_said
from bot.storage.tables import CHANGE, LEAD, OUTCOME

ROW = OUTCOME.c


class SqlOutcomes:
    """Outcomes of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def told(self, lead_ids: Sequence[LeadId]) -> Mapping[LeadId, Outcome]:
        """The latest outcome that people recorded, of each of these leads that has one."""
        wanted = _standing().where(LEAD.c.id.in_(lead_ids), ROW.change_number.is_not(None))
        return {row["id"]: _outcome(row) for row in self._rows(wanted)}

    def noted(self) -> Sequence[Noted]:
        """The latest outcome of each lead that had been scored before, by whomever, oldest first."""
        latest = {row["id"]: row for row in self._rows(_standing())}
        return sorted((_noted(row) for row in latest.values()), key=lambda noted: noted.noted_at)

    def _rows(self, statement: Select[Any]) -> Sequence[RowMapping]:
        with self._database.reading() as connection:
            return connection.execute(statement).mappings().all()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A lead as it was before its outcome became known, and that outcome."""

    before: Stored
    outcome: Outcome
    change_number: int | None
    """The change by which a person recorded it; None for an import."""


def keep_outcomes(connection: Connection, decisions: Iterable[Decision], *, note: ChangeNote) -> None:
    """Write outcomes down beside the scores that their leads had."""
    decided = list(decisions)
    said = open_overrides(connection) if decided else {}
    rows = [
        {
            "lead_number": decision.before.number,
            "kind": str(decision.outcome.kind),
            "at": decision.outcome.at,
            "reason": decision.outcome.reason,
            "noted_at": note.at,
            "by": note.by,
            "change_number": decision.change_number,
            **dict(zip(("score_before", "band_before"), _by_rules(decision.before, said), strict=True)),
            "version_before": decision.before.standing.rules_version,
        }
        for decision in decided
    ]
    if rows:
        connection.execute(insert(OUTCOME), rows)


def _by_rules(before: Stored, said: Mapping[int, Override]) -> tuple[int, str]:
    """The score that scoring is held to: never what a rep said in its place."""
    return rules_said(said.get(before.number), before.standing)


def _standing() -> Select[Any]:
    """Outcomes that nobody took back, in the order in which they came."""
    undone = and_(CHANGE.c.number == ROW.change_number, CHANGE.c.undone_at.is_not(None))
    joined = OUTCOME.join(LEAD, LEAD.c.number == ROW.lead_number).outerjoin(CHANGE, undone)
    valid = or_(ROW.change_number.is_(None), CHANGE.c.number.is_(None))
    return select(LEAD.c.id, *OUTCOME.c).select_from(joined).where(valid).order_by(ROW.number)


def _outcome(row: RowMapping) -> Outcome:
    at: datetime | None = row["at"]
    return Outcome(kind=OutcomeKind(row["kind"]), at=at, reason=row["reason"])


def _noted(row: RowMapping) -> Noted:
    return Noted(
        lead_id=row["id"],
        outcome=_outcome(row),
        noted_at=row["noted_at"],
        by=row["by"],
        score_before=row["score_before"],
        band_before=Band(row["band_before"]),
        version_before=row["version_before"],
    )
