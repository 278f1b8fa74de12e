"""Who gets digests, and who takes on which occurrence."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, Integer, bindparam, delete, insert, select, update

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.lead import LeadId
from bot.domain.occurrence import claimed
from bot.domain.subscription import Delivery, DeliveryState, Subscription, SubscriptionId
from bot.storage.changes import note_of, record
from bot.storage.database import Database, put_row
from bot.storage.digest_records import keep_shown
from bot.storage.subscription_rows import SUBSCRIPTION_COLUMNS, delivery_row, subscription_of, subscription_row
from bot.storage.tables import CHANGE, DELIVERY, SUBSCRIPTION

ABOUT = "subscription"
"""What the record of a change calls the subscription that it is about."""
LOOKED_THROUGH = 500
"""Latest changes of all subscriptions among which those of one are looked for."""


class SqlSubscriptions:
    """Subscriptions of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, *, channel_id: str | None = None) -> Sequence[Subscription]:
        """Every subscription, or a channel's, in order of their ids."""
        statement = select(*SUBSCRIPTION_COLUMNS).order_by(SUBSCRIPTION.c.id)
        if channel_id is not None:
            statement = statement.where(SUBSCRIPTION.c.channel_id == channel_id)
        with self._database.reading() as connection:
            return [subscription_of(row) for row in connection.execute(statement).mappings()]

    def put(self, subscription: Subscription, *, note: ChangeNote | None = None) -> None:
        """Save a subscription under its id, and write down who changed it."""
        with self._database.writing() as connection:
            put_row(connection, SUBSCRIPTION, subscription_row(subscription))
            _write_down(connection, subscription.id, note)

    def delete(self, subscription_id: SubscriptionId, *, note: ChangeNote | None = None) -> None:
        """Take a subscription away with what was delivered for it; an unknown id is no error."""
        with self._database.writing() as connection:
            gone = connection.execute(delete(SUBSCRIPTION).where(SUBSCRIPTION.c.id == subscription_id)).rowcount
            _write_down(connection, subscription_id, note if gone else None)

    def history(self, subscription_id: SubscriptionId, *, limit: int = 5) -> Sequence[ChangeNote]:
        """Who changed it, the latest first."""
        changes = select(CHANGE).where(CHANGE.c.kind == str(ChangeKind.SUBSCRIBED)).order_by(CHANGE.c.number.desc())
        with self._database.reading() as connection:
            rows = connection.execute(changes.limit(LOOKED_THROUGH)).mappings()
            return [note_of(row) for row in rows if row["after"].get(ABOUT) == subscription_id][:limit]

    def claim_due(self, *, now: datetime, limit: int) -> Sequence[tuple[Subscription, Delivery]]:
        """
        Take subscriptions that are due: each occurrence goes to one caller only, whatever the number of replicas.

        Sets their `next_due_at` to the first time after now. However many occurrences were missed, one delivery
        covers them.
        """
        with self._database.writing() as connection:
            # Those that wait for quiet hours to end, or had their delivery of the day, leave room for others.
            while due := _due(connection, now, limit):
                if news := _claim(connection, due, now):
                    return news
        return []

    def settle(self, delivery: Delivery, *, shown: Sequence[LeadId] = ()) -> None:
        """
        Save what became of a delivery, and which leads it showed.

        A posted or empty one moves the subscription's `last_delivered_at`.
        """
        values = {"settled": delivery.id, "became": str(delivery.state), "ts": delivery.posted_ts}
        with self._database.writing() as connection:
            known = connection.execute(SETTLED, values).rowcount
            if known and delivery.state in {DeliveryState.POSTED, DeliveryState.EMPTY}:
                if shown:
                    keep_shown(connection, delivery.id, shown)
                connection.execute(MOVED_ON, {"whose": delivery.subscription_id, "delivered": delivery.claimed_at})


SETTLED = (
    update(DELIVERY)
    .where(DELIVERY.c.id == bindparam("settled"))
    .values(state=bindparam("became"), posted_ts=bindparam("ts"))
)
DUE = (
    select(*SUBSCRIPTION_COLUMNS)
    .where(SUBSCRIPTION.c.paused.is_(False), SUBSCRIPTION.c.next_due_at <= bindparam("by"))
    .order_by(SUBSCRIPTION.c.next_due_at, SUBSCRIPTION.c.id)
    .limit(bindparam("at_most", type_=Integer))
    # Another replica's claims are passed over; SQLite has no such words, there one writer waits for the other.
    .with_for_update(skip_locked=True)
)
MOVED_ON = (
    update(SUBSCRIPTION)
    .where(SUBSCRIPTION.c.id == bindparam("whose"))
    .where((SUBSCRIPTION.c.last_delivered_at < bindparam("delivered")) | SUBSCRIPTION.c.last_delivered_at.is_(None))
    .values(last_delivered_at=bindparam("delivered"))
)
"""Made once: thousands run in a minute."""


def _write_down(connection: Connection, subscription_id: SubscriptionId, note: ChangeNote | None) -> None:
    if note is not None:
        record(connection, note=note, told={ABOUT: subscription_id})


def _claim(connection: Connection, due: Sequence[Subscription], now: datetime) -> list[tuple[Subscription, Delivery]]:
    taken = [claimed(subscription, now=now) for subscription in due]
    moved = [{"moved": sub.id, "next_due_at": sub.next_due_at} for sub, _ in taken]
    connection.execute(update(SUBSCRIPTION).where(SUBSCRIPTION.c.id == bindparam("moved")), moved)
    claims = [(sub, delivery) for sub, delivery in taken if delivery is not None]
    # One that was moved to a later hour of the same day had its delivery of that day already.
    made = _made_before(connection, [delivery for _, delivery in claims])
    news = [(sub, delivery) for sub, delivery in claims if delivery.id not in made]
    if news:
        connection.execute(insert(DELIVERY), [delivery_row(delivery) for _, delivery in news])
    return news


def _due(connection: Connection, now: datetime, limit: int) -> list[Subscription]:
    return [subscription_of(row) for row in connection.execute(DUE, {"by": now, "at_most": limit}).mappings()]


def _made_before(connection: Connection, deliveries: Sequence[Delivery]) -> frozenset[str]:
    ids = [delivery.id for delivery in deliveries]
    made: set[str] = set()
    for start in range(0, len(ids), 500):
        some = select(DELIVERY.c.id).where(DELIVERY.c.id.in_(ids[start : start + 500]))
        made.update(connection.execute(some).scalars())
    return frozenset(made)
