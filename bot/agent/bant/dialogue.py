"""A conversation to look things up in: sentences in order, and who agreed to what."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from itertools import groupby

from bot.agent.bant.sentences import Sentence, sentences
from bot.domain.bant import Finding, Side, Utterance
from bot.domain.words import Criterion, Level

OPENING = r"^(?:(?:oh|well|and|so|hm+|um+|uh|ah|hi|ok|okay|alright|thanks)[,.]? |\w+, ){0,2}?"
YES = re.compile(
    rf"{OPENING}(?:yes|yeah|yep|yup|correct|exactly|right|sure|absolutely|definitely|indeed|of course|precisely"
    rf"|certainly"
    r"|that is (?:the|our|my) (?:plan|idea|goal|intention|hope|wish|amount|figure|number|budget|limit)"
    r"|(?:that|it) is (?:right|correct|true|fine|okay)|that works|i do|we do|(?:i am|we are|it is)(?! (?:only|just"
    r"|merely|simply|mostly|rather|more|too|not|an?|the|our|my|hard|difficult|afraid|been)\b)|(?:it|they|that"
    r"|those) (?:does|do)"
    r"|(?:i|we|it|that|they) would(?=\s*(?:[.,;!]|$))|affirmative|(?:entirely|fully|completely|totally|all (?:mine"
    r"|me))(?=\s*(?:[.,;!]|$))|perfect"
    r"|(?:more or less|pretty much|(?:that is |just )?about right|something (?:like|around) that|give or take"
    r"|thereabouts|(?:close|near) enough|(?:yes,? )?(?:they are )?both(?: (?:of them|are|figures|points|numbers))*"
    r" (?:right|correct|true|still true|accurate))(?=\s*(?:[.,;!]|$))"
    r"|you (?:recall|remember|heard|noted|read|understood|(?:have )?got (?:it|that|me)"
    r"|have it) (?:\w+ )?(?:correctly|right|well"
    r"|correct)|you are (?:\w+ )?(?:right|correct)|(?:your|the) (?:notes?|figures?|numbers?|information|file|memory"
    r"|records?"
    r"|data) (?:is|are|serves? you) (?:\w+ )?(?:right|correct|well|accurate|up to date|true)"
    r"|agreed|that is a (?:good|fair|perfect) summary|that sums it up"
    r"|spot on|you did|you (?:have )?got it|all correct|right on)\b"
)
NO = re.compile(
    rf"{OPENING}(?:no\b(?! (?:problem|worries|doubt|hidden))|nope|nah|not (?:really|yet|exactly|quite|at all"
    rf"|necessarily"
    rf"|just me)|"
    r"unfortunately|i am afraid|actually,? (?:no|it|we|not|more|less|i (?:do|am|can|have) not)|never|hardly|neither"
    r"|nobody|no one|no 1"
    r"|not\b(?! (?:a problem|an issue|only|bad|just|to worry|(?:a|1) (?:day|week|minute|cent|penny|dollar)))"
    r"|(?:i|we|it|they|that) (?:do|does|did|am|is|are|can|have|has|would|will) not"
    r"(?! (?:mind|have any other|see why|a problem|an issue|bad|only|just|far|hurt|changed))|none\b"
    r"|there (?:is|are) (?:not|no|none)\b|i doubt (?:it|that|so))\b"
)
SURE = re.compile(
    r"(?:oh |well,? |ah,? |hi,? )?(?:right(?=[,.!])|(?:yes|yep|yup|yeah|correct|exactly|absolutely|indeed|definitely"
    r"|certainly)\b)"
)
"""A yes at the start stands, whatever follows: `yes, no more than that`."""
ENDS_YES = re.compile(r", yes[.!]*$")
ENDS_NO = re.compile(r"(?:, |\bso )no[.!]*$")
"""`On my own, yes`; `I'm the manager, so no`."""
YEAH_NO = re.compile(r"(?:yes|yeah|yep),? (?:no,|but no\b|no i|no we)")
GOES_ALONG = re.compile(
    rf"{OPENING}(?:great|good|nice|perfect|excellent|fantastic|wonderful|understood|got it|ok|okay|alright|thanks"
    rf"|thank you|cool"
    r"|(?:that|it|this)(?: is| would be| will be)? (?:all )?(?:sounds?|good|great|reassuring|promising|helpful|helps"
    r"|ideal|perfect"
    r"|works|aligns|fits|amazing|excellent|fine)|i (?:really |do |would )?appreciate (?:that|it|this)|sounds"
    r"|looks good|impressive|good to (?:hear|know)|glad)\b"
)

EITHER_OR = re.compile(
    r",? or (?:is|are|do|does|will|would|have|has|if|some ?(?:one|body|1)|any ?(?:one|body|1)|another)\b"
)
"""A question that asks two things: no yes or no tells which."""


class Reply(Enum):
    """How somebody takes what the other side said."""

    YES = "yes"
    GOES_ALONG = "goes along"
    NO = "no"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Utterances and their sentences."""

    said: Sequence[Sentence]
    turns: Mapping[int, Sequence[Sentence]]
    """The sentences of each utterance, by its place."""
    now: datetime
    """When it was said: the text's own time, else the reader's."""

    def by(self, side: Side) -> list[Sentence]:
        """Sentences of one side, in order."""
        return [sentence for sentence in self.said if sentence.side is side]

    def turn(self, sentence: Sentence) -> Sequence[Sentence]:
        """All sentences said at once with this one."""
        return self.turns[sentence.index]

    def reply(self, sentence: Sentence) -> tuple[Reply, Sentence | None]:
        """How the other side answered at once, and in which sentence."""
        answers = self.turns.get(sentence.index + 1, ())
        if not answers or answers[0].side is sentence.side:
            return Reply.OTHER, None
        return taken(answers[0].plain), answers[0]

    def before(self, sentence: Sentence) -> Sequence[Sentence]:
        """What the other side said just before this sentence's utterance."""
        return [s for s in self.turns.get(sentence.index - 1, ()) if s.side is not sentence.side]


def dialogue(utterances: Sequence[Utterance], *, now: datetime) -> Dialogue:
    """The conversation made ready for looking things up."""
    return of_sentences(sentences(utterances), now=now)


def of_sentences(said: Sequence[Sentence], *, now: datetime) -> Dialogue:
    """The conversation of these sentences."""
    turns = {index: list(parts) for index, parts in groupby(said, key=lambda sentence: sentence.index)}
    return Dialogue(said, turns, now)


def taken(text: str) -> Reply:
    """How a reply takes what was said before it."""
    if SURE.match(text) and not YEAH_NO.match(text):
        return Reply.YES
    if ENDS_YES.search(text):
        return Reply.YES
    if NO.match(text) or ENDS_NO.search(text):
        return Reply.NO
    if YES.match(text):
        return Reply.YES
    return Reply.GOES_ALONG if GOES_ALONG.match(text) else Reply.OTHER


def finding(criterion: Criterion, level: Level, value: str, sentence: Sentence) -> Finding:
    """A finding that quotes a sentence."""
    said = sentence.said
    return Finding(
        criterion=criterion,
        level=level,
        value=value,
        quote=sentence.text,
        speaker=said.speaker,
        side=said.side,
        at=said.at,
        line=said.line,
        clock=said.clock,
    )
