"""Questions about how fast leads were answered: what time they speak of."""

from dataclasses import replace

from bot.agent.offline.draft import Draft
from bot.agent.offline.slots import Slot
from bot.domain.lead_query import FieldIs, FieldWithin, LeadField


def of_response(draft: Draft) -> None:
    """`median response last month`: times that the question gives no other meaning are when the clock began."""
    if not any(measure.field is LeadField.RESPONSE_TIME for _, measure in draft.measures):
        return
    for slot in draft.slots:
        if slot.untold and slot.when:
            slot.conditions = [FieldWithin(field=LeadField.RESPONSE_STARTED, window=slot.when.window)]
            slot.verb, slot.when, slot.untold = None, None, False
    if draft.groups:  # a group is of those that were answered: what it says of others would pass for an answer
        answered = FieldIs(field=LeadField.RESPONSE_TIME)
        draft.slots.append(Slot(0, 0, conditions=[answered]))
    draft.groups = [
        replace(group, field=LeadField.RESPONSE_STARTED) if group.period and not group.said else group
        for group in draft.groups
    ]
