"""What plans read off the clock of a lead."""

from typing import Any

from sqlalchemy import ColumnElement, select

from bot.storage.tables import LEAD, RESPONSE


def of_clock(column: ColumnElement[Any], *truths: ColumnElement[bool]) -> ColumnElement[Any]:
    """A column of the lead's clock; blank where it has none."""
    mine = select(column).where(RESPONSE.c.lead_number == LEAD.c.number, *truths)
    return mine.correlate(LEAD).scalar_subquery()
