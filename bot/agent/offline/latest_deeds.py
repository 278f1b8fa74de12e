"""The order of what was done, by when it was: `latest 5 replies`, `last 3 leads who asked for a demo`."""

from dataclasses import replace

from bot.agent.offline.counting_events import is_counted
from bot.agent.offline.draft import Draft
from bot.agent.offline.scene import Scene
from bot.domain.lead_query import LeadField

_BETWEEN = 3
"""Words between an order and the deed that it is of at most: `latest 5 of our demo requests`."""


def by_its_day(draft: Draft, scene: Scene) -> None:
    """Put leads in the order of what they did, where it is the deeds that are the latest, and not the leads."""
    done = next((slot for slot in draft.slots if slot.done and not slot.negated), None)
    if done is None or draft.groups or draft.measures:
        return
    as_noun = is_counted(scene.line.slice(done.start, done.end))
    for number, (place, order) in enumerate(draft.orders):
        if order.field is not LeadField.CREATED or place >= done.start:
            continue
        leads_first = any(place <= at < done.start for at, _ in draft.nouns)
        last = scene.line.slice(place, place + 1) == "last" and leads_first
        if last or (as_noun and not leads_first and done.start - place <= _BETWEEN):
            by_day = replace(order, field=LeadField.LAST_ACTIVITY, latest=True, vague=False)
            draft.orders[number] = (place, by_day)
