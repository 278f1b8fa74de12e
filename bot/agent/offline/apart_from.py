"""Who is there apart from somebody who is named: `who do we know at Acme besides Anna?`."""

import re
from collections.abc import Callable

from bot.agent.offline.scene import Scene
from bot.agent.offline.whom import whom
from bot.domain.lead import LeadId

_BESIDES = re.compile(
    r",? (?:besides|except(?: for)?|other than|apart from|aside from|not counting) (?P<whom>[^,?]+?)(?P<end>[ ?!.]*)$",
    re.I,
)
_PEOPLE = re.compile(r"\b(?:who|whom|anyone|anybody|people|contacts|stakeholders|leads)\b", re.I)


def set_apart(text: str, scene: Callable[[], Scene]) -> tuple[str, LeadId | None]:
    """The question without the one person whom it leaves out, and who that is; nobody where it names none."""
    match = _BESIDES.search(text)
    if match is None or not _PEOPLE.search(text, 0, match.start()):
        return text, None
    named = scene().saying(match["whom"])
    found = whom(0, len(named.line.tokens), named).lead_ids
    return (f"{text[: match.start()]}{match['end']}", found[0]) if len(found) == 1 else (text, None)
