"""Dossiers: leads with what they did and what they said."""

from collections.abc import Sequence

from sqlalchemy import Connection

from bot.storage.database import Database
from bot.storage.events_store import events_of
from bot.storage.evidence_store import evidence_of
from bot.storage.lead_rows import Stored
from bot.usecases.ports import Dossier


def dossiers_of(connection: Connection, database: Database, stored: Sequence[Stored]) -> list[Dossier]:
    """One dossier for each lead, in their order."""
    ids = {one.number: one.lead.id for one in stored}
    active = {one.number: one.lead.id for one in stored if one.last_event_at is not None}
    events = events_of(connection, database, active) if active else {}
    evidence = evidence_of(connection, database, ids) if ids else {}
    return [
        Dossier(
            lead=one.lead,
            events=events.get(one.number, ()),
            evidence=evidence.get(one.number, ()),
            standing=one.standing,
        )
        for one in stored
    ]
