"""Changes of the rules in a database."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, RowMapping, Select, insert, select, update

from bot.domain.lead import LeadId
from bot.domain.rep import RepId
from bot.domain.rules_change import (
    Act,
    ChangeState,
    ProposalOutdated,
    RulesChange,
    RulesChangeDecided,
    RulesChangeUnknown,
)
from bot.domain.rules_preview import Mover, RulesPreview
from bot.domain.words import Band
from bot.storage.database import Database
from bot.storage.tables import LEAD, RULES_CHANGE, RULES_MOVER

ROW, MOVER = RULES_CHANGE.c, RULES_MOVER.c
PREVIEW = TypeAdapter(RulesPreview)
ACTS = ("proposed", "decided", "reverted")


class SqlRulesChanges:
    """The `RulesChanges` port."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, change: RulesChange) -> RulesChange:
        """Keep a new one with its movers."""
        with self._database.writing(leads=True) as connection:
            number = connection.execute(
                insert(RULES_CHANGE).values(**_values(change)).returning(ROW.number)
            ).scalar_one()
            _keep_movers(connection, number, change.preview.movers)
        return replace(change, number=number)

    def get(self, number: int) -> RulesChange:
        """With its movers; a lead that was forgotten since is not among them. Raises RulesChangeUnknown."""
        with self._database.reading() as connection:
            row = connection.execute(select(RULES_CHANGE).where(ROW.number == number)).mappings().first()
            if row is None:
                raise RulesChangeUnknown(f"I know no change {number} of the rules. `leadbot rules history` lists them.")
            return _change(row, [_mover(found) for found in connection.execute(_movers_of(number)).mappings()])

    def latest(self, *, limit: int = 50) -> Sequence[RulesChange]:
        """The newest first, without their movers."""
        newest = select(RULES_CHANGE).order_by(ROW.number.desc()).limit(limit)
        with self._database.reading() as connection:
            return [_change(row, ()) for row in connection.execute(newest).mappings()]

    def in_force(self, file_version: str) -> int | None:
        """The change approved last over this version of the file."""
        with self._database.reading() as connection:
            return _in_force(connection, file_version)

    def settle(self, change: RulesChange, *, over: int | None) -> None:
        """One decides at a time, in every process: the second sees what the first did."""
        was = ChangeState.APPROVED if change.state is ChangeState.REVERTED else ChangeState.OPEN
        here = update(RULES_CHANGE).where(ROW.number == change.number, ROW.state == was)
        with self._database.writing(leads=True) as connection:
            if change.state is ChangeState.APPROVED and _in_force(connection, change.file_version) != over:
                raise ProposalOutdated
            values = {"state": change.state, **_acted("decided", change.decided), **_acted("reverted", change.reverted)}
            done = connection.execute(here.values(**values)).rowcount
        if not done:
            raise RulesChangeDecided(self.get(change.number).how_it_ended)


def _in_force(connection: Connection, file_version: str) -> int | None:
    approved = (ROW.state == ChangeState.APPROVED, ROW.file_version == file_version)
    last = select(ROW.number).where(*approved).order_by(ROW.decided_at.desc(), ROW.number.desc()).limit(1)
    number: int | None = connection.execute(last).scalar()
    return number


def _values(change: RulesChange) -> dict[str, Any]:
    plain = ("state", "version", "base_version", "file_version", "note", "text")
    counts = replace(change.preview, movers=())
    return {
        **{name: getattr(change, name) for name in plain},
        "preview": PREVIEW.dump_python(counts, mode="json"),
        **{name: value for act in ACTS for name, value in _acted(act, getattr(change, act)).items()},
    }


def _acted(name: str, act: Act | None) -> dict[str, Any]:
    if act is None:
        return {}
    return {f"{name}_by": act.by, f"{name}_name": act.name, f"{name}_at": act.at} | (
        {f"{name}_why": act.why} if name != "proposed" else {}
    )


def _change(row: RowMapping, movers: Sequence[Mover]) -> RulesChange:
    proposed = _act(row, "proposed")
    assert proposed is not None  # noqa: S101 - the columns take no blanks
    return RulesChange(
        number=row["number"],
        state=ChangeState(row["state"]),
        text=row["text"],
        version=row["version"],
        base_version=row["base_version"],
        file_version=row["file_version"],
        note=row["note"],
        proposed=proposed,
        decided=_act(row, "decided"),
        reverted=_act(row, "reverted"),
        preview=replace(PREVIEW.validate_python(row["preview"]), movers=tuple(movers)),
    )


def _act(row: RowMapping, name: str) -> Act | None:
    if row[f"{name}_by"] is None:
        return None
    why: str = row[f"{name}_why"] or "" if name != "proposed" else ""
    return Act(by=RepId(row[f"{name}_by"]), name=row[f"{name}_name"], at=row[f"{name}_at"], why=why)


def _keep_movers(connection: Connection, number: int, movers: Sequence[Mover]) -> None:
    numbers: Mapping[str, int] = dict(
        connection.execute(select(LEAD.c.id, LEAD.c.number).where(LEAD.c.id.in_([m.lead_id for m in movers]))).all()
    )
    rows = [
        {
            "change_number": number,
            "place": place,
            "lead_number": numbers[mover.lead_id],
            "score_before": mover.score_before,
            "score_after": mover.score_after,
            "band_before": mover.band_before,
            "band_after": mover.band_after,
        }
        for place, mover in enumerate(movers)
        if mover.lead_id in numbers
    ]
    if rows:
        connection.execute(insert(RULES_MOVER), rows)


def _movers_of(number: int) -> Select[Any]:
    joined = RULES_MOVER.join(LEAD, LEAD.c.number == MOVER.lead_number)
    return select(RULES_MOVER, LEAD.c.id).select_from(joined).where(MOVER.change_number == number).order_by(MOVER.place)


def _mover(row: RowMapping) -> Mover:
    return Mover(
        lead_id=LeadId(row["id"]),
        score_before=row["score_before"],
        score_after=row["score_after"],
        band_before=Band(row["band_before"]),
        band_after=Band(row["band_after"]),
    )
