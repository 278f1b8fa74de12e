"""Lists that end among equals: `top 3 by score` where the fourth has the score of the third, `top 3 countries`."""

from collections.abc import Sequence

from bot.domain.answer_words import count_of
from bot.domain.condition_words import field_words
from bot.domain.groups import BLANK
from bot.domain.lead import ScoredLead
from bot.domain.lead_query import Group, LeadField, LeadQuery

NAMED = 5
"""Equals that are called by name; the rest is counted."""


def tied_by(query: LeadQuery, last: ScoredLead) -> tuple[LeadField, float] | None:
    """What the last lead of a list has in the only field that orders it; None where others cannot be equal to it."""
    if len(query.sort) != 1 or query.sort[0].moved or query.sort[0].often or query.sort[0].latest:
        return None
    values = {
        LeadField.SCORE: last.standing.score,
        LeadField.FIT: last.standing.fit,
        LeadField.ENGAGEMENT: last.standing.engagement,
        LeadField.READINESS: last.standing.readiness,
        LeadField.EMPLOYEES: last.lead.employees,
        LeadField.REVENUE: last.lead.revenue,
    }
    field = query.sort[0].field
    value = values.get(field)
    return (field, float(value)) if value is not None else None


def more_as_high(field: LeadField, value: float, more: int) -> str:
    """`3 more leads have the same score, 41.`"""
    if more < 1:
        return ""
    have = "has" if more == 1 else "have"
    named = "number of employees" if field is LeadField.EMPLOYEES else field_words(field)
    return f"{count_of(more, 'more lead')} {have} the same {named}, {value:,.0f}, as the last one shown."


def as_much(last: Group, others: Sequence[Group]) -> str:
    """`As much as the last one shown: Malta and Cyprus.`: groups that only the end of the list leaves out."""
    names = [one.key for one in others if one.value == last.value and one.key != BLANK]
    if not names:
        return ""
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return f"As much as the last one shown: {', '.join(names[:NAMED])}{more}."
