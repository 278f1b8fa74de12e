"""The plan: one typed question over leads, which storage compiles to SQL and answers show in words."""

from bot.domain.lead_query.conditions import (
    AnyOf,
    Condition,
    Did,
    Evident,
    FieldBetween,
    FieldHas,
    FieldIs,
    FieldWithin,
    Moved,
    Way,
    deeds_asked,
)
from bot.domain.lead_query.fields import CHOICES, FLAGS, NUMBERS, RESPONSE, TIMES, LeadField
from bot.domain.lead_query.owners import NOBODYS, counts_nobodys, not_theirs, owner_told, owners_named, owners_refused
from bot.domain.lead_query.plan import EventPart, Group, GroupBy, LeadQuery, Metric, MetricKind, Period, Sort
from bot.domain.lead_query.window import Window, days_of, on_day

__all__ = [
    "CHOICES",
    "FLAGS",
    "NOBODYS",
    "NUMBERS",
    "RESPONSE",
    "TIMES",
    "AnyOf",
    "Condition",
    "Did",
    "EventPart",
    "Evident",
    "FieldBetween",
    "FieldHas",
    "FieldIs",
    "FieldWithin",
    "Group",
    "GroupBy",
    "LeadField",
    "LeadQuery",
    "Metric",
    "MetricKind",
    "Moved",
    "Period",
    "Sort",
    "Way",
    "Window",
    "counts_nobodys",
    "days_of",
    "deeds_asked",
    "not_theirs",
    "on_day",
    "owner_told",
    "owners_named",
    "owners_refused",
]
