"""Two changes in one message: `forget the size, show the hot ones`."""

import re
from dataclasses import dataclass

from bot.agent.offline.threads_before import PLANNED, before
from bot.domain.reading import Reading, ThreadMemory, Turn

_STEPS = re.compile(
    r"(?:(?:ok|now|please|and) )*(?P<first>(?:forget|drop|remove|clear|ignore|reset|scrap|ditch)(?: about)? "
    r"(?:the |that )?[\w ]+?) ?(?:, and then|, and|, then|,|;|and then|and) "
    r"(?P<then>(?:show|list|give|only|just|sort|order|group|split|make it|what about|how many|which|who) .+)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Steps:
    """What is taken away, and what is asked then."""

    first: str
    then: str

    def after(self, reading: Reading, whole: str, thread: ThreadMemory) -> tuple[str, ThreadMemory]:
        """What is asked then, in the thread after the first step; the whole words where that step says nothing."""
        if reading.query is None or reading.shape not in PLANNED:
            return whole, thread
        turn = Turn(question=self.first, asker_id=thread.turns[-1].asker_id, reading=reading, shown=())
        return self.then, ThreadMemory(turns=(*thread.turns, turn))


def two_steps(text: str, thread: ThreadMemory) -> Steps | None:
    """The two changes of a message; None where it is one, or where nothing came before."""
    match = _STEPS.fullmatch(text.rstrip(" ?.!"))
    return Steps(match["first"], match["then"]) if match and before(thread) else None
