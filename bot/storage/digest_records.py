"""What came of what digests showed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache, lru_cache
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, exists, func, or_, select
from sqlalchemy.dialects import postgresql, sqlite

from bot.domain.change import ChangeKind
from bot.domain.definitions import CONTACT
from bot.domain.digest_record import LineFate
from bot.domain.lead import LeadId
from bot.domain.lead_query import Condition
from bot.domain.outcome import OutcomeKind
from bot.domain.subscription import DeliveryId, DeliveryState, Subscription, SubscriptionId
from bot.domain.words import Status
from bot.storage.database import Database
from bot.storage.lead_values import WITH_TEXT
from bot.storage.plan_columns import PlanColumns
from bot.storage.plan_conditions import PlanConditions
from bot.storage.tables import CHANGE, DELIVERY, DELIVERY_LINE, EVENT, LEAD, OUTCOME, RESPONSE, SENT_CONTENT

Truth = ColumnElement[bool]


def keep_shown(connection: Connection, delivery_id: DeliveryId, shown: Sequence[LeadId]) -> None:
    """With the scores of now; again is no error."""
    connection.execute(_keeping(connection.dialect.name), {"kept_for": delivery_id, "kept": list(shown)})


@cache
def _keeping(dialect: str) -> sqlite.Insert | postgresql.Insert:
    """Made once: thousands run in a minute."""
    inserting = sqlite.insert if dialect == "sqlite" else postgresql.insert
    shown = LEAD.c.id.in_(bindparam("kept", expanding=True))
    rows = select(bindparam("kept_for", type_=DELIVERY.c.id.type), LEAD.c.number, LEAD.c.score).where(shown)
    new = inserting(DELIVERY_LINE).from_select(["delivery_id", "lead_number", "score"], rows)
    return new.on_conflict_do_nothing(index_elements=["delivery_id", "lead_number"])


class SqlDigestRecords:
    """Records of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def weeks(
        self, subscriptions: Sequence[Subscription], *, since: datetime, until: datetime
    ) -> Mapping[SubscriptionId, tuple[Sequence[LineFate], int]]:
        """See the port."""
        ids, span = [one.id for one in subscriptions], {"since": since, "until": until}
        alike = groupby(sorted(subscriptions, key=_about), key=_about)
        with self._database.reading() as connection:
            shown = _read(connection, {**span, "whose": ids})
            missed = [self._won(connection, list(same), span) for _, same in alike]
        won = {whose: number for some in missed for whose, number in some.items()}
        return {whose: (shown.get(whose, ()), won[whose]) for whose in ids}

    def _won(
        self, connection: Connection, alike: Sequence[Subscription], span: Mapping[str, Any]
    ) -> dict[SubscriptionId, int]:
        """Of subscriptions about the same leads."""
        where, sqlite = alike[0].where, self._database.is_sqlite
        won: int = connection.execute(_count_won(where, sqlite=sqlite), span).scalar_one()
        ids = [one.id for one in alike]
        posted = connection.execute(_won_and_shown(where, sqlite=sqlite), {**span, "whose": ids}) if won else ()
        return {**dict.fromkeys(ids, won), **{whose: won - number for whose, number in posted}}


def _about(subscription: Subscription) -> str:
    return repr(subscription.where)


def _read(connection: Connection, span: Mapping[str, Any]) -> dict[SubscriptionId, list[LineFate]]:
    found: dict[SubscriptionId, list[LineFate]] = defaultdict(list)
    for row in connection.execute(_fates(), span):
        fate = LineFate(
            lead_id=row.id,
            score=row.score,
            claimed=bool(row.claimed),
            in_time=bool(row.in_time),
            qualified=bool(row.qualified),
            acted=bool(row.claimed or row.contacted or row.qualified or row.decided),
        )
        found[row.whose].append(fate)
    return found


def _shown() -> Select[Any]:
    """What digests showed, and whose."""
    whose = DELIVERY.c.subscription_id
    joined = DELIVERY_LINE.join(DELIVERY, DELIVERY.c.id == DELIVERY_LINE.c.delivery_id)
    theirs = whose.in_(bindparam("whose", expanding=True)), DELIVERY.c.state == str(DeliveryState.POSTED)
    return select(whose.label("whose"), DELIVERY_LINE.c.lead_number).select_from(joined).where(*theirs)


@lru_cache(maxsize=128)
def _count_won(where: tuple[Condition, ...], *, sqlite: bool) -> Select[Any]:
    """Made once for all that ask for the same: thousands may run in a minute."""
    return select(func.count(OUTCOME.c.lead_number.distinct())).select_from(WON).where(*_won(where, sqlite=sqlite))


@lru_cache(maxsize=128)
def _won_and_shown(where: tuple[Condition, ...], *, sqlite: bool) -> Select[Any]:
    won = select(OUTCOME.c.lead_number).select_from(WON).where(*_won(where, sqlite=sqlite))
    shown = _shown().where(DELIVERY_LINE.c.lead_number.in_(won))
    counted = DELIVERY.c.subscription_id, func.count(DELIVERY_LINE.c.lead_number.distinct())
    return shown.with_only_columns(*counted).group_by(DELIVERY.c.subscription_id)


WON = WITH_TEXT.join(OUTCOME, OUTCOME.c.lead_number == LEAD.c.number)


def _won(where: tuple[Condition, ...], *, sqlite: bool) -> tuple[Truth, ...]:
    return (
        OUTCOME.c.kind == str(OutcomeKind.WON),
        OUTCOME.c.noted_at >= bindparam("since"),
        OUTCOME.c.noted_at < bindparam("until"),
        PlanConditions(PlanColumns(sqlite)).all_of(where),
    )


@cache
def _fates() -> Select[Any]:
    posted = func.min(DELIVERY.c.claimed_at).label("at")
    within = (DELIVERY.c.claimed_at >= bindparam("since"), DELIVERY.c.claimed_at < bindparam("until"))
    line = (
        _shown()
        .where(*within)
        .add_columns(posted, func.max(DELIVERY_LINE.c.score).label("score"))
        .group_by(DELIVERY.c.subscription_id, DELIVERY_LINE.c.lead_number)
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
            line.whose,
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
