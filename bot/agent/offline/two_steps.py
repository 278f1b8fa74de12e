"""Two steps in one message: `forget the size, show the hot ones`, `leads in Germany, no wait, France`."""

import re
from dataclasses import dataclass

from bot.agent.offline.threads_before import PLANNED, before
from bot.domain.reading import Reading, ThreadMemory, Turn

_STEPS = re.compile(
    r"(?:(?:ok|now|please|and) )*(?P<first>(?:(?:forget|drop|remove|clear|ignore|reset|scrap|ditch)(?: about)? "
    r"(?:the |that )?|(?:go )?back to (?!all\b))[\w ]+?) ?(?:, and then|, and|, then|,|;|and then|and) "
    r"(?P<then>(?:show|list|give|only|just|sort|order|group|split|make it|what about|how many|which|who) .+)",
    re.I,
)


_SORRY = (
    r"(?:(?:no|oh|ah|oops|hm+|hang on|hold on|wait|sorry|actually)[ ,.]+)*"
    r"(?:no wait|wait no|no sorry|sorry no|oops|scratch that|correction|make (?:that|it)|i (?:actually )?mean(?:t)?)"
)
_BETTER = re.compile(
    rf"(?P<first>\S.+?)(?:[ ,.;-]+{_SORRY}[ ,:.-]+"
    r"|[,.;-]+ ?(?:(?:sorry|wait|actually|or rather|rather)[ ,:.-]+|no[,:.-] ?))"
    r"(?:i (?:actually )?mean(?:t)? )?(?P<then>(?!(?:the |how many )*(?:leads|people|contacts)$)\S.+)",
    re.I,
)
"""What somebody said and took back in one breath."""
LONGEST_CORRECTION_WORDS = 4
LONGEST_IN_ONE_BREATH = 300
"""Characters; a longer text has been thought over."""
_AGAIN = re.compile(
    r"(?:(?:no|oh|ah|oops|wait|sorry|hang on|hold on|scratch that)[ ,.]+)*(?:no,? wait|wait,? no)[ ,:.-]+", re.I
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
        asker = thread.turns[-1].asker_id if thread.turns else None
        turn = Turn(question=self.first, asker_id=asker, reading=reading, shown=())
        return self.then, ThreadMemory(turns=(*thread.turns, turn))


_FORGET = re.compile(
    r"(?P<lead>(?:(?:ok|okay|and|now|please|actually)[ ,]+)*)(?:forget|scrap|ditch|lose|kick)(?: about)? "
    r"(?=\w)(?!(?:it|that|this|them|those|these|everything|all|the last)\b)",
    re.I,
)
"""`forget pharma`: it is dropped."""


_ONLY_US = re.compile(
    r"^(?P<lead>(?:(?:ok|and|but|now|only|just|not|without|exclude|minus|what about|how about) )+)us"
    r"(?P<rest>(?: (?:only|instead|too|please|ones|leads))*\W*)$"
)
"""`only us`, of leads: the country."""


_MAKE_IT = re.compile(
    r"^(?P<lead>(?:(?:ok|okay|and|no|now|please|actually)[ ,]+)*)(?:make|turn) (?:it|that|them|those) (?:into )?"
    r"(?!(?:an?|the|all|any|top|first|last|next|by|per|as|only|just|more|less|over|under|above|below|at|up|between|in|for"
    r"|from|since|short\w*|long\w*|percent\w*|shares?|newest|oldest)\b)(?P<what>[a-z][^?.!]*?)(?: instead)?[?.! ]*$",
    re.I,
)
"""`make it CTOs`: those instead."""
_ONLY_MAY = re.compile(
    r"^(?P<lead>(?:(?:ok|and|but|now|only|just|or|what about|how about|same for|vs|versus) )*)(?:in )?may(?=\W*$)", re.I
)
"""`and may?`, of a time: the month."""


def said_again(text: str) -> str:
    """`no wait, France` and `forget Spain` as messages of their own: what is meant, without the regret."""
    text = text[match.end() :] if (match := _AGAIN.match(text)) and match.end() < len(text) else text
    text = _FORGET.sub(r"\g<lead>drop ", text, count=1) if _FORGET.match(text) else text
    text = _MAKE_IT.sub(r"\g<lead>\g<what> instead", text)
    text = _ONLY_MAY.sub(r"\g<lead>in May", text)
    return _ONLY_US.sub(r"\g<lead>US\g<rest>", text)


def two_steps(text: str, thread: ThreadMemory) -> Steps | None:
    """The two changes of a message; None where it is one, or where nothing came before."""
    said = text.rstrip(" ?.!")
    if (match := _STEPS.fullmatch(said)) and before(thread):
        return Steps(match["first"], match["then"])
    better = _BETTER.fullmatch(said) if len(said) <= LONGEST_IN_ONE_BREATH else None
    if better is None or len(better["then"].split()) > LONGEST_CORRECTION_WORDS or len(better["first"]) < len("hot"):
        return None
    return Steps(better["first"], better["then"])
