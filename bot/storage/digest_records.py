"""What came of what digests showed."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, exists, func, literal, or_, select
from sqlalchemy.dialects import postgresql, sqlite

from bot.domain.change import ChangeKind
from bot.domain.definitions import CONTACT
from bot.domain.digest_record import LineFate
from bot.domain.lead import LeadId
from bot.domain.lead_query import Condition
from bot.domain.outcome import OutcomeKind
from bot.domain.subscription import DeliveryId, DeliveryState, Subscription
from bot.domain.words import Status
from bot.storage.database import Database
from bot.storage.lead_values import WITH_TEXT
from bot.storage.plan_columns import PlanColumns
from bot.storage.plan_conditions import PlanConditions
from bot.storage.tables import CHANGE, DELIVERY, DELIVERY_LINE, EVENT, LEAD, OUTCOME, RESPONSE, SENT_CONTENT

Truth = ColumnElement[bool]


def keep_shown(connection: Connection, delivery_id: DeliveryId, shown: Sequence[LeadId]) -> None:
    """With the scores of now; again is no error."""
    inserting = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    rows = select(literal(delivery_id), LEAD.c.number, LEAD.c.score).where(LEAD.c.id.in_(shown))
    new = inserting(DELIVERY_LINE).from_select(["delivery_id", "lead_number", "score"], rows)
    connection.execute(new.on_conflict_do_nothing(index_elements=["delivery_id", "lead_number"]))


class SqlDigestRecords:
    """Records of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def week(self, subscription: Subscription, *, since: datetime, until: datetime) -> tuple[Sequence[LineFate], int]:
        """See the port."""
        span = _span(subscription, since, until)
        with self._database.reading() as connection:
            return _read(connection, span), self._won(connection, subscription, span)

    def fates(self, subscription: Subscription, *, since: datetime, until: datetime) -> Sequence[LineFate]:
        """See the port."""
        with self._database.reading() as connection:
            return _read(connection, _span(subscription, since, until))

    def won_unposted(self, subscription: Subscription, *, since: datetime, until: datetime) -> int:
        """See the port."""
        with self._database.reading() as connection:
            return self._won(connection, subscription, _span(subscription, since, until))

    def _won(self, connection: Connection, subscription: Subscription, span: Mapping[str, Any]) -> int:
        won = _won(subscription.where, sqlite=self._database.is_sqlite)
        return int(connection.execute(won, span).scalar() or 0)


def _read(connection: Connection, span: Mapping[str, Any]) -> list[LineFate]:
    return [
        LineFate(
            lead_id=row.id,
            score=row.score,
            claimed=bool(row.claimed),
            in_time=bool(row.in_time),
            qualified=bool(row.qualified),
            acted=bool(row.claimed or row.contacted or row.qualified or row.decided),
        )
        for row in connection.execute(_fates(), span)
    ]


def _span(subscription: Subscription, since: datetime, until: datetime) -> dict[str, Any]:
    return {"whose": subscription.id, "since": since, "until": until}


def _shown() -> Select[Any]:
    joined = DELIVERY_LINE.join(DELIVERY, DELIVERY.c.id == DELIVERY_LINE.c.delivery_id)
    mine = DELIVERY.c.subscription_id == bindparam("whose"), DELIVERY.c.state == str(DeliveryState.POSTED)
    return select(DELIVERY_LINE.c.lead_number).select_from(joined).where(*mine)


@lru_cache(maxsize=128)
def _won(where: tuple[Condition, ...], *, sqlite: bool) -> Select[Any]:
    """Made once for all that ask for the same: thousands may run in a minute."""
    conditions = PlanConditions(PlanColumns(sqlite))
    return (
        select(func.count(OUTCOME.c.lead_number.distinct()))
        .select_from(WITH_TEXT.join(OUTCOME, OUTCOME.c.lead_number == LEAD.c.number))
        .where(
            OUTCOME.c.kind == str(OutcomeKind.WON),
            OUTCOME.c.noted_at >= bindparam("since"),
            OUTCOME.c.noted_at < bindparam("until"),
            OUTCOME.c.lead_number.not_in(_shown()),
            conditions.all_of(where),
        )
    )


@cache
def _fates() -> Select[Any]:
    posted = func.min(DELIVERY.c.claimed_at).label("at")
    within = (DELIVERY.c.claimed_at >= bindparam("since"), DELIVERY.c.claimed_at < bindparam("until"))
    line = (
        _shown()
        .where(*within)
        .with_only_columns(DELIVERY_LINE.c.lead_number, posted, func.max(DELIVERY_LINE.c.score).label("score"))
        .group_by(DELIVERY_LINE.c.lead_number)
        .subquery("line")
        .c
    )
    spoke = and_(
        EVENT.c.lead_number == line.lead_number,
        EVENT.c.kind.in_([str(kind) for kind in CONTACT]),
        EVENT.c.at >= line.at,
    )
    sent = and_(SENT_CONTENT.c.lead_number == line.lead_number, SENT_CONTENT.c.at >= line.at)
    contacted = or_(exists().where(spoke), exists().where(sent))
    clock = RESPONSE.c
    answered = exists().where(
        clock.lead_number == line.lead_number, clock.answered_at >= line.at, clock.answered_at <= clock.due_at
    )
    decided = exists().where(
        OUTCOME.c.lead_number == line.lead_number, OUTCOME.c.noted_at >= line.at, OUTCOME.c.by.is_not(None)
    )
    qualified = or_(_changed(ChangeKind.QUALIFIED, line.at), LEAD.c.status == str(Status.QUALIFIED))
    return (
        select(
            LEAD.c.id,
            line.score,
            _changed(ChangeKind.CLAIMED, line.at).label("claimed"),
            contacted.label("contacted"),
            answered.label("in_time"),
            qualified.label("qualified"),
            decided.label("decided"),
        )
        .join(LEAD, LEAD.c.number == line.lead_number)
        .order_by(LEAD.c.id)
    )


def _changed(kind: ChangeKind, since: ColumnElement[datetime]) -> Truth:
    mine = CHANGE.c.lead_id == LEAD.c.id, CHANGE.c.kind == str(kind), CHANGE.c.undone_at.is_(None)
    return exists().where(*mine, CHANGE.c.at >= since)
