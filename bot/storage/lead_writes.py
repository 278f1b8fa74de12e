"""Changing leads, one person's click at a time."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection, RowMapping, Text, cast, delete, func, or_, select, update
from sqlalchemy.exc import IntegrityError

from bot.domain.change import Change, ChangeId, ChangeKind, ChangeNote
from bot.domain.errors import LeadChangedElsewhere, LeadNotFound, NothingToUndo
from bot.domain.evidence import Evidence
from bot.domain.lead import Lead, LeadId, Standing
from bot.domain.outcome import Outcome
from bot.domain.rep import RepId
from bot.domain.score_change import ScoreCause
from bot.storage import changes as rows
from bot.storage.database import Database
from bot.storage.evidence_store import add_evidence, remove_evidence
from bot.storage.lead_document import lead_of
from bot.storage.lead_rows import Stored
from bot.storage.lead_store import Write, by_id, erase, following, fresh, next_number, write
from bot.storage.open_overrides import take_back_overrides
from bot.storage.outcomes import Decision, keep_outcomes
from bot.storage.parkings import take_back_parkings
from bot.storage.sendings import withdraw
from bot.storage.stage_moves import take_back_stage_moves
from bot.storage.storable import UNSTORABLE, storable
from bot.storage.suppression import forgotten_among, suppress
from bot.storage.tables import ALERT, CHANGE, THREAD_DOCUMENT
from bot.usecases.ports import TO_BE_SCORED

ERASED = "A lead was erased on request."
"""All that the record of an erasure says: the id is made of the address, so not even that stays."""

SOMEBODY = "somebody"
"""Whom others were told of, once that person is erased."""


class SqlLeadWrites:
    """Changes of leads, each with its record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(
        self,
        lead: Lead,
        *,
        standing: Standing,
        evidence: Sequence[Evidence] = (),
        outcome: Outcome | None = None,
        note: ChangeNote,
    ) -> Change:
        """
        Write the lead, its new evidence, how it ended and the record of the change in one transaction.

        Raises LeadChangedElsewhere if `lead.version` is not the stored one (0 for a new lead).
        """
        try:
            return self._save(lead, standing, evidence, outcome, note)
        except UNSTORABLE:
            rows = [storable(row) for row in evidence]
            return self._save(storable(lead), standing, rows, storable(outcome) if outcome else None, storable(note))
        except IntegrityError as cause:
            # Somebody else was a moment faster with the same identity.
            raise LeadChangedElsewhere from cause

    def changes(self, *, lead_id: LeadId | None = None, by: RepId | None = None, limit: int = 50) -> Sequence[Change]:
        """The latest changes first."""
        statement = select(CHANGE).order_by(CHANGE.c.number.desc()).limit(limit)
        if lead_id is not None:
            statement = statement.where(CHANGE.c.lead_id == lead_id)
        if by is not None:
            statement = statement.where(CHANGE.c.by == by)
        with self._database.reading() as connection:
            found = connection.execute(statement).mappings()
            return [rows.change_of(row, rows.note_of(row)) for row in found]

    def take_back(self, change_id: ChangeId, *, note: ChangeNote) -> Change:
        """
        Restore what was before a change (a new lead goes away, content was not sent) and record that.

        Raises NothingToUndo if it is undone already, LeadChangedElsewhere if the lead was changed since.
        """
        with self._database.writing(leads=True) as connection:
            change = _undoable(connection, change_id)
            undone = update(CHANGE).where(CHANGE.c.number == change["number"]).values(undone_at=note.at)
            if change["kind"] == ChangeKind.SENT:
                connection.execute(undone)
                return withdraw(connection, change, note)
            now = by_id(connection, self._database, change["lead_id"])
            if now is None or now.version != change["version_after"]:
                raise LeadChangedElsewhere
            connection.execute(undone)
            take_back_overrides(connection, change["number"], at=note.at)
            take_back_parkings(connection, change["number"], at=note.at)
            take_back_stage_moves(connection, now.number, made_at=change["at"])
            after = self._restored(connection, change, now, note)
            return rows.record(connection, note=note, before=now, after=after)

    def forget(self, lead_id: LeadId, *, note: ChangeNote) -> Mapping[str, int]:
        """
        Erase the lead and every row about it; returns rows erased by table.

        A salted hash of the identity stays, so that an import does not bring the person back.
        """
        with self._database.writing(leads=True) as connection:
            stored = by_id(connection, self._database, lead_id)
            if stored is None:
                raise LeadNotFound
            erased = erase(connection, stored) | _erase_mentions(connection, stored.lead)
            _unname(connection, stored.lead)
            suppress(connection, stored.lead, at=note.at)
            rows.record(connection, note=replace(note, kind=ChangeKind.FORGOTTEN, summary=ERASED))
        self._database.scrub()
        return {table: number for table, number in erased.items() if number}

    def forgotten(self, identities: Sequence[str]) -> frozenset[str]:
        """Which of these identities were erased on request."""
        with self._database.reading() as connection:
            return forgotten_among(connection, identities)

    def _save(
        self,
        lead: Lead,
        standing: Standing,
        evidence: Sequence[Evidence],
        outcome: Outcome | None,
        note: ChangeNote,
    ) -> Change:
        with self._database.writing(leads=True) as connection:
            old = by_id(connection, self._database, lead.id)
            if lead.version != (old.version if old else 0):
                raise LeadChangedElsewhere
            new = following(old, lead, standing) if old else fresh(next_number(connection), lead, standing)
            told = ", ".join(row.told for row in evidence)
            cause = ScoreCause(kind=note.kind, ref=told)
            write(connection, self._database, [Write(new, old)], cause=cause, at=note.at)
            add_evidence(connection, self._database, new.number, lead.id, evidence)
            ids = tuple(row.id for row in evidence)
            change = rows.record(connection, note=note, before=old, after=new, evidence_ids=ids)
            if outcome and old:
                number = rows.number_of(change.id)
                keep_outcomes(connection, [Decision(before=old, outcome=outcome, change_number=number)], note=note)
            return change

    def _restored(self, connection: Connection, change: RowMapping, now: Stored, note: ChangeNote) -> Stored | None:
        remove_evidence(connection, self._database, now.number, now.lead.id, change["evidence_ids"])
        if change["before"] is None:
            erase(connection, now)
            return None
        # As good as it was then; what happened since counts with the next scoring.
        standing = replace(rows.standing_of(change["standing_before"]), rules_version=TO_BE_SCORED)
        restored = following(now, lead_of(change["before"], version=now.version), standing)
        write(connection, self._database, [Write(restored, now)], cause=ScoreCause(kind=note.kind))
        return restored


