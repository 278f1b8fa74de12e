"""What happened to leads as far as their clocks go: for a lead of another statement, and of all leads at once."""

from typing import Any

from sqlalchemy import CTE, ColumnElement, FromClause, Select, Subquery, and_, case, func, or_, select, true

from bot.domain.change import ChangeKind
from bot.domain.definitions import CONTACT
from bot.domain.news import UNTOUCHED
from bot.domain.words import Band
from bot.storage.tables import CHANGE, EVENT, LEAD, SCORE_CHANGE, SENT_CONTENT

Column = ColumnElement[Any]

BEST_FIRST = [str(band) for band in Band]
COLD = str(Band.COLD)
_scored = SCORE_CHANGE.c
_WORSE = {band: BEST_FIRST[place + 1 :] for place, band in enumerate(BEST_FIRST)}
_ROSE = or_(*(and_(_scored.band_after == band, _scored.band_before.in_(_WORSE[band])) for band in BEST_FIRST[:-1]))


def _kind(column: Column) -> Column:
    """A kind that no index is looked up by: each lead has few rows, a kind has very many."""
    return func.coalesce(column, "")


_RISEN = (
    select(func.max(_scored.at)).where(_scored.lead_number == LEAD.c.number, _ROSE).correlate(LEAD).scalar_subquery()
)
_ROSE_AT = func.coalesce(_RISEN, LEAD.c.first_scored_at, LEAD.c.band_since)
CLAIMED = (
    select(func.max(CHANGE.c.at))
    .where(CHANGE.c.lead_id == LEAD.c.id, _kind(CHANGE.c.kind) == str(ChangeKind.CLAIMED), CHANGE.c.undone_at.is_(None))
    .correlate(LEAD)
    .scalar_subquery()
)
STARTED = case((_ROSE_AT < CLAIMED, CLAIMED), else_=_ROSE_AT)
"""When the clock for answering a lead began."""
UNTOLD = or_(LEAD.c.status.is_(None), LEAD.c.status.in_([str(status) for status in UNTOUCHED]))
"""Whether no CRM says that somebody of ours was in touch."""


def _contacted(lead: FromClause, since: Column) -> Column:
    """The first call, meeting, chat or reply since then."""
    kinds = [str(kind) for kind in CONTACT]
    mine = EVENT.c.lead_number == lead.c.number, _kind(EVENT.c.kind).in_(kinds), EVENT.c.at >= since
    return select(func.min(EVENT.c.at)).where(*mine).correlate(lead).scalar_subquery()


def _sent(lead: FromClause, since: Column) -> Column:
    """When a rep sent content first since then."""
    sent = SENT_CONTENT.c
    mine = sent.lead_number == lead.c.number, sent.by.is_not(None), sent.at >= since
    return select(func.min(sent.at)).where(*mine).correlate(lead).scalar_subquery()


UNANSWERED = and_(_contacted(LEAD, STARTED).is_(None), _sent(LEAD, STARTED).is_(None))
"""Whether nobody was in touch since the clock began."""


def facts(only: ColumnElement[bool] | None = None) -> Select[Any]:
    """
    A row for each lead that may have a clock, of those only that the condition holds for.

    Step by step, each worked out once: databases would look up again what a later step names again.
    """
    timed = _timed(true() if only is None else only)
    began = timed.c.started_at
    touched = _step(
        select(
            timed,
            _contacted(timed, began).label("contacted_at"),
            _sent(timed, began).label("sent_at"),
            _band_at(timed, began).label("band"),
        ),
        "touched",
    ).c
    first = case((touched.contacted_at <= touched.sent_at, touched.contacted_at))
    return select(
        *(touched[name] for name in ("lead_id", "owner_id", "started_at", "band", "band_now", "workable", "status")),
        touched.number.label("lead_number"),
        func.coalesce(first, touched.sent_at, touched.contacted_at).label("answered_at"),
        touched.open,
    )


def facts_table() -> Subquery:
    """The same to be joined."""
    return facts().subquery("facts")


def _timed(only: ColumnElement[bool]) -> CTE:
    """Leads that are, or ever were, in a better band than cold, with when their clock began."""
    above_cold = select(_scored.lead_number).where(_scored.band_after != COLD)
    began = _step(
        select(
            *(LEAD.c.number, LEAD.c.id.label("lead_id"), LEAD.c.owner_id, LEAD.c.band.label("band_now")),
            *(LEAD.c.workable, LEAD.c.status, and_(LEAD.c.workable.is_(True), UNTOLD).label("open")),
            *(_ROSE_AT.label("rose_at"), CLAIMED.label("claimed_at")),
        ).where(or_(LEAD.c.band != COLD, LEAD.c.number.in_(above_cold)), only),
        "began",
    )
    started = case((began.c.rose_at < began.c.claimed_at, began.c.claimed_at), else_=began.c.rose_at)
    return _step(select(began, started.label("started_at")), "timed")


def _band_at(lead: CTE, moment: Column) -> Column:
    """The band that a lead was in then, by its changes of score; without one it is that of now."""
    mine = _scored.lead_number == lead.c.number
    after = select(_scored.band_after).where(mine, _scored.at <= moment)
    before = select(_scored.band_before).where(mine, _scored.at > moment)
    latest = after.order_by(_scored.at.desc(), _scored.number.desc()).limit(1)
    next_one = before.order_by(_scored.at, _scored.number).limit(1)
    found = (one.correlate(lead).scalar_subquery() for one in (latest, next_one))
    return func.coalesce(*found, lead.c.band_now)


def _step(statement: Select[Any], name: str) -> CTE:
    return statement.cte(name).prefix_with("MATERIALIZED")
