"""Engagement events as rows and back."""

import hashlib
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, Integer, Select, select, type_coerce

from bot.domain.engagement import EngagementEvent
from bot.domain.lead import LeadId
from bot.domain.words import EventKind
from bot.storage.database import Database, among, plain_rows, wanted
from bot.storage.keys import key_of
from bot.storage.tables import EVENT

KINDS = {kind.value: kind for kind in EventKind}

COLUMNS = (
    EVENT.c.lead_number,
    EVENT.c.kind,
    type_coerce(EVENT.c.at, Integer).label("at"),
    EVENT.c.detail,
    EVENT.c.channel,
    EVENT.c.asset,
    EVENT.c.campaign,
    EVENT.c.agent,
)
"""What an event is made of; the time as the driver gives it."""


def event_of_row(row: Any, lead_id: LeadId, database: Database) -> EngagementEvent:
    """The event of a row of COLUMNS."""
    _, kind, at, detail, channel, asset, campaign, agent = row
    return EngagementEvent(
        lead_id=lead_id,
        kind=KINDS[kind],
        at=database.from_column(at),
        detail=detail,
        channel=channel,
        asset=asset,
        campaign=campaign,
        agent=agent,
    )


def row_of_event(event: EngagementEvent, number: int, database: Database) -> tuple[Any, ...]:
    """A row for `INSERTION`."""
    return (
        number,
        fingerprint(event),
        str(event.kind),
        database.to_column(event.at),
        event.detail,
        event.channel,
        event.asset,
        event.campaign,
        event.agent,
        key_of(f"{event.asset} {event.detail} {event.campaign}"),
    )


INSERTION = """
INSERT INTO engagement_event
    (lead_number, fingerprint, kind, at, detail, channel, asset, campaign, agent, said_key)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (lead_number, fingerprint) DO NOTHING
"""


def fingerprint(event: EngagementEvent) -> int:
    """What makes two events of a lead one: kind, second, asset and detail, in 64 bits."""
    said = f"{event.kind}|{event.at.timestamp() // 1}|{event.asset}|{event.detail}"
    digest = hashlib.blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)


def events_of(
    connection: Connection, database: Database, leads: Mapping[int, LeadId]
) -> Mapping[int, tuple[EngagementEvent, ...]]:
    """Events of leads given by their numbers, oldest first."""
    found: dict[int, list[EngagementEvent]] = defaultdict(list)
    sqlite = database.is_sqlite
    for row in plain_rows(connection, _of_leads(sqlite=sqlite), wanted(leads, sqlite=sqlite)):
        found[row[0]].append(event_of_row(row, leads[row[0]], database))
    return {number: tuple(events) for number, events in found.items()}


@cache
def _of_leads(*, sqlite: bool) -> Select[Any]:
    mine = among(EVENT.c.lead_number, sqlite=sqlite)
    return select(*COLUMNS).where(mine).order_by(EVENT.c.at, EVENT.c.number)
