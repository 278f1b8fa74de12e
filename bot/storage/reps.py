"""Who sells."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import ColumnElement, Connection, Text, cast, delete, or_, select, update

from bot.domain.lead_query import LeadField
from bot.domain.rep import Rep, RepId, folded
from bot.storage.counts import Counts
from bot.storage.database import Database, plain_rows, put_row
from bot.storage.facets import Flips, bits_in, facet
from bot.storage.lead_values import REP_COLUMNS, rep_of_row
from bot.storage.tables import (
    ALERT,
    ALERT_CHOICE,
    ALERT_MESSAGE,
    CHANGE,
    CONTENT_GAP,
    CONTENT_GATE,
    EVIDENCE,
    LEAD,
    LEAD_BITS,
    PARKING,
    REP,
    RESPONSE,
    RULES_CHANGE,
    SCORE_OVERRIDE,
    SENT_CONTENT,
    SNOOZE,
    SUBSCRIPTION,
    TALLY,
)

WHERE_REPS_ARE_NAMED = (
    EVIDENCE.c.recorder_id,
    CHANGE.c.by,
    SUBSCRIPTION.c.created_by,
    SNOOZE.c.by,
    SENT_CONTENT.c.by,
    CONTENT_GATE.c.by,
    CONTENT_GAP.c.by,
    SCORE_OVERRIDE.c.by,
    PARKING.c.by,
    ALERT.c.rep_id,
    ALERT_MESSAGE.c.rep_id,
    RESPONSE.c.owner_id,
    REP.c.manager_id,
    RULES_CHANGE.c.proposed_by,
    RULES_CHANGE.c.decided_by,
    RULES_CHANGE.c.reverted_by,
)


class SqlReps:
    """Reps of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> Sequence[Rep]:
        """Every rep known, in order of their ids."""
        with self._database.reading() as connection:
            rows = connection.execute(select(*REP_COLUMNS).order_by(REP.c.id))
            return [rep for row in rows if (rep := rep_of_row(row))]

    def put(self, rep: Rep) -> None:
        """Save a rep under its id."""
        with self._database.writing() as connection:
            _put(connection, rep)

    def unite(self, kept: Rep, gone: RepId) -> None:
        """Save `kept` and hand it everything that `gone` owned or did; `gone` ceases to be."""
        with self._database.writing(leads=True) as connection:
            _put(connection, kept)
            _hand_over_leads(connection, kept.id, gone)
            for column in WHERE_REPS_ARE_NAMED:
                connection.execute(update(column.table).where(column == gone).values({column.name: kept.id}))
            _rewrite_changes(connection, kept.id, gone)
            choice = ALERT_CHOICE.c.rep_id
            connection.execute(delete(ALERT_CHOICE).where(choice == gone, choice != kept.id))
            connection.execute(delete(REP).where(REP.c.id == gone, REP.c.id != kept.id))


def _put(connection: Connection, rep: Rep) -> None:
    values = asdict(rep) | {"role": str(rep.role), "shown": rep.shown, "shown_key": folded(rep.shown)}
    put_row(connection, REP, values)


def _hand_over_leads(connection: Connection, kept: RepId, gone: RepId) -> None:
    connection.execute(update(LEAD).where(LEAD.c.owner_id == gone).values(owner_id=kept))
    tallies = connection.execute(select(TALLY).where(TALLY.c.owner_id == gone)).fetchall()
    counts = Counts()
    for _, band, workable, leads in tallies:
        counts.add("tally", (gone, band, workable), -leads)
        counts.add("tally", (kept, band, workable), leads)
    counts.write(connection)
    flips = Flips()
    for chunk, column in plain_rows(connection, select(LEAD_BITS.c.chunk, LEAD_BITS.c.bits).where(_facet(gone))):
        flips.add_row(facet(LeadField.OWNER, gone), chunk, bits_in(column))
        flips.add_row(facet(LeadField.OWNER, kept), chunk, bits_in(column))
    flips.write(connection)


def _facet(owner: RepId) -> ColumnElement[bool]:
    return LEAD_BITS.c.facet == facet(LeadField.OWNER, owner)


def _rewrite_changes(connection: Connection, kept: RepId, gone: RepId) -> None:
    """An undo must not bring back an owner who ceased to be."""
    said = [cast(column, Text).contains(gone, autoescape=True) for column in (CHANGE.c.before, CHANGE.c.after)]
    for row in connection.execute(select(CHANGE).where(or_(*said))).mappings().fetchall():
        changed = {name: _owned(row[name], kept, gone) for name in ("before", "after") if row[name]}
        connection.execute(update(CHANGE).where(CHANGE.c.number == row["number"]).values(**changed))


def _owned(document: Mapping[str, Any], kept: RepId, gone: RepId) -> dict[str, Any]:
    return {**document, "owner_id": kept} if document.get("owner_id") == gone else dict(document)
