"""Deliveries and their fates, and the leads that a digest is about."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select

from bot.domain.lead_query import Condition
from bot.domain.news import Lookout, NewsPage, Newsworthy
from bot.domain.subscription import Delivery, DeliveryId, DeliveryState, Subscription, SubscriptionId
from bot.domain.week import Week
from bot.storage.clock_facts import STARTED
from bot.storage.database import Database
from bot.storage.lead_values import LEAD_COLUMNS, REP_COLUMNS, WITH_OWNER, WITH_TEXT, scored_of_row
from bot.storage.news import ORDER, belongs, found_news
from bot.storage.overrides import with_overrides
from bot.storage.plan_columns import PlanColumns
from bot.storage.plan_conditions import PlanConditions
from bot.storage.subscription_rows import DELIVERY_COLUMNS, SUBSCRIPTION_COLUMNS, delivery_of, subscription_of
from bot.storage.tables import DELIVERY, LEAD, SUBSCRIPTION
from bot.storage.week import count_week


class SqlDeliveries:
    """Deliveries of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def unsettled(self, *, claimed_before: datetime) -> Sequence[tuple[Subscription, Delivery]]:
        """Claimed, neither posted nor empty nor failed; the longest claimed first."""
        open_ones = (DELIVERY.c.state == str(DeliveryState.CLAIMED), DELIVERY.c.claimed_at < claimed_before)
        statement = WITH_SUBSCRIPTION.where(*open_ones).order_by(DELIVERY.c.claimed_at, DELIVERY.c.id)
        with self._database.reading() as connection:
            rows = connection.execute(statement).mappings()
            return [(subscription_of(row), delivery_of(row)) for row in rows]

    def get(self, delivery_id: DeliveryId) -> tuple[Subscription, Delivery] | None:
        """A delivery and whose it is; None where the subscription was stopped."""
        with self._database.reading() as connection:
            row = connection.execute(WITH_SUBSCRIPTION.where(DELIVERY.c.id == delivery_id)).mappings().first()
            return (subscription_of(row), delivery_of(row)) if row else None

    def silent_since(self, subscription_id: SubscriptionId) -> datetime | None:
        """When something was posted last, else when the first delivery was claimed; None: there was none."""
        mine = DELIVERY.c.subscription_id == subscription_id
        posted = select(func.max(DELIVERY.c.claimed_at)).where(mine, DELIVERY.c.posted_ts.is_not(None))
        first = select(func.min(DELIVERY.c.claimed_at)).where(mine)
        with self._database.reading() as connection:
            found: datetime | None = connection.execute(posted).scalar() or connection.execute(first).scalar()
            return found

    def news(self, lookout: Lookout) -> NewsPage:
        """What a lookout finds, best score first."""
        database, found = self._database, found_news(lookout)
        conditions = PlanConditions(PlanColumns(database.is_sqlite), lookout.until)
        held = belongs(lookout, conditions)
        leads = (
            select(found.c.rank, STARTED.label("started"), *LEAD_COLUMNS, *REP_COLUMNS)
            .select_from(WITH_OWNER.join(found, found.c.number == LEAD.c.number))
            .where(held)
            .order_by(LEAD.c.score.desc(), LEAD.c.id)
            .limit(lookout.limit)
        )
        counted = select(found.c.rank, func.count()).select_from(WITH_TEXT.join(found, found.c.number == LEAD.c.number))
        with database.reading() as connection:
            rows = connection.execute(leads).fetchall()
            counts = Counter(ORDER[row.rank] for row in rows)
            if len(rows) == lookout.limit:
                every = connection.execute(counted.where(held).group_by(found.c.rank))
                counts = Counter({ORDER[rank]: number for rank, number in every})
            shown = with_overrides(connection, [scored_of_row(row[2:], database.from_column) for row in rows])
        news = tuple(
            Newsworthy(lead=lead, news=ORDER[row.rank], started=row.started)
            for lead, row in zip(shown, rows, strict=True)
        )
        return NewsPage(leads=news, counts=counts)

    def week(self, *, until: datetime, zone: str, where: Sequence[Condition] = ()) -> Week:
        """What came of the leads that the conditions hold for in the seven local days up to a moment."""
        held = PlanConditions(PlanColumns(self._database.is_sqlite), until).all_of(where) if where else None
        with self._database.reading() as connection:
            return count_week(connection, until=until, zone=zone, held=held)


WITH_SUBSCRIPTION = select(*SUBSCRIPTION_COLUMNS, *DELIVERY_COLUMNS).join(
    SUBSCRIPTION, SUBSCRIPTION.c.id == DELIVERY.c.subscription_id
)
