"""A bare span after a time that lies so long ago: `30 days` after `last active over 60 days ago`."""

import re

from bot.agent.offline.threads_before import before
from bot.domain.lead_query import FieldWithin, LeadField
from bot.domain.reading import ThreadMemory

_SPAN = re.compile(
    r"(?:(?:and|or|ok|now|what about|how about|make it|make that|try|just|only|over|more than|older than) )*"
    r"(?P<span>\d+ (?:days?|weeks?|months?))(?: ago| instead| then)*[ ?.!]*",
    re.I,
)
_SAID_OF = {LeadField.LAST_ACTIVITY: "last active", LeadField.CREATED: "created"}
_LONG_AGO = re.compile(r"\b(?:more than|over|longer than) .+ ago\b")


def as_long_ago(text: str, thread: ThreadMemory) -> str:
    """The span with what was so long ago; the text as it is where nothing was."""
    last, match = before(thread), _SPAN.fullmatch(text)
    if last is None or match is None:
        return text
    times = [c for c in last.query.where if isinstance(c, FieldWithin) and c.field in _SAID_OF and not c.negated]
    if not times or times[-1].window.start or not _LONG_AGO.search(times[-1].window.said):
        return text
    return f"{_SAID_OF[times[-1].field]} more than {match['span']} ago"
