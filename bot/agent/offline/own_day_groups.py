"""Breakdowns by the day that the data's own field gives: `contracts ending by quarter`, `by renewal month`."""

from dataclasses import replace

from bot.agent.offline.draft import Draft
from bot.agent.offline.marks import Doing, Grouped
from bot.agent.offline.slots import Slot
from bot.domain.lead_query import FieldIs, FieldWithin, LeadField, MetricKind

COUNTED = frozenset({MetricKind.COUNT, MetricKind.SUM, MetricKind.EVENTS})
"""What can be added up over the days of a month."""
NOT_BY_OWN_DAYS = "By the month of that field I can count leads, or add numbers up, and nothing else."


def by_own_day(group: Grouped, draft: Draft) -> Grouped:
    """A calendar unit by the day that the question is about; by creation where that is said, or nothing else is."""
    slot = next((one for one in draft.slots if _own_day(one)), None)
    if slot is None or not group.period or group.said or group.field is not LeadField.CREATED:
        return group
    custom = _own_day(slot)
    if slot.verb and slot.when is None:
        slot.verb, slot.conditions = None, [FieldIs(field=LeadField.CUSTOM, custom=custom)]
    return replace(group, field=LeadField.CUSTOM, custom=custom)


def _own_day(slot: Slot) -> str:
    """The custom field whose day a slot asks about; empty where it asks about none."""
    if slot.negated:
        return ""
    if slot.verb and slot.verb.doing is Doing.DATED:
        return slot.verb.custom
    days = (c.custom for c in slot.conditions if isinstance(c, FieldWithin) and not c.negated)
    return next((custom for custom in days if custom), "")
