"""What happened to leads that reps want to hear."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, literal, null, or_, select

from bot.domain.alert import AlertKind
from bot.domain.lead import LeadId
from bot.domain.words import Band, EventKind
from bot.storage.clock_facts import CLAIMED
from bot.storage.database import Database
from bot.storage.tables import EVENT, LEAD, RESPONSE, SCORE_CHANGE, SNOOZE
from bot.usecases.ports import Happening

HOT = str(Band.HOT)


class SqlHappenings:
    """What happened, by a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def since(self, moment: datetime, *, until: datetime) -> Sequence[Happening]:
        """See the port."""
        change, event = SCORE_CHANGE.c, EVENT.c
        nobody, nothing = null(), literal("")
        hot = (
            select(literal(str(AlertKind.HOT)).label("kind"), LEAD.c.id, nobody.label("by"), change.at, nothing)
            .join(LEAD, LEAD.c.number == change.lead_number)
            .where(change.at >= moment, change.at < until, change.band_after == HOT, change.band_before != HOT)
            .where(_unclaimed_since(change.at))
        )
        born_hot = select(literal(str(AlertKind.HOT)), LEAD.c.id, nobody, LEAD.c.first_scored_at, nothing).where(
            LEAD.c.band == HOT,
            LEAD.c.band_since >= moment,
            LEAD.c.band_since < until,
            LEAD.c.band_since == LEAD.c.first_scored_at,
            _unclaimed_since(LEAD.c.first_scored_at),
        )
        about = func.coalesce(func.nullif(event.detail, ""), event.asset)
        replied = (
            select(literal(str(AlertKind.REPLIED)), LEAD.c.id, nobody, event.at, about)
            .join(LEAD, LEAD.c.number == event.lead_number)
            .where(event.kind == str(EventKind.EMAIL_REPLY), event.at >= moment, event.at < until)
        )
        found = []
        with self._database.reading() as connection:
            for statement in (hot, born_hot, replied):
                for kind, lead_id, by, at, detail in connection.execute(statement):
                    one = Happening(kind=AlertKind(kind), lead_id=lead_id, rep_id=by, at=at, detail=detail)
                    found.append(one)
        return sorted(found, key=lambda one: (one.at, one.lead_id, one.kind))

    def woken(self, moment: datetime, *, until: datetime) -> Sequence[Happening]:
        """See the port: whoever wakes a lead by hand ends its snooze at the moment they say so."""
        snooze = SNOOZE.c
        ended = (snooze.until >= moment, snooze.until < until, snooze.at < snooze.until)
        statement = select(LEAD.c.id, snooze.by, snooze.until).join(LEAD, LEAD.c.number == snooze.lead_number)
        with self._database.reading() as connection:
            rows = connection.execute(statement.where(*ended).order_by(snooze.until, LEAD.c.id))
            return [Happening(kind=AlertKind.WOKE, lead_id=i, rep_id=by, at=at) for i, by, at in rows]

    def waiting(self, *, owned: bool, due_from: datetime, due_before: datetime) -> Sequence[LeadId]:
        """See the port."""
        clock = RESPONSE.c
        running = and_(clock.minutes.is_(None), clock.due_at >= due_from, clock.due_at < due_before)
        whose = LEAD.c.owner_id.is_not(None) if owned else LEAD.c.owner_id.is_(None)
        statement = select(LEAD.c.id).join(RESPONSE, clock.lead_number == LEAD.c.number).where(running, whose)
        with self._database.reading() as connection:
            return list(connection.execute(statement.order_by(clock.due_at, LEAD.c.id)).scalars())


def _unclaimed_since(moment: ColumnElement[datetime]) -> ColumnElement[bool]:
    """Whoever claims a lead knows how hot it is."""
    return or_(CLAIMED.is_(None), moment > CLAIMED)
