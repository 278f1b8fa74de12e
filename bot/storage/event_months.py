"""
Which leads did something of each kind in each month, one bit a lead, kept beside the events.

Such a bit is set with the first event and stays until the lead is erased with all that it did.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, select

from bot.storage.facets import BITS, CHUNK, SET, Flips, put_bits
from bot.storage.tables import EVENT

DID = "did"


def kind_facets(kind: str) -> str:
    """What the names of a kind's facets begin with; the month follows, so that they lie in order of time."""
    return f"{DID}:{kind}:"


def month_facet(kind: str, at: datetime) -> str:
    """The name under which a kind's bits of the month of a UTC time are kept."""
    return _name(kind, at.year, at.month)


def _name(kind: str, year: int, month: int) -> str:
    return f"{kind_facets(kind)}{year:04}-{month:02}"


def keep_months(connection: Connection, events: Iterable[tuple[int, str, datetime]]) -> None:
    """Set the bits of events, given as a lead's number, kind and UTC time."""
    bits: defaultdict[tuple[str, int, int, int], int] = defaultdict(int)
    for number, kind, at in events:
        bits[kind, at.year, at.month, number // CHUNK] |= BITS[number % CHUNK]
    named = {(_name(kind, year, month), chunk): of for (kind, year, month, chunk), of in bits.items()}
    put_bits(connection, named, SET)


def erase_months(connection: Connection, number: int) -> None:
    """Take the bits of a lead's events away, as long as the events are there."""
    did = select(EVENT.c.kind, EVENT.c.at).where(EVENT.c.lead_number == number)
    flips = Flips()
    flips.add(number, {month_facet(kind, at) for kind, at in connection.execute(did)})
    flips.write(connection)
