"""Finished leads out of rows: the columns that are read, and the values made of them, in one order."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import StrEnum
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Integer, case, type_coerce

from bot.domain.lead import Lead, ScoredLead, Standing
from bot.domain.rep import Rep, Role
from bot.domain.words import Band
from bot.storage.lead_document import TIMES, WORDS
from bot.storage.lead_rows import Stored
from bot.storage.tables import LEAD, LEAD_TEXT, REP

ReadTime = Callable[[Any], Any]
"""Makes an aware UTC time of what this database's driver gives."""

LEAD_FIELDS = tuple(field.name for field in fields(Lead))
STANDING_FIELDS = tuple(field.name for field in fields(Standing))
REP_FIELDS = tuple(field.name for field in fields(Rep))

BY_WORD: Mapping[str, Mapping[str, StrEnum]] = {
    name: {word.value: word for word in words} for name, words in WORDS.items()
}
BANDS = {band.value: band for band in Band}


def _column(name: str) -> ColumnElement[Any]:
    """A lead's column as the driver gives it; times and documents are read below, faster than one by one."""
    if name == "account":
        return case((LEAD_TEXT.c.account_given, LEAD.c.account)).label(name)
    column = LEAD.c[name] if name in LEAD.c else LEAD_TEXT.c[name]
    return _raw(column) if name in TIMES or name == "custom" else column


def _raw(column: ColumnElement[Any]) -> ColumnElement[Any]:
    return type_coerce(column, Integer)


STANDING_COLUMNS: tuple[ColumnElement[Any], ...] = tuple(
    _raw(LEAD.c[name]) if name in {"scored_at", "band_since"} else LEAD.c[name] for name in STANDING_FIELDS
)

LEAD_COLUMNS: tuple[ColumnElement[Any], ...] = (
    *(_column(name) for name in LEAD_FIELDS),
    *STANDING_COLUMNS,
    LEAD.c.number,
    _raw(LEAD.c.last_event_at),
    _raw(LEAD.c.first_scored_at),
    _raw(LEAD.c.last_activity_at),
)
"""What a lead is made of."""

REP_COLUMNS: tuple[ColumnElement[Any], ...] = tuple(REP.c[name] for name in REP_FIELDS)

WITH_TEXT: FromClause = LEAD.join(LEAD_TEXT, LEAD_TEXT.c.number == LEAD.c.number)
WITH_OWNER: FromClause = WITH_TEXT.outerjoin(REP, REP.c.id == LEAD.c.owner_id)

STANDING_AT = len(LEAD_FIELDS)
NUMBER_AT = STANDING_AT + len(STANDING_FIELDS)
OWNER_AT = len(LEAD_COLUMNS)


def lead_of_row(row: Any, time: ReadTime) -> Lead:
    """The lead of a row that begins with LEAD_COLUMNS."""
    known = dict(zip(LEAD_FIELDS, row, strict=False))
    for name, words in BY_WORD.items():
        if (word := known[name]) is not None:
            known[name] = words[word]
    for name in TIMES:
        known[name] = time(known[name])
    known["unsubscribed"] = bool(known["unsubscribed"])
    known["do_not_contact"] = bool(known["do_not_contact"])
    known["custom"] = document_of(known["custom"])
    return Lead(**known)


def standing_of_row(row: Any, time: ReadTime) -> Standing:
    """The standing of a row that begins with LEAD_COLUMNS."""
    return standing_of(row[STANDING_AT:NUMBER_AT], time)


def standing_of(row: Any, time: ReadTime) -> Standing:
    """The standing of a row of STANDING_COLUMNS."""
    score, fit, engagement, readiness, band, scored_at, band_since, rules_version = row
    return Standing(
        score=score,
        fit=fit,
        engagement=engagement,
        readiness=readiness,
        band=BANDS[band],
        scored_at=time(scored_at),
        band_since=time(band_since),
        rules_version=rules_version,
    )


def row_of_standing(standing: Standing, time: ReadTime) -> tuple[Any, ...]:
    """The row of STANDING_COLUMNS that a standing is."""
    return (
        standing.score,
        standing.fit,
        standing.engagement,
        standing.readiness,
        standing.band,
        time(standing.scored_at),
        time(standing.band_since),
        standing.rules_version,
    )


def stored_of_row(row: Any, time: ReadTime) -> Stored:
    """All the database knows of a lead, from a row that begins with LEAD_COLUMNS."""
    number, last_event_at, first_scored_at, last_activity_at = row[NUMBER_AT:OWNER_AT]
    lead = lead_of_row(row, time)
    return Stored(
        number=number,
        lead=lead,
        version=lead.version,
        standing=standing_of_row(row, time),
        last_event_at=time(last_event_at),
        first_scored_at=time(first_scored_at),
        last_activity_at=time(last_activity_at),
    )


def scored_of_row(row: Any, time: ReadTime) -> ScoredLead:
    """A scored lead from a row of LEAD_COLUMNS and REP_COLUMNS."""
    return ScoredLead(
        lead=lead_of_row(row, time),
        standing=standing_of_row(row, time),
        owner=rep_of_row(row[OWNER_AT : OWNER_AT + len(REP_FIELDS)]),
        last_activity_at=time(row[OWNER_AT - 1]),
    )


def rep_of_row(row: Any) -> Rep | None:
    """A rep from a row of REP_COLUMNS; None where there is none."""
    return _rep(tuple(row))


@lru_cache(maxsize=1_024)
def _rep(row: tuple[Any, ...]) -> Rep | None:
    """Remembered, because a few reps own all the leads of a list, and are asked for several times a turn."""
    known = dict(zip(REP_FIELDS, row, strict=True))
    return Rep(**known | {"role": Role(known["role"])}) if known["id"] is not None else None


def document_of(value: Any) -> dict[str, str]:
    """What a document says. SQLite gives it as text, PostgreSQL's driver has read it already."""
    if value is None:
        return {}
    document: dict[str, str] = json.loads(value) if isinstance(value, str) else value
    return document
