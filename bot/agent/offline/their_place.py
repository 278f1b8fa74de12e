"""The place, or the industry, of the one that was just shown: `leads in his city`, `others in the same industry`."""

import re
from collections.abc import Callable

from bot.agent.offline.deictic import last_shown
from bot.domain.lead import LeadId
from bot.domain.lead_query import LeadField
from bot.domain.reading import Reading, Shape, ThreadMemory

_FIELDS = {
    "city": LeadField.CITY,
    "town": LeadField.CITY,
    "country": LeadField.COUNTRY,
    "state": LeadField.STATE,
    "industry": LeadField.INDUSTRY,
    "sector": LeadField.INDUSTRY,
}
THEIR_PLACE = rf"\b(?:in|from|of) (?:his|her|their|the same|that|this) (?P<what>{'|'.join(_FIELDS)})\b(?! of\b)"
_THEIR_PLACE = re.compile(THEIR_PLACE, re.I)


def at_their_place(
    text: str, thread: ThreadMemory, value_of: Callable[[LeadId, LeadField], str | None]
) -> tuple[str, Reading | None]:
    """The question with the city by its name; or what to say where the data does not know it."""
    match = _THEIR_PLACE.search(text) if thread.turns else None
    shown = last_shown(thread) if match else ()
    if match is None or len(shown) != 1:
        return text, None
    what = match["what"].lower()
    value = value_of(shown[0], _FIELDS[what])
    if value is None:
        return text, Reading(
            shape=Shape.CLARIFY, sentence=f"The data does not say which {what} that is. Please name it."
        )
    return f"{text[: match.start()]}in {value}{text[match.end() :]}", None
