"""The best leads of each group, as one SQL statement."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, select

from bot.domain.errors import BadInput
from bot.domain.lead_query import GroupBy, LeadQuery
from bot.storage.lead_values import LEAD_COLUMNS, REP_COLUMNS, WITH_OWNER
from bot.storage.plan_groups import PlanGroup, grouped_tables
from bot.storage.plan_statements import PlanStatements
from bot.storage.tables import LEAD


@dataclass(frozen=True, slots=True)
class PlanBest:
    """The statement of a plan for so many leads of each group: each row begins with the group's key, twice."""

    query: LeadQuery
    sqlite: bool

    @property
    def by(self) -> GroupBy:
        """What the leads are put together by. Raises BadInput where the plan does not say."""
        if self.query.group_by is None:
            raise BadInput("The best of each group needs something to group by.")
        return self.query.group_by

    def statement(self) -> Select[Any]:
        """Leads are ranked within their group in the narrow table; only those that are shown are read in full."""
        plan = PlanStatements(self.query, self.sqlite)
        group, order, where = PlanGroup.of(self.query, self.by, sqlite=self.sqlite), plan.order(), plan.where
        key, spelling = group.key(), group.spelling()
        place = func.row_number().over(partition_by=key, order_by=order)
        ranked = (
            select(LEAD.c.number, key.label("key"), spelling.label("spelling"), place.label("place"))
            .select_from(grouped_tables([group], key, spelling, where, *order))
            .where(where)
            .subquery()
        )
        shown = group.shown(ranked.c.key, ranked.c.spelling).label("shown")
        best = select(ranked.c.number, ranked.c.key, shown).where(ranked.c.place <= self.query.each).subquery()
        return (
            select(best.c.key, best.c.shown, *LEAD_COLUMNS, *REP_COLUMNS)
            .select_from(WITH_OWNER.join(best, best.c.number == LEAD.c.number))
            .order_by(*order)
            .limit(self.query.limit)
        )
