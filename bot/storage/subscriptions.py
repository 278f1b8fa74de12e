"""Who gets digests, and who takes on which occurrence."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from bot.domain.occurrence import claimed
from bot.domain.subscription import Delivery, DeliveryState, Subscription, SubscriptionId
from bot.storage.database import Database, put_row
from bot.storage.subscription_rows import SUBSCRIPTION_COLUMNS, delivery_row, subscription_of, subscription_row
from bot.storage.tables import DELIVERY, SUBSCRIPTION


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

    def put(self, subscription: Subscription) -> None:
        """Save a subscription under its id."""
        with self._database.writing() as connection:
            put_row(connection, SUBSCRIPTION, subscription_row(subscription))

    def delete(self, subscription_id: SubscriptionId) -> None:
        """Take a subscription away with what was delivered for it; an unknown id is no error."""
        with self._database.writing() as connection:
            connection.execute(delete(SUBSCRIPTION).where(SUBSCRIPTION.c.id == subscription_id))

    def claim_due(self, *, now: datetime, limit: int) -> Sequence[tuple[Subscription, Delivery]]:
        """
        Take subscriptions that are due: each occurrence goes to one caller only, whatever the number of replicas.

        Sets their `next_due_at` to the first time after now. However many occurrences were missed, one delivery
        covers them.
        """
        with self._database.writing() as connection:
            taken = [claimed(subscription, now=now) for subscription in _due(connection, now, limit)]
            if not taken:
                return []
            moved = [{"moved": sub.id, "next_due_at": sub.next_due_at} for sub, _ in taken]
            connection.execute(update(SUBSCRIPTION).where(SUBSCRIPTION.c.id == bindparam("moved")), moved)
            # One that was moved to a later hour of the same day had its delivery of that day already.
            made = _made_before(connection, [delivery for _, delivery in taken])
            news = [(sub, delivery) for sub, delivery in taken if delivery.id not in made]
            if news:
                connection.execute(insert(DELIVERY), [delivery_row(delivery) for _, delivery in news])
            return news

    def settle(self, delivery: Delivery) -> None:
        """Save what became of a delivery; a posted or empty one moves the subscription's `last_delivered_at`."""
        row = delivery_row(delivery)
        with self._database.writing() as connection:
            known = connection.execute(update(DELIVERY).where(DELIVERY.c.id == delivery.id).values(**row)).rowcount
            if known and delivery.state in {DeliveryState.POSTED, DeliveryState.EMPTY}:
                last = SUBSCRIPTION.c.last_delivered_at
                connection.execute(
                    update(SUBSCRIPTION)
                    .where(SUBSCRIPTION.c.id == delivery.subscription_id)
                    .where((last < delivery.claimed_at) | last.is_(None))
                    .values(last_delivered_at=delivery.claimed_at)
                )


def _due(connection: Connection, now: datetime, limit: int) -> list[Subscription]:
    due = (
        select(*SUBSCRIPTION_COLUMNS)
        .where(SUBSCRIPTION.c.paused.is_(False), SUBSCRIPTION.c.next_due_at <= now)
        .order_by(SUBSCRIPTION.c.next_due_at, SUBSCRIPTION.c.id)
        .limit(limit)
        # Another replica's claims are passed over; SQLite has no such words, there one writer waits for the other.
        .with_for_update(skip_locked=True)
    )
    return [subscription_of(row) for row in connection.execute(due).mappings()]


def _made_before(connection: Connection, deliveries: Sequence[Delivery]) -> frozenset[str]:
    ids = [delivery.id for delivery in deliveries]
    made: set[str] = set()
    for start in range(0, len(ids), 500):
        some = select(DELIVERY.c.id).where(DELIVERY.c.id.in_(ids[start : start + 500]))
        made.update(connection.execute(some).scalars())
    return frozenset(made)
