"""Questions that the content library answers, not the leads."""

import re

from bot.agent.offline.openers import CONTENT_ASKED, CONTENT_TOPIC, LEADS_MEANT, POLITE
from bot.agent.offline.planner import Understood
from bot.agent.offline.scene import Scene
from bot.domain.lead_query import LeadField
from bot.domain.reading import Reading, Shape


def content_question(scene: Scene, understood: Understood) -> Reading | None:
    """The reading of a question about content or the product; None where leads are meant."""
    text = POLITE.sub("", scene.line.text.rstrip(" ?"))
    did = any(slot.done or slot.verb for slot in understood.draft.slots)
    if CONTENT_ASKED.search(text) and not LEADS_MEANT.search(text) and not _downloaded(text):
        return Reading(shape=Shape.CONTENT, topic=scene.plain)
    owned = any(s.field and s.field[0] is LeadField.OWNER for s in understood.draft.slots)
    asks = CONTENT_TOPIC.search(text) and not LEADS_MEANT.search(text)
    if asks and understood.plan.missed and not (did and owned) and not understood.draft.nouns:
        return Reading(shape=Shape.CONTENT, topic=scene.plain)
    return None


def _downloaded(text: str) -> bool:
    return (
        re.search(r"\b(?:downloaded|attended|registered|watched|opened|read by|viewed|attendees|visitors)\b", text)
        is not None
    )
