"""What reps are told alone."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.domain.alert import Alert, AlertChoice, AlertKind, AlertMessage
from bot.domain.quiet_hours import QuietHours
from bot.domain.rep import RepId
from bot.domain.subscription import DeliveryState
from bot.storage.database import Database, put_row
from bot.storage.storable import UNSTORABLE, storable
from bot.storage.tables import ALERT, ALERT_CHOICE, ALERT_MESSAGE, LEAD

AT_ONCE = 500
"""As many names as a statement of any database takes."""
OF_LEAD = ALERT.join(LEAD, LEAD.c.number == ALERT.c.lead_number)
READ = select(ALERT, LEAD.c.id.label("lead_id")).select_from(OF_LEAD)


class SqlAlerts:
    """Alerts of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, alerts: Sequence[Alert]) -> int:
        """See the port."""
        try:
            return self._add(alerts)
        except UNSTORABLE:
            return self._add([storable(alert) for alert in alerts])

    def _add(self, alerts: Sequence[Alert]) -> int:
        added = 0
        with self._database.writing() as connection:
            inserting = sqlite.insert if self._database.is_sqlite else postgresql.insert
            for alert in alerts:
                number = connection.execute(select(LEAD.c.number).where(LEAD.c.id == alert.lead_id)).scalar()
                if number is None:
                    continue
                known = {"key": alert.key, "kind": str(alert.kind), "rep_id": alert.rep_id, "at": alert.at}
                row = inserting(ALERT).values(**known, lead_number=number, text=alert.text)
                new = row.on_conflict_do_nothing(index_elements=["key"]).returning(ALERT.c.number)
                added += connection.execute(new).first() is not None
        return added

    def known(self, keys: Sequence[str]) -> frozenset[str]:
        """See the port."""
        found: set[str] = set()
        with self._database.reading() as connection:
            for start in range(0, len(keys), AT_ONCE):
                some = select(ALERT.c.key).where(ALERT.c.key.in_(keys[start : start + AT_ONCE]))
                found.update(connection.execute(some).scalars())
        return frozenset(found)

    def waiting(self) -> Sequence[Alert]:
        """See the port."""
        with self._database.reading() as connection:
            rows = connection.execute(READ.where(ALERT.c.message_id.is_(None)).order_by(ALERT.c.at, ALERT.c.number))
            return [_alert(row) for row in rows]

    def claim(self, alerts: Sequence[Alert], message: AlertMessage) -> bool:
        """See the port."""
        mine = ALERT.c.key.in_([alert.key for alert in alerts]), ALERT.c.message_id.is_(None)
        with self._database.writing() as connection:
            # Whoever comes second waits here, and then finds nothing left to take.
            free = connection.execute(select(ALERT.c.number).where(*mine).with_for_update()).fetchall()
            if len(free) != len(alerts):
                return False
            connection.execute(update(ALERT).where(*mine).values(message_id=message.id))
            connection.execute(insert(ALERT_MESSAGE).values(**_row(message)))
        return True

    def unsettled(self, *, claimed_before: datetime) -> Sequence[tuple[AlertMessage, Sequence[Alert]]]:
        """See the port."""
        table = ALERT_MESSAGE.c
        left = (table.state == str(DeliveryState.CLAIMED), table.claimed_at < claimed_before)
        with self._database.reading() as connection:
            rows = connection.execute(
                select(ALERT_MESSAGE).where(*left).order_by(table.claimed_at, table.id)
            ).fetchall()
            held: dict[str, list[Alert]] = defaultdict(list)
            ids = [row.id for row in rows]
            for row in connection.execute(READ.where(ALERT.c.message_id.in_(ids)).order_by(ALERT.c.number)):
                held[row.message_id].append(_alert(row))
        return [(_message(row), held[row.id]) for row in rows]

    def settle(self, message: AlertMessage) -> None:
        """See the port."""
        values = {"state": str(message.state), "posted_ts": message.posted_ts}
        with self._database.writing() as connection:
            connection.execute(update(ALERT_MESSAGE).where(ALERT_MESSAGE.c.id == message.id).values(**values))

    def sent(self, *, since: datetime) -> Mapping[RepId, Sequence[datetime]]:
        """See the port."""
        table, found = ALERT_MESSAGE.c, defaultdict(list)
        lately = select(table.rep_id, table.claimed_at).where(table.claimed_at > since).order_by(table.claimed_at)
        with self._database.reading() as connection:
            for rep_id, claimed_at in connection.execute(lately):
                found[RepId(rep_id)].append(claimed_at)
        return dict(found)

    def clear(self, *, before: datetime) -> int:
        """See the port."""
        over = ALERT_MESSAGE.c.claimed_at < before, ALERT_MESSAGE.c.state != str(DeliveryState.CLAIMED)
        held = ALERT.c.message_id.in_(select(ALERT_MESSAGE.c.id).where(*over))
        with self._database.writing() as connection:
            gone = connection.execute(delete(ALERT).where(held)).rowcount
            connection.execute(delete(ALERT_MESSAGE).where(*over))
        return gone

    def choices(self) -> Mapping[RepId, AlertChoice]:
        """See the port."""
        with self._database.reading() as connection:
            return {RepId(row.rep_id): _choice(row) for row in connection.execute(select(ALERT_CHOICE))}

    def choose(self, choice: AlertChoice) -> None:
        """See the port."""
        quiet = choice.quiet
        row = {
            "rep_id": choice.rep_id,
            "off": sorted(map(str, choice.off)),
            "quiet_begins": quiet.begins if quiet else None,
            "quiet_ends": quiet.ends if quiet else None,
        }
        with self._database.writing() as connection:
            put_row(connection, ALERT_CHOICE, row)


def _alert(row: Row[Any]) -> Alert:
    return Alert(
        key=row.key, kind=AlertKind(row.kind), rep_id=row.rep_id, lead_id=row.lead_id, at=row.at, text=row.text
    )


def _row(message: AlertMessage) -> dict[str, Any]:
    return asdict(message) | {"state": str(message.state)}


def _message(row: Row[Any]) -> AlertMessage:
    return AlertMessage(
        id=row.id,
        rep_id=row.rep_id,
        channel_id=row.channel_id,
        state=DeliveryState(row.state),
        claimed_at=row.claimed_at,
        posted_ts=row.posted_ts,
    )


def _choice(row: Row[Any]) -> AlertChoice:
    begins, ends = row.quiet_begins, row.quiet_ends
    quiet = QuietHours(begins, ends) if begins is not None and ends is not None else None
    return AlertChoice(rep_id=row.rep_id, off=frozenset(map(AlertKind, row.off)), quiet=quiet)
