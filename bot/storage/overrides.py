"""Scores that reps set themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, and_, insert, or_, select, update

from bot.domain.change import Change, ChangeNote
from bot.domain.errors import LeadChangedElsewhere
from bot.domain.lead import Lead, LeadId, ScoredLead, Standing
from bot.domain.outcome import OutcomeKind
from bot.domain.score_change import ScoreCause
from bot.domain.score_override import Judged, NoOverride, Override
from bot.storage import changes
from bot.storage.database import Database
from bot.storage.lead_rows import Stored
from bot.storage.lead_store import Write, by_id, following, write
from bot.storage.open_overrides import open_override, override_of
from bot.storage.storable import UNSTORABLE, storable
from bot.storage.tables import LEAD, REP, SCORE_OVERRIDE

ROW = SCORE_OVERRIDE.c


class SqlOverrides:
    """Overrides of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, override: Override, *, lead: Lead, standing: Standing, note: ChangeNote) -> Change:
        """See the port."""
        try:
            return self._put(override, lead, standing, note)
        except UNSTORABLE:
            return self._put(storable(override), lead, standing, storable(note))

    def clear(self, lead: Lead, *, standing: Standing, note: ChangeNote) -> Change:
        """See the port."""
        with self._database.writing(leads=True) as connection:
            old = _unchanged(connection, self._database, lead)
            gone = open_override(connection, old.number)
            if gone is None:
                raise NoOverride
            _end(connection, [gone.number], at=note.at)
            new = following(old, lead, standing)
            write(connection, self._database, [Write(new, old)], cause=ScoreCause(kind=note.kind, ref="cleared"))
            change = changes.record(connection, note=note, before=old, after=new)
            _ended_by(connection, [gone.number], change)
            return change

    def over(self, *, now: datetime) -> Sequence[Override]:
        """See the port."""
        return [override_of(row) for row in self._rows(_all().where(ROW.ended_at.is_(None), ROW.until <= now))]

    def end(self, numbers: Sequence[int], *, at: datetime) -> None:
        """See the port."""
        with self._database.writing() as connection:
            _end(connection, numbers, at=at)

    def unjudged(self) -> Sequence[Override]:
        """See the port."""
        kept = or_(ROW.ended_change.is_(None), ROW.ended_at.is_(None))
        return [override_of(row) for row in self._rows(_all().where(ROW.judged_at.is_(None), kept))]

    def judge(self, number: int, outcome: OutcomeKind, *, at: datetime) -> bool:
        """See the port."""
        mine = and_(ROW.number == number, ROW.judged_at.is_(None))
        with self._database.writing() as connection:
            judged = update(SCORE_OVERRIDE).where(mine).values(judged_at=at, outcome=str(outcome))
            return connection.execute(judged).rowcount == 1

    def judged(self, *, since: datetime) -> Sequence[Judged]:
        """See the port."""
        rows = self._rows(_all().where(ROW.judged_at >= since))
        return [Judged(override=override_of(row), outcome=OutcomeKind(row["outcome"])) for row in rows]

    def _put(self, override: Override, lead: Lead, standing: Standing, note: ChangeNote) -> Change:
        with self._database.writing(leads=True) as connection:
            old = _unchanged(connection, self._database, lead)
            gone = open_override(connection, old.number)
            if gone:
                _end(connection, [gone.number], at=note.at)
            made = connection.execute(insert(SCORE_OVERRIDE).values(**_values(override, old.number)))
            new = following(old, lead, standing)
            said = ScoreCause(kind=note.kind, ref=f"{override.score} {override.band}")
            write(connection, self._database, [Write(new, old)], cause=said)
            change = changes.record(connection, note=note, before=old, after=new)
            number = changes.number_of(change.id)
            mine = ROW.number == (made.inserted_primary_key or (0,))[0]
            connection.execute(update(SCORE_OVERRIDE).where(mine).values(change_number=number))
            if gone:
                _ended_by(connection, [gone.number], change)
            return change

    def _rows(self, statement: Select[Any]) -> Sequence[RowMapping]:
        with self._database.reading() as connection:
            return connection.execute(statement.order_by(ROW.number)).mappings().all()


def with_overrides(connection: Connection, leads: Sequence[ScoredLead]) -> tuple[ScoredLead, ...]:
    """The leads with what reps say of them; there are few such scores at any time, so all are read."""
    said = open_by_lead(connection)
    if not said:
        return tuple(leads)
    return tuple(replace(one, override=said[one.lead.id]) if one.lead.id in said else one for one in leads)


def open_by_lead(connection: Connection) -> Mapping[LeadId, Override]:
    """Those that count now."""
    rows = connection.execute(OPEN).mappings()
    return {LeadId(row["lead_id"]): override_of(row) for row in rows}


def _all() -> Select[Any]:
    joined = SCORE_OVERRIDE.join(LEAD, LEAD.c.number == ROW.lead_number).outerjoin(REP, REP.c.id == ROW.by)
    return select(*SCORE_OVERRIDE.c, LEAD.c.id.label("lead_id"), REP.c.shown.label("by_name")).select_from(joined)


OPEN = _all().where(ROW.ended_at.is_(None))
"""Made once: every list of leads asks for them."""


def _unchanged(connection: Connection, database: Database, lead: Lead) -> Stored:
    old = by_id(connection, database, lead.id)
    if old is None or old.version != lead.version:
        raise LeadChangedElsewhere
    return old


def _end(connection: Connection, numbers: Sequence[int], *, at: datetime) -> None:
    mine = and_(ROW.number.in_(numbers), ROW.ended_at.is_(None))
    connection.execute(update(SCORE_OVERRIDE).where(mine).values(ended_at=at))


def _ended_by(connection: Connection, numbers: Sequence[int], change: Change) -> None:
    ended = update(SCORE_OVERRIDE).where(ROW.number.in_(numbers))
    connection.execute(ended.values(ended_change=changes.number_of(change.id)))


def _values(override: Override, lead_number: int) -> dict[str, Any]:
    return {
        "lead_number": lead_number,
        "score": override.score,
        "band": str(override.band),
        "reason": override.reason,
        "by": override.by,
        "made_at": override.made_at,
        "until": override.until,
        "rules_score": override.rules_score,
        "rules_band": str(override.rules_band),
    }
