"""What came of the last seven days, counted by day."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, and_, case, func, select

from bot.domain.change import ChangeKind
from bot.domain.definitions import CONTACT
from bot.domain.week import Week, borders
from bot.domain.words import Band
from bot.storage.lead_values import WITH_TEXT
from bot.storage.plan_events import Truth
from bot.storage.tables import CHANGE, EVENT, LEAD, SCORE_CHANGE

HOT = str(Band.HOT)


def count_week(connection: Connection, *, until: datetime, zone: str, held: Truth | None) -> Week:
    """Of the leads that the condition holds for; None: of all."""
    days, begins = borders(until, zone)
    change, score, event = CHANGE.c, SCORE_CHANGE.c, EVENT.c

    def counts(source: FromClause, who: Any, at: Any, *truths: Truth, link: Truth) -> tuple[int, ...]:
        among = source if held is None else source.join(WITH_TEXT, link)
        where = [*truths, at >= begins[0], at < until, *([] if held is None else [held])]
        one_a_day = [func.count(case((and_(at >= begin, at < end), who)).distinct()) for begin, end in pairwise(begins)]
        row = connection.execute(select(*one_a_day).select_from(among).where(*where)).one()
        return tuple(int(number) for number in row)

    became = counts(
        SCORE_CHANGE,
        score.lead_number,
        score.at,
        score.band_after == HOT,
        score.band_before != HOT,
        link=LEAD.c.number == score.lead_number,
    )
    claimed = counts(
        CHANGE,
        change.lead_id,
        change.at,
        change.kind == str(ChangeKind.CLAIMED),
        change.undone_at.is_(None),
        link=LEAD.c.id == change.lead_id,
    )
    contacted = counts(
        EVENT,
        event.lead_number,
        event.at,
        event.kind.in_([str(kind) for kind in CONTACT]),
        link=LEAD.c.number == event.lead_number,
    )
    born = _born_hot(connection, begins, held)
    hot = tuple(map(sum, zip(became, born, strict=True)))
    return Week(days=days, hot=hot, claimed=claimed, contacted=contacted)


def _born_hot(connection: Connection, begins: Sequence[datetime], held: Truth | None) -> tuple[int, ...]:
    """Leads that were hot when they were first scored; the first standing is no change."""
    at: ColumnElement[datetime] = LEAD.c.first_scored_at
    where = [LEAD.c.band == HOT, LEAD.c.band_since >= begins[0], LEAD.c.band_since == at]
    one_a_day = [func.count(case((and_(at >= begin, at < end), LEAD.c.number))) for begin, end in pairwise(begins)]
    row = connection.execute(
        select(*one_a_day).select_from(WITH_TEXT).where(*where, *([] if held is None else [held]))
    ).one()
    return tuple(int(number) for number in row)
