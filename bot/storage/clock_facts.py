"""What happened to leads as far as their clocks go, as one statement over the leads."""

from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, and_, case, func, or_, select

from bot.domain.change import ChangeKind
from bot.domain.definitions import CONTACT
from bot.domain.news import UNTOUCHED
from bot.domain.words import Band
from bot.storage.tables import CHANGE, EVENT, LEAD, SCORE_CHANGE, SENT_CONTENT

BEST_FIRST = [str(band) for band in Band]
_scored = SCORE_CHANGE.c
_WORSE = {band: BEST_FIRST[place + 1 :] for place, band in enumerate(BEST_FIRST)}
_ROSE = or_(*(and_(_scored.band_after == band, _scored.band_before.in_(_WORSE[band])) for band in BEST_FIRST[:-1]))
_OF_LEAD = _scored.lead_number == LEAD.c.number

CLAIMED = (
    select(func.max(CHANGE.c.at))
    .where(CHANGE.c.lead_id == LEAD.c.id, CHANGE.c.kind == str(ChangeKind.CLAIMED), CHANGE.c.undone_at.is_(None))
    .correlate(LEAD)
    .scalar_subquery()
)
_RISEN = select(func.max(_scored.at)).where(_OF_LEAD, _ROSE).correlate(LEAD).scalar_subquery()
_ROSE_AT = func.coalesce(_RISEN, LEAD.c.first_scored_at, LEAD.c.band_since)
STARTED = case((_ROSE_AT < CLAIMED, CLAIMED), else_=_ROSE_AT)
"""When the clock for answering a lead began."""
_CONTACTED = (
    select(func.min(EVENT.c.at))
    .where(
        EVENT.c.lead_number == LEAD.c.number,
        EVENT.c.kind.in_([str(kind) for kind in CONTACT]),
        EVENT.c.at >= STARTED,
    )
    .correlate(LEAD)
    .scalar_subquery()
)
_SENT = (
    select(func.min(SENT_CONTENT.c.at))
    .where(SENT_CONTENT.c.lead_number == LEAD.c.number, SENT_CONTENT.c.by.is_not(None), SENT_CONTENT.c.at >= STARTED)
    .correlate(LEAD)
    .scalar_subquery()
)
ANSWERED = case((_CONTACTED <= _SENT, _CONTACTED), else_=func.coalesce(_SENT, _CONTACTED))
"""The first touch since then; blank where there was none."""
_BAND_AFTER = (
    select(_scored.band_after)
    .where(_OF_LEAD, _scored.at <= STARTED)
    .order_by(_scored.at.desc(), _scored.number.desc())
    .limit(1)
    .correlate(LEAD)
    .scalar_subquery()
)
_BAND_BEFORE = (
    select(_scored.band_before)
    .where(_OF_LEAD, _scored.at > STARTED)
    .order_by(_scored.at, _scored.number)
    .limit(1)
    .correlate(LEAD)
    .scalar_subquery()
)
BAND_THEN: ColumnElement[str] = func.coalesce(_BAND_AFTER, _BAND_BEFORE, LEAD.c.band)
"""The band that the clock began in."""
UNTOLD = or_(LEAD.c.status.is_(None), LEAD.c.status.in_([str(status) for status in UNTOUCHED]))
"""Whether no CRM says that somebody of ours was in touch."""


def facts() -> Select[Any]:
    """A row for each lead that may have a clock."""
    above_cold = select(_scored.lead_number).where(_scored.band_after != str(Band.COLD))
    return select(
        LEAD.c.number.label("lead_number"),
        LEAD.c.id.label("lead_id"),
        LEAD.c.owner_id,
        STARTED.label("started_at"),
        BAND_THEN.label("band"),
        ANSWERED.label("answered_at"),
        LEAD.c.band.label("band_now"),
        LEAD.c.workable,
        LEAD.c.status,
        and_(LEAD.c.workable.is_(True), UNTOLD).label("open"),
    ).where(or_(LEAD.c.band != str(Band.COLD), LEAD.c.number.in_(above_cold)))


def facts_table() -> Subquery:
    """The same to be joined."""
    return facts().subquery("facts")
