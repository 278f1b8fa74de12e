"""Sentences of an utterance, each with who says it, what was said before it, and its numbers as digits."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.agent.bant.numbers import with_digits
from bot.domain.bant import Side, Utterance

ENDS = re.compile(r"(?<=[.!?…])[\"”')\]]*\s+(?=[\"“'(\[]?[A-Z0-9À-Þ$€£•-])|\n+(?=\s*[-•*\d])|\n{2,}")
ABBREVIATED = re.compile(
    r"\b(?:e\.g|i\.e|etc|approx|ca|incl|excl|vs|no|nr|mr|mrs|ms|dr|prof|inc|ltd|co|st|fig|vol)\.$", re.I
)

GREETING = re.compile(r"\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[^\n.!?]{0,40}[,!]\s*\n+", re.I)
"""The first line of a mail, which is no part of its first sentence."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a conversation."""

    text: str
    """As written, to quote."""
    plain: str
    """Lower case, straight quotes, one space between words, numbers as digits: what patterns read."""
    said: Utterance
    index: int
    """Place of its utterance in the conversation."""

    @property
    def side(self) -> Side:
        return self.said.side

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        end = self.text.rstrip("\"”') ")
        if end.endswith(("?", ".", "!")):
            return end.endswith("?")
        ends_asking = self.side is Side.SELLER and ENDS_ASKING.search(self.plain) is not None
        return ends_asking or BEGINS_ASKING.match(self.plain) is not None


BEGINS_ASKING = re.compile(
    r"(?:and|so|ok(?:ay)?|but|well|then|now|right|alright|hi|hello|great|good)?,? ?(?:and |so )?(?:what|who|when|how"
    r"|why|where|which|is there|are there|(?:are|do|did|have|can|could|would|will) you|shall (?:we|i))\b"
)
"""How a question begins that machines write down without its mark."""


ENDS_ASKING = re.compile(
    r"\b(?:how (?:much|many|soon|fast)|what (?:is|are|would|could|can|do|does|goes|happens)"
    r"|when (?:do|would|should|will)|who|would you|could you|can you|do you|are you|have you|is it you)\b[^.?!]{0,60}$"
)
"""A machine writes no mark between what sellers say of themselves and what they ask."""


def sentences(utterances: Sequence[Utterance]) -> list[Sentence]:
    """Every sentence in the order they were said."""
    return [
        Sentence(text=part, plain=plain(part), said=utterance, index=index)
        for index, utterance in enumerate(utterances)
        for part in split(utterance.text)
    ]


def split(text: str) -> list[str]:
    """Sentences of a text as they are written there, without the space around them."""
    greeted = GREETING.match(text)
    start = greeted.end() if greeted else 0
    parts = [text[:start]]
    for end in ENDS.finditer(text, start):
        if ABBREVIATED.search(text[start : end.start()]):
            continue
        parts.append(text[start : end.start()])
        start = end.end()
    parts.append(text[start:])
    return [part.strip() for part in parts if part.strip()]


def plain(text: str) -> str:
    """Text made ready for patterns: lower case, straight quotes, no contractions, digits for numbers in words."""
    straight = " ".join((text if text.isascii() else text.translate(STRAIGHT)).casefold().split())
    if HINTS_AT_FILLER.search(straight):
        straight = FILLER.sub("", straight)
    if _says_a_word_twice(straight):
        straight, stuttered = STUTTER.subn(r"\1", straight)
        straight = STUTTER.sub(r"\1", straight) if stuttered else straight
    for sign, pattern, written_out in CONTRACTED if "'" in straight else SLOPPY:
        if sign in straight:
            straight = pattern.sub(written_out, straight)
    return with_digits(HYPHEN_UNIT.sub(" ", straight) if "-" in straight else straight)


FILLER = re.compile(r"(?:,\s)?\b(?:u+h+m*|u+m+|e+r+m?|m+h+m+|hm+|ähm?)\b,?\s?|(?<!\blet)(?<!\blets),? you know,(?= )")
"""Sounds that machines write down."""
HINTS_AT_FILLER = re.compile(r"[uemhä](?<!\w.)[uemhr]*\b|you know,")
"""A word made of the letters that such sounds are made of."""
STUTTER = re.compile(r"\b((?!that\b|had\b|\d)[a-z']++(?: [a-z']++){0,2})(?:,? \1)+\b")
"""`to to`, `i do not, i do not`: said twice, meant once."""


WORD = re.compile(r"[a-z]+")


def _says_a_word_twice(text: str) -> bool:
    words = WORD.findall(text)
    return len(words) != len(set(words))


def _written_out(*rows: tuple[str, str, str]) -> tuple[tuple[str, re.Pattern[str], str], ...]:
    return tuple((sign, re.compile(pattern), written_out) for sign, pattern, written_out in rows)


SLOPPY = _written_out(
    ("can't", r"\bcan't\b", "can not"),
    ("cannot", r"\bcannot\b", "can not"),
    ("cant", r"\bcant\b", "can not"),
    ("im", r"\bim\b", "i am"),
    ("ats", r"\b(that|what)s\b", r"\1 is"),
    ("ive", r"\bive\b", "i have"),
    ("nt", r"\b(do|does)nt\b", r"\1 not"),
)
"""What people write without its apostrophe; each after letters without which it is not looked for."""
CONTRACTED = SLOPPY + _written_out(
    ("won't", r"\bwon't\b", "will not"),
    ("n't", r"(?<=[a-z])n't\b", " not"),
    ("'re", r"(?<=[a-z])'re\b", " are"),
    ("'ve", r"(?<=[a-z])'ve\b", " have"),
    ("'ll", r"(?<=[a-z])'ll\b", " will"),
    ("'m", r"(?<=\bi)'m\b", " am"),
    ("'d", r"(?<=[a-z])'d\b", " would"),
    (
        "'s",
        r"\b(that|it|what|he|she|who|there|here|how|where|everything|nothing|budget|date|goal|nobody)'s\b",
        r"\1 is",
    ),
)
HYPHEN_UNIT = re.compile(r"(?<=[a-z])-(?=(?:hour|day|week|month|quarter|year)s?\b)")
"""`four-day` is told like `four day`."""
STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": " - ", "\u00a0": " ", "\u202f": " "})
