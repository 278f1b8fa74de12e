"""Evidence rows, and the spans of time in which a criterion has a level."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, fields
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, delete, insert, select

from bot.domain.evidence import Evidence
from bot.domain.lead import LeadId
from bot.domain.ledger import current
from bot.domain.words import Criterion, Level
from bot.storage.database import Database, among, wanted
from bot.storage.tables import BANT_SPAN, EVIDENCE

COLUMNS = tuple(EVIDENCE.c[f.name] for f in fields(Evidence) if f.name != "lead_id")


def evidence_of(
    connection: Connection, database: Database, leads: Mapping[int, LeadId]
) -> Mapping[int, tuple[Evidence, ...]]:
    """Evidence on leads given by their numbers, oldest first."""
    found: dict[int, list[Evidence]] = defaultdict(list)
    sqlite = database.is_sqlite
    for row in connection.execute(_of_leads(sqlite=sqlite), wanted(leads, sqlite=sqlite)).mappings():
        known = dict(row)
        number = known.pop("lead_number")
        known["criterion"], known["level"] = Criterion(known["criterion"]), Level(known["level"])
        found[number].append(Evidence(lead_id=leads[number], **known))
    return {number: tuple(rows) for number, rows in found.items()}


@cache
def _of_leads(*, sqlite: bool) -> Select[Any]:
    mine = among(EVIDENCE.c.lead_number, sqlite=sqlite)
    return select(EVIDENCE.c.lead_number, *COLUMNS).where(mine).order_by(EVIDENCE.c.at, EVIDENCE.c.id)


def add_evidence(
    connection: Connection, database: Database, number: int, lead_id: LeadId, rows: Sequence[Evidence]
) -> None:
    """Save new rows on a lead."""
    if rows:
        connection.execute(insert(EVIDENCE), [_row(number, evidence) for evidence in rows])
        _respan(connection, database, number, lead_id)


def remove_evidence(
    connection: Connection, database: Database, number: int, lead_id: LeadId, ids: Sequence[str]
) -> None:
    """Take rows away that came with a change which is undone."""
    if ids:
        connection.execute(delete(EVIDENCE).where(EVIDENCE.c.id.in_(ids)))
        _respan(connection, database, number, lead_id)


def _row(number: int, evidence: Evidence) -> dict[str, Any]:
    values = asdict(evidence) | {"lead_number": number}
    del values["lead_id"]
    return values | {"criterion": str(evidence.criterion), "level": str(evidence.level)}


def _respan(connection: Connection, database: Database, number: int, lead_id: LeadId) -> None:
    connection.execute(delete(BANT_SPAN).where(BANT_SPAN.c.lead_number == number))
    rows = evidence_of(connection, database, {number: lead_id}).get(number, ())
    spans = [{"lead_number": number, **span} for span in spans_of(rows)]
    if spans:
        connection.execute(insert(BANT_SPAN), spans)


def spans_of(rows: Sequence[Evidence]) -> Iterator[dict[str, Any]]:
    """
    From when until when each criterion has which level; unknown is left out.

    The ledger's reading changes only when evidence comes in or expires, so it is asked at those moments.
    """
    if not rows:
        return
    last_told = max(row.at for row in rows)
    ends = {row.expires_at for row in rows if row.expires_at is not None}
    moments = sorted({row.at for row in rows} | ends)
    readings = [(moment, current(rows, now=moment)) for moment in moments]
    for criterion in Criterion:
        levels = ((moment, reading[criterion].level) for moment, reading in readings)
        yield from _merged(criterion, levels, last_told)


def _merged(
    criterion: Criterion, levels: Iterable[tuple[datetime, Level]], last_told: datetime
) -> Iterator[dict[str, Any]]:
    since, held = None, Level.UNKNOWN
    for moment, level in [*levels, (None, None)]:
        if level is held:
            continue
        if since is not None and held is not Level.UNKNOWN:
            told = since <= last_told and (moment is None or last_told < moment)
            span = {"since": since, "until": moment, "last_told": told}
            yield {"criterion": str(criterion), "level": str(held), **span}
        since, held = moment, level or Level.UNKNOWN
