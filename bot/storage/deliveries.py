"""Deliveries whose fate is not known, and the leads that a digest is about."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, select, true

from bot.domain.lead_query import Condition
from bot.domain.subscription import Delivery, DeliveryState, Subscription
from bot.storage.database import Database
from bot.storage.lead_values import LEAD_COLUMNS, REP_COLUMNS, WITH_OWNER, scored_of_row
from bot.storage.overrides import with_overrides
from bot.storage.plan_columns import PlanColumns
from bot.storage.plan_conditions import PlanConditions
from bot.storage.subscription_rows import DELIVERY_COLUMNS, SUBSCRIPTION_COLUMNS, delivery_of, subscription_of
from bot.storage.tables import DELIVERY, LEAD, SCORE_CHANGE, SUBSCRIPTION
from bot.usecases.ports import LeadPage


class SqlDeliveries:
    """Deliveries of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def unsettled(self, *, claimed_before: datetime) -> Sequence[tuple[Subscription, Delivery]]:
        """Claimed, neither posted nor empty nor failed; the longest claimed first."""
        statement = (
            select(*SUBSCRIPTION_COLUMNS, *DELIVERY_COLUMNS)
            .join(SUBSCRIPTION, SUBSCRIPTION.c.id == DELIVERY.c.subscription_id)
            .where(DELIVERY.c.state == str(DeliveryState.CLAIMED), DELIVERY.c.claimed_at < claimed_before)
            .order_by(DELIVERY.c.claimed_at, DELIVERY.c.id)
        )
        with self._database.reading() as connection:
            rows = connection.execute(statement).mappings()
            return [(subscription_of(row), delivery_of(row)) for row in rows]

    def became(
        self,
        *,
        lowest: Sequence[str],
        where: Sequence[Condition] = (),
        since: datetime,
        until: datetime,
        limit: int,
    ) -> LeadPage:
        """
        Workable leads that entered one of the bands in the half-open span and are still in one of them.

        A lead that moves from one of the bands to another has not entered anew. Best score first.
        """
        conditions = PlanConditions(PlanColumns(self._database.is_sqlite), until)
        entered = and_(_entered(lowest, since=since, until=until), conditions.all_of(where))
        leads = (
            select(*LEAD_COLUMNS, *REP_COLUMNS)
            .select_from(WITH_OWNER)
            .where(entered)
            .order_by(LEAD.c.score.desc(), LEAD.c.id)
            .limit(limit)
        )
        with self._database.reading() as connection:
            rows = connection.execute(leads).fetchall()
            total = len(rows)
            if total == limit:
                total = connection.execute(select(func.count()).select_from(LEAD).where(entered)).scalar_one()
            found = [scored_of_row(row, self._database.from_column) for row in rows]
            return LeadPage(leads=with_overrides(connection, found), total=total)


def _entered(bands: Sequence[str], *, since: datetime, until: datetime) -> ColumnElement[bool]:
    change = SCORE_CHANGE.c
    last_entry = (
        select(func.max(change.at))
        .where(change.lead_number == LEAD.c.number, change.band_after.in_(bands), change.band_before.not_in(bands))
        .correlate(LEAD)
        .scalar_subquery()
    )
    entry = func.coalesce(last_entry, LEAD.c.first_scored_at)
    # Entering a set of bands is never later than the last change of band, and that has an index.
    return and_(
        LEAD.c.band.in_(bands),
        LEAD.c.band_since >= since,
        LEAD.c.workable.is_(true()),
        entry >= since,
        entry < until,
    )