def _undoable(connection: Connection, change_id: ChangeId) -> RowMapping:
    number = rows.number_of(change_id)
    found = connection.execute(select(CHANGE).where(CHANGE.c.number == number)).mappings().first()
    if found is None or found["undone_at"] is not None:
        raise NothingToUndo
    if found["version_after"] is None and found["kind"] != ChangeKind.SENT:
        raise NothingToUndo
    return found


def _erase_mentions(connection: Connection, lead: Lead) -> dict[str, int]:
    """Changes of the lead, and threads in which it came up."""
    said = func.lower(cast(THREAD_DOCUMENT.c.document, Text))
    full_name = lead.name if " " in lead.name else None
    words = [text for text in (lead.id, lead.email, full_name) if text]
    # A document's text has letters beyond ASCII escaped, as JSON has it.
    mentions = or_(*(said.contains(json.dumps(text)[1:-1].lower(), autoescape=True) for text in words))
    threads = delete(THREAD_DOCUMENT).where(mentions)
    return {
        "change": connection.execute(delete(CHANGE).where(CHANGE.c.lead_id == lead.id)).rowcount,
        "thread_document": connection.execute(threads).rowcount,
    }


def _unname(connection: Connection, lead: Lead) -> None:
    """What reps are told of somebody else, such as a colleague who opened the same, names the lead no more."""
    text = ALERT.c.text
    for name in (lead.email, lead.name if " " in lead.name else None):
        if name:
            named = update(ALERT).where(text.contains(name, autoescape=True))
            connection.execute(named.values(text=func.replace(text, name, SOMEBODY)))
