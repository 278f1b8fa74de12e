"""Conditions of a plan as SQL."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, and_, exists, false, func, not_, or_, select, true

from bot.domain.errors import BadInput
from bot.domain.lead import LeadId, company_key, normal_email
from bot.domain.lead_query import (
    CHOICES,
    FLAGS,
    NUMBERS,
    TIMES,
    AnyOf,
    Condition,
    Did,
    Evident,
    FieldBetween,
    FieldHas,
    FieldIs,
    FieldWithin,
    LeadField,
    Moved,
    Way,
)
from bot.domain.words import Band, Level
from bot.storage.counts import FOLDED
from bot.storage.keys import key_of, number_in
from bot.storage.lead_document import WORDS as CHOICE_WORDS
from bot.storage.plan_columns import FLAG_COLUMNS, Column, PlanColumns
from bot.storage.plan_events import Truth, contains, fitting_events, inside, on_days
from bot.storage.tables import BANT_SPAN, EVENT, LEAD, LEAD_TEXT, SCORE_CHANGE, WORD

OnField = FieldIs | FieldHas | FieldBetween | FieldWithin

FOLDED_COUNTED = frozenset(LeadField(name) for name in FOLDED)
"""Fields whose folded values are all kept beside the leads."""

YES = frozenset({"yes", "true", "1"})


@dataclass(frozen=True, slots=True)
class PlanConditions:
    """Conditions over the columns of one database, at one moment."""

    columns: PlanColumns
    as_of: datetime | None = None
    """When evidence may have expired; None: right after the last was told."""

    def all_of(self, conditions: Iterable[Condition], *, workable: bool = False) -> Truth:
        """All conditions hold, and the lead can be worked if that is asked for."""
        held = [self.holds(condition) for condition in conditions]
        if workable:
            held.append(self.columns.workable.is_(true()))
        return and_(true(), *held)

    def holds(self, condition: Condition) -> Truth:
        """A condition; blank fields satisfy neither it nor its negation."""
        match condition:
            case AnyOf():
                return or_(false(), *(self.holds(one) for one in condition.conditions))
            case Did():
                return _negated(self._did(condition), condition.negated)
            case Moved():
                return _negated(LEAD.c.number.in_(moving(condition)), condition.negated)
            case Evident():
                return _negated(self._evident(condition), condition.negated)
            case FieldIs(values=()):
                return _negated(self._known(condition), condition.negated)
            case FieldWithin(field=LeadField.LAST_ACTIVITY, negated=True):
                return or_(self.blank(condition), not_(self._holds(condition)))
            case _:
                held = self._holds(condition)
                return and_(not_(self.blank(condition)), not_(held)) if condition.negated else held

    def blank(self, condition: OnField) -> Truth:
        """The condition's field is blank."""
        match condition:
            case FieldIs(field=field) if field in FLAGS:
                return false()
            case FieldIs():
                return self.columns.equal(condition.field, condition.custom).is_(None)
            case FieldHas():
                return self.columns.words(condition.field, condition.custom).is_(None)
            case FieldBetween():
                return self.columns.number(condition.field, condition.custom).is_(None)
            case FieldWithin(field=LeadField.CUSTOM):
                return self.columns.day(condition.custom).is_(None)
            case FieldWithin():
                return self.columns.time(condition.field).is_(None)

    def _known(self, condition: FieldIs) -> Truth:
        if condition.field in FLAGS:
            return FLAG_COLUMNS[condition.field].is_(true())
        return self.columns.equal(condition.field, condition.custom).is_not(None)

    def _holds(self, condition: OnField) -> Truth:
        match condition:
            case FieldIs():
                return self._is(condition)
            case FieldHas():
                return self._has(condition)
            case FieldBetween():
                number = self.columns.number(condition.field, condition.custom)
                low = [] if condition.low is None else [number >= condition.low]
                high = [] if condition.high is None else [number <= condition.high]
                return and_(number.is_not(None), *low, *high)
            case FieldWithin(field=LeadField.CUSTOM):
                day = self.columns.day(condition.custom)
                return and_(day.is_not(None), *on_days(day, condition.window))
            case FieldWithin():
                time = self.columns.time(condition.field)
                return and_(time.is_not(None), *inside(time, condition.window))

    def _has(self, condition: FieldHas) -> Truth:
        phrases = [phrase for words in condition.words if (phrase := key_of(words))]
        if condition.field in FOLDED_COUNTED:
            # There are far fewer words than leads.
            key = WORD.c.key
            mine = WORD.c.kind == condition.field.value
            having = select(key).where(mine, or_(false(), *(self._contains(key, phrase) for phrase in phrases)))
            return self.columns.equal(condition.field).in_(having)
        text = self.columns.words(condition.field, condition.custom)
        return or_(false(), *(self._contains(text, phrase) for phrase in phrases))

    def _is(self, condition: FieldIs) -> Truth:
        field = condition.field
        if field in TIMES:
            raise BadInput(f"{field} is a time: ask for a span.")
        if field in FLAGS:
            return or_(*(FLAG_COLUMNS[field].is_(v.casefold() in YES) for v in condition.values))
        column = self.columns.equal(field, condition.custom)
        wanted = compared(field, condition.values)
        if not wanted:
            return and_(column.is_not(None), false())
        # What people are looked up by has an index, and is the same wherever there is a name.
        indexed = [LEAD_TEXT.c.person_key.in_(wanted)] if field is LeadField.NAME else []
        return and_(column.in_(wanted), *indexed)

    def _contains(self, text: Column, phrase: str) -> Truth:
        return contains(text, phrase, sqlite=self.columns.sqlite)

    def _did(self, condition: Did) -> Truth:
        """Leads that have so many fitting events; read off the events, which their kind and time have an index of."""
        return LEAD.c.number.in_(doing(condition, sqlite=self.columns.sqlite))

    def _evident(self, condition: Evident) -> Truth:
        span = BANT_SPAN.c
        mine = and_(span.lead_number == LEAD.c.number, span.criterion == str(condition.criterion))
        now = span_at(self.as_of)
        known = exists().where(mine, now).correlate(LEAD)
        levels = [str(level) for level in condition.levels]
        having = exists().where(mine, now, span.level.in_(levels)).correlate(LEAD)
        return or_(having, not_(known)) if Level.UNKNOWN in condition.levels else having


