"""A plan's leads as one SQL statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, false, func, literal, or_, select
from sqlalchemy.sql.elements import UnaryExpression

from bot.domain.lead_query import AnyOf, Condition, FieldIs, LeadField, LeadQuery
from bot.storage.database import among
from bot.storage.lead_values import LEAD_COLUMNS, REP_COLUMNS, WITH_OWNER
from bot.storage.plan_columns import TALLIED, PlanColumns, tables_of
from bot.storage.plan_conditions import OnField, PlanConditions, distance, leaves_blanks_out
from bot.storage.plan_events import Truth, done_when, how_often
from bot.storage.tables import LEAD, TALLY


@dataclass(frozen=True, slots=True)
class PlanStatements:
    """Statements of one plan for one database."""

    query: LeadQuery
    sqlite: bool

    @property
    def conditions(self) -> PlanConditions:
        """The plan's conditions over the leads."""
        return PlanConditions(PlanColumns(self.sqlite), self.query.as_of)

    @property
    def where(self) -> Truth:
        """All that a lead has to fulfil."""
        return self.conditions.all_of(self.query.where, workable=self.query.workable)

    @property
    def tallied(self) -> bool:
        """Whether the counts kept beside the leads tell how many match."""
        return _tallied(self.query.where)

    def few(self, limit: int) -> Select[Any]:
        """Numbers of matching leads, in no order: all of them, where there are fewer than the limit."""
        return select(LEAD.c.number).select_from(tables_of(self.where)).where(self.where).limit(limit)

    def page(self, few: Sequence[int] | None = None) -> Select[Any]:
        """
        The leads, each row beginning with how many there are in all, and how many a blank field left out.

        With a limit, the rows are chosen in the narrow table first, so that only they are read in full. `few` are the
        numbers of all that match, where they are known.
        """
        order, limit = self.order(), self.query.limit
        columns = [*self._counted(few), *LEAD_COLUMNS, *REP_COLUMNS]
        leads = select(*columns).select_from(WITH_OWNER).order_by(*order)
        if few is not None:
            return leads.where(LEAD.c.number.in_(few)).limit(limit)
        if limit is None:
            return leads.where(self.where)
        chosen = select(LEAD.c.number).select_from(tables_of(self.where, *order)).where(self.where)
        return leads.where(LEAD.c.number.in_(chosen.order_by(*order).limit(limit).correlate(None)))

    def rows(self) -> Select[Any]:
        """The leads alone, best of all that match first, for who knows already how many there are."""
        return self._best_in_full(self.where)

    def rows_among(self) -> Select[Any]:
        """The leads of the numbers that are bound as `wanted`, in order, up to the limit."""
        return self._best_in_full(among(LEAD.c.number, sqlite=self.sqlite))

    def _best_in_full(self, where: Truth) -> Select[Any]:
        """Ranked in the narrow table; only those up to the limit are read in full."""
        order = self.order()
        fitting = select(LEAD.c.number).select_from(tables_of(where, *order)).where(where)
        best = fitting.order_by(*order).limit(self.query.limit).correlate(None)
        leads = select(*LEAD_COLUMNS, *REP_COLUMNS).select_from(WITH_OWNER)
        return leads.where(LEAD.c.number.in_(best)).order_by(*order)

    def counts(self, few: Sequence[int] | None = None) -> Select[Any]:
        """Only the total and the blanks: what there is to say where no lead matches."""
        return select(*self._counted(few))

    def total(self) -> ColumnElement[int]:
        """How many leads match; where owner and band say it all, out of the counts kept beside them."""
        if self.tallied:
            conditions = PlanConditions(PlanColumns(self.sqlite, tallied=True))
            where = conditions.all_of(self.query.where, workable=self.query.workable)
            leads = func.coalesce(func.sum(TALLY.c.leads), 0)
            return select(leads).select_from(TALLY).where(where).correlate(None).scalar_subquery()
        return self._count(self.where)

    def blanks(self) -> dict[LeadField, ColumnElement[int]]:
        """For each field of a negated condition: how many leads fulfil all else and are blank there."""
        negated: list[OnField] = [c for c in self.query.where if leaves_blanks_out(c)]  # type: ignore[misc]
        return {
            field: self._count(self._but_blank(negated, field)) for field in dict.fromkeys(c.field for c in negated)
        }

    def order(self) -> list[UnaryExpression[Any]]:
        """As the plan says, blank values last, then by score, then by id."""
        columns = PlanColumns(self.sqlite)
        keys: list[UnaryExpression[Any]] = []
        for sort in self.query.sort:
            if sort.moved and self.query.move:
                far = distance(self.query.move)
                keys.append(far.desc() if sort.descending else far.asc())
                continue
            if sort.often:
                often = how_often(self.query, sqlite=self.sqlite)
                keys.append(often.desc() if sort.descending else often.asc())
                continue
            if sort.latest:
                done = done_when(self.query, latest=sort.descending, sqlite=self.sqlite)
                keys.append((done.desc() if sort.descending else done.asc()).nulls_last())
                continue
            if sort.field is LeadField.SCORE:
                keys.append(LEAD.c.score.desc() if sort.descending else LEAD.c.score.asc())
                continue
            key = columns.sortable(sort.field, sort.custom)
            keys.append((key.desc() if sort.descending else key.asc()).nulls_last())
            if sort.field is LeadField.CUSTOM:
                letters = columns.equal(sort.field, sort.custom)
                keys.append((letters.desc() if sort.descending else letters.asc()).nulls_last())
        plain = [sort for sort in self.query.sort if not sort.often and not (sort.moved and self.query.move)]
        if not any(sort.field is LeadField.SCORE for sort in plain):
            keys.append(LEAD.c.score.desc())
        return [*keys, LEAD.c.id.asc()]

    def _counted(self, few: Sequence[int] | None = None) -> list[ColumnElement[Any]]:
        total = self.total() if few is None else literal(len(few))
        return [total, *self.blanks().values()]

    def _count(self, where: Truth) -> ColumnElement[int]:
        return select(func.count()).select_from(tables_of(where)).where(where).correlate(None).scalar_subquery()

    def _but_blank(self, negated: Sequence[OnField], field: LeadField) -> Truth:
        mine = [condition for condition in negated if condition.field is field]
        others = [condition for condition in self.query.where if condition not in mine]
        blank = or_(false(), *(self.conditions.blank(condition) for condition in mine))
        return and_(self.conditions.all_of(others, workable=self.query.workable), blank)


def _tallied(conditions: Sequence[Condition]) -> bool:
    """Whether the counts kept beside the leads tell how many fulfil these."""
    return all(
        _tallied(condition.conditions)
        if isinstance(condition, AnyOf)
        else isinstance(condition, FieldIs) and condition.field in TALLIED
        for condition in conditions
    )
