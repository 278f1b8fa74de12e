"""Which leads there is news of, as one statement over the leads."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select, Subquery, and_, exists, func, literal, or_, select, true, union_all

from bot.domain.change import ChangeKind
from bot.domain.news import MATERIAL_POINTS, Lookout, News
from bot.storage.clock_facts import STARTED, UNANSWERED, UNTOLD
from bot.storage.plan_conditions import PlanConditions
from bot.storage.plan_events import Truth
from bot.storage.tables import CHANGE, LEAD, PARKING, SCORE_CHANGE, SNOOZE

ORDER = tuple(News)


def found_news(lookout: Lookout) -> Subquery:
    """Numbers of leads with the rank of their most urgent news, whatever band they are in."""
    parts = union_all(*_parts(lookout)).subquery()
    return select(parts.c.number, func.min(parts.c.rank).label("rank")).group_by(parts.c.number).subquery()


def belongs(lookout: Lookout, conditions: PlanConditions) -> Truth:
    """Whether a lead is one that the lookout may speak of."""
    asleep = exists().where(SNOOZE.c.lead_number == LEAD.c.number, SNOOZE.c.until > lookout.until).correlate(LEAD)
    parked = exists().where(PARKING.c.lead_number == LEAD.c.number, PARKING.c.ended_at.is_(None)).correlate(LEAD)
    bands = [str(band) for band in lookout.bands]
    return and_(LEAD.c.band.in_(bands), LEAD.c.workable.is_(true()), ~asleep, ~parked, conditions.all_of(lookout.where))


def _parts(lookout: Lookout) -> Iterator[Select[Any]]:
    yield _entered(lookout)
    yield _moved(lookout)
    yield _evidence(lookout)
    yield _ranked(News.WOKE, SNOOZE.c.lead_number).where(
        SNOOZE.c.until >= lookout.since, SNOOZE.c.until < lookout.until
    )
    yield from (_to_answer(str(band), span) for band, span in lookout.started.items())


def _ranked(news: News, number: Any) -> Select[Any]:
    return select(number.label("number"), literal(ORDER.index(news)).label("rank"))


def _entered(lookout: Lookout) -> Select[Any]:
    """A lead that moves from one of the bands to another has not entered anew."""
    bands, change = [str(band) for band in lookout.bands], SCORE_CHANGE.c
    last_entry = (
        select(func.max(change.at))
        .where(change.lead_number == LEAD.c.number, change.band_after.in_(bands), change.band_before.not_in(bands))
        .correlate(LEAD)
        .scalar_subquery()
    )
    entry = func.coalesce(last_entry, LEAD.c.first_scored_at)
    # Entering a set of bands is never later than the last change of band, and that has an index.
    return _ranked(News.ENTERED, LEAD.c.number).where(
        LEAD.c.band.in_(bands), LEAD.c.band_since >= lookout.since, entry >= lookout.since, entry < lookout.until
    )


def _moved(lookout: Lookout) -> Select[Any]:
    change = SCORE_CHANGE.c
    way = func.sum(change.score_after - change.score_before)
    return (
        _ranked(News.MOVED, change.lead_number)
        .where(change.at >= lookout.since, change.at < lookout.until)
        .group_by(change.lead_number)
        .having(or_(way >= MATERIAL_POINTS, way <= -MATERIAL_POINTS))
    )


def _evidence(lookout: Lookout) -> Select[Any]:
    change = CHANGE.c
    noted = select(change.lead_id).where(
        change.kind == str(ChangeKind.QUALIFIED),
        change.at >= lookout.since,
        change.at < lookout.until,
        change.undone_at.is_(None),
    )
    return _ranked(News.EVIDENCE, LEAD.c.number).where(LEAD.c.id.in_(noted))


def _to_answer(band: str, span: tuple[Any, Any]) -> Select[Any]:
    """Leads of a band whose clock began in the span, and whom nobody has answered since."""
    begin, end = span
    claims = select(CHANGE.c.lead_id).where(
        CHANGE.c.kind == str(ChangeKind.CLAIMED), CHANGE.c.at > begin, CHANGE.c.at <= end
    )
    return _ranked(News.RESPONSE, LEAD.c.number).where(
        LEAD.c.band == band,
        or_(LEAD.c.band_since > begin, LEAD.c.id.in_(claims)),  # it is never later that a lead rose
        begin < STARTED,
        end >= STARTED,
        UNTOLD,
        UNANSWERED,
    )