def span_at(moment: datetime | None) -> Truth:
    """A criterion's level is the one at that moment; None: right after the last was told."""
    span = BANT_SPAN.c
    if moment is None:
        return span.last_told.is_(true())
    return and_(span.since <= moment, or_(span.until.is_(None), span.until > moment))


def doing(condition: Did, *, sqlite: bool) -> Select[tuple[int]]:
    """Numbers of the leads that have so many fitting events, some of them several times."""
    who = select(EVENT.c.lead_number).where(*fitting_events(condition, sqlite=sqlite))
    if condition.at_least > 1:
        who = who.group_by(EVENT.c.lead_number).having(func.count() >= condition.at_least)
    return who


POINTS = func.sum(SCORE_CHANGE.c.score_after - SCORE_CHANGE.c.score_before)
"""How far a score went: every change begins where the one before ended."""


def moving(condition: Moved) -> Select[tuple[int]]:
    """Numbers of the leads whose score went so far."""
    number, window = SCORE_CHANGE.c.lead_number, inside(SCORE_CHANGE.c.at, condition.window)
    far = {Way.UP: POINTS, Way.DOWN: -POINTS, Way.EITHER: func.abs(POINTS)}[condition.way]
    return select(number).where(*window).group_by(number).having(far >= condition.at_least)


def distance(condition: Moved) -> Column:
    """How far a lead's score went the way that is asked for."""
    mine = SCORE_CHANGE.c.lead_number == LEAD.c.number, *inside(SCORE_CHANGE.c.at, condition.window)
    far = {Way.UP: POINTS, Way.DOWN: -POINTS, Way.EITHER: func.abs(POINTS)}[condition.way]
    return select(func.coalesce(far, 0)).where(*mine).correlate(LEAD).scalar_subquery()


def moves_of(leads: Sequence[LeadId], condition: Moved) -> Select[tuple[str, int]]:
    """How many points the scores of these leads rose or fell, by their ids."""
    mine = LEAD.c.id.in_(leads), *inside(SCORE_CHANGE.c.at, condition.window)
    joined = LEAD.join(SCORE_CHANGE, SCORE_CHANGE.c.lead_number == LEAD.c.number)
    return select(LEAD.c.id, POINTS).select_from(joined).where(*mine).group_by(LEAD.c.id)


def leaves_blanks_out(condition: Condition) -> bool:
    """Whether the condition is one that blank fields fail although nothing is known of them."""
    match condition:
        case FieldIs(values=()) | FieldWithin(field=LeadField.LAST_ACTIVITY):
            return False
        case FieldIs(field=field) if field in FLAGS:
            return False
        case FieldIs() | FieldHas() | FieldBetween() | FieldWithin():
            return condition.negated
    return False


def _negated(truth: Truth, negated: bool) -> Truth:
    return not_(truth) if negated else truth


def compared(field: LeadField, values: Iterable[str]) -> list[str | float]:
    """The values in the form that the field's column has them in; those that it cannot have are left out."""
    if field in NUMBERS:
        return [number for value in values if (number := number_in(value)) is not None]
    if field in {LeadField.ID, LeadField.OWNER}:
        return list(values)
    if field is LeadField.EMAIL:
        return [normal_email(value) for value in values]
    if field is LeadField.COMPANY:
        return [company_key(value) for value in values]
    if field in CHOICES:
        words = Band if field is LeadField.BAND else CHOICE_WORDS[field.value]
        folded = {key_of(word.value): word.value for word in words}
        return [folded[key] for value in values if (key := key_of(value)) in folded]
    return [key_of(value) for value in values]
