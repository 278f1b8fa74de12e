"""Follow-ups that ask who of those found lacks something: `who has not been called`, `who never opened an e-mail`."""

import re
from dataclasses import replace

from bot.agent.offline.draft import Draft
from bot.domain.reading import Reading

OF_THOSE = "Of those that the answer before is about. To ask over all leads, say “leads who …”."

_LACKS = re.compile(
    r"(?:(?:and|but|so|ok|okay|now) )*(?:who|which(?: ones?)?)(?: all)?"
    r"(?: (?:has|have|had|did|does|do|was|were|is|are))? (?:not|never)\b"
)


HERS = re.compile(
    r"(?:(?:and|so|ok|now|please|just|only) )*(?:(?:show|list|give|get|see)(?: me| us)? )?"
    r"(?:her|his) (?:hottest|best|top|newest|oldest|biggest|hot|warm|cool|cold)\b(?! lead$)(?: .+)?"
)
"""`list her hottest` after somebody's leads: a rep's, so that whose they are stays."""


def lacks(text: str, draft: Draft) -> bool:
    """Whether a question names nobody and says what some of the answer before did not do."""
    return bool(_LACKS.match(text)) and not draft.nouns and bool(draft.slots)


def told(reading: Reading, text: str, draft: Draft) -> Reading:
    """The reading with a note of whom it is about, where the question did not say so."""
    return replace(reading, notes=(*reading.notes, OF_THOSE)) if lacks(text, draft) else reading
