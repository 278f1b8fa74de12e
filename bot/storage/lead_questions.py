"""Answering plans."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Select, select

from bot.domain.groups import BLANK, RANGES, in_order, range_words
from bot.domain.lead_query import FLAGS, Group, GroupBy, LeadField, LeadQuery
from bot.storage.bit_numbers import BitNumbers, Fraction
from bot.storage.bit_plans import BitPlans, best_of
from bot.storage.bits import Bits
from bot.storage.database import Database, plain_rows, wanted
from bot.storage.lead_values import scored_of_row
from bot.storage.numbered import NoBits
from bot.storage.overrides import with_overrides
from bot.storage.plan_best import PlanBest
from bot.storage.plan_breakdown import PlanBreakdown
from bot.storage.plan_columns import TIME_COLUMNS
from bot.storage.plan_conditions import moves_of
from bot.storage.plan_events import deeds_of
from bot.storage.plan_numbers import PlanNumbers
from bot.storage.plan_statements import PlanStatements
from bot.storage.tables import LEAD
from bot.usecases.ports import LeadPage

MANY_TIMES = 10
"""Leads match a plan's limit so many times over before they are many."""


class SqlLeadQuestions:
    """Plans answered by SQL, one statement each."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, query: LeadQuery) -> LeadPage:
        """The matching leads, sorted as the plan says, then by score, then by id."""
        if query.each and query.group_by:
            return self._best_of_each(query)
        asked = _asked(query, self._database.is_sqlite)
        with self._database.reading() as connection:
            page = self._page(query, asked, connection)
            if query.move and page.leads:
                moves = plain_rows(connection, moves_of([scored.lead.id for scored in page.leads], query.move))
                page = replace(page, moves=dict(moves))
            if query.by_deeds and page.leads:
                ids = [scored.lead.id for scored in page.leads]
                deeds = plain_rows(connection, deeds_of(ids, query, sqlite=self._database.is_sqlite))
                page = replace(page, deeds=dict(deeds))
            if query.by_due and page.leads:
                ids = [scored.lead.id for scored in page.leads]
                due = select(LEAD.c.id, TIME_COLUMNS[LeadField.RESPONSE_DUE].label("due")).where(LEAD.c.id.in_(ids))
                page = replace(page, due={lead_id: at for lead_id, at in connection.execute(due) if at})
            return replace(page, leads=with_overrides(connection, page.leads))

    def _page(self, query: LeadQuery, asked: "_Asked", connection: Connection) -> LeadPage:
        if not asked.plan.tallied:
            with suppress(NoBits):
                return self._by_bits(query, asked, connection)
        few = asked.few(connection)
        rows = plain_rows(connection, asked.many if few is None else asked.plan.page(few))
        # No row says nothing of how many leads blank fields left out.
        counts = rows[0] if rows else connection.execute(asked.plan.counts(few)).one()
        start = 1 + len(asked.fields)
        blanks = {field: int(number) for field, number in zip(asked.fields, counts[1:start], strict=True) if number}
        leads = tuple(scored_of_row(row[start:], self._database.from_column) for row in rows)
        return LeadPage(leads=leads, total=int(counts[0]), blanks=blanks)

    def _best_of_each(self, query: LeadQuery) -> LeadPage:
        best, plan = PlanBest(query, self._database.is_sqlite), PlanStatements(query, self._database.is_sqlite)
        with self._database.reading() as connection:
            rows = plain_rows(connection, best.statement())
            total, *blank = connection.execute(plan.counts()).one()
        blanks = {field: int(number) for field, number in zip(plan.blanks(), blank, strict=True) if number}
        keys = tuple(_shown(row[0], row[1], best.by.field) for row in rows)
        leads = tuple(scored_of_row(row[2:], self._database.from_column) for row in rows)
        return LeadPage(leads=leads, total=int(total), blanks=blanks, keys=keys)

    def measure(self, query: LeadQuery) -> float | None:
        """The plan's metric over all matches; None where there is nothing to average."""
        with self._database.reading() as connection:
            with suppress(NoBits):
                return _value(BitNumbers(query, BitPlans(Bits(connection))).measure())
            row = connection.execute(PlanNumbers(query, self._database.is_sqlite).measure()).first()
        return _value(row) if row else None

    def breakdown(self, query: LeadQuery) -> Sequence[Group]:
        """
        The plan's metric by group: largest value first, or in order of time. Blank values are `(blank)`.

        Groups in which there is nothing to average are left out. Raises BadInput for a plan without a group.
        """
        with self._database.reading() as connection:
            rows = self._groups(query, connection)
        by = query.group_by or GroupBy(field=LeadField.ID)
        return in_order(
            [group for row in rows if (group := _group(row, by)) is not None], by, query.limit, query.metric
        )

    def _groups(self, query: LeadQuery, connection: Connection) -> Sequence[Any]:
        with suppress(NoBits):
            return list(BitNumbers(query, BitPlans(Bits(connection))).groups())
        return connection.execute(PlanBreakdown(query, self._database.is_sqlite).statement()).fetchall()

    def _by_bits(self, query: LeadQuery, asked: "_Asked", connection: Connection) -> LeadPage:
        """Counted without reading a lead; then only those are read that are shown. Raises NoBits."""
        plans = BitPlans(Bits(connection))
        blanks, matching = plans.blanks(query), plans.matching(query)
        best = best_of(query, plans.bits, matching)
        if best is None:
            rows = plain_rows(connection, asked.rows)
        else:
            numbers = wanted(best, sqlite=self._database.is_sqlite)
            rows = plain_rows(connection, asked.among, numbers) if best else []
        leads = tuple(scored_of_row(row, self._database.from_column) for row in rows)
        return LeadPage(leads=leads, total=matching.bit_count(), blanks=blanks)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A plan for leads, with its statements made."""

    plan: PlanStatements
    fields: tuple[LeadField, ...]
    """Whose blanks are counted."""
    many: Select[Any]
    rows: Select[Any]
    among: Select[Any]

    def few(self, connection: Connection) -> list[int] | None:
        """
        The numbers of all leads that match, where they are few; None where they are many, or counted beforehand.

        The best of many are soon found by going through all leads in order of score; of few, only by going through
        all in no order, which is ten times as fast. So it is first seen whether they are few.
        """
        limit = self.plan.query.limit
        if limit is None or self.plan.tallied:
            return None
        enough = limit * MANY_TIMES
        numbers = [number for (number,) in plain_rows(connection, self.plan.few(enough))]
        return numbers if len(numbers) < enough else None


@lru_cache(maxsize=64)
def _asked(query: LeadQuery, sqlite: bool) -> _Asked:
    """Remembered, because making a statement takes as long as answering it."""
    plan = PlanStatements(query, sqlite)
    return _Asked(plan=plan, fields=tuple(plan.blanks()), many=plan.page(), rows=plan.rows(), among=plan.rows_among())


def _value(row: Any) -> float | None:
    if row.top is None or not row.bottom:
        return None
    return float(row.top) / float(row.bottom)


def _group(row: Any, by: GroupBy) -> Group | None:
    """A row as a group; None where there is nothing to average in it."""
    value = _value(row)
    if value is None:
        return None
    flat = (row.key, row.shown) if isinstance(row, Fraction) else row
    keys = tuple(_shown(flat[2 * at], flat[2 * at + 1], level.field) for at, level in enumerate(by.levels))
    return Group(key=", ".join(keys), value=value, count=int(row.leads), keys=keys if len(keys) > 1 else ())


def _shown(key: Any, shown: Any, field: LeadField | None) -> str:
    if key is None:
        return BLANK
    if field and field in RANGES:
        return range_words(field, int(key))
    if field in FLAGS:
        return "yes" if key else "no"
    return str(shown)
