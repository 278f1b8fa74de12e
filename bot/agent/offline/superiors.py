"""Who is above somebody: `Anna's boss`, `who does she report to`. The data knows who works there, no more."""

import re
from dataclasses import replace

from bot.agent.offline.scene import Scene
from bot.agent.offline.somebody_else import at_company_of
from bot.agent.offline.subject import subject
from bot.agent.offline.whom import Whom
from bot.domain.reading import Reading, Shape, ThreadMemory

NO_LINES = "The data does not say who reports to whom: these are the others at the company."
_BOSS = r"(?:(?:direct |line )?(?:boss|manager|superior|supervisor|reporting line)|higher ups?|superiors)"
_FIRST = r"(?:(?:and|but|so|ok|okay|now|what about|how about) )*"
_ASKED = tuple(
    re.compile(_FIRST + pattern)
    for pattern in (
        rf"(?:who is |who are |do we know |show me |find )?(?P<s>his|her|their|.+? 's) {_BOSS}(?: there)?",
        rf"(?:who is |do we know )?(?:the )?{_BOSS} of (?P<s>.+)",
        r"who (?:does|do|is|will) (?P<s>.+?) report(?:ing)? to",
        r"who (?:is|sits|stands|works) above (?P<s>.+)",
    )
)
_REPS = re.compile(r"\b(?:account|sales) manager\b")


def superior_of(body: str, skipped: int, scene: Scene, thread: ThreadMemory) -> Reading | None:
    """The others at the account of whoever is named or was shown; None where the question is another one."""
    for match in (found for pattern in _ASKED if (found := pattern.fullmatch(body))):
        if _REPS.search(body):
            return None
        words = match["s"].removesuffix(" 's")
        whose = subject(words, skipped + match.start("s"), scene, thread, Shape.LEAD)
        lead_ids = whose.lead_ids if isinstance(whose, Whom) else ()
        others = at_company_of(lead_ids[0], scene, others=True) if len(lead_ids) == 1 else None
        if others:
            return replace(others, notes=(*others.notes, NO_LINES))
    return None
