"""Changes as rows and back."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, insert

from bot.domain.change import Change, ChangeId, ChangeKind, ChangeNote
from bot.domain.lead import LeadId, Standing
from bot.domain.words import Band
from bot.storage.lead_document import lead_document
from bot.storage.lead_rows import Stored
from bot.storage.tables import CHANGE

NOBODY = LeadId("")


def record(
    connection: Connection,
    *,
    note: ChangeNote,
    before: Stored | None = None,
    after: Stored | None = None,
    evidence_ids: tuple[str, ...] = (),
    told: Mapping[str, object] | None = None,
    about: LeadId = NOBODY,
) -> Change:
    """
    Write down a change of one lead: what it was before and is after.

    `told` takes the place of `after` for a change that is about no single lead, or leaves `about` as it is.
    """
    known = after or before
    values = {
        "lead_id": known.lead.id if known else about,
        "before": lead_document(before.lead) if before else None,
        "after": lead_document(after.lead) if after else dict(told or {}),
        "evidence_ids": list(evidence_ids),
    }
    found = connection.execute(
        insert(CHANGE).values(
            **values,
            kind=str(note.kind),
            by=note.by,
            at=note.at,
            where=note.where,
            summary=note.summary,
            standing_before=standing_document(before.standing) if before else None,
            version_after=after.version if after else None,
        )
    ).inserted_primary_key
    return change_of({**values, "number": found[0] if found else 0, "undone_at": None}, note)


def change_of(row: Mapping[str, Any] | RowMapping, note: ChangeNote) -> Change:
    """The change that a row holds."""
    return Change(
        id=change_id(row["number"]),
        lead_id=LeadId(row["lead_id"]),
        note=note,
        before=row["before"],
        after=row["after"],
        evidence_ids=tuple(row["evidence_ids"]),
        undone_at=row["undone_at"],
    )


def note_of(row: RowMapping) -> ChangeNote:
    """Who made the change of a row, from where and why."""
    return ChangeNote(
        kind=ChangeKind(row["kind"]), by=row["by"], at=row["at"], where=row["where"], summary=row["summary"]
    )


def change_id(number: int) -> ChangeId:
    """How people and Slack call the change of that number."""
    return ChangeId(f"C-{number}")


def number_of(change: ChangeId) -> int | None:
    """The number behind a change's id; None where it is none of ours."""
    digits = change.removeprefix("C-")
    return int(digits) if digits.isdecimal() and digits.isascii() else None


def standing_document(standing: Standing) -> dict[str, object]:
    """A standing as plain JSON values."""
    values = {f.name: getattr(standing, f.name) for f in fields(Standing)}
    return {name: v.isoformat() if isinstance(v, datetime) else v for name, v in values.items()}


def standing_of(document: Mapping[str, Any]) -> Standing:
    """The standing that the document was made of."""
    times = {name: datetime.fromisoformat(document[name]) for name in ("scored_at", "band_since")}
    return Standing(**{**document, **times, "band": Band(document["band"])})
